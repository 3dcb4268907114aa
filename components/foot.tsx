import { useTranslations } from 'next-intl'
import type { EventContent } from '#lib/event.ts'
import type { Locale } from '#lib/text.ts'
import styles from './page.module.css'
import text from './text.module.css'

/** What a page needs to know of an event. */
export type PageEvent = { id: string; content: EventContent }

const notices = ['privacy', 'terms', 'visitor-terms', 'accessibility', 'cookies', 'contact'] as const

/** The end of every page: notices, who is behind the show, what the law wants named. */
export function Foot({ event, locale, signedIn }: { event: PageEvent | null; locale: Locale; signedIn?: boolean }) {
  const say = useTranslations('page')
  if (!event) return <footer className={styles.foot}>{say('product')}</footer>

  const { contact, organiser, imprint, icpNumber, standUrl } = event.content
  return (
    <footer className={styles.foot}>
      <ul>
        {signedIn && (
          <li>
            <SignOut event={event} locale={locale} label={say('signOut')} />
          </li>
        )}
        {notices.map((notice) => (
          <li key={notice}>
            <a href={`/${locale}/${event.id}/${notice}`}>{say(`notices.${notice}`)}</a>
          </li>
        ))}
        {standUrl && (
          <li>
            <a href={standUrl}>{say('stand')}</a>
          </li>
        )}
      </ul>
      <p>
        {organiser[locale]} · <span className={text.num}>{contact.phone}</span> · {contact.email}
      </p>
      {imprint && <p>{imprint[locale]}</p>}
      {icpNumber && locale === 'zh-CN' && (
        <p>
          <a href="https://beian.miit.gov.cn/" rel="noreferrer">
            {icpNumber}
          </a>
        </p>
      )}
    </footer>
  )
}

function SignOut({ event, locale, label }: { event: PageEvent; locale: Locale; label: string }) {
  return (
    <form method="post" action="/api/v1/sessions">
      <input type="hidden" name="_method" value="DELETE" />
      <input type="hidden" name="next" value={`/${locale}/${event.id}/key`} />
      <button className={styles.out} type="submit">
        {label}
      </button>
    </form>
  )
}
