import type { EventContent } from '#lib/event.ts'
import { halls } from './halls.ts'
import { library } from './library.ts'
import { conference } from './themes.ts'

const content: EventContent = {
  name: {
    en: 'Nutra Expo Shanghai 2027',
    'zh-CN': '新萃展 2027 · 上海国际营养健康与食品配料展',
    'zh-TW': '新萃展 2027・上海國際營養保健暨食品原料展',
  },
  shortName: { en: 'Nutra Expo 2027', 'zh-CN': '新萃展 2027', 'zh-TW': '新萃展 2027' },
  edition: { en: '7th edition', 'zh-CN': '第七届', 'zh-TW': '第七屆' },
  tagline: {
    en: 'Find the ingredient, the maker and the rule that lets you sell it.',
    'zh-CN': '找到原料、工厂，以及让产品上市的法规答案。',
    'zh-TW': '找到原料、代工廠，以及讓產品上市的法規解答。',
  },
  datesText: { en: '18–20 May 2027', 'zh-CN': '2027 年 5 月 18–20 日', 'zh-TW': '2027 年 5 月 18–20 日' },
  hours: [
    { on: '2027-05-18', opens: '09:00', closes: '17:00' },
    { on: '2027-05-19', opens: '09:00', closes: '17:00' },
    { on: '2027-05-20', opens: '09:00', closes: '15:00' },
  ],
  admission: {
    en: 'Free for trade visitors who register before 17 May; trade visitors only, aged 18 and over.',
    'zh-CN': '专业观众 5 月 17 日前预登记免费入场；仅限年满 18 周岁的专业人士。',
    'zh-TW': '專業買主於 5 月 17 日前預先登錄免費入場；限年滿 18 歲之專業人士。',
  },
  venue: {
    name: { en: 'Lantern Bay Exhibition Centre', 'zh-CN': '澜湾会展中心', 'zh-TW': '瀾灣會展中心' },
    address: {
      en: '88 Lantern Bay Road, Pudong, Shanghai (fictional)',
      'zh-CN': '上海市浦东新区澜湾路 88 号（虚构）',
      'zh-TW': '上海市浦東新區瀾灣路 88 號（虛構）',
    },
    howToGet: {
      en: 'Metro to Lantern Bay station, exit 3, then four minutes on foot to the South Entrance. Taxi: ask for the South Entrance.',
      'zh-CN': '地铁至澜湾站 3 号口，步行 4 分钟到南入口。打车请说“澜湾会展中心南入口”。',
      'zh-TW': '搭地鐵至瀾灣站 3 號出口，步行 4 分鐘到南入口。搭計程車請說「瀾灣會展中心南入口」。',
    },
    entrance: { en: 'South Entrance', 'zh-CN': '南入口', 'zh-TW': '南入口' },
  },
  halls,
  facts: [
    {
      figure: '620',
      text: {
        en: 'exhibitors in four halls (demo figure)',
        'zh-CN': '家展商，分布 4 个展馆（演示数据）',
        'zh-TW': '家參展商，分布 4 個展館（示範資料）',
      },
    },
    {
      figure: '12',
      text: {
        en: 'conference sessions over three days (demo programme)',
        'zh-CN': '场会议，为期三天（演示日程）',
        'zh-TW': '場研討會，為期三天（示範議程）',
      },
    },
    {
      figure: '26,000',
      text: {
        en: 'visits expected (demo figure)',
        'zh-CN': '人次预计到场（演示数据）',
        'zh-TW': '人次預計到場（示範資料）',
      },
    },
  ],
  description: {
    en: 'Nutra Expo brings together people who make, buy and regulate health foods: proteins, probiotics, botanicals, sweeteners, contract manufacturing and testing. Over three days you can compare suppliers side by side, arrange meetings, and hear what is changing in the rules. Trade only, free when you register before the show.',
    'zh-CN':
      '新萃展汇聚营养健康产业的生产者、采购者与法规专家，涵盖蛋白质、益生菌、植物提取物、甜味剂、代工和检测。三天里，您可以当面比较供应商、安排洽谈，并了解法规的最新变化。仅限专业人士，提前登记免费入场。',
    'zh-TW':
      '新萃展匯集營養保健產業的製造商、採購與法規專家，涵蓋蛋白質、益生菌、植物萃取物、甜味劑、代工與檢驗。三天內，您可以當面比較供應商、安排洽談，並掌握法規的最新變化。僅限專業人士，事先登錄免費入場。',
  },
  contact: { email: 'visitor@nutra-expo.example', phone: '+86 21 5550 0127' },
  organiser: {
    en: 'Green Pavilion Exhibitions (fictional)',
    'zh-CN': '青亭会展（虚构）',
    'zh-TW': '青亭會展（虛構）',
  },
  numberPrefix: 'NE27',
  conference,
  library,
  newsletter: {
    name: { en: 'The Ingredient Brief', 'zh-CN': '配料简报', 'zh-TW': '原料快報' },
    pitch: {
      en: 'One email every second Tuesday: three new ingredients, one rule that changed, and what it means for your next formula. Four minutes to read. Leave with one tap.',
      'zh-CN': '隔周二一封：三种新原料、一条新规，以及对您下一个配方的影响。四分钟读完，一键退订。',
      'zh-TW': '隔週二一封：三種新原料、一項新規定，以及對您下一個配方的影響。四分鐘讀完，一鍵取消訂閱。',
    },
  },
}

/** The event of the demo, as a row. Everything about it is invented. */
export const nutraExpo2027 = {
  id: 'nutra-expo-2027',
  previousId: 'nutra-expo-2026',
  timeZone: 'Asia/Shanghai',
  startsOn: '2027-05-18',
  endsOn: '2027-05-20',
  opensAt: new Date('2026-11-02T10:00:00+08:00'),
  closesAt: new Date('2027-05-20T14:00:00+08:00'),
  catalogueVersion: 1,
  demo: true,
  content,
}
