import type { Text } from '#lib/text.ts'

type Exhibitor = { id: string; name: Text; hall: string; stand: string; products: string[] }

/** Exhibitors of the demo event. The companies are invented. */
export const exhibitors: readonly Exhibitor[] = [
  {
    id: 'qinghe-bio',
    name: { en: 'Qinghe Biotech', 'zh-CN': '清禾生物', 'zh-TW': '清禾生物' },
    hall: 'hall-1',
    stand: '1A08',
    products: ['biotics.probiotic', 'biotics.postbiotic'],
  },
  {
    id: 'alpenmilch',
    name: { en: 'Alpenmilch Proteine', 'zh-CN': '阿尔卑斯乳蛋白', 'zh-TW': '阿爾卑斯乳蛋白' },
    hall: 'hall-1',
    stand: '1C21',
    products: ['protein.whey', 'protein.peptides'],
  },
  {
    id: 'verdant-pea',
    name: { en: 'Verdant Pea', 'zh-CN': '翠豆植物蛋白', 'zh-TW': '翠豆植物蛋白' },
    hall: 'hall-1',
    stand: '1D15',
    products: ['protein.pea-rice', 'protein.novel'],
  },
  {
    id: 'mineralia',
    name: { en: 'Mineralia', 'zh-CN': '矿源营养', 'zh-TW': '礦源營養' },
    hall: 'hall-1',
    stand: '1B30',
    products: ['vitamin.minerals', 'vitamin.premix'],
  },
  {
    id: 'yunling',
    name: { en: 'Yunling Botanicals', 'zh-CN': '云岭植物', 'zh-TW': '雲嶺植物' },
    hall: 'hall-2',
    stand: '2A11',
    products: ['botanical.tcm', 'botanical.polyphenol', 'botanical.mushroom'],
  },
  {
    id: 'nordsea',
    name: { en: 'Nordsea Marine Oils', 'zh-CN': '北澜海洋油脂', 'zh-TW': '北瀾海洋油脂' },
    hall: 'hall-2',
    stand: '2C05',
    products: ['lipid.fish-oil', 'lipid.algal'],
  },
  {
    id: 'sweetleaf-lab',
    name: { en: 'Leaf & Crystal', 'zh-CN': '叶晶甜味', 'zh-TW': '葉晶甜味' },
    hall: 'hall-2',
    stand: '2D18',
    products: ['sweetener.stevia', 'sweetener.allulose', 'sweetener.masking'],
  },
  {
    id: 'huaxiang',
    name: { en: 'Huaxiang Flavours', 'zh-CN': '华香香料', 'zh-TW': '華香香料' },
    hall: 'hall-3',
    stand: '3A09',
    products: ['sensory.flavour', 'sensory.nat-colour'],
  },
  {
    id: 'shirabe',
    name: { en: 'Shirabe Collagen', 'zh-CN': '白边胶原', 'zh-TW': '白邊膠原' },
    hall: 'hall-3',
    stand: '3B22',
    products: ['beauty-age.collagen', 'beauty-age.hyaluronic'],
  },
  {
    id: 'formosa-soft',
    name: { en: 'Formosa Softgel', 'zh-CN': '宝岛软胶囊', 'zh-TW': '寶島軟膠囊' },
    hall: 'hall-4',
    stand: '4A14',
    products: ['finished.softgel', 'finished.gummy'],
  },
  {
    id: 'kuaibao',
    name: { en: 'Swiftpack Machinery', 'zh-CN': '迅包机械', 'zh-TW': '迅包機械' },
    hall: 'hall-4',
    stand: '4C02',
    products: ['equipment.filling', 'equipment.encapsulation'],
  },
  {
    id: 'trueassay',
    name: { en: 'TrueAssay Laboratories', 'zh-CN': '真测实验室', 'zh-TW': '真測實驗室' },
    hall: 'hall-4',
    stand: '4D07',
    products: ['service.testing', 'service.certification', 'service.registration'],
  },
]
