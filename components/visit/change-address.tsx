import { ButtonLink } from '#components/button.tsx'
import { emailQuestion } from '#components/form/email-question.ts'
import { QuestionForm } from '#components/form/question-form.tsx'
import { Stack } from '#components/layout.tsx'
import text from '#components/text.module.css'
import type { Visit } from '#lib/visitor/visit.ts'
import { FreshLink } from './leave.tsx'
import { eventPath, visitPath } from './paths.ts'
import type { VisitTexts } from './texts.ts'
import { type Refused, visitFormTexts } from './visit-form.ts'

type ChangeAddressProps = { t: VisitTexts; visit: Visit; refused: Refused | null }

/** The address is changed once the new one is proved; before that a fresh proof of the old one is needed. */
export async function ChangeAddress({ t, visit, refused }: ChangeAddressProps) {
  if (!visit.proved)
    return (
      <Stack column>
        <h1>{t('address.title')}</h1>
        <p className={text.lead}>{t('address.unproven')}</p>
        <ButtonLink href={eventPath(visit)}>{t('address.restart')}</ButtonLink>
      </Stack>
    )
  const page = visitPath(visit, '/details/email')
  const now = t.rich('address.lead', { address: visit.address, b: (words) => <b>{words}</b> })
  if (!visit.freshProof)
    return (
      <Stack column>
        <h1>{t('address.title')}</h1>
        <p className={text.lead}>{now}</p>
        <p>{t('address.fresh')}</p>
        <FreshLink t={t} visit={visit} page={page} />
      </Stack>
    )
  const { catalogue, locale } = visit
  return (
    <Stack column>
      <QuestionForm
        action="/api/v1/me/address"
        locale={locale}
        json={[]}
        hidden={{ page, next: `${visitPath(visit, '/details')}?done=sent-address`, locale: locale }}
        questions={[
          {
            ...emailQuestion({ catalogue, locale, hint: t('address.hint'), enterKeyHint: 'send' }),
            label: t('address.label'),
          },
        ]}
        typed={refused?.typed}
        errors={refused?.errors}
        heading={
          <Stack>
            <h1>{t('address.title')}</h1>
            <p className={text.lead}>{now}</p>
          </Stack>
        }
        note={t.rich('address.kept', {
          privacy: (words) => (
            <a className={text.within} href={eventPath(visit, '/privacy')}>
              {words}
            </a>
          ),
        })}
        submit={t('address.send')}
        after={
          <a className={text.link} href={visitPath(visit, '/details')}>
            {t('edit.back')}
          </a>
        }
        texts={await visitFormTexts(locale)}
      />
    </Stack>
  )
}
