import { Button } from '#components/button.tsx'
import choice from '#components/choice.module.css'
import { FieldGroup } from '#components/field.tsx'
import text from '#components/text.module.css'
import type { Visit } from '#lib/visitor/visit.ts'
import styles from './inline.module.css'
import { visitPath } from './paths.ts'
import { Post } from './post.tsx'
import type { VisitTexts } from './texts.ts'

const point = 'satisfaction'

/** One tap, each answer a button of its own; once tapped it says thanks. */
export function Satisfaction({ t, visit }: { t: VisitTexts; visit: Visit }) {
  const options =
    visit.catalogue.questions.flatMap(({ fields }) => fields).find(({ id }) => id === point)?.options ?? []
  if (options.length === 0) return null
  if (visit.known.has(point)) return <p className={`${text.small} ${text.quiet}`}>{t('unproven.easeThanks')}</p>
  const page = visitPath(visit)
  return (
    <Post
      action="/api/v1/me/answers"
      method="PATCH"
      next={page}
      page={page}
      hidden={{ asked: point, locale: visit.locale }}
    >
      <FieldGroup
        id={point}
        label={t('unproven.ease')}
        optional={t('unproven.optional')}
        hint={t('unproven.easeHint')}
        question={point}
      >
        <div className={`${choice.chips} ${styles.room}`}>
          {options.map(({ id, label }) => (
            <span key={id} className={choice.chip}>
              <Button look="line" small name={point} value={id}>
                {label[visit.locale]}
              </Button>
            </span>
          ))}
        </div>
      </FieldGroup>
    </Post>
  )
}
