/** Bodies for the decoder of server functions: none is answered by it, since nothing here is a server function. */

type Parts = Readonly<Record<string, string>>

const boundary = 'x-flight-x'

export const multipart = (parts: Parts): { type: string; body: string } => ({
  type: `multipart/form-data; boundary=${boundary}`,
  body: `${Object.entries(parts)
    .map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join('')}--${boundary}--\r\n`,
})

const plain = (body: string) => ({ type: 'text/plain;charset=UTF-8', body })

/** Broken, deep, circular or oversized: what a fuzzer would send. */
export const malformed: { type: string; body: string }[] = [
  plain(''),
  plain('['),
  plain('null'),
  plain('["$undefined"]'),
  plain('["$F1"]'),
  plain('["$Q0","$W0","$K0"]'),
  plain(`["$n${'9'.repeat(100_000)}"]`),
  plain(`${'['.repeat(50_000)}${']'.repeat(50_000)}`),
  plain('{"__proto__":{"polluted":true}}'),
  multipart({ '0': '"$1"', '1': '"$0"' }),
  multipart({ '0': '["$@0"]' }),
  multipart({ '0': '["$B0"]' }),
  multipart({ '0': '["$r0"]', '1': 'C' }),
  multipart({ '0': '"$K1"', '1_x': 'y' }),
  multipart({ '0': '["$1:__proto__:constructor"]', '1': '{}' }),
  multipart({ $ACTION_REF_0: '', '$ACTION_0:0': '{"id":"x","bound":"$@1"}', '$ACTION_0:1': '["$0"]' }),
  multipart({ $ACTION_ID_0123456789abcdef: '' }),
  multipart({ $ACTION_KEY: 'k0', '1_$ACTION_ID_x': '' }),
  multipart(Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [String(n), `"$${n + 1}"`]))),
  multipart({ '0': `["${'$1'.repeat(60_000)}"]` }),
]

/** The shapes published for CVE-2025-55182; `code` would run where the decoder follows them. */
export const published = (code: string): { type: string; body: string }[] => {
  const response = { _prefix: code, _chunks: '$Q2', _formData: { get: '$1:constructor:constructor' } }
  const model = (then: string) => ({
    then,
    status: 'resolved_model',
    reason: -1,
    value: '{"then":"$B1337"}',
    _response: response,
  })
  return [
    multipart({ '0': JSON.stringify(model('$1:__proto__:then')), '1': '"$@0"', '2': '[]' }),
    multipart({ '0': '["$1:constructor:constructor"]', '1': JSON.stringify(code) }),
    multipart({ '0': JSON.stringify({ id: 'vm#runInThisContext', bound: [code] }), $ACTION_REF_0: '' }),
    plain(JSON.stringify([model('$0:__proto__:then')])),
  ]
}
