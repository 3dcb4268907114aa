import { z } from 'zod'
import { type Call, calls } from '#lib/api/calls.ts'
import { problem } from '#lib/api/schemas.ts'
import { refusals } from '#lib/errors.ts'

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io })
  return json
}

const json = (schema: z.ZodType, io: 'input' | 'output') => ({ 'application/json': { schema: schemaOf(schema, io) } })

const cookieOf = { anyone: null, visitor: 'visitor', proven: 'visitor', organiser: 'organiser' } as const

function operation(call: Call) {
  const cookie = cookieOf[call.caller]
  const inPath = [...call.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const inQuery = (call.query ?? []).map((name) => ({ name, in: 'query', schema: { type: 'string' } }))
  const bodies = call.body && json(call.body, 'input')
  return {
    summary: call.summary,
    ...(cookie && { security: [{ [cookie]: [] }] }),
    ...(inPath.length + inQuery.length > 0 && { parameters: [...inPath, ...inQuery] }),
    ...(bodies && {
      requestBody: { content: { ...bodies, 'application/x-www-form-urlencoded': bodies['application/json'] } },
    }),
    responses: { ...answered(call), ...refused(call) },
  }
}

const answered = (call: Call) =>
  Object.fromEntries(
    Object.entries(call.answers).map(([status, { description, schema, type }]) => {
      const content = schema ? json(schema, 'output') : type ? { [type]: {} } : undefined
      return [status, { description, ...(content && { content }) }]
    }),
  )

/** Refusals that share a status share an answer: `code` tells them apart. */
function refused(call: Call) {
  const byStatus = Map.groupBy(
    new Set([...call.refusals, 'foreign-origin' as const, 'too-large' as const]),
    (code) => refusals[code].status,
  )
  return Object.fromEntries(
    [...byStatus]
      .filter(
        ([status]) =>
          call.method !== 'GET' ||
          (status !== 403 && status !== 413) ||
          call.refusals.some((code) => refusals[code].status === status),
      )
      .map(([status, codes]) => [
        status,
        {
          description: codes.map((code) => `\`${code}\``).join(' · '),
          content: { 'application/problem+json': { schema: schemaOf(problem, 'output') } },
        },
      ]),
  )
}

/** The description programs read, made from the schemas the handlers use. */
export function openapi(publicUrl: string) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const call of calls) paths[call.path] = { ...paths[call.path], [call.method.toLowerCase()]: operation(call) }
  const cookie = (name: string) => ({ type: 'apiKey', in: 'cookie', name })
  return {
    openapi: '3.1.0',
    info: { title: 'Foyer', version: '1', description: 'Visitor pre-registration for trade shows.' },
    servers: [{ url: publicUrl }],
    components: { securitySchemes: { visitor: cookie('foyer_visitor'), organiser: cookie('foyer_organiser') } },
    paths,
  }
}
