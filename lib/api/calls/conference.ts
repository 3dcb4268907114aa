import type { Call } from '#lib/api/calls.ts'
import * as schemas from '#lib/api/schemas/conference.ts'
import type { RefusalCode } from '#lib/errors.ts'

const sent: readonly RefusalCode[] = ['malformed', 'unsupported-type']
const read: readonly RefusalCode[] = [...sent, 'invalid']
const calendar = 'text/calendar'

/** Talks, the places in them, and places in services. */
export const conferenceCalls: readonly Call[] = [
  {
    method: 'GET',
    path: '/api/v1/events/{event}/talks',
    summary: 'The free talks and the places left in each, the same for everybody',
    caller: 'anyone',
    query: ['locale'],
    answers: { 200: { description: 'The programme, in order of time', schema: schemas.programmeAnswer } },
    refusals: ['unknown-event'],
  },
  {
    method: 'GET',
    path: '/api/v1/events/{event}/talks.ics',
    summary: 'The programme as a calendar',
    caller: 'anyone',
    query: ['locale'],
    answers: { 200: { description: 'iCalendar', type: calendar } },
    refusals: ['unknown-event'],
  },
  {
    method: 'GET',
    path: '/api/v1/events/{event}/talks/{file}',
    summary: 'One talk as a calendar: its id and .ics',
    caller: 'anyone',
    query: ['locale'],
    answers: { 200: { description: 'iCalendar', type: calendar } },
    refusals: ['unknown-event', 'not-found'],
  },
  {
    method: 'GET',
    path: '/api/v1/events/{event}/event.ics',
    summary: 'The days of the event as a calendar',
    caller: 'anyone',
    query: ['locale'],
    answers: { 200: { description: 'iCalendar', type: calendar } },
    refusals: ['unknown-event'],
  },
  {
    method: 'GET',
    path: '/api/v1/me/talks',
    summary: 'My talks: chosen, waited for, offered; before proof those of this browser',
    caller: 'visitor',
    query: ['locale'],
    answers: { 200: { description: 'In order of time', schema: schemas.myTalks } },
    refusals: ['no-session'],
  },
  {
    method: 'PUT',
    path: '/api/v1/me/talks',
    summary: 'My whole new choice; what was full is said, and waited for where asked',
    caller: 'visitor',
    body: schemas.talksChange,
    answers: { 200: { description: 'My talks as they stand now', schema: schemas.talksChanged } },
    refusals: [...read, 'no-session', 'not-found', 'closed', 'full', 'needs-answers'],
  },
  {
    method: 'PUT',
    path: '/api/v1/me/talks/{talk}',
    summary:
      'Choose a talk, accept the place offered in it, or with wait join its waiting list; before proof it is pending',
    caller: 'visitor',
    body: schemas.talkChange,
    answers: { 200: { description: 'The talk as it stands now', schema: schemas.talkChanged } },
    refusals: [...read, 'no-session', 'not-found', 'closed', 'full', 'needs-answers'],
  },
  {
    method: 'DELETE',
    path: '/api/v1/me/talks/{talk}',
    summary: 'Leave a talk, its waiting list, or an offer',
    caller: 'visitor',
    answers: { 200: { description: 'The talk as it stands now', schema: schemas.talkChanged } },
    refusals: [...sent, 'no-session', 'not-found'],
  },
  {
    method: 'GET',
    path: '/api/v1/me/talks.ics',
    summary: 'The talks I have a place in, as a calendar',
    caller: 'proven',
    query: ['locale'],
    answers: { 200: { description: 'iCalendar', type: calendar } },
    refusals: ['no-session', 'not-allowed'],
  },
  {
    method: 'GET',
    path: '/api/v1/events/{event}/places',
    summary: 'How many places talks and services have, and who has, is offered or waits for them',
    caller: 'organiser',
    answers: { 200: { description: 'Services, then talks', schema: schemas.placeList } },
    refusals: ['no-session', 'unknown-event'],
  },
  {
    method: 'PATCH',
    path: '/api/v1/events/{event}/places',
    summary: 'Set how many places a talk or a service has; more places are offered at once',
    caller: 'organiser',
    body: schemas.capacityChange,
    answers: { 200: { description: 'As it stands now', schema: schemas.placeChanged } },
    refusals: [...read, 'no-session', 'unknown-event', 'not-found', 'places-taken'],
  },
]
