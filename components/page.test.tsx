import { readFileSync } from 'node:fs'
import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { EventContent } from '#lib/event.ts'
import type { Locale } from '#lib/text.ts'
import { Page } from './page.tsx'

const same = (text: string) => ({ en: text, 'zh-CN': text, 'zh-TW': text })
const content = {
  shortName: same('Expo'),
  datesText: same('18–20 May 2027'),
  contact: { email: 'visitor@expo.example', phone: '+86 21 5550 0127' },
  organiser: same('Green Pavilion'),
  imprint: same('Registered in Shanghai'),
  icpNumber: '沪ICP备00000000号',
} as EventContent

function draw(locale: Locale, path?: string, signedIn?: boolean) {
  const messages = JSON.parse(readFileSync(`i18n/${locale}.json`, 'utf8'))
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
      <Page event={{ id: 'expo-2027', content }} locale={locale} path={path} signedIn={signedIn}>
        <h1>Hello</h1>
      </Page>
    </NextIntlClientProvider>,
  )
}

test('the language switch keeps the path and marks the language that is on', () => {
  const html = draw('zh-CN', '/key?again=x')

  expect(html).toContain('href="/en/expo-2027/key?again=x"')
  expect(html).toContain('href="/zh-TW/expo-2027/key?again=x"')
  expect(html).toMatch(/<span lang="zh-CN" aria-current="true">/)
})

test('the skip link leads to the content', () => {
  expect(draw('en')).toMatch(/^<a [^>]*href="#main">Skip to content<\/a>.*<main [^>]*id="main"/)
})

test('the ICP number stands on Chinese mainland pages only', () => {
  expect(draw('zh-CN')).toContain('沪ICP备00000000号')
  expect(draw('en')).not.toContain('沪ICP备')
  expect(draw('zh-TW')).not.toContain('沪ICP备')
})

test('only whoever is signed in can sign out', () => {
  expect(draw('en', '/visit', true)).toContain('Sign out')
  expect(draw('en', '/key')).not.toContain('Sign out')
})
