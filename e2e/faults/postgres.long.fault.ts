import { test } from 'vitest'
import { cutAgainAndAgain, exhaust, holdEverybody, restart, terminate } from './postgres-cut.ts'

test('F57: PostgreSQL restarts at once five times', () => cutAgainAndAgain(5, restart), 300_000)

test('F57: all sessions are ended ten times', () => cutAgainAndAgain(10, terminate), 300_000)

test('F57: every connection waits for a lock longer than it may', () => cutAgainAndAgain(2, holdEverybody), 300_000)

test('F57: others take every connection, twice', () => cutAgainAndAgain(2, exhaust), 300_000)
