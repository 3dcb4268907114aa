import type { ReactNode } from 'react'
import { classNames } from '#components/class-names.ts'
import table from '#components/table.module.css'
import text from '#components/text.module.css'
import chart from './chart.module.css'

export type Column = { head: ReactNode; right?: boolean }

export type Row = { id: string; head: ReactNode; cells: readonly ReactNode[] }

/** A table that scrolls by itself on a phone. The first column is the heading of its row. */
export function GridTable({ label, caption, columns, rows, bars }: GridTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={table.scroll} aria-label={label} tabIndex={0}>
      <table className={classNames(table.table, bars && chart.bars)}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
              <th key={at} scope="col" className={column.right ? table.r : undefined}>
                {column.head || <span className={text.hide}>Drawn</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.head}</th>
              {row.cells.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
                <td key={at} className={columns[at + 1]?.right ? table.r : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type GridTableProps = {
  label: string
  caption: ReactNode
  columns: readonly Column[]
  rows: readonly Row[]
  bars?: boolean
}
