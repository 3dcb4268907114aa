import type { Answer } from './client.ts'

/** All a prober can see, with what is random by nature replaced by its name. */
export function seen(answer: Answer, email: string) {
  const plain = (text: string) =>
    text
      .replaceAll(email, '{email}')
      .replaceAll(/nonce="[^"]*"|\\"nonce\\":\\"[^"]*\\"/g, '{nonce}')
      .replaceAll(/"submissionId":"[^"]*"/g, '{submission}')
      .replaceAll(/"entryNumber":"\d+"/g, '{entry}')
  return {
    status: answer.status,
    body: plain(answer.text),
    headers: [...answer.headers.keys()].sort(),
    location: answer.location,
    length: answer.headers.get('content-length'),
    cookies: answer.cookies.map((cookie) =>
      cookie.replace(/=[^;]*/, '={value}').replace(/Expires=[^;]*/, 'Expires={time}'),
    ),
  }
}
