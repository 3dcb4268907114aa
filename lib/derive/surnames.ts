/** Chinese family names of two characters, in both ways of writing. */
export const compoundSurnames: readonly string[] =
  '欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 司徒 东方 東方 独孤 獨孤 慕容 令狐 尉迟 尉遲 皇甫 公孙 公孫 夏侯 宇文 长孙 長孫 轩辕 軒轅 端木 西门 西門 南宫 南宮 百里 呼延 澹台 澹臺 公冶 太史 申屠 闻人 聞人 完颜 完顏 赫连 赫連 范姜 張簡 张简 淳于 单于 太叔 公羊 濮阳 濮陽 钟离 鍾離 万俟 仲孙 仲孫 宰父 谷梁 拓跋 乐正 樂正 亓官 司寇 子车 子車 颛孙 顓孫 巫马 巫馬 漆雕 壤驷 第五 歐阳'.split(
    ' ',
  )

/** Chinese family names of one character: the three hundred most frequent, in both ways of writing. */
export const surnames: ReadonlySet<string> = new Set(
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫閆阎閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯常温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂塗成苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽时時穆农農司卓古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚岑景党黨宫宮费費卜冷晏席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師和仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟遲邝鄺官封匡伏储儲来來冀粟储屠练練鹿占危原温宣郁岩竹利隆'.replaceAll(
    /\s/g,
    '',
  ),
)

/**
 * Japanese family names that begin with a Chinese one: 田中健 is no 田. A name that begins like this may be either's, so
 * nothing is said of it.
 */
export const japaneseSurnames: readonly string[] =
  '田中 田村 田口 田島 田辺 田代 高橋 高木 高田 高野 高島 石川 石井 石田 石原 石橋 金子 金井 金田 安藤 安田 安部 安達 和田 江口 江藤 谷口 谷川 池田 池上 藤田 藤井 古川 古田 白石 白井 松本 松田 武田 武藤 水野 毛利 万代 千葉 千田 竹内 竹田 竹中 岡田 平田 平野 平井 馬場 向井 河野 河合 牧野 関口 関根 広田 宮本 宮崎 宮田 秦野 甲斐 鮑田 成田 成瀬 利根 米田 米山 栗原 栗田 梅田 梅原 柏木 柏原 章田 莊司 庄司 東野 東山 原田 原口 郁田'.split(
    ' ',
  )

/** Korean family names of two syllables, and of one. */
export const koreanCompounds: readonly string[] = '남궁 황보 제갈 사공 선우 서문 독고 동방'.split(' ')

export const koreanSurnames: ReadonlySet<string> = new Set(
  '김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국',
)

/** Family names as Chinese, Korean and Vietnamese people spell them in Latin letters; all three put them first at home. */
export const latinSurnames: ReadonlySet<string> = new Set(
  (
    'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie song tang han feng deng cao peng zeng xiao tian dong yuan pan jiang cai yu du ye cheng su wei lv lu lyu ding ren shen yao cui zhong tan fan jin shi liao jia xia fu fang bai zou meng xiong qin qiu yin xue yan duan lei hou long tao gu mao hao gong shao wan qian dai mo kong xiang chang kang shi wen niu ge xing an qi yi qiao wu pang zhuang nie zhang lu yue zhai bi ' +
    'ouyang sima zhuge shangguan situ murong huangfu ' +
    'chan cheung wong lee lau leung ho ng kwok tsai hsu hsieh chiang tseng kuo chou chao chiu chuang hung hsiao yeh kao chu tsao teng lai chien cheng chung kwan kwong lam mak ngai poon siu tam tse tsang tsui yip yeung yuen auyeung szeto shum fong choy teo goh koh ong lim chua ' +
    'kim park choi jung jeong kang cho yoon jang shin kwon hwang ahn ryu yoo hong jeon ko son bae baek heo nam ' +
    'nguyen tran le pham hoang huynh phan vu vo dang bui do ngo duong ly'
  ).split(' '),
)

/** Of these, the ones that are given names in the West as well. */
export const alsoGivenNames: ReadonlySet<string> = new Set(
  'kim lee long shin ho an do le son nam kang tam ma tran'.split(' '),
)
