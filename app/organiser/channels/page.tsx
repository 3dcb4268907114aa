import type { Metadata } from 'next'
import { ChannelTable } from '#components/desk/channel-table.tsx'
import { EventPicker } from '#components/desk/event-picker.tsx'
import { GridTable } from '#components/desk/grid-table.tsx'
import { Missing } from '#components/desk/missing.tsx'
import parts from '#components/desk/parts.module.css'
import { Shell } from '#components/desk/shell.tsx'
import { Top } from '#components/desk/top.tsx'
import { nameOf, number } from '#components/desk/words.ts'
import { campaignsOf } from '#db/store/counts.ts'
import { countReach } from '#db/store/figures.ts'
import { groups } from '#lib/desk/figures.ts'
import { openDesk } from '#server/desk/open-desk.ts'
import { answerWith } from '#server/status.ts'

export const metadata: Metadata = { title: 'Channels' }

export default async function ChannelsPage({ searchParams }: PageProps<'/organiser/channels'>) {
  const desk = await openDesk('/organiser/channels', await searchParams)
  if (!desk) {
    answerWith(404)
    return <Missing what="There is no such event" />
  }
  const { event, events, now, portal } = desk
  const { reports: read } = portal
  const [byChannel, byCampaign, links] = await Promise.all([
    countReach(read, event.id, now, 'channel'),
    countReach(read, event.id, now, 'campaign'),
    campaignsOf(read, event.id),
  ])
  const channels = groups(byChannel).map(({ group, counts }) => ({ ...counts, channel: group }))
  const campaigns = groups(byCampaign).filter(({ group }) => group !== '')
  const none = { landed: 0, started: 0, registered: 0 }
  const tracked = links.map((link) => ({
    ...link,
    counts: campaigns.find(({ group }) => group === link.code)?.counts ?? none,
  }))
  const others = campaigns.filter(({ group }) => !links.some(({ code }) => code === group))
  const columns = [
    { head: 'Campaign' },
    { head: 'Channel' },
    { head: 'Landed', right: true },
    { head: 'Started', right: true },
    { head: 'Registered', right: true },
  ]
  return (
    <Shell event={event} page="/channels" asOf={now}>
      <Top
        title="Where they come from"
        quiet="First touch, never overwritten. Without cookies a first touch does not cross days, so visits are a lower bound."
      >
        <EventPicker events={events} event={event} page="/channels" />
      </Top>
      {channels.length === 0 ? (
        <p className={parts.empty}>Nobody came by yet. Share a tracked link and its visits show up here.</p>
      ) : (
        <ChannelTable
          channels={channels}
          caption={`${number(channels.length)} channels, the one with most registrations first`}
        />
      )}
      <section className={parts.section}>
        <h2>Tracked links and campaigns</h2>
        {tracked.length + others.length === 0 ? (
          <p>No link of this edition is tracked.</p>
        ) : (
          <GridTable
            label="Campaigns"
            caption="A tracked link leads to the landing page and says where its visitors came from"
            columns={columns}
            rows={[
              ...tracked.map(({ code, label, channel, counts }) => ({
                id: code,
                head: (
                  <>
                    {label} <a className={parts.cell} href={`/r/${code}`}>{`/r/${code}`}</a>
                  </>
                ),
                cells: [
                  nameOf('channel', channel),
                  number(counts.landed),
                  number(counts.started),
                  number(counts.registered),
                ],
              })),
              ...others.map(({ group, counts }) => ({
                id: `other ${group}`,
                head: group,
                cells: ['utm_campaign', number(counts.landed), number(counts.started), number(counts.registered)],
              })),
            ]}
          />
        )}
      </section>
    </Shell>
  )
}
