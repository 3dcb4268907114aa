import { getTranslations } from 'next-intl/server'
import { Banner } from '#components/banner.tsx'
import { Button, ButtonLink } from '#components/button.tsx'
import { emailQuestion } from '#components/form/email-question.ts'
import { QuestionForm } from '#components/form/question-form.tsx'
import { Frieze } from '#components/halls.tsx'
import { Actions, Section, Split, Stack } from '#components/layout.tsx'
import text from '#components/text.module.css'
import type { Catalogue } from '#lib/catalogue.ts'
import type { EventRow, LinkPurpose } from '#lib/ports.ts'
import type { Locale } from '#lib/text.ts'
import { keyForm } from './key-form.ts'
import { Post } from './post.tsx'
import type { VisitTexts } from './texts.ts'
import { visitFormTexts } from './visit-form.ts'

type View = { locale: Locale; event: EventRow; maskedName: string; maskedAddress: string; purpose: LinkPurpose }
type LinkProps = { t: VisitTexts; view: View }
type DeadLinkProps = LinkProps & { state: 'used' | 'expired'; catalogue: Catalogue }

const leads: Readonly<Partial<Record<LinkPurpose, string>>> = {
  address: 'link.leadAddress',
  leave: 'link.leadLeave',
  export: 'link.leadLeave',
}

/** Who would be signed in, and one button. */
export function OpenLink({ t, view, token, taken }: LinkProps & { token: string; taken: boolean }) {
  const { event, locale } = view
  return (
    <Split>
      <Stack gap="loose">
        {taken && (
          <Banner tone="warn" live="alert">
            {t('link.taken')}
          </Banner>
        )}
        <Stack>
          <h1>{t('link.title', { name: view.maskedName })}</h1>
          <p className={text.lead}>
            {t(leads[view.purpose] ?? 'link.lead', {
              address: view.maskedAddress,
              event: event.content.shortName[locale],
            })}
          </p>
        </Stack>
        <Post action={`/l/${token}`}>
          <Actions>
            <Button>{t('link.continue')}</Button>
            <a className={text.link} href={`/${locale}/${event.id}/key`}>
              {t('link.notMe')}
            </a>
          </Actions>
        </Post>
        <p className={`${text.small} ${text.quiet}`}>{t('link.nothing')}</p>
      </Stack>
      <Frieze columns={4} rows={3} />
    </Split>
  )
}

/** Used or expired: why, and two ways on, the key or a new link. */
export async function DeadLink({ t, view, state, catalogue }: DeadLinkProps) {
  const { event, locale } = view
  return (
    <Split even>
      <Stack gap="wide">
        <Stack>
          <h1>{t(`link.${state}Title`)}</h1>
          <p className={text.lead}>{t(`link.${state}Text`)}</p>
        </Stack>
        <Section id="with-key" title={t('link.withKey')}>
          <QuestionForm
            {...(await keyForm({ event, catalogue, locale, page: `/${locale}/${event.id}/key`, refused: null }))}
          />
        </Section>
      </Stack>
      <Section id="new-link" title={t('link.newLink')}>
        <NewLink t={t} view={view} catalogue={catalogue} />
      </Section>
    </Split>
  )
}

/** The address is not filled in: whoever holds a dead link need not learn whose it was. */
async function NewLink({ t, view, catalogue }: LinkProps & { catalogue: Catalogue }) {
  const { event, locale } = view
  const say = await getTranslations({ locale, namespace: 'lostKey' })
  return (
    <QuestionForm
      action={`/api/v1/events/${event.id}/lost-key`}
      locale={locale}
      json={[]}
      hidden={{ locale, page: `/${locale}/${event.id}/lost-key`, next: `/${locale}/${event.id}/lost-key?sent=1` }}
      prefix="lost-"
      questions={[
        emailQuestion({
          catalogue,
          locale,
          hint: t('link.newLinkHint', { address: view.maskedAddress }),
          enterKeyHint: 'send',
        }),
      ]}
      note={say.rich('kept', {
        link: (words) => (
          <a className={text.within} href={`/${locale}/${event.id}/privacy`}>
            {words}
          </a>
        ),
      })}
      submit={say('submit')}
      texts={await visitFormTexts(locale)}
    />
  )
}

type UnknownLinkProps = { t: VisitTexts; event: EventRow | null; catalogue: Catalogue | null; locale: Locale }

/** A link nobody was sent: most often cut in two by a mail program. */
export async function UnknownLink({ t, event, catalogue, locale }: UnknownLinkProps) {
  return (
    <Stack gap="wide" column>
      <Stack>
        <h1>{t('link.unknownTitle')}</h1>
        <p className={text.lead}>{t('link.unknownText')}</p>
      </Stack>
      {event && catalogue && (
        <Section id="with-key" title={t('link.withKey')}>
          <QuestionForm
            {...(await keyForm({ event, catalogue, locale, page: `/${locale}/${event.id}/key`, refused: null }))}
          />
        </Section>
      )}
      <ButtonLink look="text" href={event ? `/${locale}/${event.id}` : `/${locale}`}>
        {t('link.toShow')}
      </ButtonLink>
    </Stack>
  )
}
