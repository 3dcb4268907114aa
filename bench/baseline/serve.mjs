import { createServer } from 'node:http'
import next from 'next'

process.env.NEXT_TELEMETRY_DISABLED = '1'
const port = Number(process.env.PORT)
const app = next({ dev: false, dir: import.meta.dirname, port, hostname: 'localhost' })
await app.prepare()
const handle = app.getRequestHandler()
createServer((request, response) => handle(request, response)).listen(port)
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => process.exit(0))
