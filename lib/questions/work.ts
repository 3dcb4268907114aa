import type { Question } from '#lib/catalogue.ts'

/** Questions about their work. */
export const workQuestions: readonly Question[] = [
  {
    id: 'purchasingRole',
    topic: 'work',
    label: { en: 'What is your part in purchasing?', 'zh-CN': '您在采购中的角色是？', 'zh-TW': '您在採購中的角色是？' },
    why: { en: 'To plan how many buyers the show serves', 'zh-CN': '用于了解买家构成', 'zh-TW': '用於了解買主的組成' },
    seconds: 4,
    fields: [
      {
        id: 'purchasingRole',
        kind: 'radio',
        noun: { en: 'your part in purchasing', 'zh-CN': '您在采购中的角色', 'zh-TW': '您在採購中的角色' },
        options: [
          { id: 'decide', label: { en: 'I make the final decision', 'zh-CN': '最终决策', 'zh-TW': '最終決策' } },
          {
            id: 'recommend',
            label: { en: 'I recommend or specify', 'zh-CN': '推荐或指定供应商', 'zh-TW': '推薦或指定供應商' },
          },
          { id: 'evaluate', label: { en: 'I test and evaluate', 'zh-CN': '测试与评估', 'zh-TW': '測試與評估' } },
          {
            id: 'source',
            label: { en: 'I collect offers and compare', 'zh-CN': '收集信息与比价', 'zh-TW': '蒐集資訊與比價' },
          },
          { id: 'none', label: { en: 'I am not involved', 'zh-CN': '不参与采购', 'zh-TW': '不參與採購' } },
        ],
      },
    ],
    always: [],
  },
  {
    id: 'companyType',
    topic: 'work',
    label: { en: 'What does your company do?', 'zh-CN': '贵公司属于哪一类？', 'zh-TW': '貴公司屬於哪一類？' },
    why: { en: 'The show is for the trade only', 'zh-CN': '本展仅限专业人士', 'zh-TW': '本展僅限專業人士' },
    seconds: 4,
    fields: [
      {
        id: 'companyType',
        kind: 'radio',
        noun: { en: 'what your company does', 'zh-CN': '公司类别', 'zh-TW': '公司類別' },
        options: [
          {
            id: 'supplement-maker',
            label: {
              en: 'Makes supplements or health foods',
              'zh-CN': '保健食品、营养品生产',
              'zh-TW': '保健食品、營養品製造',
            },
          },
          { id: 'food-maker', label: { en: 'Makes food or drinks', 'zh-CN': '食品饮料生产', 'zh-TW': '食品飲料製造' } },
          {
            id: 'dairy-infant',
            label: {
              en: 'Makes dairy or infant formula',
              'zh-CN': '乳品及婴幼儿配方食品',
              'zh-TW': '乳品及嬰幼兒配方食品',
            },
          },
          { id: 'pharma', label: { en: 'Pharmaceutical company', 'zh-CN': '制药企业', 'zh-TW': '製藥公司' } },
          {
            id: 'ingredient',
            label: { en: 'Makes or trades ingredients', 'zh-CN': '原料生产或贸易', 'zh-TW': '原料製造或貿易' },
          },
          {
            id: 'oem',
            label: {
              en: 'Contract manufacturer (OEM/ODM)',
              'zh-CN': '代工厂（OEM/ODM）',
              'zh-TW': '代工廠（OEM/ODM）',
            },
          },
          {
            id: 'distributor',
            label: {
              en: 'Distributor, importer or exporter',
              'zh-CN': '经销商、进出口商',
              'zh-TW': '經銷商、進出口商',
            },
          },
          {
            id: 'retail',
            label: {
              en: 'Retail, e-commerce, pharmacy chain',
              'zh-CN': '零售、电商、连锁药店',
              'zh-TW': '零售、電商、連鎖藥局',
            },
          },
          { id: 'horeca', label: { en: 'Catering & food service', 'zh-CN': '餐饮及食品服务', 'zh-TW': '餐飲及團膳' } },
          { id: 'equipment', label: { en: 'Equipment or packaging', 'zh-CN': '设备或包装', 'zh-TW': '設備或包裝' } },
          {
            id: 'service',
            label: {
              en: 'Testing, consulting, certification',
              'zh-CN': '检测、咨询、认证',
              'zh-TW': '檢驗、顧問、認證',
            },
          },
          {
            id: 'research',
            label: { en: 'University or research institute', 'zh-CN': '高校及科研院所', 'zh-TW': '大專院校及研究機構' },
          },
          {
            id: 'public',
            label: { en: 'Authority, association, chamber', 'zh-CN': '政府、协会、商会', 'zh-TW': '政府機關、公協會' },
          },
          { id: 'media', label: { en: 'Media', 'zh-CN': '媒体', 'zh-TW': '媒體' } },
          { id: 'investor', label: { en: 'Investor', 'zh-CN': '投资机构', 'zh-TW': '投資機構' } },
          {
            id: 'not-trade',
            label: {
              en: 'None of these; I come privately',
              'zh-CN': '以上都不是，个人参观',
              'zh-TW': '以上皆非，個人參觀',
            },
          },
        ],
      },
    ],
    always: [],
  },
  {
    id: 'companySize',
    topic: 'work',
    label: { en: 'How many people work there?', 'zh-CN': '公司人数', 'zh-TW': '公司員工人數' },
    why: {
      en: 'To know which sizes of company the show serves',
      'zh-CN': '用于了解观众企业规模',
      'zh-TW': '用於了解參觀企業的規模',
    },
    seconds: 3,
    fields: [
      {
        id: 'companySize',
        kind: 'radio',
        noun: { en: 'how many people work there', 'zh-CN': '公司人数', 'zh-TW': '公司員工人數' },
        options: [
          { id: '1-9', label: { en: '1–9', 'zh-CN': '1–9 人', 'zh-TW': '1–9 人' } },
          { id: '10-49', label: { en: '10–49', 'zh-CN': '10–49 人', 'zh-TW': '10–49 人' } },
          { id: '50-199', label: { en: '50–199', 'zh-CN': '50–199 人', 'zh-TW': '50–199 人' } },
          { id: '200-499', label: { en: '200–499', 'zh-CN': '200–499 人', 'zh-TW': '200–499 人' } },
          { id: '500-999', label: { en: '500–999', 'zh-CN': '500–999 人', 'zh-TW': '500–999 人' } },
          { id: '1000+', label: { en: '1,000 or more', 'zh-CN': '1000 人以上', 'zh-TW': '1000 人以上' } },
        ],
      },
    ],
    always: [],
  },
  {
    id: 'application',
    topic: 'work',
    label: {
      en: 'Which end products do you make or sell?',
      'zh-CN': '您生产或销售哪些终端产品？',
      'zh-TW': '您生產或銷售哪些終端產品？',
    },
    hint: { en: 'Choose any', 'zh-CN': '可多选', 'zh-TW': '可複選' },
    why: {
      en: 'The same ingredient is sold in different grades for each use',
      'zh-CN': '同一原料因用途而规格不同，便于推荐合适的展商',
      'zh-TW': '同一原料因用途而規格不同，方便推薦合適的參展商',
    },
    seconds: 5,
    fields: [
      {
        id: 'application',
        kind: 'checkboxes',
        noun: { en: 'the end products you make or sell', 'zh-CN': '终端产品', 'zh-TW': '終端產品' },
        options: [
          { id: 'supplement', label: { en: 'Dietary supplements', 'zh-CN': '膳食营养补充剂', 'zh-TW': '膳食補充品' } },
          { id: 'sports', label: { en: 'Sports nutrition', 'zh-CN': '运动营养', 'zh-TW': '運動營養' } },
          {
            id: 'infant',
            label: { en: 'Infant & maternal nutrition', 'zh-CN': '母婴营养', 'zh-TW': '嬰幼兒與孕產婦營養' },
          },
          {
            id: 'senior',
            label: { en: 'Senior & clinical nutrition', 'zh-CN': '老年及特医食品', 'zh-TW': '銀髮族與特殊營養食品' },
          },
          {
            id: 'weight',
            label: { en: 'Weight management & meal replacement', 'zh-CN': '体重管理与代餐', 'zh-TW': '體重管理與代餐' },
          },
          { id: 'beverage', label: { en: 'Beverages', 'zh-CN': '饮料', 'zh-TW': '飲料' } },
          {
            id: 'dairy',
            label: { en: 'Dairy & plant-based dairy', 'zh-CN': '乳品及植物基乳品', 'zh-TW': '乳品及植物奶' },
          },
          {
            id: 'bakery',
            label: { en: 'Bakery, snacks & confectionery', 'zh-CN': '烘焙、零食与糖果', 'zh-TW': '烘焙、零食與糖果' },
          },
          { id: 'pet', label: { en: 'Pet food', 'zh-CN': '宠物食品', 'zh-TW': '寵物食品' } },
          { id: 'cosmetic', label: { en: 'Cosmetics', 'zh-CN': '化妆品', 'zh-TW': '化妝品' } },
        ],
      },
    ],
    always: [],
  },
  {
    id: 'jobFunction',
    topic: 'work',
    label: { en: 'What is your job function?', 'zh-CN': '您的工作职能', 'zh-TW': '您的工作職能' },
    why: {
      en: 'To know which trades the show serves',
      'zh-CN': '用于了解观众的专业领域',
      'zh-TW': '用於了解參觀者的專業領域',
    },
    seconds: 4,
    fields: [
      {
        id: 'jobFunction',
        kind: 'radio',
        noun: { en: 'your job function', 'zh-CN': '工作职能', 'zh-TW': '工作職能' },
        options: [
          { id: 'management', label: { en: 'General management', 'zh-CN': '企业管理', 'zh-TW': '經營管理' } },
          {
            id: 'purchasing',
            label: { en: 'Purchasing & supply chain', 'zh-CN': '采购与供应链', 'zh-TW': '採購與供應鏈' },
          },
          { id: 'rd', label: { en: 'R&D and formulation', 'zh-CN': '研发与配方', 'zh-TW': '研發與配方' } },
          { id: 'quality', label: { en: 'Quality & regulatory', 'zh-CN': '质量与法规', 'zh-TW': '品質與法規' } },
          { id: 'production', label: { en: 'Production & engineering', 'zh-CN': '生产与工程', 'zh-TW': '生產與工程' } },
          {
            id: 'marketing',
            label: { en: 'Marketing & product management', 'zh-CN': '市场与产品管理', 'zh-TW': '行銷與產品管理' },
          },
          {
            id: 'sales',
            label: { en: 'Sales & business development', 'zh-CN': '销售与商务拓展', 'zh-TW': '業務與商務開發' },
          },
          { id: 'ecommerce', label: { en: 'E-commerce & channel', 'zh-CN': '电商与渠道', 'zh-TW': '電商與通路' } },
          { id: 'academic', label: { en: 'Research & teaching', 'zh-CN': '科研与教学', 'zh-TW': '研究與教學' } },
          { id: 'other', label: { en: 'Other', 'zh-CN': '其他', 'zh-TW': '其他' } },
        ],
      },
    ],
    always: [],
  },
]
