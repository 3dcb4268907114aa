import { Button } from '#components/button.tsx'
import text from '#components/text.module.css'
import type { Mark } from '#lib/ports/exhibitors.ts'
import type { Visit } from '#lib/visitor/visit.ts'
import type { VisitTexts } from './texts.ts'

/** The forms that all mark buttons of the page belong to: one that marks, one that takes a mark back. */
export const markForm = { PUT: 'mark', DELETE: 'unmark' } as const

type MarkButtonProps = {
  t: VisitTexts
  visit: Visit
  exhibitor: { id: string; name: Visit['event']['content']['name'] }
  /** Absent: takes the mark back. */
  mark?: Mark
  look?: 'line' | 'text'
  label: 'interested' | 'notInterested' | 'undo' | 'takeOff' | 'showAgain'
}

/** One tap. The name of the exhibitor is said with it, since the page has many alike. */
export function MarkButton({ t, visit, exhibitor, mark, look = 'text', label }: MarkButtonProps) {
  return (
    <Button
      look={look}
      form={mark ? markForm.PUT : markForm.DELETE}
      formAction={`/api/v1/me/exhibitors/${exhibitor.id}`}
      {...(mark && { name: 'mark', value: mark })}
    >
      <span>
        {t(`matching.${label}`)}
        <span className={text.hide}>{t('matching.which', { exhibitor: exhibitor.name[visit.locale] })}</span>
      </span>
    </Button>
  )
}
