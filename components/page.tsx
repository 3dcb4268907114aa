import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Locale, locales } from '#lib/text.ts'
import { Foot, type PageEvent } from './foot.tsx'
import { Mark } from './mark.tsx'
import styles from './page.module.css'
import text from './text.module.css'

/**
 * Every visitor page: skip link, bar, content, footer.
 *
 * `path` is what stands below `/{locale}/{event}`, e.g. `/key`; the language switch keeps it.
 */
export function Page({ event, locale, path = '', signedIn, before, children }: PageProps) {
  const say = useTranslations('page')
  const home = event ? `/${locale}/${event.id}` : `/${locale}`
  return (
    <>
      <a className={styles.skip} href="#main">
        {say('skip')}
      </a>
      <header className={styles.bar}>
        <a className={styles.event} href={home}>
          <Mark className={styles.mark} />
          <span>
            {event ? event.content.shortName[locale] : say('product')}
            {event && <small>{event.content.datesText[locale]}</small>}
          </span>
        </a>
        <Languages locale={locale} label={say('language')} below={event ? `/${event.id}${path}` : path} />
      </header>
      <main className={styles.main} id="main" tabIndex={-1}>
        {before && <div className={styles.before}>{before}</div>}
        {children}
      </main>
      <Foot event={event} locale={locale} signedIn={signedIn} />
    </>
  )
}

type PageProps = {
  event: PageEvent | null
  locale: Locale
  path?: string
  /** Draws the way to sign out. */
  signedIn?: boolean
  /** Stands before the content, e.g. a banner about this page. */
  before?: ReactNode
  children: ReactNode
}

const short = { en: 'EN', 'zh-CN': '简', 'zh-TW': '繁' } as const
const long = { en: 'English', 'zh-CN': '简体中文', 'zh-TW': '繁體中文' } as const

function Languages({ locale, label, below }: { locale: Locale; label: string; below: string }) {
  return (
    <nav className={styles.langs} aria-label={label}>
      {locales.map((other) => {
        const name = (
          <>
            {short[other]}
            <span className={text.hide}> {long[other]}</span>
          </>
        )
        return other === locale ? (
          <span key={other} lang={other} aria-current="true">
            {name}
          </span>
        ) : (
          <a key={other} lang={other} hrefLang={other} href={`/${other}${below}`}>
            {name}
          </a>
        )
      })}
    </nav>
  )
}
