import { Tag } from '#components/tag.tsx'
import type { ProgrammeTalk } from '#lib/conference/programme.ts'

type PlacesLeftProps = {
  talk: ProgrammeTalk
  say: (key: 'left' | 'full', values: { left: number; of: number }) => string
}

/** “61 of 180 places left”; louder when one in ten is left, and in a word when none is. Nothing where nothing limits it. */
export function PlacesLeft({ talk: { left, capacity }, say }: PlacesLeftProps) {
  if (left === null || capacity === null) return null
  const numbers = { left, of: capacity }
  if (left === 0) return <Tag tone="bad">{say('full', numbers)}</Tag>
  return left * 10 <= capacity ? <Tag tone="warn">{say('left', numbers)}</Tag> : <>{say('left', numbers)}</>
}
