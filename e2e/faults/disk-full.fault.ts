import { execFileSync } from 'node:child_process'
import { mkdirSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { able } from './able.ts'
import { crowd, newLedger } from './ledger.ts'
import { newPlace, readinessOnce } from './place.ts'
import { kept, verify } from './verify.ts'

/** A disk of so many megabytes, gone after the test. */
function newDisk(folder: string, megabytes: number): string {
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'foyer-fault', disk])
  onTestFinished(() => void execFileSync('umount', ['-l', disk]))
  return disk
}

/** Fills a disk until so many bytes are free. */
function fill(disk: string, free: number): string {
  const { bavail, bsize } = statfsSync(disk)
  const ballast = join(disk, 'ballast')
  writeFileSync(ballast, Buffer.alloc(bavail * bsize - free))
  return ballast
}

test.runIf(able('mount'))(
  'F06, F68: a full disk refuses writes, serves what is there, and is written to again when it has room',
  async () => {
    const { folder } = await newPlace()
    const disk = newDisk(folder, 24)
    const place = await newPlace({ dataDir: disk })
    const ledger = newLedger()
    const server = await place.start()
    await crowd(ledger, place.url, { clients: 8, each: 5 }).done
    const answer = await fetch(`${place.url}/api/v1/events/nutra-expo-2027/registrations`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: 'Reader', email: 'reader@reader.example', company: 'Readers', privacy: true }),
    })
    const Cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    fill(disk, 256 * 1024)

    await crowd(ledger, place.url, { clients: 16, each: 8 }).done
    const pages = await Promise.all(
      ['/en/nutra-expo-2027', '/en/nutra-expo-2027/visit', '/api/v1/me', '/healthz'].map((path) =>
        fetch(place.url + path, { headers: { Cookie } }).then(({ status }) => status),
      ),
    )
    const full = await readinessOnce(place.url, 'disk')
    const whenFull = { ...ledger.answers }
    execFileSync('mount', ['-o', 'remount,size=64m', disk])

    expect(full).toBe('disk')
    expect(pages).toEqual([200, 200, 200, 200])
    expect(whenFull['503 busy']).toBeGreaterThan(0)
    expect(Object.keys(whenFull).filter((said) => said !== '201' && said !== '503 busy')).toEqual([])
    expect(ledger.withoutRetryAfter).toBe(0)
    expect(await readinessOnce(place.url, 'ok')).toBe('ok')
    await crowd(ledger, place.url, { clients: 8, each: 2 }).done
    expect(ledger.answers['201']).toBe((whenFull['201'] ?? 0) + 16)
    expect(server.exitCode).toBe(null)
    expect(await verify(ledger, place.file)).toEqual(kept)
  },
)

test.runIf(able('mount'))(
  'F08: DATA_DIR is full and the disk of the database is not: registrations are taken',
  async () => {
    const { folder } = await newPlace()
    const disk = newDisk(folder, 4)
    const place = await newPlace({ dataDir: disk })
    const ledger = newLedger()
    const file = join(folder, 'elsewhere.db')
    const env = { DATABASE_URL: `file:${file}` }
    await place.start({ env })
    fill(disk, 0)

    await crowd(ledger, place.url, { clients: 4, each: 5 }).done

    expect(ledger.answers).toEqual({ 201: 20 })
    expect(await readinessOnce(place.url, 'ok')).toBe('ok')
    expect(await verify(ledger, file)).toEqual(kept)
  },
)
