import { Button, ButtonLink } from '#components/button.tsx'
import { Actions, Section, Stack } from '#components/layout.tsx'
import text from '#components/text.module.css'
import { OpenInBrowser } from '#components/wechat.tsx'
import type { Visit } from '#lib/visitor/visit.ts'
import { visitPath } from './paths.ts'
import { Post } from './post.tsx'
import type { VisitTexts } from './texts.ts'

type LeaveProps = { t: VisitTexts; visit: Visit }

/** Taking everything along, cancelling, and being forgotten. Inside WeChat no file opens: the way to a browser stands there. */
export function Leave({ t, visit, wechat }: LeaveProps & { wechat: boolean }) {
  if (!visit.proved) return null
  const standing = visit.registration?.status !== 'cancelled'
  return (
    <Section id="leave" title={t('leave.title')}>
      <Stack>
        <p className={text.quiet}>{t(visit.freshProof ? 'leave.fresh' : 'leave.hint')}</p>
        {visit.freshProof ? (
          <Actions>
            {!wechat && (
              <>
                <ButtonLink look="line" href="/api/v1/me/export.csv">
                  {t('export.csv')}
                </ButtonLink>
                <ButtonLink look="line" href="/api/v1/me/export.json">
                  {t('export.json')}
                </ButtonLink>
              </>
            )}
            <ButtonLink look="text" bad href={visitPath(visit, '/erase')}>
              {t('leave.erase')}
            </ButtonLink>
          </Actions>
        ) : (
          <FreshLink t={t} visit={visit} page={visitPath(visit, '/details')} />
        )}
        {wechat && visit.freshProof && <OpenInBrowser />}
        {standing && (
          <p>
            <a className={text.link} href={visitPath(visit, '/cancel')}>
              {t('leave.cancel')}
            </a>
          </p>
        )}
      </Stack>
    </Section>
  )
}

/** A phone left unlocked must not give a visit away: what cannot be undone needs the mailbox once more. */
export function FreshLink({ t, visit, page }: LeaveProps & { page: string }) {
  return (
    <Post
      action="/api/v1/me/mail"
      next={`${page}?done=sent-leave`}
      page={page}
      hidden={{ what: page.endsWith('/details') ? 'export' : 'leave', locale: visit.locale }}
    >
      <Button look="line">{t('leave.ask')}</Button>
    </Post>
  )
}
