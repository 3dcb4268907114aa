import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { backupName, stampOf } from './stamp.ts'

/** A work folder that nobody has touched for so long is what a killed backup left. */
const abandonedMs = 60 * 60 * 1000
const workName = /^\.foyer-\d{8}T\d{6}Z\.partial$/

/** Where a backup is put together, in the folder it will stand in: a rename is then all there is to do. */
type Work = { stamp: string; work: string; leave: () => void }

/** Its name is taken in one step, so two backups at once never come to stand under one name. */
export async function newWork(folder: string): Promise<Work> {
  mkdirSync(folder, { recursive: true })
  removeAbandoned(folder)
  for (;;) {
    const stamp = stampOf(new Date())
    const work = join(folder, `.foyer-${stamp}.partial`)
    const isMine = mkdirSync(work, { recursive: true, mode: 0o700 }) !== undefined
    const leave = () => rmSync(work, { recursive: true, force: true })
    if (isMine && !existsSync(join(folder, backupName(stamp)))) return { stamp, work, leave }
    if (isMine) leave()
    await sleep(1000)
  }
}

function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder).filter((each) => workName.test(each))) {
    const work = join(folder, name)
    const files = [work, ...readdirSync(work).map((each) => join(work, each))]
    const touchedAt = Math.max(...files.map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0))
    if (touchedAt < Date.now() - abandonedMs) rmSync(work, { recursive: true, force: true })
  }
}

const restoreName = /^\.foyer-restoring-(\d+)$/

/** Where a restore puts together what will stand in `folder`. Removes what a killed one left. */
export function newRestoreWork(folder: string): string {
  for (const name of readdirSync(folder)) {
    const pid = restoreName.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true })
  }
  const work = join(folder, `.foyer-restoring-${process.pid}`)
  mkdirSync(work, { mode: 0o700 })
  return work
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
