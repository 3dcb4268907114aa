import { Banner } from '#components/banner.tsx'
import type { VisitTexts } from './texts.ts'

const said: Readonly<Record<string, string>> = {
  kept: 'typed.kept',
  dropped: 'typed.gone',
  confirmed: 'still.done',
  saved: 'details.saved',
  removed: 'point.removed',
  allowed: 'allow.saved',
  stopped: 'flash.stopped',
  'sent-key': 'unproven.sent',
  talks: 'conference.saved',
  topics: 'newsletter.topicsSaved',
  'sent-whitepaper': 'whitepaper.sent',
  'sent-leave': 'leave.sent',
  'sent-address': 'address.sent',
}

/** What was just done, from `?done=`. It says nothing that would be wrong on a bookmarked page. */
export function Flash({ t, done, address }: { t: VisitTexts; done: string | undefined; address: string }) {
  const key = done && Object.hasOwn(said, done) ? said[done] : undefined
  if (!key) return null
  return (
    <Banner tone="good" live="status">
      {t(key, { address })}
    </Banner>
  )
}
