import { list, type Notice, paragraph, section, text } from './notice.ts'

export const contact: Notice = {
  title: text('Contact', '联系我们', '聯絡我們'),
  lead: text('A person answers: {email}, {phone}.', '人工客服：{email}，{phone}。', '專人服務：{email}，{phone}。'),
  sections: [
    section(
      text('About your registration', '登记相关', '登錄相關'),
      list(
        text(
          'Lost key, wrong name, other address: you can do it yourself on “Already registered? Open my visit”.',
          '登记码遗失、姓名有误、更换邮箱：可在“已登记？打开我的参观”中自行办理。',
          '登記碼遺失、姓名有誤、更換信箱：可在「已登錄？打開我的參觀」中自行辦理。',
        ),
        text(
          'No mail after a few minutes? Look in the spam folder, then write to us from the address you registered.',
          '几分钟后仍未收到邮件？请查看垃圾邮件文件夹，或用登记的邮箱写信给我们。',
          '幾分鐘後仍未收到郵件？請查看垃圾郵件匣，或用登錄的信箱來信。',
        ),
        text(
          'Tell us your entry number or registration number if you have one, never your key.',
          '来信时请附上入场编号或登记编号，切勿提供登记码。',
          '來信時請附上入場編號或登錄編號，切勿提供登記碼。',
        ),
      ),
    ),
    section(
      text('Visitor service', '观众服务', '觀眾服務'),
      paragraph(
        '{email} · {phone}. Monday to Friday, 9:00 to 17:30 in the show’s time zone, and at the visitor desk of {venue} during the show.',
        '{email} · {phone}。周一至周五 9:00–17:30（展会所在时区）；展会期间请到{venue}的观众服务台。',
        '{email} · {phone}。週一至週五 9:00–17:30（展覽所在時區）；展覽期間請至{venue}的觀眾服務台。',
      ),
    ),
    section(
      text('Your data', '个人信息', '個人資料'),
      paragraph(
        'Questions and requests about your details: {email}. What you may ask for stands in the privacy notice.',
        '有关个人信息的咨询与请求：{email}。您的各项权利见《隐私政策》。',
        '有關個人資料的詢問與請求：{email}。您的各項權利請見「隱私權政策」。',
      ),
    ),
    section(
      text('Who we are', '主办方', '主辦單位'),
      paragraph('{organiser}. {imprint}', '{organiser}。{imprint}', '{organiser}。{imprint}'),
      paragraph('Venue: {venue}, {address}.', '展馆：{venue}，{address}。', '展館：{venue}，{address}。'),
    ),
  ],
}
