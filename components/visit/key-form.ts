import { getTranslations } from 'next-intl/server'
import { emailQuestion } from '#components/form/email-question.ts'
import type { QuestionFormProps } from '#components/form/form-props.ts'
import type { Catalogue } from '#lib/catalogue.ts'
import type { EventRow } from '#lib/ports.ts'
import type { Locale } from '#lib/text.ts'
import { type Refused, visitFormTexts } from './visit-form.ts'

type KeyFormOptions = {
  event: EventRow
  catalogue: Catalogue
  locale: Locale
  page: string
  refused: Refused | null
}

/** The key, wherever the person already is: people in WeChat read their mail elsewhere. The email only once it is asked for. */
export async function keyForm({ event, catalogue, locale, page, refused }: KeyFormOptions): Promise<QuestionFormProps> {
  const say = await getTranslations({ locale, namespace: 'key' })
  return {
    action: '/api/v1/sessions',
    locale,
    json: ['event'],
    hidden: { event: event.id, page, locale },
    questions: [
      {
        id: 'key',
        label: say('key'),
        hint: say('keyHint'),
        fields: [
          {
            id: 'key',
            kind: 'text',
            label: say('key'),
            required: true,
            code: true,
            maxLength: 60,
            enterKeyHint: 'go',
            wrong: { required: say('keyRequired') },
          },
        ],
      },
      emailQuestion({ catalogue, locale, hint: say('emailHint'), enterKeyHint: 'go', whenAsked: true }),
    ],
    typed: refused?.typed,
    errors: refused?.errors,
    submit: say('submit'),
    texts: await visitFormTexts(locale),
  }
}
