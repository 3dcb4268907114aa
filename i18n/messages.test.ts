import { readFileSync } from 'node:fs'
import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import { type Locale, locales } from '#lib/text.ts'

type Messages = { [key: string]: string | Messages }

const files = ['', 'visit.', 'mail/']

const read = (file: string, locale: Locale): Messages => JSON.parse(readFileSync(`i18n/${file}${locale}.json`, 'utf8'))

const flat = (messages: Messages, path = ''): [string, string][] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  )

/** What is filled in, and the tags around words, e.g. `{name}` and `<link>`. */
const holes = (message: string) =>
  [...message.matchAll(/\{(\w+)[,}]|<(\w+)>/g)].map(([, value, tag]) => value ?? `<${tag}>`)

/** Characters that only Simplified Chinese writes, among the most frequent ones. */
const simplifiedOnly =
  '们这个为来时会说对开问过动进现发还没话长关两样间点业从东华单卖卫厅厂历压县参双变号听员团园围图块坏场声处备复够头奖妇学宁实审宽导将尔届层属岁币师带帮广库应废张强当录总态忆怀恶惊惯愿戏战户执扩扫扬护报拥择挂损换据摄数断无旧显晓术机杀权条标树档桥检楼汇汉沟济浏测浓温湾灭灯灵热爱牵状独猎环电画疗监盖盘础确离种积称稳穷竞笔签简类粮约级纪纯纲纳纸线练组细终经结给络绝统继绩续维综绿缩网罗联聪职脑脚脱节艺药获虑虽补装规视览觉触订认计议记讯许论设访证评识诉词译试诗详语误请诸读课谁调谈谢贝负贡财责败货质购贴费资赏赛赞转轮软载输边达迁运远连迟适选递遗邮邻释钟钱铁银错键门闪闭闻队阳阴阶际陆险随隐难页项顺须预领题额风飞饭馆验鱼鸟麦黄齐仅优价传见该减产'

describe.each(files)('i18n/%s*.json', (file) => {
  const english = flat(read(file, 'en'))

  test.each(locales)('%s says everything, with the same holes', (locale) => {
    const said = Object.fromEntries(flat(read(file, locale)))

    expect(Object.keys(said).sort()).toEqual(english.map(([key]) => key).sort())
    for (const [key, message] of english)
      expect([key, ...new Set(holes(said[key] ?? ''))].sort()).toEqual([key, ...new Set(holes(message))].sort())
    expect(Object.entries(said).filter(([, message]) => message.trim() === '')).toEqual([])
  })

  test.each(locales)('%s is well-formed ICU', (locale) => {
    const broken: string[] = []
    const messages = read(file, locale)
    // A value that is not given is no fault of the message.
    const onError = (error: { code: string; message: string }) =>
      error.code === 'INVALID_MESSAGE' && broken.push(error.message)
    const say = createTranslator({ locale, messages, onError: onError as never, timeZone: 'UTC' })
    for (const [key] of flat(messages)) say(key as never)

    expect(broken).toEqual([])
  })

  test('zh-TW has no characters of Simplified Chinese only', () => {
    const found = flat(read(file, 'zh-TW')).filter(([, message]) =>
      [...message].some((sign) => simplifiedOnly.includes(sign)),
    )

    expect(found).toEqual([])
  })
})
