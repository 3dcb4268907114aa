import type { ReactNode } from 'react'
import styles from './table.module.css'

/** A small table of facts: a heading cell and values in each row. */
export function Table({
  caption,
  rows,
}: {
  caption: string
  rows: readonly { head: string; cells: readonly ReactNode[] }[]
}) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <tbody>
          {rows.map((row) => (
            <tr key={row.head}>
              <th scope="row">{row.head}</th>
              {row.cells.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
