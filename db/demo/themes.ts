import type { EventContent } from '#lib/event.ts'

export const conference: EventContent['conference'] = {
  themes: [
    {
      id: 'market-access',
      title: { en: 'Rules & market access', 'zh-CN': '法规与市场准入', 'zh-TW': '法規與市場准入' },
      about: {
        en: 'What you may sell, claim and print on the label in China, South-East Asia and Europe, and how long approval takes.',
        'zh-CN': '在中国、东南亚和欧洲，什么能卖、能宣称什么、标签怎么印，以及审批需要多久。',
        'zh-TW': '在中國大陸、東南亞與歐洲，什麼能賣、能宣稱什麼、標示怎麼印，以及審核需要多久。',
      },
    },
    {
      id: 'science',
      title: { en: 'From science to shelf', 'zh-CN': '从科学到货架', 'zh-TW': '從科學到貨架' },
      about: {
        en: 'Which studies on gut, ageing and sleep are strong enough to build a product on, told by those who ran them.',
        'zh-CN': '肠道、老龄、睡眠领域，哪些研究足以支撑一款产品，由研究者亲自讲述。',
        'zh-TW': '腸道、熟齡、睡眠領域，哪些研究足以支撐一項產品，由研究者親自說明。',
      },
    },
    {
      id: 'supply',
      title: { en: 'Clean formulas, steady supply', 'zh-CN': '清洁配方与稳定供应', 'zh-TW': '潔淨配方與穩定供應' },
      about: {
        en: 'Cutting sugar and additives without losing taste, and buying when harvests and freight are uncertain.',
        'zh-CN': '减糖减添加而不减口感，在收成与运费多变时稳住采购。',
        'zh-TW': '減糖、減添加而不減美味，在收成與運費多變時穩住採購。',
      },
    },
  ],
}
