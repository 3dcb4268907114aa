import { busy, isStorageFault, turnMs } from '#db/faults.ts'
import type { Turn } from '#db/turn.ts'

/** One transaction that waits in the queue. */
export type Job = {
  run(turn: Turn): Promise<unknown>
  resolve(value: unknown): void
  reject(error: unknown): void
  queuedAt: number
  /** Commits by itself, after a group it was in was lost. */
  alone: boolean
}

export type Outcome =
  | { kind: 'kept'; value: unknown }
  /** `failure` is the first of its statements', whatever the function made of it. */
  | { kind: 'undone'; error: unknown; failure?: unknown }
  | { kind: 'late' }
  /** SQLite has rolled back the whole group, or cannot be trusted with it. */
  | { kind: 'lost'; error: unknown }

/** Runs the job's function; after the time is up its `tx` is dead and nobody waits for it. */
export async function attemptInTime(job: Job): Promise<Outcome> {
  const turn: Turn = { open: true }
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Outcome>((resolve) => {
    timer = setTimeout(resolve, turnMs, { kind: 'late' })
  })
  const ran = job.run(turn).then(
    (value): Outcome => ({ kind: 'kept', value }),
    (error): Outcome => ({ kind: 'undone', error, failure: turn.failure }),
  )
  const outcome = await Promise.race([ran, late])
  clearTimeout(timer)
  turn.open = false
  return outcome
}

/** A disk that is full or fails is a refusal that may pass; anything else is a bug and stays as it is. */
export function rejectAll(jobs: readonly Job[], error: unknown): void {
  for (const job of jobs) job.reject(isStorageFault(error) ? busy(error) : error)
}
