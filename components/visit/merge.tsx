import { Button } from '#components/button.tsx'
import choice from '#components/choice.module.css'
import { Actions, Stack } from '#components/layout.tsx'
import text from '#components/text.module.css'
import { labelOf } from '#lib/answers/answers.ts'
import type { Value } from '#lib/catalogue.ts'
import type { Conflict, Seen } from '#lib/visitor/conflicts.ts'
import type { Visit } from '#lib/visitor/visit.ts'
import { pointLabel } from './known-facts.ts'
import styles from './merge.module.css'
import { Post } from './post.tsx'
import { sourceSentence } from './source.ts'
import type { VisitTexts } from './texts.ts'

/** A form that came back because some of it was changed in another window meanwhile. */
export type Merging = {
  conflicts: readonly Conflict[]
  mine: Readonly<Record<string, Value | null>>
  seen: Seen
  /** Everything the form held, to be sent again. */
  typed: Readonly<Record<string, string | string[]>>
}

type MergeProps = { t: VisitTexts; visit: Visit; now: Date; merging: Merging; page: string; next: string; back: string }

/** Both values of every point that was changed twice, and one choice each. Whatever else was typed is saved with it. */
export function Merge({ t, visit, now, merging, page, next, back }: MergeProps) {
  const { catalogue, event, known, locale } = visit
  const { conflicts, mine, seen, typed } = merging
  const said = (point: string, value: Value | null) =>
    value === null ? t('merge.nothing') : labelOf(point, value, catalogue, locale)
  const rest = Object.fromEntries(
    Object.entries(typed).filter(([name]) => name !== 'seen' && name !== 'locale' && !name.startsWith('keep.')),
  )
  const shown = { ...seen, ...Object.fromEntries(conflicts.map(({ point, stored }) => [point, stored])) }
  return (
    <Stack gap="loose" column>
      <Stack>
        <h1>{t('merge.title')}</h1>
        <p className={text.lead}>{t('merge.lead')}</p>
      </Stack>
      <Post
        action="/api/v1/me/answers"
        method="PATCH"
        page={page}
        next={next}
        hidden={{ ...rest, locale, seen: JSON.stringify(shown) }}
      >
        <Stack gap="loose">
          {conflicts.map(({ point, stored }) => {
            const fact = known.get(point)
            return (
              <fieldset key={point} className={styles.point} data-question={questionOf(visit, point)}>
                <legend>{pointLabel(visit, point)}</legend>
                <div className={styles.both}>
                  <label className={choice.choice}>
                    <input type="radio" name={`keep.${point}`} value="mine" defaultChecked />
                    <span>
                      <small>{t('merge.mine')}</small>
                      <b>{said(point, mine[point] ?? null)}</b>
                    </span>
                  </label>
                  <label className={choice.choice}>
                    <input type="radio" name={`keep.${point}`} value="other" />
                    <span>
                      <small>{t('merge.other')}</small>
                      <b>{said(point, stored)}</b>
                      {fact && fact.value !== null && (
                        <small>
                          {sourceSentence(t, point, fact, { catalogue, locale, timeZone: event.timeZone, now })}
                        </small>
                      )}
                    </span>
                  </label>
                </div>
              </fieldset>
            )
          })}
          {Object.keys(mine).length > conflicts.length && <p className={text.quiet}>{t('merge.rest')}</p>}
          <Actions>
            <Button>{t('merge.save')}</Button>
            <a className={text.link} href={back}>
              {t('merge.leave')}
            </a>
          </Actions>
        </Stack>
      </Post>
    </Stack>
  )
}

const questionOf = ({ catalogue }: Visit, point: string) =>
  catalogue.questions.find(({ fields }) => fields.some(({ id }) => id === point))?.id
