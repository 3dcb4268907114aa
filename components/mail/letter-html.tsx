import { Body, Head, Heading, Html, Link, Preview, Text } from '@react-email/components'
import { render } from '@react-email/render'
import { Block } from './block.tsx'
import { Frieze } from './frieze.tsx'
import type { Letter } from './letter.ts'
import { colour, sans } from './look.ts'

/** The HTML part: tables and inline styles, for mail programs that know little else. */
export const letterHtml = (letter: Letter): Promise<string> => render(<LetterHtml letter={letter} />)

function LetterHtml({ letter }: { letter: Letter }) {
  const { locale, event, foot } = letter
  const fontFamily = sans[locale]
  return (
    <Html lang={locale} dir="ltr">
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <meta name="supported-color-schemes" content="light" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
        <title>{letter.subject}</title>
      </Head>
      <Preview>{letter.preheader}</Preview>
      <Body style={{ margin: 0, padding: 0, backgroundColor: colour.wash }}>
        <table
          role="presentation"
          width="100%"
          cellPadding={0}
          cellSpacing={0}
          border={0}
          style={{ backgroundColor: colour.wash }}
        >
          <tbody>
            <tr>
              <td align="center" style={{ padding: '24px 12px' }}>
                <table
                  role="presentation"
                  width={560}
                  cellPadding={0}
                  cellSpacing={0}
                  border={0}
                  lang={locale}
                  style={{
                    width: '100%',
                    maxWidth: 560,
                    textAlign: 'left',
                    backgroundColor: colour.paper,
                    border: `1px solid ${colour.accent}`,
                  }}
                >
                  <tbody>
                    <tr>
                      <td
                        style={{
                          padding: '18px 28px',
                          backgroundColor: colour.accent,
                          fontFamily,
                          fontSize: 17,
                          lineHeight: '24px',
                          fontWeight: 600,
                          color: colour.onAccent,
                        }}
                      >
                        {event.name}
                        <br />
                        <span style={{ fontSize: 14, fontWeight: 400 }}>{event.place}</span>
                      </td>
                    </tr>
                    <tr>
                      <td style={{ backgroundColor: colour.accentWash }}>
                        <Frieze />
                      </td>
                    </tr>
                    <tr>
                      <td style={{ padding: '28px 28px 12px' }}>
                        <Heading
                          as="h1"
                          style={{
                            margin: '0 0 12px',
                            fontFamily,
                            fontSize: 28,
                            lineHeight: '36px',
                            fontWeight: 600,
                            color: colour.ink,
                            overflowWrap: 'anywhere',
                          }}
                        >
                          {letter.title}
                        </Heading>
                        {letter.blocks.map((block, place) => (
                          // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
                          <Block key={place} block={block} locale={locale} />
                        ))}
                      </td>
                    </tr>
                  </tbody>
                </table>
                <Text
                  style={{
                    margin: '16px 12px 0',
                    fontFamily,
                    fontSize: 13,
                    lineHeight: '20px',
                    color: colour.ink3,
                    textAlign: 'center',
                  }}
                >
                  {foot.why}{' '}
                  <Link href={foot.privacy.url} style={{ color: colour.ink2, textDecoration: 'underline' }}>
                    {foot.privacy.label}
                  </Link>
                  <br />
                  {foot.organiser}
                </Text>
              </td>
            </tr>
          </tbody>
        </table>
      </Body>
    </Html>
  )
}
