import type { Catalogue, Kind } from '#lib/catalogue.ts'
import { isSame } from '#lib/same.ts'

const asked: Readonly<Record<string, Kind>> = { name: 'text', email: 'email', company: 'text' }

/** The quick form is the same for every event: three questions let a visitor in, and two ticks stand below them. */
export function quickForm({ questions, services, consents }: Catalogue): string[] {
  const pass = services.find(({ id }) => id === 'pass')
  const needs = [...(pass?.needs ?? [])].sort()
  return [
    ...Object.entries(asked).flatMap(([id, kind]) => {
      const question = questions.find((one) => one.id === id)
      if (!question) return [`questions.${id}: the quick form asks for it`]
      const fields = question.fields.map((field) => [field.id, field.kind])
      return [
        ...(isSame(fields, [[id, kind]]) ? [] : [`questions.${id}.fields: the quick form asks for one ${kind}, ${id}`]),
        ...(question.askIf ? [`questions.${id}.askIf: the quick form asks for it in any case`] : []),
      ]
    }),
    ...(isSame(needs, Object.keys(asked).sort())
      ? []
      : ['services.pass.needs: the quick form gives it for name, email and company']),
    ...['privacy', 'marketing-email']
      .filter((tick) => !consents.some(({ id }) => id === tick))
      .map((tick) => `consents.${tick}: the quick form has a tick for it`),
  ]
}
