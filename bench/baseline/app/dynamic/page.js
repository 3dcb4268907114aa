import { connection } from 'next/server'
import { Lines } from '../lines.js'

export const metadata = { title: 'Bare, drawn when asked for' }

/** The same page, drawn anew for each request. */
export default async function Page() {
  await connection()
  return <Lines />
}
