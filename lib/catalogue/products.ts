import type { Option, ProductGroup } from '#lib/catalogue.ts'
import type { Text } from '#lib/text.ts'

/** The product tree of a health, nutrition and food-ingredient show. */
export const products: readonly ProductGroup[] = [
  {
    id: 'protein',
    label: { en: 'Proteins & amino acids', 'zh-CN': '蛋白质与氨基酸', 'zh-TW': '蛋白質與胺基酸' },
    hall: 'hall-1',
    sector: 'ingredients',
    theme: 'science',
    items: [
      { id: 'protein.whey', label: { en: 'Whey & milk proteins', 'zh-CN': '乳清与乳蛋白', 'zh-TW': '乳清與乳蛋白' } },
      { id: 'protein.soy', label: { en: 'Soy protein', 'zh-CN': '大豆蛋白', 'zh-TW': '大豆蛋白' } },
      {
        id: 'protein.pea-rice',
        label: {
          en: 'Pea, rice & other plant proteins',
          'zh-CN': '豌豆、大米等植物蛋白',
          'zh-TW': '豌豆、米等植物蛋白',
        },
      },
      { id: 'protein.peptides', label: { en: 'Bioactive peptides', 'zh-CN': '生物活性肽', 'zh-TW': '生物活性胜肽' } },
      {
        id: 'protein.amino',
        label: { en: 'Amino acids & BCAA', 'zh-CN': '氨基酸与支链氨基酸', 'zh-TW': '胺基酸與支鏈胺基酸' },
      },
      {
        id: 'protein.novel',
        label: { en: 'Fermentation & alternative proteins', 'zh-CN': '发酵及替代蛋白', 'zh-TW': '發酵及替代蛋白' },
      },
    ],
  },
  {
    id: 'vitamin',
    label: { en: 'Vitamins & minerals', 'zh-CN': '维生素与矿物质', 'zh-TW': '維生素與礦物質' },
    hall: 'hall-1',
    sector: 'ingredients',
    theme: 'science',
    items: [
      {
        id: 'vitamin.vit-fat',
        label: { en: 'Vitamins A, D, E, K', 'zh-CN': '维生素 A、D、E、K', 'zh-TW': '維生素 A、D、E、K' },
      },
      {
        id: 'vitamin.vit-water',
        label: { en: 'Vitamin C & B group', 'zh-CN': '维生素 C 及 B 族', 'zh-TW': '維生素 C 及 B 群' },
      },
      {
        id: 'vitamin.minerals',
        label: { en: 'Calcium, magnesium, iron, zinc', 'zh-CN': '钙、镁、铁、锌', 'zh-TW': '鈣、鎂、鐵、鋅' },
      },
      {
        id: 'vitamin.trace',
        label: { en: 'Selenium & other trace elements', 'zh-CN': '硒及其他微量元素', 'zh-TW': '硒及其他微量元素' },
      },
      {
        id: 'vitamin.carotenoid',
        label: {
          en: 'Carotenoids, lutein, astaxanthin',
          'zh-CN': '类胡萝卜素、叶黄素、虾青素',
          'zh-TW': '類胡蘿蔔素、葉黃素、蝦紅素',
        },
      },
      { id: 'vitamin.premix', label: { en: 'Custom premixes', 'zh-CN': '定制预混料', 'zh-TW': '客製化預混料' } },
    ],
  },
  {
    id: 'biotics',
    label: {
      en: 'Probiotics, prebiotics & fibre',
      'zh-CN': '益生菌、益生元与膳食纤维',
      'zh-TW': '益生菌、益生質與膳食纖維',
    },
    hall: 'hall-1',
    sector: 'ingredients',
    theme: 'science',
    items: [
      { id: 'biotics.probiotic', label: { en: 'Probiotic strains', 'zh-CN': '益生菌菌株', 'zh-TW': '益生菌菌株' } },
      { id: 'biotics.postbiotic', label: { en: 'Postbiotics', 'zh-CN': '后生元', 'zh-TW': '後生元' } },
      {
        id: 'biotics.fos-gos',
        label: { en: 'FOS, GOS & inulin', 'zh-CN': '低聚果糖、低聚半乳糖、菊粉', 'zh-TW': '果寡醣、半乳寡醣、菊糖' },
      },
      {
        id: 'biotics.hmo',
        label: { en: 'Human milk oligosaccharides (HMO)', 'zh-CN': '母乳低聚糖（HMO）', 'zh-TW': '母乳寡醣（HMO）' },
      },
      {
        id: 'biotics.fibre',
        label: { en: 'Soluble & resistant fibre', 'zh-CN': '可溶性纤维与抗性糊精', 'zh-TW': '水溶性纖維與抗性糊精' },
      },
      { id: 'biotics.enzyme', label: { en: 'Digestive enzymes', 'zh-CN': '消化酶', 'zh-TW': '消化酵素' } },
    ],
  },
  {
    id: 'botanical',
    label: { en: 'Botanical & herbal extracts', 'zh-CN': '植物及草本提取物', 'zh-TW': '植物及草本萃取物' },
    hall: 'hall-2',
    sector: 'ingredients',
    theme: 'market-access',
    items: [
      {
        id: 'botanical.tcm',
        label: { en: 'Chinese medicinal food ingredients', 'zh-CN': '药食同源原料', 'zh-TW': '藥食同源原料' },
      },
      {
        id: 'botanical.polyphenol',
        label: { en: 'Polyphenols & flavonoids', 'zh-CN': '多酚与黄酮', 'zh-TW': '多酚與類黃酮' },
      },
      { id: 'botanical.turmeric', label: { en: 'Turmeric & ginger', 'zh-CN': '姜黄与生姜', 'zh-TW': '薑黃與薑' } },
      {
        id: 'botanical.ginseng',
        label: { en: 'Ginseng & adaptogens', 'zh-CN': '人参及适应原植物', 'zh-TW': '人蔘及適應原植物' },
      },
      {
        id: 'botanical.mushroom',
        label: { en: 'Mushrooms & beta-glucan', 'zh-CN': '食药用菌与 β-葡聚糖', 'zh-TW': '食藥用菇蕈與 β-葡聚醣' },
      },
      { id: 'botanical.berry', label: { en: 'Fruit & vegetable powders', 'zh-CN': '果蔬粉', 'zh-TW': '蔬果粉' } },
      {
        id: 'botanical.tea-coffee',
        label: { en: 'Tea & green coffee extracts', 'zh-CN': '茶及绿咖啡提取物', 'zh-TW': '茶及綠咖啡萃取物' },
      },
    ],
  },
  {
    id: 'lipid',
    label: { en: 'Omega-3 & functional lipids', 'zh-CN': '欧米伽-3 与功能性油脂', 'zh-TW': 'Omega-3 與機能性油脂' },
    hall: 'hall-2',
    sector: 'ingredients',
    theme: 'science',
    items: [
      { id: 'lipid.fish-oil', label: { en: 'Fish & krill oil', 'zh-CN': '鱼油与磷虾油', 'zh-TW': '魚油與磷蝦油' } },
      { id: 'lipid.algal', label: { en: 'Algal DHA', 'zh-CN': '藻油 DHA', 'zh-TW': '藻油 DHA' } },
      { id: 'lipid.mct', label: { en: 'MCT & structured lipids', 'zh-CN': 'MCT 与结构脂', 'zh-TW': 'MCT 與結構脂質' } },
      {
        id: 'lipid.phospholipid',
        label: { en: 'Phospholipids & lecithin', 'zh-CN': '磷脂与卵磷脂', 'zh-TW': '磷脂與卵磷脂' },
      },
      {
        id: 'lipid.sterol',
        label: { en: 'Plant sterols & CLA', 'zh-CN': '植物甾醇与 CLA', 'zh-TW': '植物固醇與 CLA' },
      },
    ],
  },
  {
    id: 'sweetener',
    label: { en: 'Sweeteners & sugar reduction', 'zh-CN': '甜味剂与减糖方案', 'zh-TW': '甜味劑與減糖方案' },
    hall: 'hall-2',
    sector: 'ingredients',
    theme: 'supply',
    items: [
      { id: 'sweetener.stevia', label: { en: 'Stevia', 'zh-CN': '甜菊糖苷', 'zh-TW': '甜菊醣苷' } },
      { id: 'sweetener.monk-fruit', label: { en: 'Monk fruit', 'zh-CN': '罗汉果甜苷', 'zh-TW': '羅漢果醣苷' } },
      {
        id: 'sweetener.polyol',
        label: { en: 'Erythritol & other polyols', 'zh-CN': '赤藓糖醇等糖醇', 'zh-TW': '赤藻糖醇等糖醇' },
      },
      { id: 'sweetener.allulose', label: { en: 'Allulose', 'zh-CN': '阿洛酮糖', 'zh-TW': '阿洛酮糖' } },
      {
        id: 'sweetener.intense',
        label: {
          en: 'Sucralose & other intense sweeteners',
          'zh-CN': '三氯蔗糖等高倍甜味剂',
          'zh-TW': '蔗糖素等高甜度甜味劑',
        },
      },
      {
        id: 'sweetener.masking',
        label: { en: 'Sweetness modulation & masking', 'zh-CN': '甜感调节与掩味', 'zh-TW': '甜味調節與遮味' },
      },
    ],
  },
  {
    id: 'sensory',
    label: { en: 'Flavours, colours & salt', 'zh-CN': '香精、色素与咸味', 'zh-TW': '香料、色素與鹹味' },
    hall: 'hall-3',
    sector: 'ingredients',
    theme: 'supply',
    items: [
      { id: 'sensory.flavour', label: { en: 'Flavours & fragrances', 'zh-CN': '食用香精香料', 'zh-TW': '食用香料' } },
      { id: 'sensory.nat-colour', label: { en: 'Natural colours', 'zh-CN': '天然色素', 'zh-TW': '天然色素' } },
      {
        id: 'sensory.savoury',
        label: { en: 'Yeast extract & savoury', 'zh-CN': '酵母抽提物与咸味料', 'zh-TW': '酵母抽出物與鹹味調味' },
      },
      { id: 'sensory.low-salt', label: { en: 'Salt reduction', 'zh-CN': '减盐方案', 'zh-TW': '減鹽方案' } },
      {
        id: 'sensory.cocoa',
        label: { en: 'Cocoa, coffee & dairy flavours', 'zh-CN': '可可、咖啡与乳味', 'zh-TW': '可可、咖啡與乳味' },
      },
    ],
  },
  {
    id: 'texture',
    label: { en: 'Texture, stabilisers & preservation', 'zh-CN': '质构、稳定与保鲜', 'zh-TW': '質地、安定與保鮮' },
    hall: 'hall-3',
    sector: 'ingredients',
    theme: 'supply',
    items: [
      { id: 'texture.hydrocolloid', label: { en: 'Hydrocolloids & gums', 'zh-CN': '亲水胶体', 'zh-TW': '食用膠體' } },
      {
        id: 'texture.starch',
        label: { en: 'Starches & maltodextrin', 'zh-CN': '淀粉与麦芽糊精', 'zh-TW': '澱粉與麥芽糊精' },
      },
      { id: 'texture.emulsifier', label: { en: 'Emulsifiers', 'zh-CN': '乳化剂', 'zh-TW': '乳化劑' } },
      { id: 'texture.gelatin', label: { en: 'Gelatin & pectin', 'zh-CN': '明胶与果胶', 'zh-TW': '明膠與果膠' } },
      {
        id: 'texture.antioxidant',
        label: {
          en: 'Natural antioxidants & preservatives',
          'zh-CN': '天然抗氧化剂与防腐剂',
          'zh-TW': '天然抗氧化劑與防腐劑',
        },
      },
      {
        id: 'texture.capsule-mat',
        label: { en: 'Capsule & coating materials', 'zh-CN': '胶囊与包衣材料', 'zh-TW': '膠囊與膜衣材料' },
      },
    ],
  },
  {
    id: 'beauty-age',
    label: { en: 'Healthy ageing & beauty actives', 'zh-CN': '健康老龄与口服美容', 'zh-TW': '健康熟齡與美容保養素材' },
    hall: 'hall-3',
    sector: 'ingredients',
    theme: 'science',
    items: [
      { id: 'beauty-age.collagen', label: { en: 'Collagen peptides', 'zh-CN': '胶原蛋白肽', 'zh-TW': '膠原蛋白胜肽' } },
      {
        id: 'beauty-age.hyaluronic',
        label: { en: 'Hyaluronic acid & ceramide', 'zh-CN': '透明质酸与神经酰胺', 'zh-TW': '玻尿酸與神經醯胺' },
      },
      {
        id: 'beauty-age.coq10',
        label: { en: 'CoQ10 & PQQ', 'zh-CN': '辅酶 Q10 与 PQQ', 'zh-TW': '輔酵素 Q10 與 PQQ' },
      },
      {
        id: 'beauty-age.joint',
        label: {
          en: 'Glucosamine, chondroitin & joint care',
          'zh-CN': '氨糖软骨素与关节养护',
          'zh-TW': '葡萄糖胺、軟骨素與關節保健',
        },
      },
      {
        id: 'beauty-age.sleep',
        label: {
          en: 'Sleep & mood (GABA, theanine)',
          'zh-CN': '睡眠与情绪（GABA、茶氨酸）',
          'zh-TW': '睡眠與情緒（GABA、茶胺酸）',
        },
      },
      {
        id: 'beauty-age.nad',
        label: { en: 'NMN & cellular health', 'zh-CN': 'NMN 与细胞健康', 'zh-TW': 'NMN 與細胞健康' },
      },
    ],
  },
  {
    id: 'finished',
    label: {
      en: 'Finished products & contract manufacturing',
      'zh-CN': '成品与代工（OEM/ODM）',
      'zh-TW': '成品與代工（OEM/ODM）',
    },
    hall: 'hall-4',
    sector: 'products',
    theme: 'supply',
    items: [
      { id: 'finished.gummy', label: { en: 'Gummies & jelly', 'zh-CN': '软糖与果冻', 'zh-TW': '軟糖與果凍' } },
      {
        id: 'finished.softgel',
        label: { en: 'Softgels & capsules', 'zh-CN': '软胶囊与硬胶囊', 'zh-TW': '軟膠囊與硬膠囊' },
      },
      {
        id: 'finished.tablet',
        label: { en: 'Tablets & effervescent', 'zh-CN': '片剂与泡腾片', 'zh-TW': '錠劑與發泡錠' },
      },
      { id: 'finished.powder', label: { en: 'Powders & sticks', 'zh-CN': '粉剂与条包', 'zh-TW': '粉劑與條包' } },
      {
        id: 'finished.drink',
        label: { en: 'Functional drinks & shots', 'zh-CN': '功能饮料与口服液', 'zh-TW': '機能飲料與口服液' },
      },
      {
        id: 'finished.own-brand',
        label: { en: 'Imported & own-brand products', 'zh-CN': '进口品牌与自有品牌', 'zh-TW': '進口品牌與自有品牌' },
      },
      { id: 'finished.pet', label: { en: 'Pet supplements', 'zh-CN': '宠物营养品', 'zh-TW': '寵物保健品' } },
    ],
  },
  {
    id: 'equipment',
    label: { en: 'Processing & packaging', 'zh-CN': '加工与包装', 'zh-TW': '加工與包裝' },
    hall: 'hall-4',
    sector: 'equipment',
    theme: 'supply',
    items: [
      {
        id: 'equipment.extraction',
        label: { en: 'Extraction & separation', 'zh-CN': '提取与分离设备', 'zh-TW': '萃取與分離設備' },
      },
      {
        id: 'equipment.drying',
        label: { en: 'Drying, milling & mixing', 'zh-CN': '干燥、粉碎与混合', 'zh-TW': '乾燥、粉碎與混合' },
      },
      {
        id: 'equipment.encapsulation',
        label: { en: 'Encapsulation & gummy lines', 'zh-CN': '胶囊与软糖生产线', 'zh-TW': '膠囊與軟糖生產線' },
      },
      {
        id: 'equipment.filling',
        label: { en: 'Filling & packing machines', 'zh-CN': '灌装与包装机械', 'zh-TW': '充填與包裝機械' },
      },
      {
        id: 'equipment.pack-material',
        label: {
          en: 'Bottles, sachets & sustainable packaging',
          'zh-CN': '瓶、袋及环保包装',
          'zh-TW': '瓶罐、袋包及環保包材',
        },
      },
    ],
  },
  {
    id: 'service',
    label: {
      en: 'Testing, regulatory & R&D services',
      'zh-CN': '检测、法规与研发服务',
      'zh-TW': '檢驗、法規與研發服務',
    },
    hall: 'hall-4',
    sector: 'services',
    theme: 'market-access',
    items: [
      { id: 'service.testing', label: { en: 'Laboratory testing', 'zh-CN': '实验室检测', 'zh-TW': '實驗室檢驗' } },
      {
        id: 'service.certification',
        label: {
          en: 'Certification (GMP, organic, halal)',
          'zh-CN': '认证（GMP、有机、清真）',
          'zh-TW': '認證（GMP、有機、清真）',
        },
      },
      {
        id: 'service.registration',
        label: { en: 'Health food registration & filing', 'zh-CN': '保健食品注册与备案', 'zh-TW': '健康食品查驗登記' },
      },
      {
        id: 'service.clinical',
        label: { en: 'Clinical & efficacy studies', 'zh-CN': '临床与功效研究', 'zh-TW': '臨床與功效研究' },
      },
      {
        id: 'service.rd',
        label: { en: 'Formulation & R&D services', 'zh-CN': '配方与研发服务', 'zh-TW': '配方與研發服務' },
      },
      { id: 'service.logistics', label: { en: 'Cold chain & customs', 'zh-CN': '冷链与通关', 'zh-TW': '冷鏈與通關' } },
    ],
  },
]

/**
 * What may be chosen in a tree, as one flat list: each group as a whole, then its products.
 *
 * A group's option has the group's own id, so that `protein` says "all of them" wherever `protein.whey` may stand.
 */
export const treeOptions = (groups: readonly ProductGroup[]): readonly Option[] =>
  groups.flatMap(({ id, label, items }) => [
    {
      id,
      label: { en: `All of ${label.en}`, 'zh-CN': `${label['zh-CN']}（全部）`, 'zh-TW': `${label['zh-TW']}（全部）` },
      group: id,
    },
    ...items.map((option) => ({ ...option, group: id })),
  ])

/** What people read for a product group. */
export const productGroupLabels: Readonly<Record<string, Text>> = Object.fromEntries(
  products.map(({ id, label }) => [id, label]),
)
