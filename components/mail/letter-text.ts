import type { Block, Letter } from './letter.ts'

/** The text part. The key and the link stand alone on their lines, once each. */
export function letterText(letter: Letter): string {
  const { foot } = letter
  const colon = letter.locale === 'en' ? ': ' : '：'
  const parts = [
    letter.title,
    ...letter.blocks.map((block) => blockText(block, colon)),
    `-- \n${[foot.why, `${foot.privacy.label}${colon}${foot.privacy.url}`, foot.organiser].filter(Boolean).join('\n')}`,
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function blockText(block: Block, colon: string): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.text
    case 'button':
    case 'link':
      return `${block.label}${colon.trim()}\n${block.url}`
    case 'key':
      return `${block.label}${colon.trim()}\n${block.key}`
    case 'rows':
      return block.rows
        .map(({ label, lines }) => `${label}${colon}${lines.join(colon === '：' ? '；' : '; ')}`)
        .join('\n')
    case 'pass':
      return block.caption
  }
}
