import text from '#components/text.module.css'
import type { Visit } from '#lib/visitor/visit.ts'
import { eventPath } from './paths.ts'
import type { VisitTexts } from './texts.ts'

/** The line above the button of every form that keeps what is typed. */
export function Kept({ t, visit, service }: { t: VisitTexts; visit: Visit; service?: string }) {
  const privacy = (words: React.ReactNode) => (
    <a className={text.within} href={eventPath(visit, '/privacy')}>
      {words}
    </a>
  )
  return <>{service ? t.rich('ask.kept', { service, privacy }) : t.rich('ask.keptPlain', { privacy })}</>
}
