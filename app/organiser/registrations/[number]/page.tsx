import type { Metadata } from 'next'
import { Banner } from '#components/banner.tsx'
import { classNames } from '#components/class-names.ts'
import { Answered, Derived, Observed } from '#components/desk/answers-table.tsx'
import control from '#components/desk/control.module.css'
import { ExhibitorMarks } from '#components/desk/exhibitor-marks.tsx'
import { FigureRow } from '#components/desk/figures.tsx'
import { Consents, Mails, Steps, Submissions } from '#components/desk/history.tsx'
import { Missing } from '#components/desk/missing.tsx'
import parts from '#components/desk/parts.module.css'
import { deskPath, Shell } from '#components/desk/shell.tsx'
import { RegistrationState } from '#components/desk/state.tsx'
import { Top } from '#components/desk/top.tsx'
import { nameOf } from '#components/desk/words.ts'
import { deskRegistration } from '#db/store/desk-registration.ts'
import { countAnswered, countKnown, knownOf } from '#lib/visitor/facts.ts'
import { catalogueOf } from '#server/catalogue.ts'
import { first } from '#server/desk/filter.ts'
import { openDesk } from '#server/desk/open-desk.ts'
import { answerWith } from '#server/status.ts'

export const metadata: Metadata = { title: 'Registration' }

export default async function RegistrationPage({
  params,
  searchParams,
}: PageProps<'/organiser/registrations/[number]'>) {
  const query = await searchParams
  const number = decodeURIComponent((await params).number)
  const desk = await openDesk(`/organiser/registrations/${encodeURIComponent(number)}`, query)
  const found = desk && (await deskRegistration(desk.portal.database.read, desk.event.id, number))
  if (!found) {
    answerWith(404)
    return (
      <Missing
        what="There is no such registration"
        back={desk ? deskPath('/registrations', desk.event.id) : '/organiser'}
      />
    )
  }
  const { event, now } = desk
  const { registration, submissions } = found
  const { timeZone } = event
  const catalogue = await catalogueOf(event)
  const known = knownOf(catalogue, event, registration, found.answers)
  const taken = found.takings
    .filter(({ state }) => state === 'taken')
    .map(({ service }) => catalogue.services.find(({ id }) => id === service)?.label.en ?? service)
  const told = { known, catalogue, timeZone }
  const latest = found.messages.findLast(({ template }) => template === 'lost-key')
  return (
    <Shell event={event} page="/registrations" asOf={now}>
      <a className={parts.back} href={deskPath('/registrations', event.id)}>
        ← Registrations
      </a>
      <Top
        title={<bdi lang={registration.locale}>{registration.name}</bdi>}
        quiet={
          <>
            <bdi lang={registration.locale}>{registration.company}</bdi> · <bdi>{registration.address}</bdi> ·{' '}
            <span className={parts.cell}>{registration.number}</span>
            {submissions[0] && ` · entry number ${submissions[0].entryNumber}`} <RegistrationState row={registration} />
          </>
        }
      >
        <form
          method="post"
          action={`/api/v1/events/${event.id}/registrations/${encodeURIComponent(registration.number)}/mail`}
        >
          <button className={classNames(control.button, control.line)} type="submit">
            Send key again
          </button>
        </form>
      </Top>
      {first(query.sent) && latest && (
        <div className={parts.banner}>
          {latest.state === 'withheld' ? (
            <Banner tone="warn" live="status">
              Not sent: this address had its mails for now (3 an hour, 10 a day). Try again later.
            </Banner>
          ) : (
            <Banner tone="good" live="status">
              The key is on its way to <bdi>{registration.address}</bdi>.
            </Banner>
          )}
        </div>
      )}
      <FigureRow
        figures={[
          {
            label: 'Questions answered',
            figure: countAnswered(known),
            note: registration.provedAt ? 'kept as facts' : 'counted once the address is proved',
          },
          { label: 'Data points', figure: countKnown(known), note: 'asked, derived and observed' },
          {
            label: 'Segment',
            figure: nameOf('segment', registration.segment),
            words: true,
            note: `${nameOf('channel', registration.channel)} · ${nameOf('device', registration.device)}`,
          },
          { label: 'Services', figure: taken.length, note: taken.join(', ') || 'none taken yet' },
        ]}
      />
      <div className={classNames(parts.grid, parts.main)}>
        <div className={parts.aside}>
          <section>
            <h2>Answers</h2>
            <Answered {...told} />
          </section>
          <section>
            <h2>Derived</h2>
            <Derived {...told} />
          </section>
          <section>
            <h2>Observed</h2>
            <Observed {...told} />
          </section>
          <section>
            <h2>Exhibitors</h2>
            <ExhibitorMarks
              marks={found.marks.map(({ name, ...mark }) => ({ ...mark, name: name.en }))}
              timeZone={timeZone}
            />
          </section>
        </div>
        <aside className={classNames(parts.small, parts.aside)}>
          <Steps steps={found.steps} timeZone={timeZone} catalogue={catalogue} />
          <Mails messages={found.messages} timeZone={timeZone} event={event.id} />
          <Consents consents={found.consents} timeZone={timeZone} catalogue={catalogue} />
          <Submissions submissions={submissions} timeZone={timeZone} />
        </aside>
      </div>
    </Shell>
  )
}
