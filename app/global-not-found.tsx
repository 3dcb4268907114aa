import type { Metadata } from 'next'
import { Mark } from '#components/mark.tsx'
import page from '#components/page.module.css'
import text from '#components/text.module.css'
import './tokens.css'
import './base.css'

export const metadata: Metadata = {
  title: 'There is no such page · 没有这个页面 · 沒有這個頁面',
  robots: { index: false },
}

const ways = [
  { lang: 'en', title: 'There is no such page', way: 'Go to the show' },
  { lang: 'zh-CN', title: '没有这个页面', way: '前往展会' },
  { lang: 'zh-TW', title: '沒有這個頁面', way: '前往展覽' },
]

/** Addresses outside every language: said in all of them. */
export default function NothingHere() {
  return (
    <html lang="en">
      <body>
        <header className={page.bar}>
          <Mark className={page.mark} />
        </header>
        <main className={page.main} id="main">
          {ways.map(({ lang, title, way }, at) => (
            <section key={lang} lang={lang}>
              {at === 0 ? <h1>{title}</h1> : <h2>{title}</h2>}
              <p>
                <a className={text.link} href={`/${lang}`}>
                  {way}
                </a>
              </p>
            </section>
          ))}
        </main>
      </body>
    </html>
  )
}
