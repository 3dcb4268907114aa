import { codeOf } from '#db/faults.ts'

export type Fault = { error: string; code: string; at: string[]; cause?: Fault }

/**
 * What may be logged of an error: its name, code and where it was thrown.
 *
 * Not its message: a database's repeats what people typed, and a line break in it would forge a line of the log.
 */
export function faultOf(error: unknown, depth = 0): Fault {
  if (!(error instanceof Error)) return { error: typeof error, code: '', at: [] }
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    error: error.name,
    code: codeOf(error),
    at: at.slice(0, 12).map((line) => line.trim()),
    ...(error.cause !== undefined && depth < 2 && { cause: faultOf(error.cause, depth + 1) }),
  }
}
