import { getTranslations } from 'next-intl/server'
import { controlTexts } from '#components/form/control-texts.ts'
import type { QuestionFormProps } from '#components/form/form-props.ts'
import type { FormTexts, Typed } from '#components/form/form-question.ts'
import { type AskedQuestion, formQuestions } from '#components/form/form-questions.ts'
import { formTexts } from '#components/form/form-texts.ts'
import type { FieldError } from '#lib/errors.ts'
import type { Locale } from '#lib/text.ts'
import type { Visit } from '#lib/visitor/visit.ts'
import { seenIn } from './seen.ts'

/** A form that came back: what was typed, and what is wrong with it. */
export type Refused = { typed: Record<string, string | string[]>; code: string; errors: FieldError[] }

export async function visitFormTexts(locale: Locale): Promise<FormTexts> {
  const say = await getTranslations({ locale, namespace: 'form' })
  return formTexts((key, values) => say(key, values))
}

type VisitFormOptions = {
  visit: Visit
  questions: readonly AskedQuestion[]
  /** Where a refusal comes back to. */
  page: string
  next: string
  service?: string
  typed?: Typed
  refused: Refused | null
}

type Answers = Omit<QuestionFormProps, 'submit'>

/** What every form that saves answers has in common. */
export async function visitForm({
  visit,
  questions,
  page,
  next,
  service,
  typed,
  refused,
}: VisitFormOptions): Promise<Answers> {
  const { catalogue, locale } = visit
  const asked = questions.flatMap(({ fields }) => fields.map(({ id }) => id))
  const required = questions.flatMap((question) => question.required ?? [])
  const optional = asked.filter((point) => !required.includes(point))
  // A form that comes back holds what was typed: what it saw before is still all that was seen.
  const seen = typeof refused?.typed.seen === 'string' ? refused.typed.seen : seenIn(visit, asked)
  const texts = await visitFormTexts(locale)
  const say = await getTranslations({ locale, namespace: 'form' })
  const words = controlTexts((key, values) => say(key, values))
  const drawn = refused?.typed ?? typed
  return {
    action: '/api/v1/me/answers',
    method: 'PATCH',
    locale,
    json: 'answers',
    questions: formQuestions(questions, catalogue, locale, { typed: drawn, words }),
    typed: drawn,
    errors: refused?.errors,
    keep: service && !refused ? (visit.registration?.number ?? visit.submission?.entryNumber) : undefined,
    hidden: { asked, optional, seen, next, page, locale, ...(service && { service }) },
    texts,
  }
}
