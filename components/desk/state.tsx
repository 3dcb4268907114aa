import { Tag } from '#components/tag.tsx'
import type { MessageRow, RegistrationRow } from '#lib/ports.ts'

/** Where a registration stands, in a word. */
export function RegistrationState({ row }: { row: Pick<RegistrationRow, 'status' | 'provedAt'> }) {
  if (row.status === 'cancelled') return <Tag tone="bad">Cancelled</Tag>
  if (row.status === 'attended') return <Tag tone="go">Came</Tag>
  return row.provedAt ? <Tag tone="good">Proved</Tag> : <Tag>Unproven</Tag>
}

/** Where a mail stands. While nothing is sent, waiting is no fault. */
export function MessageState({ message }: { message: Pick<MessageRow, 'state' | 'attempts'> }) {
  const { state, attempts } = message
  if (state === 'sent') return <Tag tone="good">Sent</Tag>
  if (state === 'failed') return <Tag tone="bad">Failed</Tag>
  if (state === 'withheld') return <Tag>Withheld</Tag>
  if (state === 'sending') return <Tag>Sending</Tag>
  return attempts > 0 ? <Tag tone="warn">Trying again</Tag> : <Tag>Waiting</Tag>
}
