import { Button } from '#components/button.tsx'
import { Tick } from '#components/choices.tsx'
import { Section, Stack } from '#components/layout.tsx'
import text from '#components/text.module.css'
import type { Consent } from '#lib/catalogue.ts'
import type { Visit } from '#lib/visitor/visit.ts'
import { eventPath, visitPath } from './paths.ts'
import { Post } from './post.tsx'
import type { VisitTexts } from './texts.ts'

/** Each purpose by itself, given and taken back with the same ease. What a registration rests on is not among them. */
export function Allow({ t, visit }: { t: VisitTexts; visit: Visit }) {
  const { catalogue, locale } = visit
  const offered = catalogue.consents.filter((consent) => isOffered(consent, visit))
  const page = visitPath(visit, '/details')
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
        <Post
          action="/api/v1/me/consents"
          method="PUT"
          next={`${page}?done=allowed`}
          page={page}
          hidden={{ shown: offered.map(({ id }) => id), locale }}
        >
          <Stack>
            <div>
              {offered.map(({ id, label }) => (
                <Tick key={id} id={id} name={id} checked={visit.consents[id] === true}>
                  {label[locale]}
                </Tick>
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
