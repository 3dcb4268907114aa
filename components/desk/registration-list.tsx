import type { RegistrationRow } from '#lib/ports.ts'
import { GridTable } from './grid-table.tsx'
import parts from './parts.module.css'
import { deskPath } from './shell.tsx'
import { RegistrationState } from './state.tsx'
import { moment, nameOf } from './words.ts'

type Listed = Pick<
  RegistrationRow,
  'number' | 'name' | 'company' | 'status' | 'provedAt' | 'channel' | 'createdAt' | 'locale'
> & { email: string }

export function RegistrationList({
  rows,
  event,
  caption,
}: {
  rows: readonly Listed[]
  event: { id: string; timeZone: string }
  caption: string
}) {
  return (
    <GridTable
      label="Registrations"
      caption={caption}
      columns={['Number', 'Name', 'Email', 'Company', 'State', 'Channel', 'Registered'].map((head) => ({ head }))}
      rows={rows.map((row) => ({
        id: row.number,
        head: (
          <a className={parts.cell} href={deskPath(`/registrations/${encodeURIComponent(row.number)}`, event.id)}>
            {row.number}
          </a>
        ),
        cells: [
          <b key="name">
            <bdi lang={row.locale}>{row.name}</bdi>
          </b>,
          <bdi key="email">{row.email}</bdi>,
          <bdi key="company" lang={row.locale}>
            {row.company}
          </bdi>,
          <RegistrationState key="state" row={row} />,
          nameOf('channel', row.channel),
          <span key="at" className={parts.nowrap}>
            {moment(row.createdAt, event.timeZone)}
          </span>,
        ],
      }))}
    />
  )
}
