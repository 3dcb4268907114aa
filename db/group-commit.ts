import { setImmediate as nextTurnOfTheLoop, setTimeout as sleep } from 'node:timers/promises'
import type { DatabaseOptions } from '#db/database.ts'
import { busy, codeOf, isFull, isStorageFault, isUntrusted, tooLate, unknownOutcome } from '#db/faults.ts'
import { attemptInTime, type Job, type Outcome, rejectAll } from '#db/job.ts'
import type { Turn } from '#db/turn.ts'

/** What the queue needs of the one connection that writes. Its busy timeout is zero. */
export type WritingConnection = { exec(sql: string): unknown; readonly inTransaction: boolean }

type Afterwards = {
  /** Before those of the group are answered. */
  afterCommit?: () => void
  /** When those of the group had time to be answered. `isIdle` when nobody waits. */
  afterGroup?: (isIdle: boolean) => void
}

export const limits = { queued: 5_000, groupSize: 500, groupMs: 50, lockedMs: 3_000 }

const isLocked = (error: unknown) => codeOf(error).startsWith('SQLITE_BUSY')

/**
 * A queue in front of one SQLite connection: many transactions share one COMMIT, which is what costs.
 *
 * Each has a savepoint, so that its failure undoes only itself. Nobody is answered before COMMIT has returned: also a
 * refusal may rest on what a neighbour wrote. After a fault that leaves the file in doubt nothing is written any more: the
 * process must be replaced.
 */
export function groupCommits(
  connection: WritingConnection,
  {
    onFault = () => {},
    onCommit = () => {},
    afterCommit = () => {},
    afterGroup = () => {},
  }: Pick<DatabaseOptions, 'onFault' | 'onCommit'> & Afterwards = {},
) {
  const queue: Job[] = []
  let pumping: Promise<void> | undefined
  let doubt: unknown

  function enqueue<T>(run: (turn: Turn) => Promise<T>): Promise<T> {
    if (doubt !== undefined || queue.length >= limits.queued) return Promise.reject(busy(doubt))
    return new Promise<T>((resolve, reject) => {
      queue.push({ run, resolve: resolve as Job['resolve'], reject, queuedAt: performance.now(), alone: false })
      pumping ??= pump()
    })
  }

  async function pump(): Promise<void> {
    // Waiting for the event loop lets requests that came together commit together.
    for (await nextTurnOfTheLoop(); queue.length > 0; await nextTurnOfTheLoop(), rest())
      if (await begin()) await runGroup()
    pumping = undefined
  }

  function rest(): void {
    if (doubt === undefined && !connection.inTransaction) tell(() => afterGroup(queue.length === 0))
  }

  /** Takes the write lock, polling without blocking the event loop. */
  async function begin(): Promise<boolean> {
    const blockedAt = performance.now()
    while (queue.length > 0) {
      try {
        if (connection.inTransaction) connection.exec('ROLLBACK')
        connection.exec('BEGIN IMMEDIATE')
        return true
      } catch (error) {
        if (!isLocked(error)) {
          rejectAll(queue.splice(0), error)
          report(error)
        }
        // The queue is in order of arrival: those who have waited long enough stand in front.
        const hasPatience = ({ queuedAt }: Job) => performance.now() - Math.max(queuedAt, blockedAt) < limits.lockedMs
        const impatient = queue.findIndex(hasPatience)
        rejectAll(queue.splice(0, impatient === -1 ? queue.length : impatient), busy(error))
        await sleep(1 + 4 * Math.random())
      }
    }
    return false
  }

  async function runGroup(): Promise<void> {
    const startedAt = performance.now()
    const jobs: Job[] = []
    const answers: (() => void)[] = []

    do {
      const job = queue.shift() as Job
      jobs.push(job)
      const outcome = await attempt(job)
      if (outcome.kind === 'late' || outcome.kind === 'lost') return loseGroup(jobs, outcome)
      answers.push(outcome.kind === 'kept' ? () => job.resolve(outcome.value) : () => job.reject(outcome.error))
    } while (hasRoom(jobs, startedAt))

    if (!commit(jobs)) return
    for (const answer of answers) answer()
    tell(afterCommit)
  }

  const hasRoom = (jobs: readonly Job[], startedAt: number) =>
    queue[0] !== undefined &&
    !queue[0].alone &&
    !jobs[0]?.alone &&
    jobs.length < limits.groupSize &&
    performance.now() - startedAt < limits.groupMs

  async function attempt(job: Job): Promise<Outcome> {
    try {
      connection.exec('SAVEPOINT turn')
      const outcome = await attemptInTime(job)
      if (outcome.kind === 'late') return outcome
      const failure = outcome.kind === 'undone' ? outcome.failure : undefined
      if (!connection.inTransaction || isStorageFault(failure)) return { kind: 'lost', error: failure }
      connection.exec(outcome.kind === 'kept' ? 'RELEASE turn' : 'ROLLBACK TO turn; RELEASE turn')
      return outcome
    } catch (error) {
      return { kind: 'lost', error }
    }
  }

  /** Undoes the whole group; who is not to blame runs again. */
  function loseGroup(jobs: Job[], outcome: { kind: 'late' } | { kind: 'lost'; error: unknown }): void {
    rollBack()
    const late = outcome.kind === 'late' ? jobs.pop() : undefined
    late?.reject(tooLate())
    if (outcome.kind === 'lost') {
      report(outcome.error)
      if (doubt !== undefined) rejectAll(jobs.splice(0), doubt)
      else if (jobs.length === 1)
        rejectAll(jobs.splice(0), outcome.error ?? new Error('The database rolled this transaction back.'))
      for (const job of jobs) job.alone = true
    }
    queue.unshift(...jobs)
  }

  function commit(jobs: Job[]): boolean {
    const startedAt = performance.now()
    try {
      connection.exec('COMMIT')
      onCommit(jobs.length, performance.now() - startedAt)
      return true
    } catch (error) {
      // A constraint that is checked at the end leaves the transaction open: nothing was written.
      const isBroken = connection.inTransaction && codeOf(error).startsWith('SQLITE_CONSTRAINT')
      rollBack()
      if (isBroken && jobs.length > 1) queue.unshift(...jobs.map((job) => Object.assign(job, { alone: true })))
      else if (isBroken || isFull(error)) rejectAll(jobs, error)
      else for (const job of jobs) job.reject(unknownOutcome(error))
      if (!isBroken) report(error)
      return false
    }
  }

  function rollBack(): void {
    try {
      if (connection.inTransaction) connection.exec('ROLLBACK')
    } catch (error) {
      report(error) // `begin` tries again before anything else is written.
    }
  }

  function tell(work: () => void): void {
    try {
      work()
    } catch (error) {
      report(error)
    }
  }

  function report(error: unknown): void {
    if (isUntrusted(error)) doubt = error
    if (doubt !== undefined) rejectAll(queue.splice(0), doubt)
    onFault(error)
  }

  return { enqueue, drained: async () => pumping, waiting: () => queue.length }
}
