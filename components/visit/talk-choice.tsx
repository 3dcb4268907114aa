import choice from '#components/choice.module.css'
import { PlacesLeft } from '#components/programme/places-left.tsx'
import styles from '#components/programme/programme.module.css'
import { TalkLine } from '#components/programme/talk-line.tsx'
import { Tag } from '#components/tag.tsx'
import text from '#components/text.module.css'
import type { MyTalk } from '#lib/conference/programme.ts'
import { longMoment } from '#lib/time/long-date.ts'
import type { Visit } from '#lib/visitor/visit.ts'
import type { VisitTexts } from './texts.ts'
import type { Refused } from './visit-form.ts'

type TalkChoiceProps = {
  t: VisitTexts
  visit: Visit
  talk: MyTalk
  /** Titles of chosen talks at the same time. */
  clashes: readonly string[]
  refused: Refused | null
}

/** One talk to tick; a full one can be waited for. A form that came back shows what was ticked. */
export function TalkChoice({ t, visit, talk: mine, clashes, refused }: TalkChoiceProps) {
  const { event, locale } = visit
  const { talk, state } = mine
  const words = (
    <span>
      <b>{talk.title[locale]}</b>
      <small>{talk.speaker[locale]}</small>
    </span>
  )
  const ticked = refused
    ? [refused.typed.talks ?? []].flat().includes(talk.id)
    : ['taken', 'pending', 'offered'].includes(state)
  const choosable = ['open', 'taken', 'pending', 'offered'].includes(state)
  return (
    <TalkLine
      event={event}
      locale={locale}
      talk={talk}
      at={(place) => t('conference.at', { place })}
      heading={
        choosable ? (
          <label className={`${choice.box} ${styles.pick}`}>
            <input type="checkbox" name="talks" value={talk.id} defaultChecked={ticked} />
            {words}
          </label>
        ) : (
          <p className={styles.name}>{words}</p>
        )
      }
    >
      <State t={t} visit={visit} talk={mine} />
      {(state === 'full' || state === 'waiting') && (
        <label className={`${choice.box} ${styles.wait}`}>
          <input
            type="checkbox"
            name="wait"
            value={talk.id}
            defaultChecked={refused ? [refused.typed.wait ?? []].flat().includes(talk.id) : state === 'waiting'}
          />
          <span>
            {t(state === 'waiting' ? 'conference.stay' : 'conference.wait')}
            <span className={text.hide}>: {talk.title[locale]}</span>
          </span>
        </label>
      )}
      {clashes.length > 0 && state !== 'closed' && (
        <p className={styles.state}>
          <Tag tone="warn">{t('conference.clash')}</Tag> {t('conference.clashText', { talk: clashes[0] ?? '' })}
        </p>
      )}
    </TalkLine>
  )
}

/** What becomes of its places, in words. */
function State({ t, visit, talk: mine }: Pick<TalkChoiceProps, 't' | 'visit' | 'talk'>) {
  const { locale, event } = visit
  const { state, position, offeredUntil, talk, left } = mine
  const themes = visit.known.get('conferenceThemes')?.value
  const fits = Array.isArray(themes) && themes.includes(talk.theme)
  return (
    <p className={styles.state}>
      {state === 'taken' && <Tag tone="good">{t('conference.yours')}</Tag>}
      {state === 'pending' && (
        <>
          <Tag tone="warn">{t('conference.pending')}</Tag> {left === 0 && t('conference.pendingFull')}
        </>
      )}
      {state === 'waiting' && (
        <>
          <Tag tone="warn">{t('conference.waiting', { position: position ?? 1 })}</Tag> {t('conference.waitingText')}
        </>
      )}
      {state === 'offered' && (
        <>
          <Tag tone="good">{t('conference.offered')}</Tag>{' '}
          {offeredUntil && t('conference.offeredUntil', { until: longMoment(offeredUntil, locale, event.timeZone) })}
        </>
      )}
      {state === 'closed' && t('conference.begun')}
      {(state === 'open' || state === 'full') && (
        <PlacesLeft talk={mine} say={(key, values) => t(`conference.${key}`, values)} />
      )}
      {state === 'open' && fits && (
        <>
          {' '}
          <Tag tone="go">{t('conference.fits')}</Tag>
        </>
      )}
    </p>
  )
}
