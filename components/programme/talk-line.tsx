import type { ReactNode } from 'react'
import { Entry } from '#components/entry.tsx'
import { InHall } from '#components/halls.tsx'
import text from '#components/text.module.css'
import type { EventRow, TalkRow } from '#lib/ports.ts'
import type { Locale } from '#lib/text.ts'

type TalkLineProps = {
  event: Pick<EventRow, 'content'>
  locale: Locale
  talk: TalkRow
  /** The title with whatever chooses it. */
  heading: ReactNode
  /** How the place is called, e.g. “Hall 4 stage”. */
  at: (place: string) => string
  children?: ReactNode
}

/** One talk of a day: when, what, who, where, and what becomes of its places. */
export function TalkLine({ event, locale, talk, heading, at, children }: TalkLineProps) {
  const hall = event.content.halls.find(({ id }) => id === talk.place)
  const theme = event.content.conference?.themes.find(({ id }) => id === talk.theme)
  return (
    <Entry
      id={talk.id}
      side={
        <>
          <b>{talk.starts}</b>
          <br />
          <span className={text.quiet}>{talk.ends}</span>
        </>
      }
    >
      {heading}
      <p>
        <InHall hall={hall?.id}>
          {[hall && at(hall.name[locale]), theme?.title[locale]].filter(Boolean).join(' · ')}
        </InHall>
      </p>
      {children}
    </Entry>
  )
}
