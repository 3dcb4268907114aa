import { list, type Notice, paragraph, section, text } from './notice.ts'

export const terms: Notice = {
  title: text('Terms of use', '使用条款', '使用條款'),
  lead: text(
    'For using these pages. What holds at the show itself stands in the visitor terms.',
    '适用于使用本网站。展会现场的规定见《观众须知》。',
    '適用於使用本網站。展覽現場的規定請見「參觀須知」。',
  ),
  sections: [
    section(
      text('Who offers this', '服务提供者', '服務提供者'),
      paragraph(
        'These pages are offered by {organiser}. {imprint}',
        '本网站由{organiser}提供。{imprint}',
        '本網站由{organiser}提供。{imprint}',
      ),
    ),
    section(
      text('What you get', '我们提供什么', '我們提供什麼'),
      list(
        text(
          'Registering is free. It gives you a visitor pass for {event}; services you choose beyond that are described where you choose them.',
          '登记免费，完成后即获得 {event} 的参观证；其他可选服务在选择时另有说明。',
          '登錄免費，完成後即獲得 {event} 的參觀證；其他可選服務在選擇時另有說明。',
        ),
        text(
          'A place is yours when the page says “Completed”, not before.',
          '页面显示“已完成”时，名额方为您保留。',
          '頁面顯示「已完成」時，名額方為您保留。',
        ),
        text(
          'You can cancel at any time on your visit, without giving a reason.',
          '您可随时在“我的参观”中取消，无需说明理由。',
          '您可隨時在「我的參觀」中取消，不必說明理由。',
        ),
      ),
    ),
    section(
      text('What we ask of you', '请您做到', '請您配合'),
      list(
        text(
          'Register yourself, with your own name, company and address. Register a colleague only if they asked you to.',
          '以本人姓名、公司和邮箱登记；仅在同事委托时代为登记。',
          '以本人姓名、公司和信箱登錄；僅在同事委託時代為登錄。',
        ),
        text(
          'Keep your key and the links in your mails to yourself: whoever has them can open your visit. If one got out, ask at {email} for a new one.',
          '请妥善保管登记码和邮件中的链接，持有者即可打开您的参观页面。如已外泄，请联系 {email} 更换。',
          '請妥善保管登記碼和郵件中的連結，持有者即可開啟您的參觀頁面。如已外洩，請聯絡 {email} 更換。',
        ),
        text(
          'Do not try to open other people’s visits, and do not load these pages by program more than a person could, unless you use the published interface for your own data.',
          '请勿尝试打开他人的参观页面；除通过公开接口处理您自己的数据外，请勿以程序大量访问本网站。',
          '請勿嘗試開啟他人的參觀頁面；除透過公開介面處理您自己的資料外，請勿以程式大量存取本網站。',
        ),
      ),
    ),
    section(
      text('Texts and files', '内容与文件', '內容與檔案'),
      paragraph(
        'Texts, pictures and downloads belong to {organiser} or to those named in them. You may read, print and pass them on inside your company; for more, please ask.',
        '文字、图片和可下载文件的权利归{organiser}或文中注明的权利人所有。您可以阅读、打印并在公司内部传阅；其他用途请先征得同意。',
        '文字、圖片和可下載檔案的權利歸{organiser}或文中註明的權利人所有。您可以閱讀、列印並在公司內部傳閱；其他用途請先徵得同意。',
      ),
    ),
    section(
      text('What we answer for', '责任', '責任'),
      paragraph(
        'Programmes, speakers, halls and exhibitors may change; we say so here as soon as we know. Information in talks and guides is no legal or medical advice. Nothing on this page limits liability that the law does not let us limit, such as for intent or gross negligence.',
        '日程、演讲人、展馆和展商可能调整，我们会尽快在此公布。会议和指南中的信息不构成法律或医疗建议。本条款不限制依法不得限制的责任，例如故意或重大过失造成的损害。',
        '議程、講者、展館和參展商可能調整，我們會盡快在此公布。研討會和指南中的資訊不構成法律或醫療建議。本條款不限制依法不得限制的責任，例如故意或重大過失造成的損害。',
      ),
    ),
    section(
      text('Law and changes', '适用法律与变更', '準據法與變更'),
      paragraph(
        '{law} If these terms change, the terms in force on the day you registered hold for that registration.',
        '{law} 条款如有变更，您的登记适用登记当日有效的版本。',
        '{law} 條款如有變更，您的登錄適用登錄當日有效的版本。',
      ),
    ),
  ],
}
