import type { EventContent } from '#lib/event.ts'
import { fillIn } from '#lib/notices/fill-in.ts'
import type { Block, Notice as Words } from '#lib/notices/notice.ts'
import type { Locale, Text } from '#lib/text.ts'
import styles from './notice.module.css'
import text from './text.module.css'

type Props = { notice: Words; content: EventContent; locale: Locale }

/** A page of small print: a heading, a sentence, sections. */
export function Notice({ notice, content, locale }: Props) {
  const say = (words: Text) => fillIn(words, content, locale)
  return (
    <article className={styles.notice}>
      <h1>{say(notice.title)}</h1>
      <p className={text.lead}>{say(notice.lead)}</p>
      {notice.sections.map((section) => (
        <section key={section.heading.en}>
          <h2>{say(section.heading)}</h2>
          {section.blocks.map((block) => (
            <Part key={keyOf(block)} block={block} say={say} />
          ))}
        </section>
      ))}
    </article>
  )
}

const keyOf = (block: Block): string =>
  block.kind === 'paragraph' ? block.text.en : block.kind === 'list' ? (block.lines[0]?.en ?? 'list') : block.caption.en

function Part({ block, say }: { block: Block; say: (words: Text) => string }) {
  if (block.kind === 'paragraph') return <p>{say(block.text)}</p>
  if (block.kind === 'list')
    return (
      <ul className={styles.list}>
        {block.lines.map((line) => (
          <li key={line.en}>{say(line)}</li>
        ))}
      </ul>
    )
  return (
    <>
      <h3>{say(block.caption)}</h3>
      <dl className={styles.rows}>
        {block.rows.map((row) => (
          <div key={row.head.en}>
            <dt>{say(row.head)}</dt>
            {row.cells.map((cell) => (
              <dd key={cell.en}>{say(cell)}</dd>
            ))}
          </div>
        ))}
      </dl>
    </>
  )
}
