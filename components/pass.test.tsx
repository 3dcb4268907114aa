import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ClaimPass, Pass } from './pass.tsx'

const shared = { label: 'My pass', event: 'Expo', dates: '18–20 May 2027' }

test('the code is black on white, whatever the theme', () => {
  const html = renderToStaticMarkup(
    <Pass
      {...shared}
      kind="Visitor"
      name="李伟"
      facts={[]}
      code={{ text: 'FOYER1:abc', label: 'Pass code' }}
      number={{ value: 'NE27-00318', label: 'Number' }}
    />,
  )

  expect(html).toMatch(/<svg [^>]*role="img" aria-label="Pass code"><path fill="#fff" [^>]*><\/path><path fill="#000"/)
  expect(html).not.toContain('style=')
})

test('a claim shows its number and no code', () => {
  const html = renderToStaticMarkup(<ClaimPass {...shared} number="418 207" note="Say it at the desk." />)

  expect(html).toContain('418 207')
  expect(html).not.toContain('<svg')
})
