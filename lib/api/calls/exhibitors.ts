import type { Call } from '#lib/api/calls.ts'
import * as schemas from '#lib/api/schemas/exhibitors.ts'

const mine = ['no-session', 'not-allowed', 'not-taken', 'closed'] as const

/** Who exhibits, who of them fits, and what a visitor thinks of them. */
export const exhibitorCalls: readonly Call[] = [
  {
    method: 'GET',
    path: '/api/v1/events/{event}/exhibitors',
    summary: 'Exhibitors, by product or group, hall and words of the name',
    caller: 'anyone',
    query: ['product', 'group', 'hall', 'q'],
    answers: { 200: { description: 'In the order of their stands', schema: schemas.exhibitorList } },
    refusals: ['unknown-event', 'invalid'],
  },
  {
    method: 'GET',
    path: '/api/v1/me/exhibitors',
    summary: 'The exhibitors that fit, best first, with reasons and marks; once matching is taken',
    caller: 'proven',
    answers: { 200: { description: 'Matches, and what was marked', schema: schemas.myExhibitors } },
    refusals: mine,
  },
  {
    method: 'PUT',
    path: '/api/v1/me/exhibitors/{exhibitor}',
    summary: 'Mark an exhibitor as interesting or not; the last word counts',
    caller: 'proven',
    body: schemas.exhibitorMark,
    answers: { 200: { description: 'Marked', schema: schemas.exhibitorMarked } },
    refusals: ['malformed', 'unsupported-type', 'invalid', 'not-found', ...mine],
  },
  {
    method: 'DELETE',
    path: '/api/v1/me/exhibitors/{exhibitor}',
    summary: 'Take the mark back',
    caller: 'proven',
    answers: { 200: { description: 'No mark', schema: schemas.exhibitorMarked } },
    refusals: ['malformed', 'unsupported-type', 'not-found', ...mine],
  },
]
