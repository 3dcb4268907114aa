/** Up to here every second counts by itself. */
const exactSeconds = 16
const bucketsPerDoubling = 8

/** Seconds as they are counted: whole up to 16, then to the middle of a bucket, never more than 5 % away. */
export const countedSeconds = (seconds: number): number =>
  seconds <= exactSeconds
    ? Math.round(seconds)
    : Math.round(
        exactSeconds * 2 ** (Math.round(Math.log2(seconds / exactSeconds) * bucketsPerDoubling) / bucketsPerDoubling),
      )

/** The middle of so many times, each with how often it was taken; null where there is none. */
export function median(times: readonly { seconds: number; n: number }[]): number | null {
  const sorted = [...times].sort((a, b) => a.seconds - b.seconds)
  const all = sorted.reduce((sum, { n }) => sum + n, 0)
  const at = (place: number) => {
    let passed = 0
    for (const { seconds, n } of sorted) {
      passed += n
      if (passed >= place) return seconds
    }
    return 0
  }
  return all === 0 ? null : (at(Math.ceil(all / 2)) + at(Math.floor(all / 2) + 1)) / 2
}
