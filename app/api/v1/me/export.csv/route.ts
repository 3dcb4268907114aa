import { exportAnswer } from '#server/http/export-answer.ts'
import { exportCsv } from '#server/http/export-csv.ts'

/** The same as a table, one row a thing. */
export const GET = (request: Request) => exportAnswer(request, { type: 'text/csv', ending: 'csv', write: exportCsv })
