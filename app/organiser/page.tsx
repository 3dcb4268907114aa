import type { Metadata } from 'next'
import { Banner } from '#components/banner.tsx'
import { Alerts, alertsOf } from '#components/desk/alerts.tsx'
import { ChannelTable } from '#components/desk/channel-table.tsx'
import control from '#components/desk/control.module.css'
import { CountdownFigure } from '#components/desk/countdown-figure.tsx'
import { DaysFigure } from '#components/desk/days-figure.tsx'
import { EventPicker } from '#components/desk/event-picker.tsx'
import { FigureRow } from '#components/desk/figures.tsx'
import { Missing } from '#components/desk/missing.tsx'
import parts from '#components/desk/parts.module.css'
import { deskPath, Shell } from '#components/desk/shell.tsx'
import { Taken } from '#components/desk/taken.tsx'
import { Top } from '#components/desk/top.tsx'
import { counted, longDay, moment, number, percent } from '#components/desk/words.ts'
import { countTakings } from '#db/store/counts.ts'
import { countFigures } from '#db/store/figures.ts'
import { mailPause } from '#db/store/mail-pause.ts'
import { countMessages, oldestUnsentSeconds } from '#db/store/messages.ts'
import { type Figures, figures, share } from '#lib/desk/figures.ts'
import type { EventRow } from '#lib/ports.ts'
import { countdown } from '#lib/time/countdown.ts'
import { dayIn, daysBetween } from '#lib/time/days.ts'
import { catalogueOf } from '#server/catalogue.ts'
import { type Desk, openDesk } from '#server/desk/open-desk.ts'
import { answerWith } from '#server/status.ts'

export const metadata: Metadata = { title: 'Dashboard' }

export default async function Dashboard({ searchParams }: PageProps<'/organiser'>) {
  const desk = await openDesk('/organiser', await searchParams)
  if (!desk) {
    answerWith(404)
    return <Missing what="There is no such event" />
  }
  const { event, events, now, portal } = desk
  const { read } = portal.database
  const [count, takings, mails, oldestSeconds, pause] = await Promise.all([
    countFigures(portal.reports, event.id, now),
    countTakings(portal.reports, event.id, now),
    countMessages(read, event.id),
    oldestUnsentSeconds(read, now, event.id),
    mailPause(read),
  ])
  const shown = figures(event, count, now)
  const race = await raceOf(desk, shown)
  const waiting = mails.queued + mails.sending
  const alerts = alertsOf(event, now, {
    waiting,
    failed: mails.failed,
    oldestSeconds,
    sends: portal.smtpUrl !== undefined,
    ...(pause && { paused: pause.reason }),
  })
  return (
    <Shell event={event} page="" asOf={now}>
      <Top
        title={untilOpening(event, now)}
        quiet={`${longDay(now, event.timeZone)}. Registration ${now < event.closesAt ? 'closes' : 'closed'} on ${moment(event.closesAt, event.timeZone)}.`}
      >
        <EventPicker events={events} event={event} page="" />
        <a className={control.button} href={`/en/${event.id}`}>
          Open the visitor page
        </a>
      </Top>
      {event.demo && (
        <div className={parts.banner}>
          <Banner>
            <b>Demo data.</b> This event, its people, companies and figures are fictional.
          </Banner>
        </div>
      )}
      <FigureRow figures={headline(shown, count.rows)} />
      <div className={`${parts.grid} ${parts.main}`}>
        <div className={parts.aside}>
          {shown.days.length > 0 ? (
            <DaysFigure days={shown.days} />
          ) : (
            <p className={parts.empty}>Nobody has registered yet. The first registration appears here at once.</p>
          )}
          {race && <CountdownFigure {...race} />}
        </div>
        <section className={parts.small}>
          <h2>Needs you</h2>
          <Alerts alerts={alerts} />
        </section>
      </div>
      <div className={`${parts.grid} ${parts.even}`}>
        <section className={parts.section}>
          <h2>What proved visitors take</h2>
          <Taken takings={takings} proved={shown.proved} catalogue={await catalogueOf(event)} />
        </section>
        <section className={parts.section}>
          <h2>Where they come from</h2>
          <ChannelTable channels={shown.channels.slice(0, 6)} caption="By first touch" short />
          <p>
            <a className={parts.back} href={deskPath('/channels', event.id)}>
              All channels
            </a>
          </p>
        </section>
      </div>
    </Shell>
  )
}

/** This edition against the one before, while both have somebody to show. */
async function raceOf({ event, events, portal, now }: Desk, shown: Figures) {
  const previous = events.find(({ id }) => id === event.previousId)
  const toGo = daysBetween(dayIn(now, event.timeZone), event.startsOn)
  if (!previous || toGo < 0 || shown.days.length === 0) return null
  const { days } = figures(previous, await countFigures(portal.reports, previous.id, now), now)
  if (days.length === 0) return null
  return {
    toGo,
    now: { name: event.content.shortName.en, line: countdown(shown.days, event.startsOn) },
    before: { name: previous.content.shortName.en, line: countdown(days, previous.startsOn) },
  }
}

function untilOpening({ startsOn, endsOn, timeZone }: EventRow, now: Date): string {
  const today = dayIn(now, timeZone)
  if (today > endsOn) return `${counted(daysBetween(endsOn, today), 'day')} after the show`
  return today >= startsOn ? 'The show is open' : `${counted(daysBetween(today, startsOn), 'day')} before opening`
}

function headline(
  { registrations, proved, funnel, yield: { questions, dataPoints, perRegistration } }: Figures,
  rows: { registrations: number },
) {
  const started = funnel.find(({ step }) => step === 'started')?.count ?? 0
  const each = share(questions, rows.registrations)
  return [
    { label: 'Registered', figure: number(registrations), note: `of ${number(funnel[0]?.count ?? 0)} who landed` },
    {
      label: 'Proved',
      figure: number(proved),
      note:
        registrations > 0
          ? `${percent(share(proved, registrations), 0)}, opened their own pass`
          : 'by the mail or the key',
    },
    {
      label: 'Finish the quick form',
      figure: percent(share(registrations, started), 0),
      note: `${number(registrations)} of ${number(started)} who started`,
    },
    {
      label: 'Data points a person',
      figure: rows.registrations > 0 ? perRegistration.toFixed(1) : '—',
      note:
        each === null
          ? 'nobody has answered yet'
          : `from ${each.toFixed(1)} questions answered; ${number(dataPoints)} in all`,
    },
  ]
}
