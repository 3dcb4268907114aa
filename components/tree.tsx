'use client'
import { type ChangeEvent, useContext, useState } from 'react'
import styles from './choice.module.css'
import words from './field.module.css'
import { Fold } from './fold.tsx'
import { FormContext } from './form-context.ts'
import { type FormFold, typedMany } from './form-question.ts'
import { HallShape } from './halls.tsx'

/** Options in folds, which open without scripts; with them the counts follow what is ticked. */
export function Tree({ name, max, folds }: { name: string; max?: number; folds: readonly FormFold[] }) {
  const { typed, prefix, texts } = useContext(FormContext)
  const [chosen] = useState(() => typedMany(typed, name))
  const [ticked, setTicked] = useState(chosen)
  const follow = (event: ChangeEvent<HTMLElement>) =>
    setTicked([...event.currentTarget.querySelectorAll<HTMLInputElement>('input:checked')].map((input) => input.value))

  const count = `${ticked.length}`
  return (
    <div id={prefix + name} tabIndex={-1} onChange={follow}>
      {folds.map((fold) => (
        <Fold
          key={fold.id}
          summary={<FoldLine fold={fold} ticked={ticked} chosen={texts?.chosen ?? ''} />}
          open={has(fold, chosen)}
          inset
        >
          <div className={styles.choices}>
            {fold.options.map((option) => (
              <label key={option.id} className={styles.choice}>
                <input type="checkbox" name={name} value={option.id} defaultChecked={chosen.includes(option.id)} />
                <span>{option.label}</span>
              </label>
            ))}
          </div>
        </Fold>
      ))}
      {max && (
        <p className={words.hint} role="status">
          {ticked.length > 0 && texts?.chosenOf.replace('{count}', count).replace('{max}', `${max}`)}
        </p>
      )}
    </div>
  )
}

const has = (fold: FormFold, ticked: readonly string[]): boolean =>
  fold.options.some((option) => ticked.includes(option.id))

function FoldLine({ fold, ticked, chosen }: { fold: FormFold; ticked: readonly string[]; chosen: string }) {
  const count = fold.options.filter((option) => ticked.includes(option.id)).length
  const said = [fold.note, count > 0 && chosen.replace('{count}', `${count}`)].filter(Boolean).join(' · ')
  return (
    <>
      {fold.hall && <HallShape hall={fold.hall} />}
      <span>
        {fold.label} {said && <small>{said}</small>}
      </span>
    </>
  )
}
