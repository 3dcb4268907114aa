import { getTranslations } from 'next-intl/server'
import { Summary } from '#components/summary.tsx'
import type { Refused } from './visit-form.ts'

/** Why a button did nothing, where no form on the page says it beside its fields. */
export async function Problem({ refused }: { refused: Refused | null }) {
  if (!refused) return null
  const say = await getTranslations('form')
  return (
    <Summary
      id="problem"
      title={say('problem')}
      problem={refused.errors.map(({ detail }) => detail).join(' ')}
      wrong={[]}
    />
  )
}
