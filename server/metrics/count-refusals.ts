import { isRefusal } from '#lib/errors.ts'
import { metrics } from './metrics.ts'

/** Runs a sign-in and counts why it was refused; what is thrown goes on. */
export async function countRefusals<T>(by: 'key' | 'password', signIn: () => Promise<T>): Promise<T> {
  try {
    return await signIn()
  } catch (error) {
    if (isRefusal(error)) metrics().refusals.inc({ by, code: error.code })
    throw error
  }
}
