type Document = Readonly<Record<string, unknown>>

/**
 * What one document says otherwise than another, a line for each: `+ questions.parking`, `- questions.city`,
 * `~ questions.mobile.seconds: 9 → 7`. Things with an id are met by it, wherever they stand.
 */
export function differences(before: unknown, after: unknown, place = ''): string[] {
  if (isList(before) && isList(after)) return inLists(before, after, place)
  if (isDocument(before) && isDocument(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return names.flatMap((name) => differences(before[name], after[name], place ? `${place}.${name}` : name))
  }
  if (Object.is(before, after)) return []
  if (before === undefined) return [`+ ${place}`]
  if (after === undefined) return [`- ${place}`]
  return [`~ ${place}: ${said(before)} → ${said(after)}`]
}

function inLists(before: readonly unknown[], after: readonly unknown[], place: string): string[] {
  const [from, to] = [byName(before), byName(after)]
  const stayed = [...to.keys()].filter((name) => from.has(name))
  const moved = stayed.join('\n') !== [...from.keys()].filter((name) => to.has(name)).join('\n')
  const names = [...new Set([...from.keys(), ...to.keys()])]
  return [
    ...names.flatMap((name) => differences(from.get(name), to.get(name), `${place}.${name}`)),
    ...(moved ? [`~ ${place}: in another order`] : []),
  ]
}

/** A list by the ids of what is in it; what has none stands for itself. */
const byName = (list: readonly unknown[]): Map<string, unknown> =>
  new Map(list.map((one) => [isDocument(one) ? String(one.id ?? one.point ?? JSON.stringify(one)) : String(one), one]))

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

const isDocument = (value: unknown): value is Document => typeof value === 'object' && value !== null && !isList(value)

const said = (value: unknown): string => JSON.stringify(value)
