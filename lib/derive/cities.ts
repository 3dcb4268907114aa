import type { Text } from '#lib/text.ts'

/** A city by its English name, with how company registers and people write it. */
export type City = { country: string; names: Text; also: readonly string[] }

/**
 * Cities by country, as `English name|简体|繁體`; the last may be left out where both are alike, and what stands after it
 * are other ways of writing the name. The capitals of provinces, the cities where the trade has its factories, and the
 * trade's cities abroad.
 */
const table: Readonly<Record<string, string>> = {
  CN: `Beijing|北京|北京|Peking, Shanghai|上海, Tianjin|天津, Chongqing|重庆|重慶,
    Guangzhou|广州|廣州|中山大学|Canton, Shenzhen|深圳, Dongguan|东莞|東莞, Foshan|佛山, Zhuhai|珠海, Zhongshan|中山, Huizhou|惠州,
    Jiangmen|江门|江門, Shantou|汕头|汕頭, Chaozhou|潮州, Zhanjiang|湛江, Zhaoqing|肇庆|肇慶, Jieyang|揭阳|揭陽, Meizhou|梅州,
    Hangzhou|杭州, Ningbo|宁波|寧波, Wenzhou|温州|溫州, Jiaxing|嘉兴|嘉興, Huzhou|湖州, Shaoxing|绍兴|紹興, Jinhua|金华|金華,
    Taizhou (Zhejiang)|台州, Quzhou|衢州, Yiwu|义乌|義烏, Cixi|慈溪, Zhoushan|舟山,
    Nanjing|南京, Suzhou|苏州|蘇州, Wuxi|无锡|無錫, Changzhou|常州, Nantong|南通, Xuzhou|徐州, Yangzhou|扬州|揚州, Zhenjiang|镇江|鎮江,
    Taizhou (Jiangsu)|泰州, Yancheng|盐城|鹽城, Lianyungang|连云港|連雲港, Huai’an|淮安, Kunshan|昆山|崑山, Jiangyin|江阴|江陰,
    Zhangjiagang|张家港|張家港, Changshu|常熟, Taicang|太仓|太倉, Yixing|宜兴|宜興,
    Hefei|合肥, Wuhu|芜湖|蕪湖, Bengbu|蚌埠, Bozhou|亳州, Huangshan|黄山|黃山,
    Jinan|济南|濟南, Qingdao|青岛|青島|Tsingtao, Yantai|烟台|煙台, Weifang|潍坊|濰坊, Weihai|威海, Zibo|淄博, Linyi|临沂|臨沂, Jining|济宁|濟寧,
    Dezhou|德州, Rizhao|日照, Dongying|东营|東營, Heze|菏泽|菏澤, Liaocheng|聊城, Binzhou|滨州|濱州, Tai’an|泰安,
    Fuzhou|福州, Xiamen|厦门|廈門|Amoy, Quanzhou|泉州, Zhangzhou|漳州, Putian|莆田, Jinjiang|晋江|晉江, Longyan|龙岩|龍岩,
    Nanchang|南昌, Ganzhou|赣州|贛州, Jiujiang|九江, Yichun|宜春, Ji’an|吉安,
    Wuhan|武汉|武漢, Yichang|宜昌, Xiangyang|襄阳|襄陽, Jingzhou|荆州|荊州, Huanggang|黄冈|黃岡,
    Changsha|长沙|長沙, Zhuzhou|株洲, Hengyang|衡阳|衡陽, Yueyang|岳阳|岳陽, Changde|常德, Huaihua|怀化|懷化,
    Zhengzhou|郑州|鄭州, Luoyang|洛阳|洛陽, Kaifeng|开封|開封, Xinxiang|新乡|新鄉, Nanyang|南阳|南陽, Luohe|漯河, Xuchang|许昌|許昌,
    Shijiazhuang|石家庄|石家莊, Tangshan|唐山, Baoding|保定, Langfang|廊坊, Handan|邯郸|邯鄲, Qinhuangdao|秦皇岛|秦皇島,
    Taiyuan|太原, Xi’an|西安|西安|Xian, Xianyang|咸阳|咸陽, Baoji|宝鸡|寶雞, Hanzhong|汉中|漢中,
    Chengdu|成都, Mianyang|绵阳|綿陽, Leshan|乐山|樂山, Yibin|宜宾|宜賓, Luzhou|泸州|瀘州,
    Kunming|昆明, Yuxi|玉溪, Guiyang|贵阳|貴陽, Zunyi|遵义|遵義,
    Nanning|南宁|南寧, Guilin|桂林, Liuzhou|柳州, Beihai|北海, Haikou|海口, Sanya|三亚|三亞,
    Lanzhou|兰州|蘭州, Xining|西宁|西寧, Yinchuan|银川|銀川, Urumqi|乌鲁木齐|烏魯木齊, Lhasa|拉萨|拉薩, Hohhot|呼和浩特, Baotou|包头|包頭,
    Shenyang|沈阳|瀋陽, Dalian|大连|大連, Anshan|鞍山, Dandong|丹东|丹東, Harbin|哈尔滨|哈爾濱, Daqing|大庆|大慶, Qiqihar|齐齐哈尔|齊齊哈爾,
    Changchun|长春|長春, Tonghua|通化, Yanbian|延边|延邊`,
  TW: `Taipei|台北, New Taipei|新北, Taoyuan|桃园|桃園, Taichung|台中, Tainan|台南, Kaohsiung|高雄, Keelung|基隆, Hsinchu|新竹, Chiayi|嘉义|嘉義,
    Changhua|彰化, Yunlin|云林|雲林, Pingtung|屏东|屏東, Yilan|宜兰|宜蘭, Hualien|花莲|花蓮, Taitung|台东|台東, Miaoli|苗栗, Nantou|南投`,
  HK: 'Hong Kong|香港|香港|Hongkong, Kowloon|九龙|九龍',
  MO: 'Macao|澳门|澳門|Macau',
  SG: 'Singapore|新加坡',
  JP: `Tokyo|东京|東京, Osaka|大阪, Kyoto|京都, Nagoya|名古屋, Yokohama|横滨|橫濱|横浜, Kobe|神户|神戶|神戸, Fukuoka|福冈|福岡, Sapporo|札幌,
    Hiroshima|广岛|廣島|広島, Sendai|仙台`,
  KR: 'Seoul|首尔|首爾|서울, Busan|釜山|부산, Incheon|仁川|인천, Daejeon|大田|대전, Daegu|大邱|대구',
  TH: 'Bangkok|曼谷',
  VN: 'Hanoi|河内|河內|Ha Noi, Ho Chi Minh City|胡志明市|Ho Chi Minh|Saigon',
  MY: 'Kuala Lumpur|吉隆坡, Penang|槟城|檳城',
  ID: 'Jakarta|雅加达|雅加達, Surabaya|泗水',
  PH: 'Manila|马尼拉|馬尼拉',
  IN: 'Mumbai|孟买|孟買, New Delhi|新德里, Bengaluru|班加罗尔|班加羅爾|Bangalore, Hyderabad|海得拉巴, Chennai|金奈|清奈, Ahmedabad|艾哈迈达巴德|艾哈邁達巴德, Pune|浦那',
  AE: 'Dubai|迪拜|杜拜, Abu Dhabi|阿布扎比|阿布達比',
  TR: 'Istanbul|伊斯坦布尔|伊斯坦堡|İstanbul',
  GB: 'London|伦敦|倫敦, Manchester|曼彻斯特|曼徹斯特, Edinburgh|爱丁堡|愛丁堡, Glasgow|格拉斯哥',
  DE: 'Berlin|柏林, Hamburg|汉堡|漢堡, Munich|慕尼黑|München, Frankfurt|法兰克福|法蘭克福, Cologne|科隆|Köln, Düsseldorf|杜塞尔多夫|杜塞道夫, Stuttgart|斯图加特|斯圖加特',
  FR: 'Paris|巴黎, Lyon|里昂, Marseille|马赛|馬賽',
  IT: 'Milan|米兰|米蘭|Milano, Rome|罗马|羅馬|Roma, Bologna|博洛尼亚|波隆那, Turin|都灵|杜林|Torino',
  ES: 'Madrid|马德里|馬德里, Barcelona|巴塞罗那|巴塞隆納',
  NL: 'Amsterdam|阿姆斯特丹, Rotterdam|鹿特丹, Utrecht|乌得勒支|烏特勒支',
  BE: 'Brussels|布鲁塞尔|布魯塞爾, Antwerp|安特卫普|安特衛普',
  CH: 'Zurich|苏黎世|蘇黎世|Zürich, Geneva|日内瓦|日內瓦, Basel|巴塞尔|巴塞爾',
  AT: 'Vienna|维也纳|維也納|Wien',
  DK: 'Copenhagen|哥本哈根',
  SE: 'Stockholm|斯德哥尔摩|斯德哥爾摩',
  PL: 'Warsaw|华沙|華沙|Warszawa',
  RU: 'Moscow|莫斯科|Москва',
  US: 'New York|纽约|紐約, Los Angeles|洛杉矶|洛杉磯, Chicago|芝加哥, San Francisco|旧金山|舊金山, Seattle|西雅图|西雅圖, Houston|休斯敦|休士頓',
  CA: 'Toronto|多伦多|多倫多, Vancouver|温哥华|溫哥華, Montreal|蒙特利尔|蒙特婁|Montréal',
  MX: 'Mexico City|墨西哥城',
  BR: 'São Paulo|圣保罗|聖保羅|Sao Paulo',
  AU: 'Sydney|悉尼|雪梨, Melbourne|墨尔本|墨爾本, Brisbane|布里斯班',
  NZ: 'Auckland|奥克兰|奧克蘭',
}

const cityOfEntry = (country: string, entry: string): City => {
  const [en = '', simplified = '', traditional = simplified, ...also] = entry.trim().split('|')
  return { country, names: { en, 'zh-CN': simplified, 'zh-TW': traditional }, also }
}

export const cities: readonly City[] = Object.entries(table).flatMap(([country, list]) =>
  list.split(',').map((entry) => cityOfEntry(country, entry)),
)

/** What people read for a city kept by its English name. */
export const cityNames: Readonly<Record<string, Text>> = Object.fromEntries(
  cities.map(({ names }) => [names.en, names]),
)
