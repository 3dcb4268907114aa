import { expect, test } from 'vitest'
import { errorsByControl } from './form-errors.ts'

const error = (pointer: string, detail: string) => ({ pointer, code: 'invalid', detail })

test('errors find their control, however deep the pointer', () => {
  const errors = [
    error('/email', 'a'),
    error('/answers/jobTitle', 'b'),
    error('/answers/invoice/title', 'c'),
    error('/answers/jobTitle', 'd'),
  ]

  expect(errorsByControl(errors, ['email', 'jobTitle', 'invoice'])).toEqual({
    found: { email: 'a', jobTitle: 'b', invoice: 'c' },
    rest: [],
  })
})

test('what has no pointer belongs to the control the form is about', () => {
  expect(errorsByControl([error('', 'One character looks wrong')], ['key'], 'key').found).toEqual({
    key: 'One character looks wrong',
  })
  expect(errorsByControl([error('', 'Closed'), error('/nothing', 'x')], ['key'])).toEqual({
    found: {},
    rest: ['Closed', 'x'],
  })
})
