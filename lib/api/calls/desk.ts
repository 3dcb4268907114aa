import { event, read, sent } from '#lib/api/calls/refusals.ts'
import type { Call } from '#lib/api/calls.ts'
import * as schemas from '#lib/api/schemas.ts'
import { yieldFigures } from '#lib/api/yield-schema.ts'

/** What organisers look at and do. */
export const deskCalls: readonly Call[] = [
  {
    method: 'GET',
    path: '/api/v1/events/{event}/registrations',
    summary: 'Registrations, newest first',
    caller: 'organiser',
    query: ['q', 'cursor', 'limit'],
    answers: { 200: { description: 'A page of registrations', schema: schemas.registrationList } },
    refusals: ['no-session', ...event, 'invalid'],
  },
  {
    method: 'GET',
    path: '/api/v1/events/{event}/registrations.csv',
    summary: 'Registrations as a table, one column a data point',
    caller: 'organiser',
    answers: { 200: { description: 'CSV, UTF-8 with a byte order mark', type: 'text/csv' } },
    refusals: ['no-session', ...event],
  },
  {
    method: 'POST',
    path: '/api/v1/events/{event}/registrations/{number}/mail',
    summary: 'Send the key of a registration again',
    caller: 'organiser',
    answers: { 202: { description: 'Queued', schema: schemas.sentAgain } },
    refusals: ['no-session', ...event, 'not-found'],
  },
  {
    method: 'GET',
    path: '/api/v1/events/{event}/figures',
    summary: 'Registrations, funnel, channels and yield',
    caller: 'organiser',
    answers: { 200: { description: 'Figures as of now', schema: schemas.figures } },
    refusals: ['no-session', ...event],
  },
  {
    method: 'GET',
    path: '/api/v1/events/{event}/yield',
    summary:
      'What asking brings: data points by service and channel, what becomes of each question, how often guesses are right',
    caller: 'organiser',
    answers: { 200: { description: 'Figures as of now', schema: yieldFigures } },
    refusals: ['no-session', ...event],
  },
  {
    method: 'GET',
    path: '/api/v1/events/{event}/questions.csv',
    summary: 'What becomes of each question, as a table',
    caller: 'organiser',
    answers: { 200: { description: 'CSV, UTF-8 with a byte order mark', type: 'text/csv' } },
    refusals: ['no-session', ...event],
  },
  {
    method: 'GET',
    path: '/api/v1/events/{event}/messages',
    summary: 'The outbox',
    caller: 'organiser',
    answers: { 200: { description: 'Messages, newest first', schema: schemas.outboxList } },
    refusals: ['no-session', ...event],
  },
  {
    method: 'POST',
    path: '/api/v1/events/{event}/messages/{id}/retry',
    summary: 'Try a failed mail again; one that has not failed stays as it is',
    caller: 'organiser',
    answers: { 202: { description: 'Queued', schema: schemas.mailQueued } },
    refusals: ['no-session', ...event, 'not-found'],
  },
  {
    method: 'POST',
    path: '/api/v1/events/{event}/messages/retry',
    summary: 'Try every failed mail again',
    caller: 'organiser',
    answers: { 202: { description: 'Queued', schema: schemas.mailQueued } },
    refusals: ['no-session', ...event],
  },
  {
    method: 'POST',
    path: '/api/v1/organiser/sessions',
    summary: 'Sign in as organiser; with a token, set the password first',
    caller: 'anyone',
    body: schemas.organiserSignIn,
    answers: { 201: { description: 'An organiser session', schema: schemas.organiserSignedIn } },
    refusals: [...read, 'wrong-password', 'too-many', 'unknown-link'],
  },
  {
    method: 'DELETE',
    path: '/api/v1/organiser/sessions',
    summary: 'Sign out',
    caller: 'anyone',
    answers: { 204: { description: 'Signed out' } },
    refusals: sent,
  },
]
