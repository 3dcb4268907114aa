'use client'
import { useEffect, useState } from 'react'
import { Button } from '#components/button.tsx'
import type { FormTexts } from './form-question.ts'
import styles from './question-form.module.css'

/** Asks whether a slip of the finger was meant, and lets it pass. Needs scripts; without them nothing is drawn. */
export function EmailHint({ input, texts }: { input: string; texts: Pick<FormTexts, 'typo' | 'useIt' | 'keepMine'> }) {
  const [meant, setMeant] = useState<string>()
  const [kept, setKept] = useState<string>()

  useEffect(() => {
    const box = document.getElementById(input) as HTMLInputElement | null
    // The list of slips is fetched at the first letter: nobody waits for it to see the page.
    const look = async ({ type, target }: Event) => {
      // Only in another text box: a hint that appears under a button or a tick moves it away from the finger.
      const isDone = type === 'focusin' && target !== box && (target as Element).matches('[type=text],[type=tel]')
      if (type === 'focusin' && !isDone) return
      const { likelyAddress } = await import('#lib/answers/email-typo.ts')
      setMeant(likelyAddress(box?.value ?? '', isDone))
    }
    const { form } = box ?? {}
    box?.addEventListener('input', look)
    form?.addEventListener('focusin', look)
    return () => {
      box?.removeEventListener('input', look)
      form?.removeEventListener('focusin', look)
    }
  }, [input])

  const take = (address: string) => {
    const box = document.getElementById(input) as HTMLInputElement | null
    if (!box) return
    box.value = address
    box.dispatchEvent(new Event('input', { bubbles: true }))
    box.focus()
  }

  return (
    <div role="status">
      {meant && meant !== kept && (
        <>
          <p className={styles.note}>{texts.typo.replace('{address}', meant)}</p>
          <div className={styles.actions}>
            <Button type="button" look="line" small onClick={() => take(meant)}>
              {texts.useIt}
            </Button>
            <Button type="button" look="text" small onClick={() => setKept(meant)}>
              {texts.keepMine}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
