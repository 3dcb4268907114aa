/** What an exhibitor can have in common with a visitor. Each row is a reason people read. */
export type Kind =
  | 'product'
  | 'group'
  | 'near'
  | 'partner'
  | 'supplier'
  | 'region'
  | 'application'
  | 'certificate'
  | 'missing'
  | 'stage'
  | 'hall'

type Weight = {
  /** The data point it rests on. */
  point: string
  /** What it adds to an exhibitor's weight; once for each wish that is met, or missed. */
  weight: number
  /** Whether it stands for a wish of one's own for products: such exhibitors come before all others. */
  fits?: true
  /** Whether it is reason enough to be listed. What half of all exhibitors share is none. */
  lists?: true
}

/**
 * How much each thing in common counts: the whole of the ranking.
 *
 * Weights are set so that a product says more than everything said about the company, and that a certificate that must be
 * held and is not costs more than a product brings.
 */
export const weights: Readonly<Record<Kind, Weight>> = {
  // Shows a product that was chosen.
  product: { point: 'interests', weight: 30, fits: true, lists: true },
  // Shows something of a group that was chosen as a whole.
  group: { point: 'interests', weight: 30, fits: true, lists: true },
  // Shows another product of a group in which something was chosen.
  near: { point: 'interests', weight: 8, lists: true },
  // Is one of those to be met: a contract manufacturer, a testing partner, a brand to distribute.
  partner: { point: 'matchingGoals', weight: 9, lists: true },
  // Sells to buyers, as nearly all do.
  supplier: { point: 'matchingGoals', weight: 4 },
  // Comes from where suppliers should come from.
  region: { point: 'sourcingRegions', weight: 6 },
  // Knows the end product that is made or sold.
  application: { point: 'application', weight: 5 },
  // Holds a certificate that suppliers must hold.
  certificate: { point: 'requiredCertificates', weight: 3 },
  // Does not state one that they must hold.
  missing: { point: 'requiredCertificates', weight: -40 },
  // Supplies somebody who has a purchase planned.
  stage: { point: 'buyingStage', weight: 2 },
  // Stands in a hall where something chosen is.
  hall: { point: 'halls', weight: 1 },
}
