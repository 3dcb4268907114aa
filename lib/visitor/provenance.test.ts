import { describe, expect, test } from 'vitest'
import type { Catalogue } from '#lib/catalogue.ts'
import { changedBy, monthsBetween, provenance } from '#lib/visitor/provenance.ts'

const now = new Date('2026-12-02T08:00:00Z')
const label = { en: '', 'zh-CN': '', 'zh-TW': '' }

describe('where a fact comes from', () => {
  test('typed, and when', () => {
    const at = new Date('2026-11-21T08:00:00Z')

    expect(provenance({ value: 'Chen', source: 'asked', confidence: 1, at }, now)).toEqual({
      key: 'typed',
      at,
      monthsOld: 0,
    })
  })

  test('typed at another edition, more than a year ago', () => {
    const at = new Date('2025-10-03T08:00:00Z')

    expect(provenance({ value: 'Shanghai', source: 'previous-edition', confidence: 1, at }, now)).toMatchObject({
      key: 'previous',
      monthsOld: 13,
    })
  })

  test('read from other answers, which it names', () => {
    const fact = { value: 'CN', source: 'derived', confidence: 0.9, reasons: ['mobile', 'company'] } as const

    expect(provenance(fact, now)).toEqual({ key: 'read', reasons: ['mobile', 'company'] })
  })

  test('noticed on arrival, and skipped on purpose', () => {
    expect(provenance({ value: 'en', source: 'observed', confidence: 1 }, now).key).toBe('noticed')
    expect(provenance({ value: null, source: 'asked', confidence: 1 }, now).key).toBe('skipped')
  })
})

test('counts whole months only', () => {
  expect(monthsBetween(new Date('2026-01-31T00:00:00Z'), new Date('2026-02-28T00:00:00Z'))).toBe(0)
  expect(monthsBetween(new Date('2026-01-15T00:00:00Z'), new Date('2026-03-15T00:00:00Z'))).toBe(2)
  expect(monthsBetween(now, new Date('2026-01-01T00:00:00Z'))).toBe(0)
})

describe('what to change', () => {
  const point = (id: string, from?: string[]) => ({
    id,
    label,
    purpose: label,
    known: ['derived'] as const,
    from,
    counted: false,
  })
  const catalogue: Catalogue = {
    version: 1,
    points: [point('email'), point('emailDomain', ['email']), point('website', ['emailDomain']), point('channel')],
    questions: [
      {
        id: 'email',
        topic: 'you',
        label,
        seconds: 9,
        always: [],
        fields: [{ id: 'email', kind: 'email', noun: label }],
      },
    ],
    services: [],
    consents: [],
    topics: [],
    products: [],
  }

  test('the point itself when it is asked', () => {
    expect(changedBy('email', catalogue)).toBe('email')
  })

  test('the answer it goes back to when it is read from others', () => {
    expect(changedBy('website', catalogue)).toBe('email')
  })

  test('nothing when it was only noticed', () => {
    expect(changedBy('channel', catalogue)).toBeUndefined()
  })
})
