/** How many places something has: a service, `conference`, or one talk in it, `conference/s01`. */
export type PlaceRow = {
  eventId: string
  about: string
  capacity: number
  /** Places taken or offered. */
  used: number
}

/** A place that somebody has, waits for, or is offered. */
export type BookingRow = {
  registrationId: string
  eventId: string
  about: string
  state: 'taken' | 'waiting' | 'offered'
  /** Since when it has this state; who waits longest is offered first. */
  since: Date
  offeredUntil: Date | null
}

export type PlaceCount = { about: string; taken: number; offered: number; overdue: number; waiting: number }

export type PlaceReads = {
  places(eventId: string): Promise<PlaceRow[]>
  /** In the order in which their places are held. */
  bookings(registrationId: string): Promise<BookingRow[]>
  booking(registrationId: string, about: string): Promise<BookingRow | null>
  /** How many stand before somebody who waits. */
  waitingBefore(booking: Omit<BookingRow, 'state' | 'offeredUntil'>): Promise<number>
  /** Who has, is offered or waits for what; `overdue` are offers whose time was up at `now`, not counted as offered. */
  placeCounts(eventId: string, now: Date): Promise<PlaceCount[]>
  /** How many registrations took each service, limited or not. */
  serviceCounts(eventId: string, now: Date): Promise<{ service: string; taken: number }[]>
  /** The same as `placeCounts`, without those who have a place: little to read, however large the event. */
  queues(eventId: string, now: Date): Promise<Omit<PlaceCount, 'taken'>[]>
  isAnyOverdue(eventId: string, about: string, now: Date): Promise<boolean>
  /** What may be passed on: an offer is overdue, or a place is free while somebody waits. */
  unsettled(now: Date): Promise<{ eventId: string; about: string; overdue: boolean }[]>
}

export type PlaceWrites = {
  /**
   * Takes a place if one is left, in one statement: the row decides, not what was read before.
   *
   * `unlimited` where no limit is set; nobody sets one before this transaction has ended.
   */
  takePlace(eventId: string, about: string): Promise<'taken' | 'full' | 'unlimited'>
  /** Reads and locks: until the end of the transaction nobody else takes, frees or offers here. Null where there is no limit. */
  holdPlace(eventId: string, about: string): Promise<PlaceRow | null>
  /** Only of a place that is held. */
  setUsed(eventId: string, about: string, used: number): Promise<void>
  /** @returns whether so many places hold everybody who has one */
  setCapacity(eventId: string, about: string, capacity: number): Promise<boolean>
  /** The first limit of something that had none; at least as many as have it already. */
  addPlace(eventId: string, about: string, capacity: number): Promise<void>
  saveBooking(row: BookingRow): Promise<void>
  /** @returns what was dropped */
  dropBooking(registrationId: string, about: string): Promise<BookingRow | null>
  /** Takes back the offers whose time is up. @returns how many */
  dropOverdue(eventId: string, about: string, now: Date): Promise<number>
  /** Makes offers to those who wait longest. @returns to whom */
  offerLongestWaiting(eventId: string, about: string, most: number, now: Date, until: Date): Promise<string[]>
}
