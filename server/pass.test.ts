import { createCanvas, loadImage } from '@napi-rs/canvas'
import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { nutraExpo2027 } from '#db/demo/nutra-expo-2027.ts'
import { fitLines } from './pass/fit-lines.ts'
import { type Pass, passImage } from './pass.ts'

const pass: Pass = {
  event: nutraExpo2027.content,
  locale: 'zh-CN',
  name: '陈思远',
  company: '上海青岚健康科技有限公司',
  number: 'NE27-00318',
  badgeToken: 'Zk3v9QyT7mB2rWc8aaaaaa',
}

/** Whether a pixel is black, by its place. */
async function pixels(png: Buffer) {
  const image = await loadImage(png)
  const ctx = createCanvas(image.width, image.height).getContext('2d')
  ctx.drawImage(image, 0, 0)
  const { data } = ctx.getImageData(0, 0, image.width, image.height)
  const at = (x: number, y: number) => [...data.slice((y * image.width + x) * 4, (y * image.width + x) * 4 + 3)].join()
  return { width: image.width, height: image.height, at }
}

/** How much of the block between the frieze and the opening hours is inked: rows of a third of the name's height. */
async function inkIn(png: Buffer, from: number, to: number) {
  const { at } = await pixels(png)
  let inked = 0
  for (let y = from; y < to; y++) for (let x = 56; x < 664; x++) if (at(x, y) !== '255,255,255') inked++
  return inked
}

test.each([
  ['one character', '李'],
  ['60 Chinese characters', '陈'.repeat(60)],
  ['60 letters', 'Maria Alexandra Konstantinopoulou-Vandenberghe van den Bosch'],
  ['Thai', 'ธนพล ศรีสุวรรณวัฒนกิจ'],
  ['60 Thai characters', 'ธนพลศรีสุวรรณวัฒนกิจ'.repeat(3)],
])('a name of %s stands clear of the company and of the hours', async (_, name) => {
  const alone = await passImage({ ...pass, name, company: '' })
  const both = await passImage({ ...pass, name })

  expect(await inkIn(alone, 215, 330)).toBeGreaterThan(300)
  expect(await inkIn(alone, 366, 376)).toBe(0)
  expect(await inkIn(both, 366, 376)).toBe(0)
  // What the company adds is all there: nothing of it lies on the name.
  expect(await inkIn(both, 215, 366)).toBeGreaterThan((await inkIn(alone, 215, 366)) + 1500)
})

test('Thai is drawn in letters, which differ, and not in boxes, which are all alike', async () => {
  const inked = await Promise.all(
    ['ก', 'ข', 'ม', 'อ', 'ฒ'].map(async (name) => inkIn(await passImage({ ...pass, name, company: '' }), 215, 330)),
  )

  expect(new Set(inked).size).toBeGreaterThan(2)
})

test('the pass is a small picture for a phone', async () => {
  const png = await passImage(pass)
  const { width, height } = await pixels(png)

  expect([width, height]).toEqual([720, 1120])
  expect(png.length).toBeLessThan(80_000)
})

test('its code says FOYER1: and the badge token, black on white with a quiet zone of four modules', async () => {
  const { at } = await pixels(await passImage(pass))
  const { data, size } = encode(`FOYER1:${pass.badgeToken}`, { ecc: 'M', border: 0 })
  const side = Math.floor(420 / (size + 8))
  const left = Math.round(360 - (side * (size + 8)) / 2)
  const module = (x: number, y: number) => at(left + Math.floor((x + 4.5) * side), 562 + Math.floor((y + 4.5) * side))

  expect(side * (size + 8)).toBeGreaterThanOrEqual(240)
  for (let y = -4; y < size + 4; y++)
    for (let x = -4; x < size + 4; x++) expect(module(x, y)).toBe(data[y]?.[x] ? '0,0,0' : '255,255,255')
})

test('the organiser’s colour stays exact', async () => {
  const { at } = await pixels(await passImage(pass))

  expect(at(360, 140)).toBe('12,95,69')
})

const ctx = createCanvas(10, 10).getContext('2d')
const options = { locale: 'en', weight: 700, sizes: [40, 30], width: 300, most: 2 } as const

test('a long name shrinks before it wraps, and wraps between words', () => {
  expect(fitLines(ctx, 'Li Wei', options)).toEqual({ lines: ['Li Wei'], size: 40, whole: true })
  expect(fitLines(ctx, 'Maximiliana von Hohenstein', options).lines).toEqual(['Maximiliana von', 'Hohenstein'])
})

test('what never fits ends in an ellipsis', () => {
  const { lines, size } = fitLines(ctx, 'x'.repeat(200), options)

  expect(size).toBe(30)
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(/x…$/)
})

test('Chinese wraps anywhere', () => {
  expect(fitLines(ctx, '上海青岚健康科技有限公司', { ...options, sizes: [40] }).lines).toEqual([
    '上海青岚健康科',
    '技有限公司',
  ])
})
