import styles from '#components/choice.module.css'
import words from '#components/field.module.css'
import { Fold } from '#components/fold.tsx'
import { HallShape } from '#components/halls.tsx'
import { Count } from './count.tsx'
import type { FormField, FormFold, FormTexts } from './form-question.ts'

type TreeProps = {
  id: string
  field: FormField
  folds: readonly FormFold[]
  chosen: readonly string[]
  texts: FormTexts
}

/** Options in folds, which open without scripts; with them the counts follow what is ticked. */
export function Tree({ id, field, folds, chosen, texts }: TreeProps) {
  return (
    <div id={id} tabIndex={-1}>
      {folds.map((fold) => {
        const options = fold.options.map((option) => option.id)
        const ticked = options.filter((option) => chosen.includes(option))
        return (
          <Fold
            key={fold.id}
            open={ticked.length > 0}
            inset
            summary={
              <>
                {fold.hall && <HallShape hall={fold.hall} />}
                <span>
                  {fold.label}{' '}
                  <small>
                    {fold.note}
                    <Count name={field.id} among={options} first={ticked.length} text={` · ${texts.chosen}`} />
                  </small>
                </span>
              </>
            }
          >
            <div className={styles.choices}>
              {fold.options.map((option) => (
                <label key={option.id} className={styles.choice}>
                  <input
                    type="checkbox"
                    name={field.id}
                    value={option.id}
                    defaultChecked={chosen.includes(option.id)}
                  />
                  <span>{option.label}</span>
                </label>
              ))}
            </div>
          </Fold>
        )
      })}
      {field.max && (
        <p className={words.hint} role="status">
          <Count name={field.id} first={chosen.length} text={texts.chosenOf.replace('{max}', `${field.max}`)} />
        </p>
      )}
    </div>
  )
}
