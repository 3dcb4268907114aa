import type { Catalogue } from '#lib/catalogue.ts'
import type { Locale } from '#lib/text.ts'
import type { FormField, FormQuestion } from './form-question.ts'
import { plainQuestions } from './plain-questions.ts'

type More = Pick<FormField, 'enterKeyHint' | 'whenAsked'> & { catalogue: Catalogue; locale: Locale; hint: string }

/** The email question as the catalogue declares it, for forms that ask nothing else; always needed. */
export function emailQuestion({ catalogue, locale, hint, ...more }: More): FormQuestion {
  const question = catalogue.questions.find(({ id }) => id === 'email')
  if (!question) throw new Error('The catalogue does not ask for an email')
  const [drawn] = plainQuestions([{ question, fields: question.fields, required: ['email'] }], catalogue, locale)
  return {
    id: 'email',
    label: question.label[locale],
    hint,
    fields: (drawn?.fields ?? []).map((field) => ({ ...field, ...more })),
  }
}
