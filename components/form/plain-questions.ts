import { readAnswer } from '#lib/answers/answers.ts'
import { countryOptions } from '#lib/answers/countries.ts'
import { isWhole } from '#lib/catalogue/chosen-products.ts'
import type { Catalogue, Field, Question } from '#lib/catalogue.ts'
import type { Locale } from '#lib/text.ts'
import type { FormField, FormOption, FormQuestion } from './form-question.ts'

/** A question to draw: its controls, and which of them must be answered. A planned question is one. */
export type AskedQuestion = { question: Question; fields: readonly Field[]; required?: readonly string[] }

/**
 * Questions of the catalogue as a form draws them: in one language, with the words said when something is wrong.
 *
 * All but the trees, which `formQuestions` adds: a page that names them makes the browser load them.
 */
export function plainQuestions(asked: readonly AskedQuestion[], catalogue: Catalogue, locale: Locale): FormQuestion[] {
  const last = asked.flatMap(({ fields }) => fields).findLast(hasEnterKey)
  return asked.map(({ question, fields, required = [] }) => ({
    id: question.id,
    label: question.label[locale],
    hint: hintOf(question, locale),
    fields: fields.map((field) => ({
      ...formField(field, catalogue, locale, required.includes(field.id)),
      enterKeyHint: hasEnterKey(field) ? (field === last ? 'done' : 'next') : undefined,
    })),
  }))
}

/** What is typed on one line; on several the enter key starts a new one. */
const hasEnterKey = ({ kind }: Field): boolean => kind === 'text' || kind === 'email' || kind === 'tel'

function formField(field: Field, catalogue: Catalogue, locale: Locale, required: boolean): FormField {
  const point = catalogue.points.find(({ id }) => id === field.id)
  const options = optionsOf(field, locale)
  return {
    id: field.id,
    kind: field.kind === 'radio' && (options?.length ?? 0) > mostRadios ? 'select' : field.kind,
    label: point?.label[locale] ?? field.id,
    required,
    options,
    short: options && options.length <= 7 && options.every(({ label }) => widthOf(label) <= 16),
    parts: field.parts?.map((part) => ({ ...part, label: part.label[locale] })),
    max: field.max,
    maxLength: field.maxLength,
    autocomplete: field.autocomplete,
    inputMode: field.inputMode,
    wrong: wrongOf(field, locale),
  }
}

/** More than these are a list to open: they would push the next question off a phone's screen. */
const mostRadios = 7

/** A Chinese character is as wide as two Latin letters. */
const widthOf = (label: string): number => [...label].reduce((width, sign) => width + (sign > '\u2E80' ? 2 : 1), 0)

/** Countries stand in the order in which readers of the page's language look for them; all else as it was declared. */
function optionsOf(field: Field, locale: Locale): FormOption[] | undefined {
  if (field.kind === 'tree') return undefined
  if (field.autocomplete !== 'country') return field.options?.map(({ id, label }) => ({ id, label: label[locale] }))
  const offered = field.options && new Set(field.options.map(({ id }) => id))
  return countryOptions(locale)
    .filter(({ id }) => offered?.has(id) ?? true)
    .map(({ likely, ...option }) => ({ ...option, group: countryGroups[locale][likely ? 0 : 1] }))
}

const countryGroups = {
  en: ['Most visitors', 'All others, A to Z'],
  'zh-CN': ['常用', '其他国家/地区（按拼音）'],
  'zh-TW': ['常用', '其他國家/地區（依筆畫）'],
} as const

/** What the server would say of an empty answer, of too many, and of one that is none. */
function wrongOf(field: Field, locale: Locale): FormField['wrong'] {
  const sayOf = (raw: unknown) => {
    const read = readAnswer(field, raw, locale)
    return read.ok ? undefined : read.detail
  }
  const products = field.options?.filter((option) => !isWhole(option)) ?? []
  const tooMany = field.max ? products.slice(0, field.max + 1).map(({ id }) => id) : undefined
  return {
    required: sayOf(field.kind === 'checkboxes' || field.kind === 'tree' ? [] : ''),
    max: tooMany && sayOf(tooMany),
    invalid: field.kind === 'email' ? sayOf('@') : undefined,
  }
}

/** How to answer, and on a line of its own why we ask: every question says so. */
function hintOf({ hint, why }: Question, locale: Locale): string | undefined {
  const { reason, stop } = said[locale]
  const full = (sentence: string) => (/[.。…？?！!]$/.test(sentence) ? sentence : `${sentence}${stop}`)
  const lines = [hint && full(hint[locale]), why && `${reason}${full(why[locale])}`].filter(Boolean)
  return lines.length > 0 ? lines.join('\n') : undefined
}

const said = {
  en: { reason: 'Why we ask: ', stop: '.' },
  'zh-CN': { reason: '填写原因：', stop: '。' },
  'zh-TW': { reason: '填寫原因：', stop: '。' },
} as const
