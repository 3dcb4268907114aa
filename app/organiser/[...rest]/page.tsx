import type { Metadata } from 'next'
import { connection } from 'next/server'
import { Missing } from '#components/desk/missing.tsx'
import { answerWith } from '#server/status.ts'

export const metadata: Metadata = { title: 'Not found' }

export default async function NotFound() {
  await connection()
  answerWith(404)
  return <Missing />
}
