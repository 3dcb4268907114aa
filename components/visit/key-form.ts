import { getTranslations } from 'next-intl/server'
import type { QuestionFormProps } from '#components/form-props.ts'
import type { Locale } from '#lib/text.ts'
import { type Refused, visitFormTexts } from './visit-form.ts'

type KeyFormOptions = { event: { id: string }; locale: Locale; page: string; refused: Refused | null }

/** The key, wherever the person already is: people in WeChat read their mail elsewhere. The email only once it is asked for. */
export async function keyForm({ event, locale, page, refused }: KeyFormOptions): Promise<QuestionFormProps> {
  const say = await getTranslations({ locale, namespace: 'key' })
  return {
    action: '/api/v1/sessions',
    locale,
    json: ['event', 'locale'],
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
            enterKeyHint: 'go',
            wrong: { required: say('keyRequired') },
          },
        ],
      },
      {
        id: 'email',
        label: say('email'),
        hint: say('emailHint'),
        fields: [
          {
            id: 'email',
            kind: 'email',
            label: say('email'),
            required: true,
            whenAsked: true,
            autocomplete: 'email',
            enterKeyHint: 'go',
            wrong: { required: say('emailRequired'), invalid: say('emailInvalid') },
          },
        ],
      },
    ],
    typed: refused?.typed,
    errors: refused?.errors,
    submit: say('submit'),
    texts: await visitFormTexts(locale),
  }
}
