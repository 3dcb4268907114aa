import chart from './chart.module.css'

/** A bar in a table cell: the same share as the figure beside it, so it says nothing to a screen reader. */
export function Track({ part }: { part: number | null }) {
  return (
    <svg className={chart.track} viewBox="0 0 144 10" preserveAspectRatio="none" aria-hidden="true">
      <path d="M0 9.5H144" stroke="var(--line)" />
      <path fill="var(--accent)" d={`M0 0h${(144 * (part ?? 0)).toFixed(1)}v10H0z`} />
    </svg>
  )
}
