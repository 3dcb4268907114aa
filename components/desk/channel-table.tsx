import { type ChannelRow, share } from '#lib/desk/figures.ts'
import { GridTable } from './grid-table.tsx'
import { Track } from './track.tsx'
import { nameOf, number, percent } from './words.ts'

/** What each channel brought, by first touch. `short` for a narrow place. */
export function ChannelTable({
  channels,
  caption,
  short,
}: {
  channels: readonly ChannelRow[]
  caption: string
  short?: boolean
}) {
  return (
    <GridTable
      label="Channels"
      caption={caption}
      columns={[
        { head: 'Channel' },
        { head: 'Landed', right: true },
        ...(short ? [] : [{ head: 'Started', right: true }]),
        { head: 'Registered', right: true },
        { head: 'Of landed', right: true },
        { head: '' },
      ]}
      rows={channels.map(({ channel, landed, started, registered }) => ({
        id: channel,
        head: nameOf('channel', channel),
        cells: [
          number(landed),
          ...(short ? [] : [number(started)]),
          number(registered),
          percent(share(registered, landed)),
          <Track key="bar" part={share(registered, landed)} />,
        ],
      }))}
      bars
    />
  )
}
