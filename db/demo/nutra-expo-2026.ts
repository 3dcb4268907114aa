import type { EventContent } from '#lib/event.ts'
import { nutraExpo2027 } from './nutra-expo-2027.ts'

const { conference: _conference, library: _library, newsletter: _newsletter, ...same } = nutraExpo2027.content

const content: EventContent = {
  ...same,
  name: {
    en: 'Nutra Expo Shanghai 2026',
    'zh-CN': '新萃展 2026 · 上海国际营养健康与食品配料展',
    'zh-TW': '新萃展 2026・上海國際營養保健暨食品原料展',
  },
  shortName: { en: 'Nutra Expo 2026', 'zh-CN': '新萃展 2026', 'zh-TW': '新萃展 2026' },
  edition: { en: '6th edition', 'zh-CN': '第六届', 'zh-TW': '第六屆' },
  datesText: { en: '19–21 May 2026', 'zh-CN': '2026 年 5 月 19–21 日', 'zh-TW': '2026 年 5 月 19–21 日' },
  hours: [
    { on: '2026-05-19', opens: '09:00', closes: '17:00' },
    { on: '2026-05-20', opens: '09:00', closes: '17:00' },
    { on: '2026-05-21', opens: '09:00', closes: '15:00' },
  ],
  admission: {
    en: 'This edition is over. It was for trade visitors only, aged 18 and over.',
    'zh-CN': '本届展会已结束，仅面向年满 18 周岁的专业人士。',
    'zh-TW': '本屆展覽已結束，僅限年滿 18 歲之專業人士。',
  },
  facts: [
    {
      figure: '480',
      text: {
        en: 'visitors registered in advance (demo figure)',
        'zh-CN': '位观众预登记（演示数据）',
        'zh-TW': '位買主預先登錄（示範資料）',
      },
    },
  ],
  numberPrefix: 'NE26',
}

/** The edition before, so that people can come back and this year's figures have something to stand against. */
export const nutraExpo2026 = {
  id: 'nutra-expo-2026',
  previousId: null,
  timeZone: 'Asia/Shanghai',
  startsOn: '2026-05-19',
  endsOn: '2026-05-21',
  opensAt: new Date('2025-11-03T10:00:00+08:00'),
  closesAt: new Date('2026-05-21T14:00:00+08:00'),
  catalogueVersion: 1,
  demo: true,
  content,
}
