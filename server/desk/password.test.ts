import { expect, test } from 'vitest'
import { hashPassword, isPassword } from '#server/desk/password.ts'

test('a password opens its own hash only', async () => {
  const kept = await hashPassword('lantern bay south entrance')

  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await isPassword('lantern bay south entrance', kept)).toBe(true)
  expect(await isPassword('lantern bay south entrancE', kept)).toBe(false)
})

test('the same letters in another form are the same password', async () => {
  const kept = await hashPassword('caf\u00e9 on the corner')

  expect(await isPassword('cafe\u0301 on the corner', kept)).toBe(true)
})

test('an account that does not exist has no password', async () => {
  expect(await isPassword('', undefined)).toBe(false)
  expect(await isPassword('anything', undefined)).toBe(false)
})

test('a crowd is refused rather than queued without end', async () => {
  const kept = await hashPassword('lantern bay south entrance')

  const tries = await Promise.allSettled(Array.from({ length: 40 }, () => isPassword('wrong', kept)))

  const refused = tries.filter((t) => t.status === 'rejected')
  expect(refused).toHaveLength(6)
  expect(refused[0]?.reason).toMatchObject({ code: 'busy' })
})
