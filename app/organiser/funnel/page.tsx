import type { Metadata } from 'next'
import chart from '#components/desk/chart.module.css'
import { EventPicker } from '#components/desk/event-picker.tsx'
import { FunnelChart } from '#components/desk/funnel-chart.tsx'
import { BreakdownTable, FunnelTable } from '#components/desk/funnel-table.tsx'
import { Missing } from '#components/desk/missing.tsx'
import parts from '#components/desk/parts.module.css'
import { deskPath, Shell } from '#components/desk/shell.tsx'
import { Top } from '#components/desk/top.tsx'
import { nameOf } from '#components/desk/words.ts'
import { countFunnel, countReach, type Only } from '#db/store/figures.ts'
import { type Dimension, dimensions } from '#lib/desk/facts.ts'
import { funnel, groups } from '#lib/desk/figures.ts'
import { first, type Query } from '#server/desk/filter.ts'
import { openDesk } from '#server/desk/open-desk.ts'
import { answerWith } from '#server/status.ts'

export const metadata: Metadata = { title: 'Funnel' }

const titles: Readonly<Record<Dimension, string>> = {
  channel: 'Channel',
  campaign: 'Campaign',
  locale: 'Language',
  device: 'Device',
  segment: 'Segment',
}

/** What the query narrows the funnel to. */
const onlyOf = (query: Query): Only =>
  Object.fromEntries(
    dimensions.flatMap((name) => (first(query[name]) ? [[name, first(query[name]).slice(0, 200)]] : [])),
  )

export default async function FunnelPage({ searchParams }: PageProps<'/organiser/funnel'>) {
  const query = await searchParams
  const desk = await openDesk('/organiser/funnel', query)
  if (!desk) {
    answerWith(404)
    return <Missing what="There is no such event" />
  }
  const { event, events, now, portal } = desk
  const only = onlyOf(query)
  const by = dimensions.find((name) => name === first(query.by)) ?? null
  const path = (change: Readonly<Record<string, string | undefined>>) =>
    deskPath('/funnel', event.id, { ...only, by: by ?? undefined, ...change })
  const { reports: read } = portal
  const narrowed = Object.keys(only).length > 0
  const all = narrowed
    ? { reach: await countReach(read, event.id, now, null, only), took: [] }
    : await countFunnel(read, event.id, now)
  const rows = funnel(all.reach, all.took)
  const parted = by && groups(await countReach(read, event.id, now, by, only))
  return (
    <Shell event={event} page="/funnel" asOf={now}>
      <Top
        title="Where people stop"
        quiet="Every person counts once at each step. Visits are a lower bound: no cookie is set before sign-in."
      >
        <EventPicker events={events} event={event} page="/funnel" />
      </Top>
      <nav className={parts.filters} aria-label="Break down by">
        <span>Break down by</span>
        <a className={parts.chip} href={path({ by: undefined })} aria-current={by ? undefined : 'true'}>
          Nothing
        </a>
        {dimensions.map((name) => (
          <a
            key={name}
            className={parts.chip}
            href={path({ by: name })}
            aria-current={name === by ? 'true' : undefined}
          >
            {titles[name]}
          </a>
        ))}
      </nav>
      {narrowed && (
        <nav className={parts.filters} aria-label="Narrowed to">
          <span>Only</span>
          {dimensions.map((name) => {
            const value = only[name]
            return (
              value && (
                <a
                  key={name}
                  className={parts.chip}
                  href={path({ [name]: undefined })}
                  aria-label={`Show all again, not only ${nameOf(name, value)}`}
                >
                  {titles[name]}: {nameOf(name, value)} ×
                </a>
              )
            )
          })}
        </nav>
      )}
      {(rows[0]?.count ?? 0) === 0 ? (
        <p className={parts.empty}>
          Nobody came by this way yet. {narrowed && <a href={deskPath('/funnel', event.id)}>Show everybody</a>}
        </p>
      ) : (
        <figure className={chart.figure}>
          <figcaption>
            Steps
            <small>
              A step that came later counts the ones before it, so the funnel never rises. The pass itself is no service
              here.
            </small>
          </figcaption>
          <FunnelChart rows={rows} />
          <details open>
            <summary>Show the numbers</summary>
            <FunnelTable rows={rows} />
          </details>
        </figure>
      )}
      {by && parted && parted.length > 0 && (
        <section className={parts.section}>
          <h2>By {titles[by].toLowerCase()}</h2>
          <BreakdownTable
            title={titles[by]}
            rows={parted}
            name={(group) => nameOf(by, group)}
            href={(group) => path({ [by]: group })}
          />
        </section>
      )}
    </Shell>
  )
}
