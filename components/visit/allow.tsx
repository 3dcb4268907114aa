import { Button } from '#components/button.tsx'
import { Tick } from '#components/choices.tsx'
import known from '#components/known.module.css'
import { Section, Stack } from '#components/layout.tsx'
import text from '#components/text.module.css'
import type { Consent } from '#lib/catalogue.ts'
import type { Visit } from '#lib/visitor/visit.ts'
import styles from './inline.module.css'
import { eventPath, visitPath } from './paths.ts'
import { Post } from './post.tsx'
import type { VisitTexts } from './texts.ts'

/** Each purpose by itself, given and taken back with the same ease. What a registration rests on is not among them. */
export function Allow({ t, visit }: { t: VisitTexts; visit: Visit }) {
  const { catalogue, locale } = visit
  const offered = catalogue.consents.filter((consent) => isOffered(consent, visit))
  const page = visitPath(visit, '/details')
  const shared = { action: '/api/v1/me/consents', method: 'PUT' as const, next: `${page}?done=allowed`, page }
  if (!visit.proved)
    return (
      <Section id="allow" title={t('allow.title')}>
        <p className={text.quiet}>{t('allow.unproven')}</p>
      </Section>
    )
  return (
    <Section id="allow" title={t('allow.title')}>
      <Stack>
        <p className={text.quiet}>{t('allow.hint')}</p>
        <Post {...shared} id="take-back" hidden={{ locale }} />
        <Post {...shared} hidden={{ shown: offered.map(({ id }) => id), locale }}>
          <Stack>
            <div>
              {offered.map(({ id, label }) => (
                <div key={id}>
                  <Tick id={id} name={id} checked={visit.consents[id] === true}>
                    {label[locale]}
                  </Tick>
                  {/* The form of this button shows this one tick and does not tick it. */}
                  {visit.consents[id] === true && (
                    <p className={styles.under}>
                      <button type="submit" form="take-back" name="shown" value={id} className={known.way}>
                        {t('allow.takeBack')}
                        <span className={text.hide}>: {label[locale]}</span>
                      </button>
                    </p>
                  )}
                </div>
              ))}
            </div>
            {offered.some(({ id }) => id === 'share-exhibitors') && (
              <p className={`${text.small} ${text.quiet}`}>{t('matching.tickHint')}</p>
            )}
            <p className={`${text.small} ${text.quiet}`}>
              {t.rich('ask.keptTick', {
                privacy: (words) => (
                  <a className={text.within} href={eventPath(visit, '/privacy')}>
                    {words}
                  </a>
                ),
              })}
            </p>
            <Button look="line">{t('allow.save')}</Button>
          </Stack>
        </Post>
      </Stack>
    </Section>
  )
}

/** Offered once what it speaks of is known; one that was given can always be taken back. */
const isOffered = ({ id, required, whenKnown }: Consent, { consents, known }: Visit): boolean =>
  !required && (!whenKnown || consents[id] === true || (known.get(whenKnown)?.value ?? null) !== null)
