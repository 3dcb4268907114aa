import { statfsSync } from 'node:fs'

/** What Linux's `statfs` calls them, linux/magic.h and statfs(2). */
const network: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB'],
  [0x5346414f, 'AFS'],
  [0x00c36400, 'Ceph'],
  [0x0bd00bd0, 'Lustre'],
])

/**
 * The network file system a number of `statfs` stands for, if it is one.
 *
 * FUSE is one number for sshfs and for local disks alike, and 9p is used inside virtual machines: neither is told apart.
 */
export const networkOf = (type: number): string | undefined => network.get(type >>> 0)

/** SQLite's log is shared memory and its locks are the kernel's: over a network neither holds, and files break. */
export function refuseNetwork(folder: string, typeOf = (path: string) => statfsSync(path).type): void {
  const name = networkOf(typeOf(folder))
  if (name === undefined) return
  const line = `the database lies on ${name}: SQLite needs a disk of this machine, or set DATABASE_URL to PostgreSQL`
  throw Object.assign(new Error(line), { code: 'FOYER_NETWORK_DISK' })
}
