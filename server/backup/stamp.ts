/** `2026-11-22T02:30:00.123Z` as names have it: `20261122T023000Z`. */
export const stampOf = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

/** The instant a stamp stands for, in milliseconds; not a number when it stands for none. */
const instantOf = (stamp: string): number =>
  Date.parse(stamp.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/, '$1-$2-$3T$4:$5:$6Z'))

export const backupName = (stamp: string): string => `foyer-${stamp}.tar`

/** Reads the stamp in the name of a backup; undefined for any other file. */
export const stampIn = (name: string): string | undefined => /^foyer-(\d{8}T\d{6}Z)\.tar$/.exec(name)?.[1]

const dayMs = 24 * 60 * 60 * 1000

export const isOlderThan =
  (days: number, now: Date) =>
  (stamp: string): boolean =>
    instantOf(stamp) < now.getTime() - days * dayMs
