/** Words at the end of a trade name that tell nothing apart. */
export const genericEndings: ReadonlySet<string> = new Set(
  (
    '科技 技术 技術 贸易 貿易 商贸 商貿 实业 實業 发展 發展 集团 集團 控股 国际 國際 股份 企业 企業 进出口 進出口 (中国) (中國) (集团) (集團) (香港) ' +
    'technology tech trading group holding holdings international industries industrial enterprises (china) (group) (hk) import & export'
  ).split(' '),
)

/** Words that speak of what a company does, in its name or its domain. Two such signals make a guess. */
export const companyTypeWords: Readonly<Record<string, RegExp>> = {
  'supplement-maker': /健康|保健|营养|營養|养生|養生|health|nutri|vita(min|l)|supplement|wellness/iu,
  'food-maker': /食品|饮料|飲料|\bfoods?\b|foods|beverage|drinks/iu,
  'dairy-infant': /乳业|乳業|乳品|奶粉|dairy|milk|infant/iu,
  pharma: /制药|製藥|药业|藥業|医药|醫藥|pharma/iu,
  ingredient: /原料|配料|提取物|萃取|ingredient|extract|biotech|生物/iu,
  oem: /代工|\boem\b|\bodm\b|contract manufactur/iu,
  distributor: /贸易|貿易|进出口|進出口|经销|代理|trading|import|export|distribut/iu,
  retail: /零售|商城|超市|连锁|連鎖|电商|電商|药房|藥局|retail|\bmall\b|supermarket|\bshop\b|pharmacy/iu,
  horeca: /餐饮|餐飲|catering|restaurant|hotel|酒店/iu,
  equipment: /机械|機械|设备|設備|包装|包裝|machin|packag|equipment/iu,
  service: /检测|檢驗|檢測|认证|認證|咨询|諮詢|顾问|顧問|testing|certif|consult|laborator/iu,
  research: /大学|大學|学院|學院|研究院|研究所|universit|institut|college/iu,
  public: /协会|協會|商会|商會|公会|公會|委员会|委員會|管理局|association|chamber|authority|ministry/iu,
  media: /传媒|傳媒|媒体|媒體|杂志|雜誌|media|magazine|press\b/iu,
  investor: /资本|資本|投资|投資|创投|創投|capital|ventures|invest/iu,
}
