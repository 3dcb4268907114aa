import type { Metadata } from 'next'
import { Banner } from '#components/banner.tsx'
import { EventPicker } from '#components/desk/event-picker.tsx'
import { Missing } from '#components/desk/missing.tsx'
import parts from '#components/desk/parts.module.css'
import { type PlaceLine, type PlaceRefused, PlaceTable } from '#components/desk/place-table.tsx'
import { Shell } from '#components/desk/shell.tsx'
import { Top } from '#components/desk/top.tsx'
import { shortDay } from '#components/desk/words.ts'
import { talkIdIn } from '#lib/places/about.ts'
import { type PlaceFigures, placeFigures } from '#lib/places/change-capacity.ts'
import type { TalkRow } from '#lib/ports.ts'
import { first } from '#server/desk/filter.ts'
import { type Desk, openDesk } from '#server/desk/open-desk.ts'
import { draft } from '#server/http/drafts.ts'
import { answerWith } from '#server/status.ts'

export const metadata: Metadata = { title: 'Conference' }

export default async function ConferencePage({ searchParams }: PageProps<'/organiser/conference'>) {
  const query = await searchParams
  const desk = await openDesk('/organiser/conference', query)
  if (!desk) {
    answerWith(404)
    return <Missing what="There is no such event" />
  }
  const { event, events, now } = desk
  const lines = await placeLines(desk)
  const refused = await refusedFor(first(query.again))
  const changed = lines.find(({ about }) => about === first(query.changed))
  const talks = lines.filter(({ about }) => talkIdIn(about))
  return (
    <Shell event={event} page="/conference" asOf={now}>
      <Top
        title="How many places there are"
        quiet="A place is never given twice. One that is given back is offered to whoever waits longest, by mail, for a day."
      >
        <EventPicker events={events} event={event} page="/conference" />
      </Top>
      {refused && (
        <div className={parts.banner}>
          <Banner tone="bad" live="alert">
            Not changed. {refused.detail}.
          </Banner>
        </div>
      )}
      {changed && !refused && (
        <div className={parts.banner}>
          <Banner tone="good" live="status">
            {changed.title} has {changed.capacity} places now.
          </Banner>
        </div>
      )}
      {talks.length === 0 ? (
        <p className={parts.empty}>This edition has no talks to choose.</p>
      ) : (
        <PlaceTable
          event={event.id}
          label="Talks"
          caption="Free talks in order of time; a place that is offered is kept for one person"
          lines={talks}
          refused={refused}
        />
      )}
      <section className={parts.section}>
        <PlaceTable
          event={event.id}
          label="Services"
          caption="A service needs no limit; once it has one, whoever took it counts"
          lines={lines.filter(({ about }) => !talkIdIn(about))}
          refused={refused}
        />
      </section>
    </Shell>
  )
}

/** Figures with the names people know. */
async function placeLines({ portal, event }: Desk): Promise<PlaceLine[]> {
  const [figures, talks, { services }] = await Promise.all([
    placeFigures(portal, event),
    portal.store.talks(event.id),
    portal.catalogueOf(event),
  ])
  return figures.map((figure: PlaceFigures) => {
    const talk = talks.find(({ id }) => id === talkIdIn(figure.about))
    const service = services.find(({ id }) => id === figure.about)
    return { ...figure, title: talk?.title.en ?? service?.label.en ?? figure.about, when: talk ? whenOf(talk) : '' }
  })
}

const whenOf = ({ id, on, starts, ends }: TalkRow): string => `${id} · ${shortDay(on)}, ${starts}–${ends}`

const numberAsked = 'Type a whole number, from 0 to 100,000'

/** The row whose form came back, with what was typed in it. */
async function refusedFor(again: string): Promise<PlaceRefused | null> {
  const kept = again ? await draft(again) : null
  const about = kept?.typed.about
  if (!kept || typeof about !== 'string') return null
  const typed = kept.typed.capacity
  return {
    about,
    typed: typeof typed === 'string' ? typed : '',
    detail: kept.code === 'invalid' ? numberAsked : (kept.errors[0]?.detail ?? ''),
  }
}
