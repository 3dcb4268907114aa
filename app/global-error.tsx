'use client'

const words = [
  { lang: 'en', title: 'Something went wrong here', again: 'Try again' },
  { lang: 'zh-CN', title: '这里出了点问题', again: '重试' },
  { lang: 'zh-TW', title: '這裡出了點問題', again: '重試' },
]

/** A page that breaks in the browser; it stands alone, so it says it in every language. One that breaks on the server is replaced by the page `failed`. */
export default function BrokenPage() {
  return (
    <html lang="en">
      <body>
        <title>{words.map(({ title }) => title).join(' · ')}</title>
        {words.map(({ lang, title, again }) => (
          <section key={lang} lang={lang}>
            <h1>{title}</h1>
            <p>
              <button type="button" onClick={() => location.reload()}>
                {again}
              </button>
            </p>
          </section>
        ))}
      </body>
    </html>
  )
}
