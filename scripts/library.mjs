// Makes the documents of the demo's library into PDFs: db/demo/library/*/*.html → db/demo/files/*.pdf.
// Needs a Chromium (CHROMIUM, /usr/bin/chromium, or Playwright's own) and the Noto Sans CJK fonts.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'

const from = new URL('../db/demo/library/', import.meta.url)
const to = new URL('../db/demo/files/', import.meta.url)
const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium'].find((path) => path && existsSync(path))
const frieze = readFileSync(new URL('frieze.svg', from), 'utf8')

const browser = await chromium.launch({
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
try {
  const page = await browser.newPage()
  const style = readFileSync(new URL('guide.css', from), 'utf8')
  const documents = ['sourcing-guide', 'visit-planner']
  const locales = ['en', 'zh-CN', 'zh-TW']
  for (const [name, locale] of documents.flatMap((name) => locales.map((locale) => [name, locale]))) {
    const html = readFileSync(new URL(`${name}/${locale}.html`, from), 'utf8')
    await page.setContent(
      html
        .replace('<!--frieze-->', frieze)
        .replace('<link rel="stylesheet" href="guide.css">', `<style>${style}</style>`),
    )
    await page.evaluate(() => document.fonts.ready)
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
    const file = `${name}-2027.${locale}.pdf`
    writeFileSync(new URL(file, to), pdf)
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length
    console.log(`${file}: { pages: ${pages}, bytes: ${pdf.length} }`)
  }
} finally {
  await browser.close()
}
