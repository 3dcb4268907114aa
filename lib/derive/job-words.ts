/** Words of a job title that speak of a function. A title that speaks of two stays unknown. */
export const functionWords: Readonly<Record<string, RegExp>> = {
  purchasing: /采购|採購|供应链|供應鏈|purchas|procure|\bbuyer\b|sourcing|supply chain/iu,
  rd: /研发|研發|配方|r ?& ?d|\brd\b|research (and|&) development|formulat|food scien|food technolog/iu,
  quality: /质量|品质|品質|品管|品控|质检|質檢|法规|法規|quality|\bq[ac]\b|regulatory|compliance/iu,
  production: /生产|生產|厂长|廠長|制造|製造|production|\bplant\b|manufactur|factory/iu,
  marketing: /市场|市場|行销|行銷|品牌|产品经理|產品經理|marketing|\bbrand\b|product manage/iu,
  sales: /销售|銷售|业务|業務|商务拓展|商務開發|\bsales\b|business development|key account/iu,
  ecommerce: /电商|電商|渠道|通路|e-?commerce|\bchannel\b/iu,
  academic: /教授|讲师|講師|研究员|研究員|professor|lecturer|\bresearcher\b|postdoc/iu,
}

/** Titles of those who run a company; a function named beside it says more. */
export const managementWords =
  /总经理|總經理|董事长|董事長|总裁|總裁|老板|老闆|负责人|負責人|法人代表|\bceo\b|\bcoo\b|founder|\bowner\b|managing director|general manager|(?<!vice[ -])\bpresident\b/iu

/** From the most telling word down: 总经理助理 is an assistant, 副总经理 not the head. Titles that read both ways stay unknown. */
export const seniorityWords: readonly { level: string | undefined; words: RegExp }[] = [
  { level: undefined, words: /assistant (manager|director|professor|vice)|副?经理助理级/iu },
  { level: 'assistant', words: /助理|实习|實習|assistant|intern\b|trainee|秘书|秘書|secretary/iu },
  { level: 'academic', words: /教授|讲师|講師|研究员|研究員|professor|lecturer|\bresearcher\b/iu },
  { level: 'director', words: /副总|副總|vice[ -]president|\bvp\b|deputy (general|managing)/iu },
  { level: 'owner', words: managementWords },
  { level: 'director', words: /总监|總監|协理|協理|director|\bhead of\b|\bchief\b|\bc[fmto]o\b/iu },
  {
    level: 'manager',
    words: /经理|經理|主管|主任|课长|課長|科长|科長|部长|部長|厂长|廠長|manager|supervisor|team lead/iu,
  },
  {
    level: 'specialist',
    words:
      /专员|專員|工程师|工程師|技术员|采购员|採購員|specialist|officer|engineer|buyer|analyst|scientist|technologist/iu,
  },
]
