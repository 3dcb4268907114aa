import { BadBackup, damaged } from './bad-backup.ts'

export const blockSize = 512

/** From here on a size is written in binary: https://www.gnu.org/software/tar/manual/html_node/Extensions.html */
const firstBinary = 8 ** 11

/**
 * The header of one file in a tar (POSIX ustar): readable by its owner only, as old as the backup.
 *
 * @see https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html#tag_20_92_13_06
 */
export function headerOf(name: string, size: number, at: Date): Buffer {
  const header = Buffer.alloc(blockSize)
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`
  header.write(name, 0)
  header.write(octal(0o600, 7), 100)
  header.write(octal(0, 7), 108)
  header.write(octal(0, 7), 116)
  if (size < firstBinary) header.write(octal(size, 11), 124)
  else header.writeBigUInt64BE(BigInt(size), header.writeUInt32BE(0x80000000, 124))
  header.write(octal(Math.floor(at.getTime() / 1000), 11), 136)
  header.write('        0', 148)
  header.write('ustar\x0000', 257)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${octal(sum, 6)} `, 148)
  return header
}

/** @throws {BadBackup} when it is not, to the bit, what `headerOf` makes */
export function readHeader(header: Buffer): { name: string; size: number } {
  const name = header.toString('latin1', 0, 100).replace(/\0.*$/s, '')
  const isBinary = header[124] === 0x80
  const size = isBinary ? Number(header.readBigUInt64BE(128)) : Number.parseInt(header.toString('latin1', 124, 135), 8)
  const at = new Date(Number.parseInt(header.toString('latin1', 136, 147), 8) * 1000)
  const isOurs = Number.isSafeInteger(size) && !Number.isNaN(at.getTime()) && headerOf(name, size, at).equals(header)
  if (!isOurs) throw new BadBackup(damaged)
  return { name, size }
}

/** What fills the last block of a file. */
export const paddingOf = (size: number): Buffer => Buffer.alloc((blockSize - (size % blockSize)) % blockSize)
