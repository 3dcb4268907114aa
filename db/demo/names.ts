import type { Locale } from '#lib/text.ts'

/** Common names, put together by chance. `latin` goes into the address, which always ends in `.example`. */
type Part = readonly [name: string, latin: string]

/** From `王:wang, 李:li`. */
const parts = (list: string): readonly Part[] => list.split(', ').map((pair) => pair.split(':') as [string, string])

const mainland = parts(
  '王:wang, 李:li, 张:zhang, 刘:liu, 陈:chen, 杨:yang, 赵:zhao, 黄:huang, 周:zhou, 吴:wu, 徐:xu, 孙:sun, ' +
    '胡:hu, 朱:zhu, 高:gao, 林:lin, 何:he, 郭:guo, 马:ma, 罗:luo, 梁:liang, 宋:song, 郑:zheng, 谢:xie, ' +
    '韩:han, 唐:tang, 欧阳:ouyang, 诸葛:zhuge',
)

const mainlandGiven = parts(
  '伟:wei, 芳:fang, 静:jing, 敏:min, 磊:lei, 洋:yang, 艳:yan, 建国:jianguo, 思远:siyuan, 雨桐:yutong, ' +
    '浩然:haoran, 子涵:zihan, 文博:wenbo, 晓东:xiaodong, 海燕:haiyan, 志强:zhiqiang, 丽华:lihua, 嘉怡:jiayi, ' +
    '俊杰:junjie, 明轩:mingxuan, 诗琪:shiqi, 国栋:guodong, 慧敏:huimin, 永康:yongkang',
)

const taiwan = parts(
  '陳:chen, 林:lin, 黃:huang, 張:chang, 李:lee, 王:wang, 吳:wu, 劉:liu, 蔡:tsai, 楊:yang, 許:hsu, ' +
    '鄭:cheng, 謝:hsieh, 郭:kuo',
)

const taiwanGiven = parts(
  '怡君:yi-chun, 志明:chih-ming, 淑芬:shu-fen, 俊宏:chun-hung, 雅婷:ya-ting, 家豪:chia-hao, 美玲:mei-ling, ' +
    '建宏:chien-hung, 佩珊:pei-shan, 冠宇:kuan-yu, 欣怡:hsin-yi, 宗翰:tsung-han, 詩涵:shih-han, ' +
    '承恩:cheng-en',
)

const elsewhere = parts(
  'Keller:keller, Duarte:duarte, Rahman:rahman, Olsen:olsen, Tan:tan, Nguyen:nguyen, ' +
    'Kim:kim, Sato:sato, Novak:novak, Rossi:rossi, Moreau:moreau, Singh:singh, Walker:walker, ' +
    'van Dijk:vandijk, O’Brien:obrien, Santos:santos, Lim:lim',
)

const elsewhereGiven = parts(
  'Anna:anna, James:james, Sofia:sofia, Daniel:daniel, Mei Ling:meiling, Haruka:haruka, ' +
    'Priya:priya, Thomas:thomas, Linh:linh, Marco:marco, Claire:claire, Min-jun:minjun, ' +
    'Ingrid:ingrid, Peter:peter, Aisyah:aisyah, Lucas:lucas',
)

export const names: Readonly<Record<Locale, { family: readonly Part[]; given: readonly Part[] }>> = {
  'zh-CN': { family: mainland, given: mainlandGiven },
  'zh-TW': { family: taiwan, given: taiwanGiven },
  en: { family: elsewhere, given: elsewhereGiven },
}
