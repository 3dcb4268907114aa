import { expect, test } from 'vitest'
import { weakness } from '#lib/desk/password.ts'

test('several plain words are enough', () => {
  expect(weakness('lantern bay south entrance', 'desk@expo.example')).toBeNull()
  expect(weakness('青亭会展的参观登记密码长一点', 'desk@expo.example')).toBeNull()
})

test.each(['short', 'aaaaaaaaaaaa', '1234567890', 'Password2027!', 'foyer12345', 'desk@expo.example'])(
  'refuses %s',
  (password) => {
    expect(weakness(password, 'desk@expo.example')).not.toBeNull()
  },
)

test('refuses the name of the account with figures behind it', () => {
  expect(weakness('registration27', 'registration@expo.example')).not.toBeNull()
})

test('refuses what is too long to hash', () => {
  expect(weakness('lantern bay '.repeat(20), 'desk@expo.example')).toContain('at most')
})
