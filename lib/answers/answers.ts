import { countryName } from '#lib/answers/countries.ts'
import { readEmail } from '#lib/answers/email.ts'
import { cleanLine, cleanLines, lengthOf } from '#lib/answers/lines.ts'
import { readMobile, spacedMobile } from '#lib/answers/mobile.ts'
import { emailSentence, sentence } from '#lib/answers/sentences.ts'
import { withoutCovered } from '#lib/catalogue/chosen-products.ts'
import type { Catalogue, Field, Value } from '#lib/catalogue.ts'
import type { Locale } from '#lib/text.ts'

type AnswerFault = 'required' | 'too-long' | 'wrong-type' | 'invalid' | 'unknown-option'

/** An answer as it is kept, or what is wrong with it; `detail` is the sentence people read. */
export type ReadAnswer = { ok: true; value: Value } | { ok: false; code: AnswerFault; detail: string }

/**
 * Reads one answer as it was sent, from JSON or from a form: normalised, or refused with a sentence that says what to do.
 *
 * @param raw what stands for the data point; a list for ticks, an object for a group, else text
 */
export function readAnswer(field: Field, raw: unknown, locale: Locale): ReadAnswer {
  if (isEmpty(raw)) return refused('required', sentence(isChosen(field) ? 'choose' : 'enter', locale, field))
  switch (field.kind) {
    case 'checkboxes':
    case 'tree':
      return readChoices(field, raw, locale)
    case 'radio':
    case 'select':
    case 'scale':
      return readChoice(field, raw, locale)
    case 'group':
      return readGroup(field, raw, locale)
    case 'email':
      return readAddress(field, raw, locale)
    case 'tel':
      return readNumber(field, raw, locale)
    default:
      return readText(field, raw, locale, field.maxLength)
  }
}

/** Whether a stored answer still fits its question: options come and go between editions. */
export function stillValid(field: Field, value: Value): boolean {
  return readAnswer(field, value, 'en').ok
}

/** What a value is made of. The parts of a group come as they are asked: a database may keep them in another order. */
export function partsOf(value: Value, field: Field | undefined): string[] {
  if (typeof value !== 'object') return [String(value)]
  if (Array.isArray(value)) return [...value]
  const order = (field?.parts ?? []).map(({ id }) => id)
  const parts = Object.entries(value).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
  return parts.map(([, said]) => said)
}

/** What people read for a value: the words of an option, a country's name, yes or no. */
export function labelOf(id: string, value: Value, catalogue: Catalogue, locale: Locale): string {
  if (Array.isArray(value)) {
    const words = value.map((one) => labelOf(id, one, catalogue, locale))
    return words.join(locale === 'en' ? ', ' : '、')
  }
  const field = catalogue.questions.flatMap(({ fields }) => fields).find((one) => one.id === id)
  if (typeof value === 'object') return partsOf(value, field).join(locale === 'en' ? ', ' : '，')
  const text = String(value)
  const point = catalogue.points.find((one) => one.id === id)
  const words = point?.values?.[text] ?? field?.options?.find((option) => option.id === text)?.label
  if (words) return words[locale]
  if (field?.kind === 'tel') return spacedMobile(text)
  return id === 'country' || id === 'mobileCountry' ? countryName(text, locale) : text
}

const refused = (code: AnswerFault, detail: string): ReadAnswer => ({ ok: false, code, detail })

const isChosen = ({ kind }: Field): boolean => ['checkboxes', 'tree', 'radio', 'select', 'scale'].includes(kind)

const isEmpty = (raw: unknown): boolean =>
  raw === undefined ||
  raw === null ||
  (typeof raw === 'string' && raw.isWellFormed() && cleanLines(raw) === '') ||
  (Array.isArray(raw) && raw.length === 0)

function readText(field: Field, raw: unknown, locale: Locale, max?: number): ReadAnswer {
  if (typeof raw !== 'string') return refused('wrong-type', sentence('enter', locale, field))
  const text = field.kind === 'textarea' ? cleanLines(raw) : cleanLine(raw)
  if (text === undefined) return refused('invalid', sentence('plainText', locale, field))
  if (max && lengthOf(text) > max) return refused('too-long', sentence('shorten', locale, field, max))
  return { ok: true, value: text }
}

function readAddress(field: Field, raw: unknown, locale: Locale): ReadAnswer {
  if (typeof raw !== 'string') return refused('wrong-type', sentence('enter', locale, field))
  const read = readEmail(raw)
  if (read.ok) return { ok: true, value: read.value }
  return refused(read.fault === 'too-long' ? 'too-long' : 'invalid', emailSentence(read.fault, locale))
}

function readNumber(field: Field, raw: unknown, locale: Locale): ReadAnswer {
  if (typeof raw !== 'string') return refused('wrong-type', sentence('enter', locale, field))
  const max = field.maxLength ?? 32
  if (lengthOf(raw.trim()) > max) return refused('too-long', sentence('shorten', locale, field, max))
  const number = readMobile(raw)
  return number ? { ok: true, value: number } : refused('invalid', sentence('mobile', locale))
}

function readChoice(field: Field, raw: unknown, locale: Locale): ReadAnswer {
  // A scale sent by a program may be a number.
  const chosen = typeof raw === 'number' && field.kind === 'scale' ? String(raw) : raw
  if (typeof chosen !== 'string') return refused('wrong-type', sentence('choose', locale, field))
  return has(field, chosen)
    ? { ok: true, value: chosen }
    : refused('unknown-option', sentence('chooseFromList', locale, field))
}

function readChoices(field: Field, raw: unknown, locale: Locale): ReadAnswer {
  if (!Array.isArray(raw) || !raw.every((one) => typeof one === 'string'))
    return refused('wrong-type', sentence('choose', locale, field))
  const ticked = [...new Set<string>(raw)]
  if (!ticked.every((one) => has(field, one)))
    return refused('unknown-option', sentence('chooseFromList', locale, field))
  const chosen = field.kind === 'tree' ? withoutCovered(ticked, field.options ?? []) : ticked
  if (field.max && chosen.length > field.max)
    return refused('invalid', sentence('chooseAtMost', locale, field, field.max))
  return { ok: true, value: chosen }
}

function readGroup(field: Field, raw: unknown, locale: Locale): ReadAnswer {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return refused('wrong-type', sentence('enter', locale, field))
  const value: Record<string, string> = {}
  for (const { id, label, maxLength } of field.parts ?? []) {
    const given = Object.hasOwn(raw, id) ? (raw as Record<string, unknown>)[id] : ''
    const part = readText({ id, kind: 'text', noun: label }, given ?? '', locale, maxLength)
    if (!part.ok) return part
    if (part.value === '') return refused('required', sentence('complete', locale, field))
    value[id] = String(part.value)
  }
  return { ok: true, value }
}

const has = ({ options }: Field, id: string): boolean => options?.some((option) => option.id === id) ?? false
