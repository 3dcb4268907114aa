import { Lines } from './lines.js'

export const metadata = { title: 'Bare' }

/** A prerendered page of about the landing's size. */
export default function Page() {
  return <Lines />
}
