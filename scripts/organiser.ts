// Prints a fresh one-time sign-in link for an organiser: `npm run organiser -- desk@expo.example`.
// Whoever has the link sets the password of that address, so it goes to nobody else. It works once, for 30 minutes.
import { z } from 'zod'
import { EnvError } from '#server/env.ts'
import { newSignInUrl } from '#server/organisers.ts'
import { portal } from '#server/portal.ts'

const email = z.string().trim().toLowerCase().pipe(z.email()).safeParse(process.argv[2])

if (!email.success) {
  console.error('Say whose link it is: npm run organiser -- desk@expo.example')
  process.exit(2)
}

try {
  console.log(await newSignInUrl(email.data))
  await (await portal()).database.close()
} catch (error) {
  console.error(error instanceof EnvError ? error.message : error)
  process.exitCode = 1
}
