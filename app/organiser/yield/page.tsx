import type { Metadata } from 'next'
import { Derivations } from '#components/desk/derivations.tsx'
import { EventPicker } from '#components/desk/event-picker.tsx'
import { FigureRow } from '#components/desk/figures.tsx'
import { Missing } from '#components/desk/missing.tsx'
import parts from '#components/desk/parts.module.css'
import { Shell } from '#components/desk/shell.tsx'
import { Top } from '#components/desk/top.tsx'
import { counted, nameOf, number } from '#components/desk/words.ts'
import { YieldFigure } from '#components/desk/yield-figure.tsx'
import { share } from '#lib/desk/figures.ts'
import { catalogueOf } from '#server/catalogue.ts'
import { openDesk } from '#server/desk/open-desk.ts'
import { yieldOf } from '#server/desk/yield.ts'
import { answerWith } from '#server/status.ts'

export const metadata: Metadata = { title: 'Yield' }

const tenth = (n: number | null): string => (n === null ? '—' : n.toFixed(1))

export default async function YieldPage({ searchParams }: PageProps<'/organiser/yield'>) {
  const desk = await openDesk('/organiser/yield', await searchParams)
  if (!desk) {
    answerWith(404)
    return <Missing what="There is no such event" />
  }
  const { event, events, now, portal } = desk
  const catalogue = await catalogueOf(event)
  const { overall, services, channels, derivations } = await yieldOf(portal, event)
  const serviceName = (id: string) => catalogue.services.find((service) => service.id === id)?.label.en ?? id
  return (
    <Shell event={event} page="/yield" asOf={now}>
      <Top
        title="What asking brings"
        quiet="Each answer tells more than itself: what is derived from it counts too, and what was noticed on the way."
      >
        <EventPicker events={events} event={event} page="/yield" />
      </Top>
      {overall.registrations === 0 ? (
        <p className={parts.empty}>Nobody has been asked yet. The first registration shows up here.</p>
      ) : (
        <>
          <FigureRow
            figures={[
              {
                label: 'Data points a person',
                figure: tenth(overall.perRegistration),
                note: `${number(overall.dataPoints)} of ${counted(overall.registrations, 'registration')}`,
              },
              {
                label: 'Questions answered a person',
                figure: tenth(share(overall.questions, overall.registrations)),
                note: `${number(overall.questions)} in all`,
              },
              {
                label: 'Data points a question',
                figure: tenth(overall.perQuestion),
                note: 'asked, derived and observed',
              },
            ]}
          />
          <section className={parts.section}>
            {services.length > 0 ? (
              <YieldFigure
                title="By service"
                note="What people told who took it, whatever it was asked for. Several may apply."
                what="service"
                rows={services.map(({ service, ...row }) => ({ ...row, id: service, name: serviceName(service) }))}
              />
            ) : (
              <p>Nobody has taken a service yet.</p>
            )}
          </section>
          <section className={parts.section}>
            <YieldFigure
              title="By channel"
              note="Where people came from, by first touch"
              what="channel"
              rows={channels.map(({ channel, ...row }) => ({ ...row, id: channel, name: nameOf('channel', channel) }))}
            />
          </section>
        </>
      )}
      <section className={parts.section}>
        <h2>How often guesses are right</h2>
        <Derivations rows={derivations} catalogue={catalogue} />
      </section>
    </Shell>
  )
}
