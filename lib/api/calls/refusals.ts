import type { RefusalCode } from '#lib/errors.ts'

/** Of a call whose body is read though no member of it is needed. */
export const sent: readonly RefusalCode[] = ['malformed', 'unsupported-type']
export const read: readonly RefusalCode[] = [...sent, 'invalid']
export const event: readonly RefusalCode[] = ['unknown-event']
