/**
 * The dictionary of job titles, for titles as `plainTitle` leaves them: lower case, half width, Chinese in Simplified
 * characters. Read by `job-title.ts`, which has the grammar.
 */

/** What a department has to do with purchasing. */
export type Part = 'buys' | 'develops' | 'tests' | 'stays out'

/** A field of work: its function, its part in purchasing where that follows, and the words that speak of it. */
type Department = { job: string; part?: Part; words: readonly RegExp[] }

/**
 * In the order they are read. A word that was read is gone, so that “product development” is no product management,
 * 电子商务 no 商务 and a sales engineer no engineer: what has the longer words comes first.
 */
export const departments: readonly Department[] = [
  {
    job: 'academic',
    words: [
      /教授|讲师|研究员|导师|博导|教师|老师/g,
      /professor|lecturer|instructor|researcher|postdoc\w*|fellow|\bdean\b/g,
    ],
  },
  {
    job: 'academic',
    part: 'stays out',
    words: [/学生|博士生?|硕士|研究生/g, /\bstudent\b|\bph\.?d\b|doctoral/g],
  },
  { job: 'quality', words: [/法规|合规|注册(?!营养|会计)/g, /regulatory|(?<!tax )compliance|\bra\b/g] },
  {
    job: 'purchasing',
    words: [/物流|仓|库存|储运|报关|物管/g, /logistics?|warehous\w*|inventory|shipping|customs/g],
  },
  {
    job: 'ecommerce',
    words: [/电商|电子商务|渠道|通路|天猫|京东|淘宝|直播/g, /e-?commerce|amazon|tmall|\bchannel\b/g],
  },
  {
    job: 'sales',
    words: [
      /销售|业务|外贸|外销|出口|客户|商务|大区|营业|招商/g,
      /\bsales\w*( engineer)?|account (manag\w*|exec\w*|direct\w*)|business dev\w*|\bbd\b|\bkam?\b|\bexport\b|commercial/g,
    ],
  },
  {
    job: 'purchasing',
    part: 'buys',
    words: [
      /(商品|品类)?采购|购买|供应链|供应商|资材|物料|买手|品类|商品部|选品|进口/g,
      /purchas\w*|\bpurch\b|procure\w*|\bbuy(er|ers|ing)\b|sourcing|suppliers?(?! quality)|supply chain|\bscm\b|merchandis\w*|category|\bimport\b/g,
    ],
  },
  {
    job: 'quality',
    part: 'tests',
    words: [
      /质量|品质|品控|品管|品保|品检|质检|质控|质保|化验|检验|检测|食品安全|食安/g,
      /quality( (assurance|control))?|\bq[ac]\b|(food|product) safety/g,
    ],
  },
  {
    job: 'rd',
    part: 'develops',
    words: [
      /研发|研制|产品(开发|创新)|新品|配方|科研|创新|首席科学家/g,
      /技术(?=总监|经理|主管|副总|负责人|部|中心|长)|食品(?=工程师|技师)|应用(?=工程师|技术)/g,
      /r ?& ?d|\brd\b|research (and|&) development|(new )?product (development|innovation)|\bnpd\b|innovation|formulat\w*|flavou?rist/g,
      /(food|research|applications?) (scien\w*|techno\w*|engineer)|clinical (research|trial|development)|scientific|technology officer|\bcto\b/g,
    ],
  },
  {
    job: 'marketing',
    words: [
      /市场|营销|行销|品牌|产品|策划|企划|公关|推广|文案|新媒体/g,
      /\bmarket(ing)?\b|\bmktg\b|\bcmo\b|\bbrand\b|advertis\w*|competitive intelligence|paid media|\bpr\b|communications/g,
      /product (manag\w*|owner|market\w*|specialist)|product(?= director)/g,
    ],
  },
  {
    job: 'production',
    words: [
      /生产|生管|制造|厂[长务]|工厂|车间|工艺|制程|设备|维修/g,
      /production|manufactur\w*|\bplant\b(?! based)|factory|process engineer|maintenance|packaging engineer|\bie\b/g,
    ],
  },
  {
    job: 'other',
    words: [
      /财务|会计|出纳|审计|税务/g,
      /financ\w*|account(ant|ing)|\bcfo\b|treasur\w*|audit\w*|controller|\btax\b|payroll/g,
    ],
  },
  {
    job: 'other',
    part: 'stays out',
    words: [
      /人事|人力|人资|招聘|培训|行政(?!总裁)|总务|庶务|办公室|前台|法务|律师|资讯|信息/g,
      /\bhr\w*|\bcho\b|human resources?|recruit\w*|office manag\w*|administrat\w*|reception\w*|legal|lawyer|\bit\b/g,
      /记者|编辑|主编|总编|撰稿|投资|基金|投行/g,
      /journalist|reporter|editor\w*|\bwriter\b|investor|investment|venture/g,
    ],
  },
]

/** Who runs the whole company; where a department is named beside it, who runs that. */
export const heads: RegExp = new RegExp(
  [
    /总经理|董事长|总裁|首席执行|执行长|创始人|创办人|合伙人|法人|法定代表|老板|经营者|企业负责人|公司负责人|負責人|会长|理事长|秘书长/,
    /\bceo\b|chief executive|\b(co)?founder|(?<!product )\bowner\b|proprietor|\bchair(man|woman|person)?\b|\bpresident\b/,
    /managing (director|partner)|\bgeneral manager\b|\bgm\b|(?<!business )\bpartner\b|secretary general/,
  ]
    .map(({ source }) => source)
    .join('|'),
)

/** Next to the head, or below, and of the whole company all the same. */
export const underHeads =
  /副(总|董事|执行|会长|理事|秘书长)|常务|总助|总经办|董事|负责人|\b[ase]?vp\b|vice (president|general|chair)|(deputy|assistant) (general|managing)|chief (operating|of staff)|\bcoo\b|营运长|首席运营|executive director|country manager|\bboard\b/

/** From the most telling down: 总经理助理 is an assistant, 副总经理 not the head, an assistant manager a manager. */
export const ranks: readonly { level: string; words: RegExp }[] = [
  {
    level: 'assistant',
    words:
      /助理(?!教授|研究员|经理|总监|总经理|副总|工程师)|助手|特助|总助|秘书(?!长)|文员|前台|实习|培训生|assistant to\b|\bassistant$|\bsecretary\b(?! general)|\bintern(ship)?\b|trainee|receptionist/,
  },
  {
    level: 'academic',
    words:
      /教授|讲师|研究员|导师|博导|博士|硕士|研究生|教师|老师|professor|lecturer|instructor|researcher|postdoc|fellow|\bdean\b|\bph\.?d\b/,
  },
  { level: 'specialist', words: /医师|医生|主任工程师|account executive/ },
  {
    level: 'director',
    words:
      /副(总|董事|执行|会长|理事|秘书长|院长)|常务|vice (president|general|chair)|\b[ase]?vp\b|(deputy|assistant) (general|managing)|(区域|大区|分公司|事业部|regional|branch) ?(总经理|general manager)/,
  },
  { level: 'owner', words: heads },
  {
    level: 'director',
    words:
      /总监|协理|处长|首席|营运长|财务长|技术长|总务长|董事|院长|所长|总编|主编|总工|\bdirector\b|\bdir\b|\bhead\b|\bchief\b(?! of staff)|\bc[fmtosiphr]o\b|\bhrvp\b|board member/,
  },
  {
    level: 'manager',
    words: /经理|副理|襄理|主管|主任|[课科部厂组店]长|负责人|manager|\bmgr\b|supervisor|\blead(er)?\b|\bkam\b/,
  },
  { level: 'assistant', words: /\bassistant\b|\basst\b/ },
  {
    level: 'specialist',
    words: new RegExp(
      [
        /专员|[员师](?!工)|代表|人员|会计|出纳|法务|记者|编辑|买手|企划|文案|运营|总务|资深|[初中高]级/,
        /specialist|officer|executive|\bassociate\b|engineer|buyer|analyst|scientist|technologist|technician|coordinator|representative|\brep\b|\bagent\b/,
        /\bsales(man|woman|person)\b|accountant|auditor|counsel|journalist|reporter|editor|writer|consultant|designer|developer|planner|inspector|operator/,
        /dietitian|nutritionist|pharmacist|physician|chemist|formulator|flavou?rist|merchandiser|partner|\bsenior\b|\bstaff\b|\bclerk\b/,
      ]
        .map(({ source }) => source)
        .join('|'),
    ),
  },
]
