import type { Catalogue } from '#lib/catalogue.ts'
import { list, type Notice, paragraph, section, text } from './notice.ts'
import { pointTables } from './points.ts'

/** Says what is true of this program; what depends on who runs it is left for the organiser to fill in. */
export const privacy = (catalogue: Catalogue): Notice => ({
  title: text('Privacy notice', '隐私政策', '隱私權政策'),
  lead: text(
    'What {event} knows about you, why, for how long, who sees it, and how you change or end it.',
    '{event} 了解您的哪些信息、为什么需要、保存多久、谁能看到，以及您如何更正或删除。',
    '{event} 了解您的哪些資料、為什麼需要、保存多久、誰看得到，以及您如何更正或刪除。',
  ),
  sections: [
    section(
      text('In short', '要点', '重點'),
      list(
        text(
          'To get in we ask for three things: your name, your email and your company. Everything else is asked later, only when something you want needs it, and you are told why.',
          '入场登记只需三项：姓名、电子邮箱、公司名称。其余信息仅在您想办理的服务需要时才询问，并会说明原因。',
          '入場登錄只需三項：姓名、電子郵件、公司名稱。其餘資料只在您想辦理的服務需要時才詢問，並會說明原因。',
        ),
        text(
          'You see all of it under “What we know about you”, each with where it comes from, and can correct or delete it there.',
          '您可在“我们了解到的信息”中查看全部内容及其来源，并随时更正或删除。',
          '您可在「我們了解到的資料」中查看全部內容及其來源，並隨時更正或刪除。',
        ),
        text(
          'No cookie is set before you sign in. We do not sell data, and no advertising network is on these pages.',
          '登录之前不使用任何 Cookie。我们不出售个人信息，页面上也没有广告跟踪。',
          '登入之前不使用任何 Cookie。我們不出售個人資料，頁面上也沒有廣告追蹤。',
        ),
        text(
          'News and sharing with exhibitors happen only if you tick them yourself, each on its own, and you can take each back.',
          '接收资讯、向展商展示信息，都须由您分别主动勾选，并可随时撤回。',
          '接收消息、向參展商顯示資料，都須由您分別主動勾選，並可隨時撤回。',
        ),
      ),
    ),
    section(
      text('Who is responsible', '谁对您的信息负责', '誰對您的資料負責'),
      paragraph(
        '{organiser} decides what is asked and answers for it. {imprint} Write to {email} or call {phone}.',
        '{organiser}是个人信息处理者，决定询问的内容并承担责任。{imprint} 联系方式：{email}，{phone}。',
        '{organiser}是個人資料的蒐集者，決定詢問的內容並負責。{imprint} 聯絡方式：{email}，{phone}。',
      ),
    ),
    section(
      text('Why we may use it', '处理依据', '處理依據'),
      list(
        text(
          'To register you, send your key and let you in: because you ask for it. Without name, address and company there is no pass.',
          '办理登记、发送登记码、安排入场：基于您的申请与同意。缺少姓名、联系地址或公司名称则无法领取参观证。',
          '辦理登錄、寄送登記碼、安排入場：依您的申請與同意。缺少姓名、聯絡地址或公司名稱則無法領取參觀證。',
        ),
        text(
          'To give you a service, such as the conference or business matching: because you choose it. The questions are those it needs; optional ones are marked and can be skipped.',
          '提供您选择的服务（如会议、商贸配对）：仅询问该服务所需的内容；选填项均有标注，可以跳过。',
          '提供您選擇的服務（如研討會、商機媒合）：只詢問該服務所需的內容；選填項目均有標示，可以略過。',
        ),
        text(
          'To send news or to show you to exhibitors: only with your consent. Refusing costs you nothing else.',
          '发送资讯或向展商展示：仅在您同意后进行。不同意不影响其他服务。',
          '寄送消息或向參展商顯示：僅在您同意後進行。不同意不影響其他服務。',
        ),
        text(
          'To count how many people came which way: figures without names, so that the show and this form get better.',
          '统计观众来源与流程：仅形成不含个人身份的数字，用于改进展会与登记流程。',
          '統計來源與流程：只形成不含個人身分的數字，用於改善展覽與登錄流程。',
        ),
      ),
    ),
    section(
      text('What you can allow, and take back', '可由您决定的授权', '由您決定的授權'),
      paragraph(
        'None of these is ticked for you. Each is kept with its date and wording, and is changed under “What you allow” on your visit.',
        '以下各项均不会预先勾选。每次授权都会记录时间与所示文字，可在“我的参观”的“您的授权”中更改。',
        '以下各項都不會預先勾選。每次授權都會記錄時間與所示文字，可在「我的參觀」的「您的授權」中更改。',
      ),
      list(...catalogue.consents.filter(({ required }) => !required).map(({ label }) => label)),
    ),
    section(
      text('Before you open the link in the mail', '打开邮件链接之前', '打開郵件連結之前'),
      paragraph(
        'Anybody can type an address. So what is typed stays a claim until somebody opens the link sent there or types the key: until then no service is given and no news is sent. If nobody does, the registration is deleted after 30 days. If it was not you, one tap on “This was not me” deletes it at once.',
        '任何人都可能填写他人的邮箱。因此，在有人打开邮件中的链接或输入登记码之前，填写的内容只是未经确认的信息：不提供任何服务，也不发送资讯。30 天内无人确认，该登记即被删除。如非本人填写，点击“不是我填的”即可立刻删除。',
        '任何人都可能填寫他人的信箱。因此，在有人打開郵件中的連結或輸入登記碼之前，填寫的內容只是未經確認的資料：不提供任何服務，也不寄送消息。30 天內無人確認，該筆登錄即刪除。若非本人填寫，點選「不是我填的」即可立刻刪除。',
      ),
    ),
    section(
      text('What we work out ourselves', '我们推断的信息', '我們推斷的資料'),
      paragraph(
        'So that you need not type it, we read some things from what you told us: the country from the phone number, the function from the job title. Each is marked as worked out, you can correct it, and only what you told or confirmed is printed or told to exhibitors. We never guess gender, age or nationality. No decision with legal effect is made by a machine.',
        '为减少您的填写，我们会从已有内容推断部分信息，例如由手机号得出国家/地区、由职位得出职能。推断内容均有标明，您可以更正；只有您填写或确认过的内容才会印制或提供给展商。我们绝不推断性别、年龄、国籍，也不会以自动化方式作出对您有重大影响的决定。',
        '為減少您的填寫，我們會從已有內容推斷部分資料，例如由手機號碼得出國家/地區、由職稱得出職能。推斷內容都有標明，您可以更正；只有您填寫或確認過的內容才會印製或提供給參展商。我們絕不推斷性別、年齡、國籍，也不會以自動化方式作出對您有重大影響的決定。',
      ),
    ),
    section(
      text('Counting visits', '访问统计', '造訪統計'),
      paragraph(
        'We count page visits without cookies: from your shortened network address, browser and language we make a code with a random number that changes every day and is deleted after 48 hours. After that nobody can tell whose visit it was. Nor is your full network address kept with your registration.',
        '我们不使用 Cookie 统计访问：将截短的网络地址、浏览器与语言，配合每日更换的随机数生成编码；随机数在 48 小时后删除，此后无人能辨认访问者。您的完整网络地址也不会与登记信息一起保存。',
        '我們不使用 Cookie 統計造訪：將截短的網路位址、瀏覽器與語言，配合每日更換的亂數產生編碼；亂數在 48 小時後刪除，此後無人能辨認造訪者。您的完整網路位址也不會與登錄資料一起保存。',
      ),
    ),
    section(
      text('Who sees it', '谁能看到', '誰看得到'),
      list(
        text(
          'The visitor team of {organiser}. Every look at the mails of a registration is recorded.',
          '{organiser}的观众服务人员。每次查看登记邮件的操作均有记录。',
          '{organiser}的觀眾服務人員。每次查看登錄郵件的操作均有紀錄。',
        ),
        text(
          'Exhibitors: nothing so far, and nothing at any time unless you allow it. With your tick they may see your company, job title and interests, never your contact details. Which exhibitors you mark is seen by you and the visitor team only.',
          '展商：目前看不到任何信息；未经您同意，今后也看不到。同意后可查看公司、职位和兴趣，不含联系方式。您标记了哪些展商，仅您本人和观众服务人员可见。',
          '參展商：目前看不到任何資料；未經您同意，日後也看不到。同意後可查看公司、職稱和興趣，不含聯絡方式。您標記了哪些參展商，只有您本人和觀眾服務人員看得到。',
        ),
        text(
          'Companies that run the server and carry the mail for us, under contract and only for that: {hosting}.',
          '受托为我们运行服务器、传送邮件的服务商，依合同仅为此目的处理：{hosting}。',
          '受託為我們營運伺服器、傳送郵件的廠商，依合約僅為此目的處理：{hosting}。',
        ),
        text('Authorities, where the law obliges us.', '法律要求时的主管机关。', '法律要求時的主管機關。'),
      ),
    ),
    section(
      text('Across borders', '跨境提供', '跨境傳輸'),
      paragraph(
        'Your details stay where the server stands: {hosting}. They are sent to a party in another country only with a separate consent that names it, asked when it happens.',
        '您的信息保存在服务器所在地：{hosting}。如需提供给境外接收方，将另行取得您的单独同意，并说明接收方名称与用途。',
        '您的資料保存在伺服器所在地：{hosting}。如需提供給境外接收方，將另行取得您的同意，並說明接收方名稱與用途。',
      ),
    ),
    section(
      text('How long', '保存多久', '保存多久'),
      list(
        text('A registration nobody confirmed: 30 days.', '未经确认的登记：30 天。', '未經確認的登錄：30 天。'),
        text(
          'A form that was refused, kept so that you need not type again: 30 minutes.',
          '有误的表单（为免您重填而暂存）：30 分钟。',
          '有誤的表單（為免您重填而暫存）：30 分鐘。',
        ),
        text(
          'Being signed in: until 7 days after the event. Links in mails: likewise; links you ask for: 30 minutes.',
          '登录状态：至展会结束后 7 天。邮件中的链接：同上；您主动索取的链接：30 分钟。',
          '登入狀態：至展覽結束後 7 天。郵件中的連結：同上；您主動索取的連結：30 分鐘。',
        ),
        text(
          'Confirmed registrations, so that you need not start anew next year: {retention}. You can delete yours earlier at any time.',
          '已确认的登记（便于您来年无需重填）：{retention}。您可随时提前删除。',
          '已確認的登錄（方便您來年不必重填）：{retention}。您可隨時提前刪除。',
        ),
        text(
          'Answers grow old: after the time in the table below we ask you to confirm instead of relying on them.',
          '信息会过时：超过下表所列期限，我们会请您确认，而不直接沿用。',
          '資料會過時：超過下表所列期限，我們會請您確認，而不直接沿用。',
        ),
      ),
    ),
    section(
      text('Mail and keys', '邮件与登记码', '郵件與登記碼'),
      paragraph(
        'We write to you about what you asked for: your key, a link you requested, a change, a cancellation. One address gets at most three such mails an hour and ten a day. Your key is not stored; it is worked out anew whenever it is sent, and it never stands in a web address or on your badge.',
        '我们只就您办理的事项发信：登记码、您索取的链接、变更、取消。同一邮箱每小时最多三封、每天最多十封。登记码不会被存储，每次发送时重新生成，也不会出现在网址中或胸卡上。',
        '我們只就您辦理的事項寄信：登記碼、您索取的連結、異動、取消。同一信箱每小時最多三封、每天最多十封。登記碼不會被儲存，每次寄送時重新產生，也不會出現在網址中或識別證上。',
      ),
    ),
    section(
      text('Your rights', '您的权利', '您的權利'),
      list(
        text(
          'See and correct: “What we know about you” on your visit.',
          '查看与更正：“我的参观”中的“我们了解到的信息”。',
          '查看與更正：「我的參觀」中的「我們了解到的資料」。',
        ),
        text(
          'Take a copy with you, or be erased everywhere: at the end of the same page, after a fresh link to your address.',
          '导出副本或彻底删除：在同一页面底部，经邮箱再次确认后办理。',
          '匯出副本或徹底刪除：在同一頁面底部，經信箱再次確認後辦理。',
        ),
        text(
          'Take back a consent, object, or ask anything: the switches on the same page, or {email}. We answer within 15 working days.',
          '撤回同意、提出异议或咨询：同一页面的选项，或发送邮件至 {email}。我们将在 15 个工作日内答复。',
          '撤回同意、提出異議或詢問：同一頁面的選項，或來信 {email}。我們將在 15 個工作天內答覆。',
        ),
        text('Complain to {authority}.', '向{authority}投诉或举报。', '向{authority}申訴。'),
      ),
      paragraph(
        'The show is for people of 18 and over. We do not knowingly keep details of minors; tell us and they are deleted.',
        '本展仅限年满 18 周岁人士参观。我们不会有意保存未成年人的信息；如有发现，请告知我们，我们会立即删除。',
        '本展僅限年滿 18 歲人士參觀。我們不會刻意保存未成年人的資料；如有發現，請告知我們，我們會立即刪除。',
      ),
    ),
    section(
      text('Everything we may know, and why', '信息清单与用途', '資料清單與用途'),
      paragraph(
        'The full list for this event. Nobody is asked all of it.',
        '本届展会的完整清单。任何人都不会被问及全部内容。',
        '本屆展覽的完整清單。沒有人會被問及全部內容。',
      ),
      ...pointTables(catalogue),
    ),
  ],
})
