import { list, type Notice, paragraph, section, text } from './notice.ts'

export const accessibility: Notice = {
  title: text('Accessibility', '无障碍说明', '無障礙說明'),
  lead: text(
    'Everybody should be able to register and find the way, whatever they use to read, type or move.',
    '无论您以何种方式阅读、输入或行动，都应能顺利登记、顺利到场。',
    '無論您以何種方式閱讀、輸入或行動，都應能順利登錄、順利到場。',
  ),
  sections: [
    section(
      text('What these pages hold to', '网站遵循的标准', '網站遵循的標準'),
      paragraph(
        'The aim is WCAG 2.2, level AA. Every page is checked by machine in all three languages; machines find only part of what people run into, so tell us what we missed.',
        '目标是符合 WCAG 2.2 AA 级。每个页面的三种语言版本都经过自动检测；自动检测只能发现部分问题，欢迎告诉我们遗漏之处。',
        '目標是符合 WCAG 2.2 AA 等級。每個頁面的三種語言版本都經過自動檢測；自動檢測只能發現部分問題，歡迎告訴我們遺漏之處。',
      ),
      list(
        text(
          'Everything works with the keyboard alone, and the focus is always visible.',
          '仅用键盘即可完成全部操作，焦点始终可见。',
          '只用鍵盤即可完成全部操作，焦點始終可見。',
        ),
        text(
          'Everything works without JavaScript, and on a screen 320 pixels wide without scrolling sideways.',
          '不启用 JavaScript 也能使用；屏宽 320 像素时无需左右滚动。',
          '不啟用 JavaScript 也能使用；螢幕寬 320 像素時不必左右捲動。',
        ),
        text(
          'Each field has a label you can see. What is wrong is said in words, at the top and beside the field, and nothing you typed is lost.',
          '每个输入框都有可见的标签。出错时在页首和该项旁以文字说明，已填内容不会丢失。',
          '每個輸入欄位都有可見的標籤。有誤時在頁首和該欄旁以文字說明，已填內容不會遺失。',
        ),
        text(
          'Nothing moves or plays by itself, and nothing runs out while you type.',
          '没有自动播放或移动的内容，填写没有时间限制。',
          '沒有自動播放或移動的內容，填寫沒有時間限制。',
        ),
        text(
          'Colour never carries the meaning alone: halls are told apart by shape and name as well.',
          '不单靠颜色传达信息：展馆同时以形状和名称区分。',
          '不單靠顏色傳達資訊：展館同時以形狀和名稱區分。',
        ),
      ),
    ),
    section(
      text('What is not there yet', '尚未做到的', '尚未做到的'),
      list(
        text(
          'Downloads are PDF files with a text layer, headings and a language; they have not been checked with every screen reader.',
          '下载文件为带文字层、标题结构与语言标记的 PDF，尚未在所有读屏软件上验证。',
          '下載檔案為帶文字層、標題結構與語言標記的 PDF，尚未在所有螢幕閱讀器上驗證。',
        ),
        text(
          'The code on the pass is a picture; your registration number beside it serves as well.',
          '参观证上的二维码是图片；旁边的登记编号同样有效。',
          '參觀證上的 QR Code 是圖片；旁邊的登錄編號同樣有效。',
        ),
      ),
    ),
    section(
      text('At the show', '展会现场', '展覽現場'),
      paragraph(
        'Tell us what you need: write it under “Access needs” on your visit, or to {email}. Only the visitor service sees it. {venue}, {address}.',
        '如有需要，请在“我的参观”的“无障碍需求”中填写，或发送邮件至 {email}。仅观众服务人员可见。{venue}，{address}。',
        '如有需要，請在「我的參觀」的「無障礙需求」中填寫，或來信 {email}。僅觀眾服務人員可見。{venue}，{address}。',
      ),
    ),
    section(
      text('Something in your way?', '遇到障碍？', '遇到障礙？'),
      paragraph(
        'Write to {email} or call {phone}: say which page, what you wanted to do and what you use. We register you by hand meanwhile, and answer within five working days.',
        '请发送邮件至 {email} 或致电 {phone}，说明页面、想完成的操作和所用设备。期间我们可为您人工办理登记，并在五个工作日内答复。',
        '請來信 {email} 或致電 {phone}，說明頁面、想完成的操作和所用裝置。期間我們可為您人工辦理登錄，並在五個工作天內答覆。',
      ),
    ),
  ],
}
