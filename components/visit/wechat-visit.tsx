import { Banner } from '#components/banner.tsx'
import { Section, Stack } from '#components/layout.tsx'
import { TaskList } from '#components/task-list.tsx'
import text from '#components/text.module.css'
import { OpenInBrowser } from '#components/wechat.tsx'
import type { RegistrationRow } from '#lib/ports.ts'
import type { Visit } from '#lib/visitor/visit.ts'
import styles from './inline.module.css'
import { Margin, Yours } from './proved.tsx'
import { tasksOf } from './tasks.ts'
import type { VisitTexts } from './texts.ts'
import { Claims, TypedForYou } from './typed-for-you.tsx'

type WechatVisitProps = { t: VisitTexts; visit: Visit; registration: RegistrationRow; talks: number }

/** My visit inside WeChat: the pass is a picture to long-press, since nothing can be downloaded there. */
export function WechatVisit({ t, visit, registration, talks }: WechatVisitProps) {
  const { event, locale } = visit
  const alt = {
    event: event.content.shortName[locale],
    name: visit.name,
    company: visit.company,
    number: registration.number,
  }
  return (
    <Stack gap="wide" centred>
      <Stack>
        <Yours t={t} visit={visit} />
        <h1>{t('wechat.title', { name: visit.name })}</h1>
        <p className={text.quiet}>{t('wechat.press')}</p>
        <img className={styles.picture} src="/api/v1/me/pass.png" width={600} height={980} alt={t('pass.alt', alt)} />
        <Banner>{t.rich('wechat.hold', { b: (words) => <b>{words}</b> })}</Banner>
      </Stack>
      <TypedForYou t={t} visit={visit} />
      <Claims t={t} visit={visit} />
      <Section id="more" title={t('wechat.next')}>
        <TaskList tasks={tasksOf(t, visit, talks)} />
      </Section>
      <OpenInBrowser />
      <Margin t={t} visit={visit} />
    </Stack>
  )
}
