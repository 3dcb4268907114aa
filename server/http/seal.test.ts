import { expect, test } from 'vitest'
import { seal, unseal } from '#server/http/seal.ts'

test('only the same id and secret open what was sealed', () => {
  const sealed = seal('secret', 'id', '登记码 7K3M-9QXT-4CBR')

  expect(sealed).not.toContain('7K3M')
  expect(unseal('secret', 'id', sealed)).toBe('登记码 7K3M-9QXT-4CBR')
  expect(unseal('secret', 'other', sealed)).toBeNull()
  expect(unseal('other', 'id', sealed)).toBeNull()
  expect(unseal('secret', 'id', 'no seal')).toBeNull()
})
