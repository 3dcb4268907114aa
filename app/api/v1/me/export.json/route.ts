import { exportAnswer } from '#server/http/export-answer.ts'

/** Everything we hold about this person, with a proof within ten minutes. */
export const GET = (request: Request) =>
  exportAnswer(request, {
    type: 'application/json',
    ending: 'json',
    write: (held) => `${JSON.stringify(held, null, 2)}\n`,
  })
