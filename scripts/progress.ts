const everyMs = 5_000

/** Says on stderr how far something is: on a terminal in one line that changes, else a line now and then. */
export function progressLine(): { show(what: string, done: number, of: number): void; end(): void } {
  const { stderr } = process
  let saidAt = performance.now()
  let last = ''
  return {
    show(what, done, of) {
      const line = `${what} … ${of > 0 ? Math.floor((100 * done) / of) : 0} %`
      if (line === last) return
      if (stderr.isTTY) stderr.write(`\r${line.padEnd(last.length)}`)
      else if (performance.now() - saidAt > everyMs) {
        stderr.write(`${line}\n`)
        saidAt = performance.now()
      }
      last = line
    },
    end() {
      if (stderr.isTTY && last) stderr.write(`\r${' '.repeat(last.length)}\r`)
    },
  }
}
