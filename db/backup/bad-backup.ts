/** A backup that is not as it was written, or does not fit here; the message says why, in a few words. */
export class BadBackup extends Error {
  override readonly name = 'BadBackup'
}

export const damaged = 'it is damaged: its bytes are not those that were written'
