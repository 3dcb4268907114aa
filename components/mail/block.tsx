import { Button, Heading, Img, Link, Text } from '@react-email/components'
import type { CSSProperties } from 'react'
import type { Locale } from '#lib/text.ts'
import { type Block as Content, passCid, type Row } from './letter.ts'
import { colour, mono, sans } from './look.ts'

const words = (size: number, lead: number, ink: string, locale: Locale): CSSProperties => ({
  fontFamily: sans[locale],
  fontSize: size,
  lineHeight: `${lead}px`,
  color: ink,
})

export function Block({ block, locale }: { block: Content; locale: Locale }) {
  switch (block.kind) {
    case 'paragraph':
      return block.tone === 'quiet' ? (
        <Text style={{ ...words(14, 22, colour.ink3, locale), margin: '0 0 16px' }}>{block.text}</Text>
      ) : (
        <Text style={{ ...words(16, 25, colour.ink, locale), margin: '0 0 20px' }}>{block.text}</Text>
      )
    case 'heading':
      return (
        <Heading as="h2" style={{ ...words(18, 26, colour.ink, locale), fontWeight: 600, margin: '8px 0 12px' }}>
          {block.text}
        </Heading>
      )
    case 'button':
      return (
        <div style={{ margin: '0 0 24px' }}>
          <Button
            href={block.url}
            style={{
              ...words(17, 22, colour.onAccent, locale),
              backgroundColor: colour.accent,
              borderRadius: 3,
              fontWeight: 600,
              padding: '14px 28px',
              textDecoration: 'none',
            }}
          >
            {block.label}
          </Button>
        </div>
      )
    case 'link':
      return (
        <Text style={{ ...words(15, 23, colour.ink2, locale), margin: '0 0 20px' }}>
          <Link href={block.url} style={{ color: colour.accent, textDecoration: 'underline' }}>
            {block.label}
          </Link>
        </Text>
      )
    case 'key':
      return <Key label={block.label} value={block.key} locale={locale} />
    case 'rows':
      return <Rows rows={block.rows} locale={locale} />
    case 'pass':
      return (
        <div style={{ margin: '0 0 24px', textAlign: 'center' }}>
          <Img
            src={`cid:${passCid}`}
            alt={block.alt}
            width={300}
            style={{
              ...words(14, 22, colour.ink2, locale),
              width: '100%',
              maxWidth: 300,
              height: 'auto',
              margin: '0 auto',
            }}
          />
          <Text style={{ ...words(14, 22, colour.ink3, locale), margin: '8px 0 0' }}>{block.caption}</Text>
        </div>
      )
  }
}

function Key({ label, value, locale }: { label: string; value: string; locale: Locale }) {
  const dashes = `2px dashed ${colour.accentLine}`
  return (
    <div
      style={{ margin: '0 0 20px', padding: '16px 0', borderTop: dashes, borderBottom: dashes, textAlign: 'center' }}
    >
      <Text style={{ ...words(14, 20, colour.ink3, locale), margin: '0 0 4px' }}>{label}</Text>
      <Text
        style={{
          ...words(26, 34, colour.ink, locale),
          fontFamily: mono,
          fontWeight: 600,
          letterSpacing: 1,
          margin: 0,
          whiteSpace: 'nowrap',
        }}
      >
        {value}
      </Text>
    </div>
  )
}

function Rows({ rows, locale }: { rows: readonly Row[]; locale: Locale }) {
  const line = `1px solid ${colour.line}`
  return (
    <table
      role="presentation"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      border={0}
      style={{ margin: '0 0 20px', borderBottom: line }}
    >
      <tbody>
        {rows.map(({ label, lines }) => (
          <tr key={label}>
            <td
              valign="top"
              style={{
                ...words(14, 22, colour.ink3, locale),
                padding: '12px 16px 12px 0',
                borderTop: line,
                whiteSpace: 'nowrap',
              }}
            >
              {label}
            </td>
            <td
              valign="top"
              width="100%"
              style={{ ...words(15, 23, colour.ink, locale), padding: '12px 0', borderTop: line }}
            >
              {lines.map((text) => (
                <bdi key={text} style={{ display: 'block' }}>
                  {keepNumbersWhole(text)}
                </bdi>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** `NE27-00318` is not broken at its dash, which a mail program would do on a phone. */
const keepNumbersWhole = (text: string) =>
  text.split(/(\S+-\d+)/).map((part, place) =>
    place % 2 === 0 ? (
      part
    ) : (
      <span key={part} style={{ whiteSpace: 'nowrap' }}>
        {part}
      </span>
    ),
  )
