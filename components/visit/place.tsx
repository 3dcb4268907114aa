import { HallShape } from '#components/halls.tsx'
import type { Visit } from '#lib/visitor/visit.ts'

export const hallName = ({ event, locale }: Visit, hall: string): string =>
  event.content.halls.find(({ id }) => id === hall)?.name[locale] ?? hall

/** Where an exhibitor stands: the shape of its hall and its stand. */
export function Place({ visit, hall, stand }: { visit: Visit; hall: string; stand: string }) {
  return (
    <>
      <HallShape hall={hall} label={hallName(visit, hall)} big />
      <b>{stand}</b>
    </>
  )
}
