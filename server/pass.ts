import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { EventContent } from '#lib/event.ts'
import type { Locale } from '#lib/text.ts'
import { openingHours } from '#lib/time/opening-hours.ts'
import { type Fitted, fitLines } from './pass/fit-lines.ts'
import { font } from './pass/fonts.ts'
import { drawFrieze } from './pass/frieze.ts'
import { indexedPng } from './pass/indexed-png.ts'
import { drawQr } from './pass/qr.ts'
import * as words from './pass/words.ts'

export type Pass = {
  event: EventContent
  locale: Locale
  /** As far as it may be printed; '' leaves the line out. */
  name: string
  /** '' before proof. */
  company: string
  number: string
  badgeToken: string
  /** Days the visitor said, `YYYY-MM-DD`; none: the dates of the event. */
  days?: readonly string[]
}

const width = 720
const height = 1120
const left = 56
const right = width - left
const ink = {
  paper: '#ffffff',
  wash: '#f4f6f4',
  text: '#14201b',
  faint: '#5f6b65',
  accent: '#0c5f45',
  accentWash: '#e8f1ed',
  line: '#a9cabd',
}

/** The pass as a picture to keep on a phone: PNG, 720 × 1120, its code at least 240 px wide. */
export async function passImage(pass: Pass): Promise<Buffer> {
  const canvas = createCanvas(width, height)
  const ctx = canvas.getContext('2d')
  // Each line is a paragraph of its own, so a name written from right to left moves nothing beside it.
  ctx.direction = 'ltr'
  ctx.textBaseline = 'alphabetic'
  drawTicket(ctx)
  drawTop(ctx, pass)
  drawPerson(ctx, pass)
  drawFacts(ctx, pass)
  drawStub(ctx, pass)
  return indexedPng(ctx.getImageData(0, 0, width, height).data, width, height)
}

function drawTicket(ctx: SKRSContext2D): void {
  ctx.fillStyle = ink.wash
  ctx.fillRect(0, 0, width, height)
  ctx.beginPath()
  ctx.roundRect(16, 16, width - 32, height - 32, 28)
  ctx.fillStyle = ink.paper
  ctx.fill()
  ctx.save()
  ctx.clip()
  ctx.fillStyle = ink.accent
  ctx.fillRect(16, 16, width - 32, 136)
  ctx.fillStyle = ink.accentWash
  ctx.fillRect(16, 152, width - 32, 57)
  drawFrieze(ctx, 18, 152, width - 36, ink.accent)
  ctx.restore()
  ctx.strokeStyle = ink.accent
  ctx.lineWidth = 2
  ctx.stroke()
}

function drawTop(ctx: SKRSContext2D, { event, locale }: Pass): void {
  ctx.fillStyle = ink.paper
  const kind = words.kind[locale]
  ctx.font = font(locale, 700, 26)
  const kindWidth = ctx.measureText(kind).width
  const name = fitLines(ctx, event.shortName[locale], {
    locale,
    weight: 700,
    sizes: [34, 30, 26, 22],
    width: right - left - kindWidth - 24,
    most: 1,
  })
  write(ctx, name.lines[0] ?? '', left, 80, font(locale, 700, name.size))
  ctx.textAlign = 'right'
  write(ctx, kind, right, 80, font(locale, 700, 26))
  ctx.textAlign = 'left'
  const where = fitLines(ctx, [event.datesText[locale], event.venue.name[locale]].filter(Boolean).join(' · '), {
    locale,
    weight: 400,
    sizes: [24, 22, 20, 18],
    width: right - left,
    most: 1,
  })
  write(ctx, where.lines[0] ?? '', left, 120, font(locale, 400, where.size))
}

/** Name and company share one block: a long name takes the room of large letters, not of the code. */
function drawPerson(ctx: SKRSContext2D, { locale, name, company }: Pass): void {
  ctx.fillStyle = ink.text
  const wide = right - left
  const { lines, size } = nameLines(ctx, name, locale, wide)
  const first = { 1: 294, 2: 260, 3: 246 }[lines.length] ?? 294
  for (const [at, line] of lines.entries())
    write(ctx, line, left, first + at * size * lineHeight, font(locale, 700, size))
  const last = first + (lines.length - 1) * size * lineHeight
  const of = fitLines(ctx, company, { locale, weight: 400, sizes: [28, 25, 22, 20], width: wide, most: 1 })
  if (company) write(ctx, of.lines[0] ?? '', left, Math.max(last + 40, 344), font(locale, 400, of.size))
}

const lineHeight = 1.22

/** One line in large letters, else two, else three: a name of 60 letters is printed whole. */
function nameLines(ctx: SKRSContext2D, name: string, locale: Locale, width: number): Fitted {
  const tries = [
    { sizes: [64, 56, 48, 40], most: 1 },
    { sizes: [38, 34, 30], most: 2 },
    { sizes: [30, 28, 26], most: 3 },
  ]
  const fits = tries.map((each) => fitLines(ctx, name, { locale, weight: 700, width, ...each }))
  return fits.find(({ whole }) => whole) ?? (fits[2] as Fitted)
}

function drawFacts(ctx: SKRSContext2D, { event, locale, days }: Pass): void {
  const fact = (label: string, value: string, x: number, y: number, wide: number): void => {
    if (!value) return
    ctx.fillStyle = ink.faint
    write(ctx, label, x, y, font(locale, 400, 21))
    ctx.fillStyle = ink.text
    const { lines, size } = fitLines(ctx, value, { locale, weight: 700, sizes: [25, 22, 20], width: wide, most: 1 })
    write(ctx, lines[0] ?? '', x, y + 33, font(locale, 700, size))
  }
  const half = (right - left - 24) / 2
  fact(words.open[locale], openingHours(event.hours, locale), left, 396, right - left)
  fact(words.dates[locale], days?.length ? dayList(days, locale) : event.datesText[locale], left, 470, half)
  fact(words.entrance[locale], event.venue.entrance[locale], left + half + 24, 470, half)
}

function drawStub(ctx: SKRSContext2D, { locale, number, badgeToken }: Pass): void {
  const fold = 548
  ctx.strokeStyle = ink.line
  ctx.lineWidth = 3
  ctx.setLineDash([5, 9])
  ctx.beginPath()
  ctx.moveTo(40, fold)
  ctx.lineTo(width - 40, fold)
  ctx.stroke()
  ctx.setLineDash([])
  for (const x of [16, width - 16]) notch(ctx, x, fold)
  drawQr(ctx, `FOYER1:${badgeToken}`, width / 2, 562, 420)
  ctx.textAlign = 'center'
  ctx.fillStyle = ink.text
  ctx.letterSpacing = '2px'
  write(ctx, number, width / 2, 1012, font(locale, 700, 38))
  ctx.letterSpacing = '0px'
  ctx.fillStyle = ink.faint
  const hint = fitLines(ctx, words.show[locale], {
    locale,
    weight: 400,
    sizes: [22, 20, 18],
    width: right - left,
    most: 1,
  })
  write(ctx, hint.lines[0] ?? '', width / 2, 1056, font(locale, 400, hint.size))
  ctx.textAlign = 'left'
}

/** A half circle bitten out of the ticket's edge. */
function notch(ctx: SKRSContext2D, x: number, y: number): void {
  ctx.beginPath()
  ctx.arc(x, y, 18, 0, 2 * Math.PI)
  ctx.fillStyle = ink.wash
  ctx.fill()
  ctx.strokeStyle = ink.accent
  ctx.lineWidth = 2
  ctx.stroke()
  ctx.fillStyle = ink.wash
  ctx.fillRect(x < width / 2 ? 0 : x + 1, y - 22, x < width / 2 ? x - 1 : width - x, 44)
}

function write(ctx: SKRSContext2D, text: string, x: number, y: number, as: string): void {
  ctx.font = as
  ctx.fillText(text, x, y)
}

const dayList = (days: readonly string[], locale: Locale): string => {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  return [...days]
    .sort()
    .map((day) => format.format(new Date(`${day}T00:00:00Z`)))
    .join(locale === 'en' ? ', ' : '、')
}
