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
    // Fetched when the box is entered: nobody waits for it to see the page.
    const begin = async () => box && (await import('./watch-address.ts')).watchAddress(box, setMeant)
    box?.addEventListener('focus', begin, { once: true })
    return () => box?.removeEventListener('focus', begin)
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
