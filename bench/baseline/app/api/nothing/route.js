/** Reads JSON, writes JSON, does nothing. */
export async function POST(request) {
  const { name } = await request.json()
  return Response.json({ hello: name }, { status: 201 })
}
