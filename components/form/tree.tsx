import choice from '#components/choice.module.css'
import words from '#components/field.module.css'
import { Fold } from '#components/fold.tsx'
import { HallShape } from '#components/halls.tsx'
import type { TreeTexts } from './control-texts.ts'
import type { FormField, FormFold, TreeOption } from './form-question.ts'
import styles from './tree.module.css'
import { TreeScripts } from './tree-scripts.tsx'

type TreeProps = {
  id: string
  field: FormField
  folds: readonly FormFold[]
  chosen: readonly string[]
  texts: TreeTexts
}

/**
 * Options in folds, which open without scripts; a group may be chosen as a whole.
 *
 * What is chosen stands once more on top. With scripts it goes by one tap there, options can be searched, and one too
 * many is refused at once: see `tree-live.ts`, which finds its places by the `data-` attributes here.
 */
export function Tree({ id, field, folds, chosen, texts }: TreeProps) {
  const picked = folds.flatMap((fold) => chosenIn(fold, chosen))
  const option = ({ id: value, label, also }: TreeOption, whole = false) => (
    <label key={value} className={whole ? `${choice.choice} ${styles.whole}` : choice.choice}>
      <input
        id={picked.some((one) => one.id === value) ? `${id}.${value}` : undefined}
        type="checkbox"
        name={field.id}
        value={value}
        defaultChecked={chosen.includes(value)}
        data-whole={whole ? '' : undefined}
      />
      <span data-also={also}>{label}</span>
    </label>
  )
  const live = { ...texts, max: field.max, styles: { chip: styles.chip, note: styles.note } }
  return (
    <div id={id} className={styles.tree} tabIndex={-1} data-tree={JSON.stringify(live)}>
      <div className={styles.find}>
        <noscript>{texts.open}</noscript>
        <input
          type="search"
          className={words.input}
          aria-label={texts.find}
          placeholder={texts.find}
          autoComplete="off"
          enterKeyHint="search"
          maxLength={60}
          data-find=""
        />
      </div>
      <p className={words.hint} role="status" data-found="" />
      <p className={styles.count} role="status" data-count="">
        {picked.length > 0 && chosenWords(texts, picked.length, field.max)}
      </p>
      <ul className={styles.chosen} data-chosen="">
        {picked.map((one) => (
          <li key={one.id}>
            <a className={styles.chip} href={`#${id}.${one.id}`}>
              {one.label}
            </a>
          </li>
        ))}
      </ul>
      {folds.map((fold) => (
        <Fold
          key={fold.id}
          open={chosenIn(fold, chosen).length > 0}
          inset
          summary={
            <>
              {fold.hall && <HallShape hall={fold.hall} />}
              <span>
                {fold.label}{' '}
                <small>
                  {fold.note}
                  <span data-ticked="">{tickedWords(texts, fold, chosen)}</span>
                </small>
              </span>
            </>
          }
        >
          <div className={choice.choices}>
            {fold.whole && option(fold.whole, true)}
            {fold.options.map((one) => option(one))}
          </div>
        </Fold>
      ))}
      <TreeScripts />
    </div>
  )
}

/** A group chosen as a whole swallows what is in it. */
const chosenIn = ({ whole, options }: FormFold, chosen: readonly string[]): readonly TreeOption[] =>
  whole && chosen.includes(whole.id) ? [whole] : options.filter(({ id }) => chosen.includes(id))

const chosenWords = (texts: TreeTexts, count: number, max?: number): string =>
  (max ? texts.chosenOf : texts.chosen).replace('{count}', `${count}`).replace('{max}', `${max}`)

function tickedWords(texts: TreeTexts, fold: FormFold, chosen: readonly string[]): string | undefined {
  const ticked = chosenIn(fold, chosen)
  if (ticked.length === 0) return undefined
  return ` · ${ticked[0] === fold.whole ? texts.all : texts.chosen.replace('{count}', `${ticked.length}`)}`
}
