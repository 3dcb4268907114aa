import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { networkOf, refuseNetwork } from '#db/file-system.ts'

test('a database on a network file system is refused in one line', () => {
  for (const type of [0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0xff534d42 - 2 ** 32])
    expect(() => refuseNetwork('/anywhere', () => type)).toThrow(/^the database lies on (NFS|SMB|CIFS): .* PostgreSQL$/)
})

test('disks of this machine are taken: ext4, xfs, btrfs, tmpfs, overlay', () => {
  for (const type of [0xef53, 0x58465342, 0x9123683e, 0x01021994, 0x794c7630]) expect(networkOf(type)).toBe(undefined)
  expect(() => refuseNetwork(tmpdir())).not.toThrow()
})
