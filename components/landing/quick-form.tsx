import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EmailHint } from '#components/form/email-hint.tsx'
import { formTexts } from '#components/form/form-texts.ts'
import { plainQuestions } from '#components/form/plain-questions.ts'
import { QuestionForm } from '#components/form/question-form.tsx'
import { RegistrationInputs } from '#components/form/registration-inputs.tsx'
import text from '#components/text.module.css'
import type { Catalogue } from '#lib/catalogue.ts'
import type { FieldError } from '#lib/errors.ts'
import type { EventRow } from '#lib/ports.ts'
import type { Locale } from '#lib/text.ts'

const asked = ['name', 'email', 'company'] as const

/** The three questions that let a visitor in, on the landing and again after a refusal. */
export function QuickForm({ event, catalogue, locale, typed = {}, errors, heading }: QuickFormProps) {
  const say = useTranslations('register')
  const texts = formTexts(useTranslations('form'))
  const { typo, useIt, keepMine } = texts
  const planned = asked.flatMap((id) => catalogue.questions.find((question) => question.id === id) ?? [])
  const questions = plainQuestions(
    planned.map((question) => ({ question, fields: question.fields, required: asked })),
    catalogue,
    locale,
  ).map((question) => ({
    ...question,
    label: say(question.id as 'name'),
    hint: say(`${question.id as 'name'}Hint`),
    fields: question.fields.map((field) =>
      field.kind === 'email'
        ? { ...field, control: <EmailHint input={field.id} texts={{ typo, useIt, keepMine }} /> }
        : field,
    ),
  }))
  const privacy = (words: ReactNode) => <a href={`/${locale}/${event.id}/privacy`}>{words}</a>
  const more = (words: ReactNode) => (
    <a className={text.link} href={`/${locale}/${event.id}/privacy`}>
      {words}
    </a>
  )
  const api = `/api/v1/events/${event.id}`

  return (
    <QuestionForm
      action={`${api}/registrations`}
      inside={<RegistrationInputs steps={`${api}/steps`} />}
      locale={locale}
      questions={questions}
      ticks={[
        {
          id: 'privacy',
          label: say.rich('privacy', { link: privacy }),
          checked: typed.privacy === 'on',
          wrong: say('privacyRequired'),
        },
        { id: 'marketing', label: say('marketing'), checked: typed.marketing === 'on' },
      ]}
      typed={typed}
      errors={errors}
      hidden={{ locale, page: `/${locale}/${event.id}/register` }}
      json={['submissionId', 'attribution']}
      submit={say('submit')}
      wide
      note={say.rich('kept', { link: more })}
      heading={heading}
      texts={texts}
    />
  )
}

type QuickFormProps = {
  event: EventRow
  catalogue: Catalogue
  locale: Locale
  typed?: Record<string, string | string[]>
  errors?: readonly FieldError[]
  heading?: ReactNode
}
