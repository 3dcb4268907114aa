/** Chinese family names of two characters, in both ways of writing. */
export const compoundSurnames: readonly string[] =
  '欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 司徒 东方 東方 独孤 獨孤 慕容 令狐 尉迟 尉遲 皇甫 公孙 公孫 夏侯 宇文 长孙 長孫 轩辕 軒轅 端木 西门 西門 南宫 南宮 百里 呼延 澹台 澹臺 公冶 太史 申屠 闻人 聞人 完颜 完顏 赫连 赫連 范姜 張簡 张简'.split(
    ' ',
  )

/** Chinese family names of one character: the three hundred most frequent, in both ways of writing. */
export const surnames: ReadonlySet<string> = new Set(
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫閆阎閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯常温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂塗成苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽时時穆农農司卓古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚岑景党黨宫宮费費卜冷晏席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師和仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟遲邝鄺官封匡伏储儲来來冀粟储屠练練鹿占危原温宣郁岩竹利隆'.replaceAll(
    /\s/g,
    '',
  ),
)

/** Family names as mainland, Taiwan and Hong Kong people spell them in Latin letters. */
export const latinSurnames: ReadonlySet<string> = new Set(
  'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie song tang han feng deng cao peng zeng xiao tian dong yuan pan jiang cai yu du ye cheng su wei lv lu ding ren shen yao cui zhong tan fan jin shi liao jia xia fu fang bai zou meng xiong qin qiu yin xue yan duan lei hou long tao chang chan cheung wong lee lau leung ho ng kwok tsai hsu hsieh chiang tseng kuo chou chao chiu chuang hung hsiao yeh kao ouyang'.split(
    ' ',
  ),
)
