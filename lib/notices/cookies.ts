import { list, type Notice, paragraph, section, table, text } from './notice.ts'

export const cookies: Notice = {
  title: text('Cookies', 'Cookie 说明', 'Cookie 說明'),
  lead: text(
    'None before you sign in. Two names after that, and neither follows you anywhere.',
    '登录之前不使用。登录之后只有两种，均不用于跟踪。',
    '登入之前不使用。登入之後只有兩種，都不用於追蹤。',
  ),
  sections: [
    section(
      text('Reading sets none', '浏览页面不产生 Cookie', '瀏覽頁面不產生 Cookie'),
      paragraph(
        'You can read every public page and no cookie is set; nothing is kept in your browser’s storage to recognise you. So there is no banner to click away.',
        '浏览任何公开页面都不会设置 Cookie，也不会在浏览器中存储用于识别您的内容，因此没有需要点掉的提示条。',
        '瀏覽任何公開頁面都不會設定 Cookie，也不會在瀏覽器中儲存用於辨識您的內容，因此沒有需要關閉的提示列。',
      ),
    ),
    section(
      text('The two there are', '仅有的两种', '僅有的兩種'),
      table(text('Cookies of this site', '本站使用的 Cookie', '本站使用的 Cookie'), [
        {
          head: text('foyer_visitor', 'foyer_visitor', 'foyer_visitor'),
          cells: [
            text(
              'Set when you register, type your key or continue from a link in a mail. It keeps your visit open in this browser.',
              '在您提交登记、输入登记码或从邮件链接继续时设置，用于在本浏览器中保持打开您的参观页面。',
              '在您送出登錄、輸入登記碼或從郵件連結繼續時設定，用於在此瀏覽器中維持開啟您的參觀頁面。',
            ),
            text(
              'Until the address is proved: 24 hours. After that: until 7 days after the event, or until you sign out.',
              '邮箱确认前：24 小时。确认后：至展会结束后 7 天，或至您退出为止。',
              '信箱確認前：24 小時。確認後：至展覽結束後 7 天，或至您登出為止。',
            ),
          ],
        },
        {
          head: text('foyer_organiser', 'foyer_organiser', 'foyer_organiser'),
          cells: [
            text(
              'Set only for the organiser’s own staff when they sign in to their desk.',
              '仅在主办方工作人员登录管理台时设置。',
              '僅在主辦單位工作人員登入管理台時設定。',
            ),
            text(
              '12 hours at most, and 30 minutes without use.',
              '最长 12 小时；30 分钟不操作即失效。',
              '最長 12 小時；30 分鐘未操作即失效。',
            ),
          ],
        },
      ]),
      list(
        text(
          'Both hold a random code and nothing about you. Scripts cannot read them, and other sites do not receive them.',
          '两者仅含一串随机编码，不含您的任何信息；脚本无法读取，也不会发给其他网站。',
          '兩者僅含一串隨機編碼，不含您的任何資料；腳本無法讀取，也不會傳給其他網站。',
        ),
        text(
          'While you answer questions, this tab keeps what you typed and have not sent yet, so that going back loses nothing. It is not sent anywhere, and goes when you send it or close the tab.',
          '填写问题时，本标签页会暂存您已输入但尚未提交的内容，返回时不会丢失。这些内容不会外传，提交或关闭标签页后即清除。',
          '填寫問題時，此分頁會暫存您已輸入但尚未送出的內容，返回時不會遺失。這些內容不會外傳，送出或關閉分頁後即清除。',
        ),
        text(
          'Over an encrypted connection their names begin with __Host-.',
          '在加密连接下，名称以 __Host- 开头。',
          '在加密連線下，名稱以 __Host- 開頭。',
        ),
        text(
          'They are needed for what you ask for, so no consent is requested. Signing out ends them at once.',
          '它们是提供您所需服务的必要条件，因此无需另行征得同意。退出后立即失效。',
          '它們是提供您所需服務的必要條件，因此不另行徵求同意。登出後立即失效。',
        ),
      ),
    ),
    section(
      text('How visits are counted without cookies', '不用 Cookie 如何统计访问', '不用 Cookie 如何統計造訪'),
      paragraph(
        'By a code made from your shortened network address, browser and language and a random number of the day, which is deleted after 48 hours. The same person on two days counts as two visits; we accept that.',
        '由截短的网络地址、浏览器、语言和当日随机数生成编码统计；随机数在 48 小时后删除。同一人隔天访问会计为两次，我们接受这一误差。',
        '由截短的網路位址、瀏覽器、語言和當日亂數產生編碼統計；亂數在 48 小時後刪除。同一人隔日造訪會計為兩次，我們接受這項誤差。',
      ),
    ),
  ],
}
