import type { z } from 'zod'
import { conferenceCalls } from '#lib/api/calls/conference.ts'
import { deskCalls } from '#lib/api/calls/desk.ts'
import { exhibitorCalls } from '#lib/api/calls/exhibitors.ts'
import { event, read, sent } from '#lib/api/calls/refusals.ts'
import * as schemas from '#lib/api/schemas.ts'
import type { RefusalCode } from '#lib/errors.ts'

/** Who may call: anyone, a visitor's session, a proven one, an organiser. */
type Caller = 'anyone' | 'visitor' | 'proven' | 'organiser'

export type Call = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** As in OpenAPI: `/api/v1/events/{event}/registrations`. */
  path: string
  summary: string
  caller: Caller
  body?: z.ZodObject
  query?: readonly string[]
  answers: Readonly<Record<number, { description: string; schema?: z.ZodType; type?: string }>>
  refusals: readonly RefusalCode[]
}

/** Every call a program can make. */
export const calls: readonly Call[] = [
  {
    method: 'POST',
    path: '/api/v1/events/{event}/registrations',
    summary: 'Register with three answers; opens an unproven session',
    caller: 'anyone',
    body: schemas.quickRegistration,
    answers: { 201: { description: 'Registered; the mail with the key is on its way', schema: schemas.registered } },
    refusals: [...read, ...event, 'closed', 'already-submitted'],
  },
  {
    method: 'POST',
    path: '/api/v1/events/{event}/lost-key',
    summary: 'Ask for the key by mail; the answer is the same for every address',
    caller: 'anyone',
    body: schemas.lostKey,
    answers: { 202: { description: 'If the address is known, its key is on the way', schema: schemas.accepted } },
    refusals: [...read, ...event],
  },
  {
    method: 'POST',
    path: '/api/v1/events/{event}/steps',
    summary: 'Report what happened on a page',
    caller: 'anyone',
    body: schemas.stepReport,
    answers: { 204: { description: 'Counted' } },
    refusals: [...read, ...event],
  },
  {
    method: 'GET',
    path: '/api/v1/events/{event}/steps/landed.gif',
    summary: 'Count a landing where there is no JavaScript',
    caller: 'anyone',
    answers: { 200: { description: 'A transparent pixel', type: 'image/gif' } },
    refusals: event,
  },
  {
    method: 'POST',
    path: '/api/v1/sessions',
    summary: 'Sign in with the key, or with key and email where too many wrong keys came from',
    caller: 'anyone',
    body: schemas.keySignIn,
    answers: { 201: { description: 'A proven session', schema: schemas.signedIn } },
    refusals: [...read, ...event, 'mistyped-key', 'unknown-key', 'too-many'],
  },
  {
    method: 'DELETE',
    path: '/api/v1/sessions',
    summary: 'Sign out',
    caller: 'anyone',
    answers: { 204: { description: 'Signed out' } },
    refusals: sent,
  },
  {
    method: 'POST',
    path: '/api/v1/links/{token}',
    summary: 'Use an emailed link, once; also at POST /l/{token}',
    caller: 'anyone',
    answers: { 303: { description: 'On to my visit, with a proven session' } },
    refusals: ['unknown-link', 'used-link', 'expired-link', 'changed-meanwhile'],
  },
  {
    method: 'GET',
    path: '/api/v1/me',
    summary: 'What this session may see; before proof only what was typed in it',
    caller: 'visitor',
    answers: { 200: { description: 'The visit', schema: schemas.me } },
    refusals: ['no-session'],
  },
  {
    method: 'DELETE',
    path: '/api/v1/me',
    summary: 'Cancel the registration, or with erase=true and a fresh proof remove the person everywhere',
    caller: 'proven',
    body: schemas.leaving,
    query: ['erase'],
    answers: { 200: { description: 'Cancelled', schema: schemas.cancelled }, 204: { description: 'Erased' } },
    refusals: [...read, 'no-session', 'not-allowed'],
  },
  {
    method: 'GET',
    path: '/api/v1/me/plan',
    summary: 'What a service still needs',
    caller: 'visitor',
    query: ['service'],
    answers: { 200: { description: 'The plan', schema: schemas.planAnswer } },
    refusals: ['no-session', 'unknown-service'],
  },
  {
    method: 'PATCH',
    path: '/api/v1/me/answers',
    summary: 'Save answers, all or nothing',
    caller: 'visitor',
    body: schemas.answersChange,
    answers: { 200: { description: 'Saved; the plan as it is now', schema: schemas.planned } },
    refusals: [...read, 'no-session', 'unknown-answer', 'not-editable', 'unknown-service', 'changed-meanwhile'],
  },
  {
    method: 'PUT',
    path: '/api/v1/me/services/{service}',
    summary: 'Take a service; before proof it is pending',
    caller: 'visitor',
    body: schemas.serviceChange,
    answers: { 200: { description: 'Taken, or pending until proof', schema: schemas.taken } },
    refusals: [...read, 'no-session', 'unknown-service', 'needs-answers', 'closed', 'full'],
  },
  {
    method: 'DELETE',
    path: '/api/v1/me/services/{service}',
    summary: 'Give a service back',
    caller: 'visitor',
    answers: { 200: { description: 'Given back', schema: schemas.taken } },
    refusals: [...sent, 'no-session', 'unknown-service', 'not-editable'],
  },
  {
    method: 'POST',
    path: '/api/v1/me/submissions/{submission}',
    summary: 'Keep or drop what was typed for my address',
    caller: 'proven',
    body: schemas.decision,
    answers: { 200: { description: 'Decided', schema: schemas.decided } },
    refusals: [...read, 'no-session', 'not-allowed', 'not-found'],
  },
  {
    method: 'PUT',
    path: '/api/v1/me/consents',
    summary: 'Give or take back consent',
    caller: 'proven',
    body: schemas.consentsChange,
    answers: { 200: { description: 'Every purpose as it stands', schema: schemas.consented } },
    refusals: [...read, 'no-session', 'not-allowed'],
  },
  {
    method: 'POST',
    path: '/api/v1/me/address',
    summary: 'Ask for another address; changed when proved there',
    caller: 'proven',
    body: schemas.newAddress,
    answers: { 202: { description: 'A link went to the new address', schema: schemas.accepted } },
    refusals: [...read, 'no-session', 'not-allowed'],
  },
  {
    method: 'POST',
    path: '/api/v1/me/mail',
    summary: 'Send the key, the link to a document or a fresh link to my address',
    caller: 'visitor',
    body: schemas.mailRequest,
    answers: { 202: { description: 'Queued, within the limits for one address', schema: schemas.accepted } },
    refusals: [...read, 'no-session', 'not-allowed', 'not-found'],
  },
  {
    method: 'GET',
    path: '/api/v1/me/export.json',
    summary: 'Everything we hold about me, with a proof within ten minutes',
    caller: 'proven',
    answers: { 200: { description: 'The file', type: 'application/json' } },
    refusals: ['no-session', 'not-allowed'],
  },
  {
    method: 'GET',
    path: '/api/v1/me/export.csv',
    summary: 'The same as a table, one row a thing we hold',
    caller: 'proven',
    answers: { 200: { description: 'CSV, UTF-8 with a byte order mark', type: 'text/csv' } },
    refusals: ['no-session', 'not-allowed'],
  },
  {
    method: 'GET',
    path: '/api/v1/me/pass.png',
    summary: 'The pass with its code',
    caller: 'proven',
    answers: { 200: { description: 'The picture', type: 'image/png' } },
    refusals: ['no-session', 'not-allowed'],
  },
  {
    method: 'GET',
    path: '/api/v1/me/files/{file}',
    summary: 'A document of the library, whole or the part asked for',
    caller: 'proven',
    answers: {
      200: { description: 'The file', type: 'application/pdf' },
      206: { description: 'The part asked for with Range', type: 'application/pdf' },
      304: { description: 'The file is the one in If-None-Match' },
      416: { description: 'Its end lies before the part asked for' },
    },
    refusals: ['no-session', 'not-allowed', 'not-found'],
  },
  ...exhibitorCalls,
  {
    method: 'GET',
    path: '/api/v1/openapi.json',
    summary: 'This description',
    caller: 'anyone',
    answers: { 200: { description: 'OpenAPI 3.1', type: 'application/json' } },
    refusals: [],
  },
  ...deskCalls,
  ...conferenceCalls,
]
