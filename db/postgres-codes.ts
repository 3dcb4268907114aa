import { codeOf } from '#db/faults.ts'

// https://www.postgresql.org/docs/18/errcodes-appendix.html; a lost connection has no such code.
const ofServer = /^([0-5][0-9A-Z]|F0|HV|P0|XX)[0-9A-Z]{3}$/

/** Serialization failure, deadlock: the server took it back. */
const isAborted = (code: string) => code === '40001' || code === '40P01'

/** The connection is lost, or the server starts, stops or has no room. */
export const isGone = (error: unknown) => /^(08|53|57P)/.test(codeOf(error)) || !ofServer.test(codeOf(error))

/** After this failure before COMMIT the same may be run again. */
export const mayRunAgain = (error: unknown) => isAborted(codeOf(error)) || isGone(error)

/** The server has answered COMMIT with a refusal: a constraint, or a transaction taken back. */
export const isAnswered = (error: unknown) => /^(23|40(?!003))/.test(codeOf(error))

/** Waited too long for a lock. */
export const isLocked = (error: unknown) => codeOf(error) === '55P03'

/** The transaction awaited something else for too long, and the server ended it. */
export const isIdle = (error: unknown) => codeOf(error) === '25P03'
