/** The mark of the house: a door. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 40 40" fill="currentColor" aria-hidden="true">
      <path d="M0 40V20a20 20 0 0 1 40 0v20H27V20a7 7 0 0 0-14 0v20Z" />
    </svg>
  )
}
