/**
 * Characters that only one of the two ways of writing Chinese has, frequent in names of people and companies. Characters
 * that both use, such as 台 or 范, say nothing and stand in neither list.
 */
const simplified = new Set(
  '陈张刘赵黄吴孙马罗郑谢韩冯邓许苏叶吕卢蒋贾韦钟谭陆邹顾贺龚钱汤严蓝庄阎颜齐颖伟丽华国军刚东龙凤兰晓荣' +
    '贵贤贞红纯维绍经继续绪绮绿缘苍苹莲萧获虑让记讯议论设访证识词试诗诚话询详语诺谊谦贝财货质购贸费资赛赞' +
    '车轩转轮软轻辉达过运进连迈远选释鉴针钢铁铭银链锋锐锦镇长门闻问间队阳阴际随难静页项顺预领频题风飞饮饲' +
    '饼馆驰骏鱼鲁鲜鸿鹏鹤麦龄业个临为义乐习乡书买亚产亿从仓仪众优会伦体侠债倾储儿兴养内冲决净凯创剂动务劳' +
    '势协单卖卫厂厅历压县参双发变号员响园图团圣场坚坛块垦处备复头奋奖妇娱婴学宁宝实审宽对导将尔层岁岚岛币' +
    '帅师带帮广庆库应开异弹归录彻忆态总恳悦戏战户执扩扬担择挚据摄数断无时显晖术机权条来极构标栋树样档检楼' +
    '欢欧毕气汇汉泽洁浆测济浓涛润渔温湾湿满滨灵点烁热营猎玛环现珑琼电画畅疗监盖盘码础确种积称稳竞笔签简类' +
    '粮紧纪纤约级纬纳纸线练组细织终绅给络统绩综网联职肃肠肤胶脉脑药节虽补装观规视览订认计贷贴载输边还这钙' +
    '铝销锌锡键镁闽阁险陕隐顶须顿额饰骆骄验鸣鸭鸡盐冈韬闵鲍缪邬窦祢栾郏锺',
)
const traditional = new Set(
  '陳張劉趙黃吳孫馬羅鄭謝韓馮鄧許蘇葉呂盧蔣賈韋鍾譚陸鄒顧賀龔錢湯嚴藍莊閻顏齊穎偉麗華國軍剛東龍鳳蘭曉榮' +
    '貴賢貞紅純維紹經繼續緒綺綠緣蒼蘋蓮蕭獲慮讓記訊議論設訪證識詞試詩誠話詢詳語諾誼謙貝財貨質購貿費資賽贊' +
    '車軒轉輪軟輕輝達過運進連邁遠選釋鑒針鋼鐵銘銀鏈鋒銳錦鎮長門聞問間隊陽陰際隨難靜頁項順預領頻題風飛飲飼' +
    '餅館馳駿魚魯鮮鴻鵬鶴麥齡業個臨為義樂習鄉書買亞產億從倉儀眾優會倫體俠債傾儲兒興養內決淨凱創劑動務勞勢' +
    '協單賣衛廠廳歷壓縣參雙發變號員響園圖團聖場堅壇塊墾處備復頭奮獎婦娛嬰學寧寶實審寬對導將爾層歲嵐島幣帥' +
    '師帶幫廣慶庫應開異彈歸錄徹憶態總懇悅戲戰戶執擴揚擔擇摯據攝數斷無時顯暉術機權條來極構標棟樹樣檔檢樓歡' +
    '歐畢氣匯漢澤潔漿測濟濃濤潤漁溫灣濕滿濱靈點爍熱營獵瑪環現瓏瓊電畫暢療監蓋盤碼礎確種積稱穩競筆簽簡類糧' +
    '緊紀纖約級緯納紙線練組細織終紳給絡統績綜網聯職肅腸膚膠脈腦藥節雖補裝觀規視覽訂認計貸貼載輸邊還這鈣鋁' +
    '銷鋅錫鍵鎂閩閣險陝隱頂須頓額飾駱驕驗鳴鴨雞鹽岡韜閔鮑繆鄔竇禰欒郟',
)

const has = (list: ReadonlySet<string>, text: string): boolean => [...text].some((character) => list.has(character))

export const hasSimplified = (text: string): boolean => has(simplified, text)

export const hasTraditional = (text: string): boolean => has(traditional, text)

/** Nothing but Chinese characters, extensions beyond the first plane included. */
export const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text)
