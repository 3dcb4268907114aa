import type { Locale } from '#lib/text.ts'

/** Invented. `domain` is under `.example`, which nobody can own (RFC 2606); `country` where the address or phone would not say. */
export type Company = { name: string; domain: string; type: string; country: string; city: string }

const of = (name: string, slug: string, type: string, country: string, city: string): Company => ({
  name,
  domain: `${slug}.example`,
  type,
  country,
  city,
})

export const companies: Readonly<Record<Locale, readonly Company[]>> = {
  'zh-CN': [
    of('上海海港食品有限公司', 'harbour-foods', 'food-maker', 'CN', '上海'),
    of('莲康健康科技（杭州）有限公司', 'lotus-health', 'supplement-maker', 'CN', '杭州'),
    of('苏州晨露生物科技有限公司', 'chenlu-bio', 'ingredient', 'CN', '苏州'),
    of('广州南禾乳业有限公司', 'nanhe-dairy', 'dairy-infant', 'CN', '广州'),
    of('深圳轻盈营养品有限公司', 'qingying-nutrition', 'supplement-maker', 'CN', '深圳'),
    of('成都稻香食品股份有限公司', 'daoxiang-foods', 'food-maker', 'CN', '成都'),
    of('青岛蓝湾海洋生物有限公司', 'blue-bay-marine', 'ingredient', 'CN', '青岛'),
    of('北京衡元医药有限公司', 'hengyuan-pharma', 'pharma', 'CN', '北京'),
    of('宁波汇源通贸易有限公司', 'huitong-trade', 'distributor', 'CN', '宁波'),
    of('武汉益佳连锁药房有限公司', 'yijia-pharmacy', 'retail', 'CN', '武汉'),
    of('上海明日代工营养品有限公司', 'mingri-oem', 'oem', 'CN', '上海'),
    of('西安秦岭植物提取有限公司', 'qinling-extracts', 'ingredient', 'CN', '西安'),
    of('厦门鹭岛电子商务有限公司', 'ludao-shop', 'retail', 'CN', '厦门'),
    of('南京知微检测技术有限公司', 'zhiwei-testing', 'service', 'CN', '南京'),
    of('天津津味餐饮管理有限公司', 'jinwei-catering', 'horeca', 'CN', '天津'),
    of('江南食品营养研究院', 'jiangnan-institute', 'research', 'CN', '无锡'),
  ],
  'zh-TW': [
    of('晨曦生技股份有限公司', 'chenxi-biotech', 'supplement-maker', 'TW', '臺北'),
    of('福泉食品股份有限公司', 'fuquan-foods', 'food-maker', 'TW', '臺中'),
    of('南島軟膠囊有限公司', 'nandao-softgel', 'oem', 'TW', '臺南'),
    of('玉山國際貿易有限公司', 'yushan-trading', 'distributor', 'TW', '高雄'),
    of('安禾連鎖藥局', 'anhe-pharmacy', 'retail', 'TW', '桃園'),
    of('維港健康產品有限公司', 'victoria-wellness', 'distributor', 'HK', '香港'),
  ],
  en: [
    of('Harbourlight Foods Pte Ltd', 'harbourlight', 'food-maker', 'SG', 'Singapore'),
    of('Lotus Leaf Nutrition Sdn Bhd', 'lotusleaf', 'supplement-maker', 'MY', 'Kuala Lumpur'),
    of('Nordlicht Naturkost GmbH', 'nordlicht-naturkost', 'food-maker', 'DE', 'Hamburg'),
    of('Maple & Rye Wellness Inc.', 'maple-rye', 'retail', 'CA', 'Toronto'),
    of('Blue Heron Ingredients Ltd', 'blue-heron', 'ingredient', 'GB', 'Leeds'),
    of('Saigon Green Foods JSC', 'saigon-green', 'food-maker', 'VN', 'Ho Chi Minh City'),
    of('Hikari Supplements Co., Ltd.', 'hikari-supplements', 'supplement-maker', 'JP', 'Osaka'),
    of('Hanbit Health Co., Ltd.', 'hanbit-health', 'distributor', 'KR', 'Seoul'),
    of('Southern Cross Dairy Pty Ltd', 'southern-cross-dairy', 'dairy-infant', 'AU', 'Melbourne'),
    of('Casa Verde Alimentos Ltda', 'casa-verde', 'distributor', 'BR', 'São Paulo'),
    of('Tulip Packaging B.V.', 'tulip-packaging', 'equipment', 'NL', 'Utrecht'),
  ],
}
