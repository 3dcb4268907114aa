import type { Text } from '#lib/text.ts'

type Talk = {
  id: string
  theme: string
  title: Text
  speaker: Text
  place: string
  on: string
  starts: string
  ends: string
  paid: boolean
  capacity: number
}

/** The conference of the demo event. The speakers are invented. */
export const talks: readonly Talk[] = [
  {
    id: 's01',
    theme: 'market-access',
    title: {
      en: 'Health food filing in 2027: what changed',
      'zh-CN': '2027 年保健食品备案：变了什么',
      'zh-TW': '2027 年保健食品備案：變了什麼',
    },
    speaker: { en: 'Lin Ruoyu, regulatory lead', 'zh-CN': '林若雨，法规负责人', 'zh-TW': '林若雨，法規負責人' },
    place: 'hall-4',
    on: '2027-05-18',
    starts: '10:00',
    ends: '10:45',
    paid: false,
    capacity: 180,
  },
  {
    id: 's02',
    theme: 'market-access',
    title: {
      en: 'Label claims that survive an inspection',
      'zh-CN': '经得起检查的标签宣称',
      'zh-TW': '經得起稽查的標示宣稱',
    },
    speaker: { en: 'Marta Keller, food lawyer', 'zh-CN': '玛尔塔·凯勒，食品律师', 'zh-TW': '瑪爾塔・凱勒，食品律師' },
    place: 'hall-4',
    on: '2027-05-18',
    starts: '11:00',
    ends: '11:45',
    paid: false,
    capacity: 180,
  },
  {
    id: 's03',
    theme: 'market-access',
    title: {
      en: 'Halal and organic: two audits, one plan',
      'zh-CN': '清真与有机：两次审核，一份计划',
      'zh-TW': '清真與有機：兩次稽核，一份計畫',
    },
    speaker: {
      en: 'Aisyah Rahman, certification adviser',
      'zh-CN': '艾莎·拉赫曼，认证顾问',
      'zh-TW': '艾莎・拉赫曼，認證顧問',
    },
    place: 'hall-4',
    on: '2027-05-19',
    starts: '10:00',
    ends: '10:45',
    paid: false,
    capacity: 120,
  },
  {
    id: 's04',
    theme: 'market-access',
    title: {
      en: 'Workshop: your dossier, page by page',
      'zh-CN': '工作坊：逐页看懂申报资料',
      'zh-TW': '工作坊：逐頁看懂送審資料',
    },
    speaker: { en: 'Lin Ruoyu and guests', 'zh-CN': '林若雨及嘉宾', 'zh-TW': '林若雨與來賓' },
    place: 'room-A',
    on: '2027-05-19',
    starts: '14:00',
    ends: '16:30',
    paid: true,
    capacity: 60,
  },
  {
    id: 's05',
    theme: 'science',
    title: {
      en: 'Strain by strain: probiotic evidence in adults',
      'zh-CN': '逐株解读：成人益生菌证据',
      'zh-TW': '逐株解讀：成人益生菌實證',
    },
    speaker: { en: 'Dr Gao Minzhi, microbiologist', 'zh-CN': '高敏之博士，微生物学', 'zh-TW': '高敏之博士，微生物學' },
    place: 'hall-1',
    on: '2027-05-18',
    starts: '10:30',
    ends: '11:15',
    paid: false,
    capacity: 240,
  },
  {
    id: 's06',
    theme: 'science',
    title: {
      en: 'Collagen after 60: dose, time, proof',
      'zh-CN': '60 岁后的胶原蛋白：剂量、时间、证据',
      'zh-TW': '60 歲後的膠原蛋白：劑量、時間、證據',
    },
    speaker: { en: 'Prof. Ito Haruka', 'zh-CN': '伊藤春香教授', 'zh-TW': '伊藤春香教授' },
    place: 'hall-1',
    on: '2027-05-18',
    starts: '14:00',
    ends: '14:45',
    paid: false,
    capacity: 240,
  },
  {
    id: 's07',
    theme: 'science',
    title: {
      en: 'Sleep products: what consumers can feel',
      'zh-CN': '助眠产品：消费者能感受到什么',
      'zh-TW': '助眠產品：消費者感受得到什麼',
    },
    speaker: { en: 'Dr Peter Olsen', 'zh-CN': '彼得·奥尔森博士', 'zh-TW': '彼得・奧爾森博士' },
    place: 'hall-1',
    on: '2027-05-19',
    starts: '10:30',
    ends: '11:15',
    paid: false,
    capacity: 200,
  },
  {
    id: 's08',
    theme: 'science',
    title: {
      en: 'Masterclass: reading a clinical paper in 20 minutes',
      'zh-CN': '大师班：20 分钟读懂一篇临床论文',
      'zh-TW': '大師班：20 分鐘讀懂一篇臨床論文',
    },
    speaker: { en: 'Dr Gao Minzhi', 'zh-CN': '高敏之博士', 'zh-TW': '高敏之博士' },
    place: 'room-A',
    on: '2027-05-20',
    starts: '10:00',
    ends: '12:30',
    paid: true,
    capacity: 60,
  },
  {
    id: 's09',
    theme: 'supply',
    title: {
      en: 'Thirty per cent less sugar, same taste panel score',
      'zh-CN': '减糖三成，口感评分不变',
      'zh-TW': '減糖三成，品評分數不變',
    },
    speaker: {
      en: 'Sofia Duarte, sensory scientist',
      'zh-CN': '索菲娅·杜阿尔特，感官科学',
      'zh-TW': '索菲亞・杜阿爾特，感官科學',
    },
    place: 'hall-2',
    on: '2027-05-18',
    starts: '15:00',
    ends: '15:45',
    paid: false,
    capacity: 160,
  },
  {
    id: 's10',
    theme: 'supply',
    title: {
      en: 'Pea protein prices: reading the harvest',
      'zh-CN': '豌豆蛋白价格：从收成看行情',
      'zh-TW': '豌豆蛋白價格：從收成看行情',
    },
    speaker: {
      en: 'He Qingyuan, commodity analyst',
      'zh-CN': '何清源，大宗商品分析师',
      'zh-TW': '何清源，原物料分析師',
    },
    place: 'hall-2',
    on: '2027-05-19',
    starts: '11:00',
    ends: '11:45',
    paid: false,
    capacity: 160,
  },
  {
    id: 's11',
    theme: 'supply',
    title: {
      en: 'Gummies without gelatin: three lines compared',
      'zh-CN': '无明胶软糖：三条产线对比',
      'zh-TW': '無明膠軟糖：三條產線比較',
    },
    speaker: {
      en: 'Tom Becker, process engineer',
      'zh-CN': '汤姆·贝克尔，工艺工程师',
      'zh-TW': '湯姆・貝克，製程工程師',
    },
    place: 'hall-3',
    on: '2027-05-19',
    starts: '15:00',
    ends: '15:45',
    paid: false,
    capacity: 140,
  },
  {
    id: 's12',
    theme: 'supply',
    title: {
      en: 'Auditing a contract manufacturer in one day',
      'zh-CN': '一天审完一家代工厂',
      'zh-TW': '一天稽核一家代工廠',
    },
    speaker: { en: 'Zhou Yichen, quality director', 'zh-CN': '周一辰，质量总监', 'zh-TW': '周一辰，品保總監' },
    place: 'hall-3',
    on: '2027-05-20',
    starts: '10:30',
    ends: '11:15',
    paid: false,
    capacity: 140,
  },
]
