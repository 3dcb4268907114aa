import type { ProductGroup } from '#lib/catalogue.ts'
import type { ExhibitorRow } from '#lib/ports.ts'
import { regionOf } from './regions.ts'
import type { Wanted } from './wanted.ts'
import { type Kind, weights } from './weights.ts'

/** Who shows what, where, and what it says of itself. */
export type Exhibitor = Omit<ExhibitorRow, 'eventId'>

/**
 * One thing in common, to be checked against both records: `theirs` stands in the exhibitor's, `mine` in the visitor's.
 *
 * A certificate that is missing has nothing in `theirs`.
 */
export type Reason = { kind: Kind; theirs: readonly string[]; mine: readonly string[]; weight: number }

const common = (a: readonly string[] | undefined, b: readonly string[]) => b.filter((one) => a?.includes(one))

/** Each wish counts by itself, so several met in one reason weigh as often. */
const reason = (kind: Kind, theirs: readonly string[], mine: readonly string[], wishes = mine.length): Reason[] =>
  wishes > 0 ? [{ kind, theirs, mine, weight: weights[kind].weight * wishes }] : []

/** Everything an exhibitor and a visitor have in common, and what is missing, in the order it is said. */
export function reasonsFor(exhibitor: Exhibitor, wanted: Wanted, tree: readonly ProductGroup[]): Reason[] {
  return [...ofProducts(exhibitor, wanted, tree), ...ofProfile(exhibitor, wanted), ...ofPlace(exhibitor, wanted)]
}

function ofProducts({ products }: Exhibitor, wanted: Wanted, tree: readonly ProductGroup[]): Reason[] {
  const same = common(products, wanted.products).flatMap((product) => reason('product', [product], [product]))
  const grouped = tree.map((group) => {
    const items = group.items.map(({ id }) => id)
    const shown = common(items, products)
    if (wanted.groups.includes(group.id)) return reason('group', shown, [group.id], shown.length > 0 ? 1 : 0)
    const chosen = common(items, wanted.products)
    const beside = shown.filter((product) => !chosen.includes(product))
    return chosen.length > 0 ? reason('near', beside, chosen, beside.length > 0 ? 1 : 0) : []
  })
  const whole = grouped.flat()
  return [...same, ...whole.filter(({ kind }) => kind === 'group'), ...whole.filter(({ kind }) => kind === 'near')]
}

function ofProfile({ profile }: Exhibitor, wanted: Wanted): Reason[] {
  const goals = common(profile?.goals, wanted.goals)
  const partners = goals.filter((goal) => goal !== supplies)
  const suppliers = goals.filter((goal) => goal === supplies)
  const applications = common(profile?.applications, wanted.applications)
  const held = common(profile?.certificates, wanted.certificates)
  const missing = wanted.certificates.filter((certificate) => !held.includes(certificate))
  return [
    ...reason('partner', partners, partners),
    ...reason('supplier', suppliers, suppliers),
    ...reason('application', applications, applications),
    ...reason('certificate', held, held),
    ...reason('missing', [], missing),
  ]
}

/** The goal of whoever sells to buyers, and those that serve a planned purchase. */
const supplies = 'buy'
const serving = [supplies, 'oem']

function ofPlace({ profile, hall }: Exhibitor, wanted: Wanted): Reason[] {
  const region = regionOf(profile?.country)
  const from = common(wanted.regions, region ? [region] : [])
  const serves = wanted.stage === 'active' ? common(profile?.goals, serving) : []
  const halls = common(wanted.halls, [hall])
  return [
    ...reason('region', from.length > 0 && profile?.country ? [profile.country] : [], from),
    ...reason('stage', serves, serves.length > 0 ? ['active'] : []),
    ...reason('hall', halls, halls),
  ]
}
