import { QuestionForm } from '#components/form/question-form.tsx'
import { Stack } from '#components/layout.tsx'
import text from '#components/text.module.css'
import { labelOf } from '#lib/answers/answers.ts'
import type { Field, Question } from '#lib/catalogue.ts'
import { fieldFor } from '#lib/planner/options.ts'
import { listed } from '#lib/time/long-date.ts'
import type { Visit } from '#lib/visitor/visit.ts'
import { Kept } from './kept.tsx'
import { pointLabel } from './known-facts.ts'
import { visitPath } from './paths.ts'
import { RemovePoint } from './remove-point.tsx'
import { sourceSentence } from './source.ts'
import type { VisitTexts } from './texts.ts'
import { typedValue } from './typed-value.ts'
import { type Refused, visitForm } from './visit-form.ts'

/** The question that asks a data point, with that control alone and what this person may choose in it. */
export function questionFor({ catalogue, known }: Visit, point: string): { question: Question; field: Field } | null {
  for (const question of catalogue.questions) {
    const field = question.fields.find(({ id }) => id === point)
    if (field) return { question, field: fieldFor(field, known, catalogue) }
  }
  return null
}

type EditPointProps = {
  t: VisitTexts
  visit: Visit
  question: Question
  field: Field
  now: Date
  refused: Refused | null
  /** The service it is answered for, to go back to. */
  service?: string
}

/** One answer, as it stands, to be changed. Another window's change meanwhile comes back as a choice. */
export async function EditPoint({ t, visit, question, field, now, refused, service }: EditPointProps) {
  const { catalogue, event, known, locale } = visit
  const point = field.id
  const fact = known.get(point)
  const guessed = fact?.source === 'derived'
  const label = pointLabel(visit, point)
  const readFrom = catalogue.points
    .filter(({ id }) => known.get(id)?.reasons?.includes(point))
    .map(({ id }) => pointLabel(visit, id))
  const page = visitPath(visit, `/details/${point}${service ? `?for=${service}` : ''}`)
  return (
    <Stack gap="wide" column>
      <QuestionForm
        {...(await visitForm({
          visit,
          questions: [{ question, fields: [field], required: isNeeded(visit, point) ? [point] : [] }],
          page,
          next: service ? visitPath(visit, `/${service}`) : `${visitPath(visit, '/details')}?done=saved`,
          typed: typedValue(point, fact?.value),
          refused,
        }))}
        heading={
          <Stack>
            <h1>{t('edit.title', { label })}</h1>
            {fact && fact.value !== null && (
              <p className={text.quiet}>
                {guessed ? `${t('edit.known', { value: labelOf(point, fact.value, catalogue, locale) })} · ` : ''}
                {sourceSentence(t, point, fact, { catalogue, locale, timeZone: event.timeZone, now })}
              </p>
            )}
          </Stack>
        }
        submit={t('edit.save')}
        note={
          <>
            {readFrom.length > 0 && <>{t('edit.affects', { points: listed(readFrom, locale) })} </>}
            <Kept t={t} visit={visit} />
          </>
        }
        after={
          <a className={text.link} href={visitPath(visit, service ? `/${service}` : '/details')}>
            {t('edit.back')}
          </a>
        }
      />
      <RemovePoint t={t} visit={visit} point={point} />
    </Stack>
  )
}

/** What the pass or a service already taken needs cannot be left empty. */
const isNeeded = ({ services }: Visit, point: string): boolean =>
  services.some(({ service, state }) => (service.id === 'pass' || state === 'taken') && service.needs.includes(point))
