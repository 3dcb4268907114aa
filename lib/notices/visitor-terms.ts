import { list, type Notice, paragraph, section, text } from './notice.ts'

export const visitorTerms: Notice = {
  title: text('Visitor terms', '观众须知', '參觀須知'),
  lead: text(
    'For everybody who comes to {event}, {dates}, {venue}.',
    '适用于所有参观 {event} 的观众。{dates}，{venue}。',
    '適用於所有參觀 {event} 的買主。{dates}，{venue}。',
  ),
  sections: [
    section(
      text('Who may come', '谁可以参观', '誰可以參觀'),
      list(
        text('{admission}', '{admission}', '{admission}'),
        text(
          'Trade means that your work has to do with making, buying, selling, testing, regulating or studying what is shown. We may ask for a business card.',
          '专业人士指从事展品相关的生产、采购、销售、检测、监管或研究工作的人士。现场可能请您出示名片。',
          '專業人士係指從事展品相關之製造、採購、銷售、檢驗、管理或研究工作的人士。現場可能請您出示名片。',
        ),
        text(
          'Nobody under 18, for safety during set-up and because of the products shown; this includes babies in arms.',
          '出于现场安全和展品性质的考虑，谢绝未满 18 周岁者入场，包括怀抱的婴幼儿。',
          '基於現場安全與展品性質，謝絕未滿 18 歲者入場，包括懷抱的嬰幼兒。',
        ),
      ),
    ),
    section(
      text('Pass and badge', '参观证与胸卡', '參觀證與識別證'),
      list(
        text(
          'The pass is for one person and cannot be handed on. A colleague gets one of their own in half a minute.',
          '参观证仅限本人使用，不得转让。同事可自行登记，只需半分钟。',
          '參觀證限本人使用，不得轉讓。同事可自行登錄，只需半分鐘。',
        ),
        text(
          'Show the pass at the entrance, on the screen or on paper, and wear the badge you are given where it can be seen.',
          '入场时出示参观证（手机或打印件均可），领取胸卡后请佩戴在醒目位置。',
          '入場時出示參觀證（手機或紙本均可），領取識別證後請配戴於明顯處。',
        ),
        text(
          'The code on the pass opens the door and nothing else: nobody can read your details from it.',
          '参观证上的二维码仅用于入场，他人无法从中读取您的信息。',
          '參觀證上的 QR Code 僅用於入場，他人無法從中讀取您的資料。',
        ),
        text(
          'Cannot come? Say so on your visit, and your places go to somebody else.',
          '无法前来？请在“我的参观”中告知，名额即可让给他人。',
          '無法前來？請在「我的參觀」中告知，名額即可讓給他人。',
        ),
      ),
    ),
    section(
      text('In the halls', '展馆内', '展館內'),
      list(
        text(
          'Follow the instructions of staff and of the emergency signs. Bags may be checked.',
          '请遵从工作人员和应急标识的指引，配合安检。',
          '請遵從工作人員和緊急標示的指引，並配合安檢。',
        ),
        text(
          'No smoking, no animals except assistance dogs, no trolleys or drones.',
          '禁止吸烟；除导盲犬等服务犬外谢绝携带动物；谢绝拖车和无人机。',
          '禁止吸菸；除導盲犬等協助犬外謝絕攜帶動物；謝絕拖車和無人機。',
        ),
        text(
          'Selling, handing out leaflets and recruiting are for exhibitors on their own stands.',
          '未经许可不得在展馆内销售、派发资料或招聘；上述活动仅限展商在其展位内进行。',
          '未經許可不得在展館內銷售、發送資料或徵才；上述活動僅限參展商在其攤位內進行。',
        ),
        text(
          'Ask before you photograph a stand, a sample or a person.',
          '拍摄展位、样品或人物前，请先征得同意。',
          '拍攝攤位、樣品或人物前，請先徵得同意。',
        ),
        text(
          'Samples are for professional tasting. If you have allergies, ask what is in them.',
          '样品供专业品鉴。如有过敏，请先询问成分。',
          '樣品供專業品評。如有過敏，請先詢問成分。',
        ),
      ),
    ),
    section(
      text('Pictures of the show', '现场影像', '現場影像'),
      paragraph(
        'We take pictures and films of the halls to report on the show. If you do not want to be recognisable in one, tell the photographer or write to {email}; we take it down.',
        '我们会拍摄现场照片和视频用于展会报道。如不希望出现可辨认的影像，请告知摄影人员或发送邮件至 {email}，我们会撤下。',
        '我們會拍攝現場照片和影片用於展覽報導。如不希望出現可辨認的影像，請告知攝影人員或來信 {email}，我們會撤下。',
      ),
    ),
    section(
      text('If something changes', '如有变动', '如有異動'),
      paragraph(
        'If the show has to be moved or called off, we write to every registered visitor at once and say what happens to their registration. The pass is free, so there is nothing to refund; travel and hotel are booked at your own risk.',
        '如展会延期或取消，我们会立即通知全部已登记观众，并说明登记如何处理。参观证免费，不涉及退款；行程与住宿由您自行安排并承担风险。',
        '如展覽延期或取消，我們會立即通知全部已登錄買主，並說明登錄如何處理。參觀證免費，不涉及退款；行程與住宿由您自行安排並承擔風險。',
      ),
      paragraph(
        'Whoever breaks these rules may be asked to leave.',
        '违反上述规定者，主办方可请其离场。',
        '違反上述規定者，主辦單位得請其離場。',
      ),
    ),
  ],
}
