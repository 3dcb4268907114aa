import type { PhoneNumber } from 'libphonenumber-js/max'

/**
 * Cities of fixed-line numbers, by country and area code; only where the code is one city's. Mobiles are left out: people
 * take them along when they move.
 */
const codes: Readonly<Record<string, string>> = {
  CN: '10 Beijing, 20 Guangzhou, 21 Shanghai, 22 Tianjin, 23 Chongqing, 25 Nanjing, 27 Wuhan, 28 Chengdu, 311 Shijiazhuang, 351 Taiyuan, 411 Dalian, 431 Changchun, 451 Harbin, 471 Hohhot, 510 Wuxi, 512 Suzhou, 513 Nantong, 519 Changzhou, 531 Jinan, 532 Qingdao, 535 Yantai, 536 Weifang, 551 Hefei, 571 Hangzhou, 573 Jiaxing, 574 Ningbo, 577 Wenzhou, 591 Fuzhou, 592 Xiamen, 595 Quanzhou, 754 Shantou, 755 Shenzhen, 756 Zhuhai, 757 Foshan, 760 Zhongshan, 769 Dongguan, 771 Nanning, 791 Nanchang, 851 Guiyang, 871 Kunming, 898 Haikou, 931 Lanzhou, 991 Urumqi',
  TW: '7 Kaohsiung',
  JP: '3 Tokyo, 6 Osaka, 52 Nagoya',
  KR: '2 Seoul, 51 Busan',
  GB: '20 London',
  DE: '30 Berlin, 40 Hamburg, 69 Frankfurt, 89 Munich',
}

const byCountry = new Map(
  Object.entries(codes).map(([country, list]) => [
    country,
    new Map(
      list.split(', ').map((row): [string, string] => {
        const [code = '', ...city] = row.split(' ')
        return [code, city.join(' ')]
      }),
    ),
  ]),
)

/** The city of a fixed line, by its English name. */
export function cityOfNumber(number: PhoneNumber): string | undefined {
  const cities = byCountry.get(number.country ?? '')
  if (!cities) return undefined
  const code = [3, 2, 1].map((size) => number.nationalNumber.slice(0, size)).find((one) => cities.has(one))
  return code && number.getType() === 'FIXED_LINE' ? cities.get(code) : undefined
}
