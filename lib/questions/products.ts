import { products, treeOptions } from '#lib/catalogue/products.ts'
import type { Question } from '#lib/catalogue.ts'

/** Questions about what they look for. */
export const productQuestions: readonly Question[] = [
  {
    id: 'interests',
    topic: 'looking-for',
    label: { en: 'Which products are you looking for?', 'zh-CN': '您想找哪些产品？', 'zh-TW': '您想找哪些產品？' },
    hint: { en: 'Choose up to 8', 'zh-CN': '最多选 8 项', 'zh-TW': '最多選 8 項' },
    why: {
      en: 'To show you the exhibitors and halls worth your time',
      'zh-CN': '为您推荐值得一看的展商和展馆',
      'zh-TW': '為您推薦值得一看的參展商與展館',
    },
    seconds: 14,
    fields: [
      {
        id: 'interests',
        kind: 'tree',
        noun: { en: 'the products you are looking for', 'zh-CN': '您想找的产品', 'zh-TW': '您想找的產品' },
        max: 8,
        options: treeOptions(products),
      },
    ],
    always: [
      { point: 'interestGroups', confidence: 1 },
      { point: 'sector', confidence: 1 },
      { point: 'halls', confidence: 1 },
      { point: 'conferenceThemes', confidence: 0.6 },
      { point: 'newsletterTopics', confidence: 0.6 },
    ],
  },
  {
    id: 'visitPurpose',
    topic: 'looking-for',
    label: {
      en: 'What would you like to do at the show?',
      'zh-CN': '您来展会想做什么？',
      'zh-TW': '您來展會想做什麼？',
    },
    hint: { en: 'Choose any', 'zh-CN': '可多选', 'zh-TW': '可複選' },
    why: { en: 'We only show you what fits', 'zh-CN': '只为您推荐合适的服务', 'zh-TW': '只為您推薦合適的服務' },
    seconds: 7,
    fields: [
      {
        id: 'visitPurpose',
        kind: 'checkboxes',
        noun: { en: 'what you would like to do', 'zh-CN': '您来展会想做的事', 'zh-TW': '您來展會想做的事' },
        options: [
          {
            id: 'source-planned',
            label: {
              en: 'Find suppliers for a purchase already planned',
              'zh-CN': '为已有采购计划寻找供应商',
              'zh-TW': '為已有的採購計畫尋找供應商',
            },
          },
          {
            id: 'source-explore',
            label: {
              en: 'Look for new suppliers, nothing planned yet',
              'zh-CN': '了解新供应商，暂无采购计划',
              'zh-TW': '了解新供應商，暫無採購計畫',
            },
          },
          {
            id: 'meet',
            label: {
              en: 'Meet exhibitors at a fixed time (business matching)',
              'zh-CN': '与展商预约面谈（商贸配对）',
              'zh-TW': '與參展商預約洽談（商機媒合）',
            },
          },
          {
            id: 'conference',
            label: { en: 'Attend the conference or forums', 'zh-CN': '参加会议或论坛', 'zh-TW': '參加研討會或論壇' },
          },
          {
            id: 'trends',
            label: {
              en: 'See new products and market trends',
              'zh-CN': '了解新品和市场趋势',
              'zh-TW': '了解新品與市場趨勢',
            },
          },
          {
            id: 'partner',
            label: {
              en: 'Find distributors, agents or partners',
              'zh-CN': '寻找经销商、代理或合作伙伴',
              'zh-TW': '尋找經銷商、代理商或合作夥伴',
            },
          },
          {
            id: 'technical',
            label: {
              en: 'Solve a formulation or regulatory question',
              'zh-CN': '解决配方或法规问题',
              'zh-TW': '解決配方或法規問題',
            },
          },
          {
            id: 'exhibit',
            label: { en: 'See whether to take a stand next time', 'zh-CN': '考察下届参展', 'zh-TW': '考察下屆參展' },
          },
        ],
      },
    ],
    always: [
      { point: 'wantsMatching', confidence: 0.7 },
      { point: 'wantsConference', confidence: 0.7 },
      { point: 'exhibitInterest', confidence: 0.7 },
    ],
  },
  {
    id: 'buyingTimeFrame',
    topic: 'looking-for',
    label: { en: 'When do you expect to buy?', 'zh-CN': '预计何时采购？', 'zh-TW': '預計何時採購？' },
    why: {
      en: 'To put suppliers first when you plan to buy',
      'zh-CN': '有采购计划时，优先推荐供应商',
      'zh-TW': '有採購計畫時，優先推薦供應商',
    },
    seconds: 4,
    fields: [
      {
        id: 'buyingTimeFrame',
        kind: 'radio',
        noun: { en: 'when you expect to buy', 'zh-CN': '预计采购时间', 'zh-TW': '預計採購時間' },
        options: [
          { id: '3m', label: { en: 'Within 3 months', 'zh-CN': '3 个月内', 'zh-TW': '3 個月內' } },
          { id: '6m', label: { en: '3 to 6 months', 'zh-CN': '3–6 个月', 'zh-TW': '3–6 個月' } },
          { id: '12m', label: { en: '6 to 12 months', 'zh-CN': '6–12 个月', 'zh-TW': '6–12 個月' } },
          { id: 'later', label: { en: 'Later than 12 months', 'zh-CN': '12 个月以后', 'zh-TW': '12 個月以後' } },
          { id: 'no-plan', label: { en: 'No plan yet', 'zh-CN': '暂无计划', 'zh-TW': '暫無計畫' } },
        ],
      },
    ],
    always: [],
  },
  {
    id: 'annualBudget',
    topic: 'looking-for',
    label: {
      en: 'How much does your team buy in these products a year?',
      'zh-CN': '贵部门此类产品的年采购额约为？',
      'zh-TW': '貴部門此類產品的年採購金額約為？',
    },
    hint: { en: 'Not shown to exhibitors', 'zh-CN': '不会向展商公开', 'zh-TW': '不會向參展商公開' },
    why: {
      en: 'Only to decide on hosted-buyer places',
      'zh-CN': '仅用于特邀买家资格审核',
      'zh-TW': '僅用於特邀買主資格審核',
    },
    seconds: 5,
    fields: [
      {
        id: 'annualBudget',
        kind: 'radio',
        noun: { en: 'how much your team buys a year', 'zh-CN': '年采购额', 'zh-TW': '年採購金額' },
        options: [
          {
            id: 'lt-0.5m',
            label: { en: 'Under CNY 0.5 million', 'zh-CN': '50 万元人民币以下', 'zh-TW': '人民幣 50 萬元以下' },
          },
          {
            id: '0.5-2m',
            label: { en: 'CNY 0.5–2 million', 'zh-CN': '50 万–200 万元人民币', 'zh-TW': '人民幣 50 萬–200 萬元' },
          },
          {
            id: '2-10m',
            label: { en: 'CNY 2–10 million', 'zh-CN': '200 万–1000 万元人民币', 'zh-TW': '人民幣 200 萬–1000 萬元' },
          },
          {
            id: '10-50m',
            label: { en: 'CNY 10–50 million', 'zh-CN': '1000 万–5000 万元人民币', 'zh-TW': '人民幣 1000 萬–5000 萬元' },
          },
          {
            id: 'gt-50m',
            label: { en: 'Over CNY 50 million', 'zh-CN': '5000 万元人民币以上', 'zh-TW': '人民幣 5000 萬元以上' },
          },
          { id: 'rather-not', label: { en: 'I would rather not say', 'zh-CN': '不便透露', 'zh-TW': '不便透露' } },
        ],
      },
    ],
    always: [],
  },
  {
    id: 'purchasingNeeds',
    topic: 'looking-for',
    label: { en: 'What exactly do you need to buy?', 'zh-CN': '请描述您的采购需求', 'zh-TW': '請描述您的採購需求' },
    hint: {
      en: 'For example: organic pea protein, 85 %, 20 tonnes a year',
      'zh-CN': '例如：有机豌豆蛋白，含量 85%，年用量 20 吨',
      'zh-TW': '例如：有機豌豆蛋白，含量 85%，年用量 20 公噸',
    },
    why: {
      en: 'For the organiser’s matching team; exhibitors do not see it',
      'zh-CN': '供主办方配对人员参考，展商看不到',
      'zh-TW': '供主辦單位媒合人員參考，參展商看不到',
    },
    seconds: 20,
    fields: [
      {
        id: 'purchasingNeeds',
        kind: 'textarea',
        noun: { en: 'what you need to buy', 'zh-CN': '采购需求', 'zh-TW': '採購需求' },
        maxLength: 500,
      },
    ],
    always: [],
  },
  {
    id: 'sourcingRegions',
    topic: 'looking-for',
    label: {
      en: 'Where should suppliers come from?',
      'zh-CN': '希望供应商来自哪里？',
      'zh-TW': '希望供應商來自哪裡？',
    },
    hint: { en: 'Choose any', 'zh-CN': '可多选', 'zh-TW': '可複選' },
    why: {
      en: 'So that we only suggest exhibitors from where you can buy',
      'zh-CN': '只为您推荐来自这些地区的展商',
      'zh-TW': '只為您推薦來自這些地區的參展商',
    },
    seconds: 5,
    fields: [
      {
        id: 'sourcingRegions',
        kind: 'checkboxes',
        noun: { en: 'where suppliers should come from', 'zh-CN': '供应商地区', 'zh-TW': '供應商地區' },
        options: [
          { id: 'any', label: { en: 'Anywhere', 'zh-CN': '不限', 'zh-TW': '不限' } },
          { id: 'cn', label: { en: 'Mainland China', 'zh-CN': '中国大陆', 'zh-TW': '中國大陸' } },
          { id: 'hk-mo-tw', label: { en: 'Hong Kong, Macao, Taiwan', 'zh-CN': '港澳台地区', 'zh-TW': '港澳台地區' } },
          { id: 'jp-kr', label: { en: 'Japan & Korea', 'zh-CN': '日本、韩国', 'zh-TW': '日本、韓國' } },
          { id: 'sea', label: { en: 'South-East Asia', 'zh-CN': '东南亚', 'zh-TW': '東南亞' } },
          { id: 'south-asia', label: { en: 'India & South Asia', 'zh-CN': '印度及南亚', 'zh-TW': '印度及南亞' } },
          { id: 'europe', label: { en: 'Europe', 'zh-CN': '欧洲', 'zh-TW': '歐洲' } },
          { id: 'n-america', label: { en: 'North America', 'zh-CN': '北美', 'zh-TW': '北美' } },
          { id: 's-america', label: { en: 'Latin America', 'zh-CN': '拉丁美洲', 'zh-TW': '拉丁美洲' } },
          { id: 'anz', label: { en: 'Australia & New Zealand', 'zh-CN': '澳大利亚、新西兰', 'zh-TW': '澳洲、紐西蘭' } },
        ],
      },
    ],
    always: [],
  },
  {
    id: 'requiredCertificates',
    topic: 'looking-for',
    label: {
      en: 'Which certificates must suppliers hold?',
      'zh-CN': '供应商须具备哪些认证？',
      'zh-TW': '供應商須具備哪些認證？',
    },
    hint: { en: 'Choose any', 'zh-CN': '可多选', 'zh-TW': '可複選' },
    why: {
      en: 'So that we suggest exhibitors who can show the papers you need',
      'zh-CN': '优先推荐持有相应证书的展商',
      'zh-TW': '優先推薦持有相應證書的參展商',
    },
    seconds: 5,
    fields: [
      {
        id: 'requiredCertificates',
        kind: 'checkboxes',
        noun: { en: 'the certificates suppliers must hold', 'zh-CN': '供应商认证', 'zh-TW': '供應商認證' },
        options: [
          { id: 'gmp', label: { en: 'GMP', 'zh-CN': 'GMP', 'zh-TW': 'GMP' } },
          {
            id: 'iso22000',
            label: {
              en: 'ISO 22000 / FSSC 22000',
              'zh-CN': 'ISO 22000 / FSSC 22000',
              'zh-TW': 'ISO 22000 / FSSC 22000',
            },
          },
          { id: 'haccp', label: { en: 'HACCP', 'zh-CN': 'HACCP', 'zh-TW': 'HACCP' } },
          { id: 'organic', label: { en: 'Organic', 'zh-CN': '有机认证', 'zh-TW': '有機認證' } },
          { id: 'halal', label: { en: 'Halal', 'zh-CN': '清真认证', 'zh-TW': '清真認證' } },
          { id: 'kosher', label: { en: 'Kosher', 'zh-CN': '犹太洁食认证', 'zh-TW': '猶太潔食認證' } },
          { id: 'non-gmo', label: { en: 'Non-GMO', 'zh-CN': '非转基因', 'zh-TW': '非基因改造' } },
          { id: 'none', label: { en: 'None in particular', 'zh-CN': '无特别要求', 'zh-TW': '無特別要求' } },
        ],
      },
    ],
    always: [],
  },
]
