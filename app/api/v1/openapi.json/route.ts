import { openapi } from '#lib/api/openapi.ts'
import { portal } from '#server/portal.ts'

export const dynamic = 'force-dynamic'

export const GET = async () =>
  Response.json(openapi((await portal()).publicUrl), { headers: { 'Cache-Control': 'no-cache' } })
