import type { Text } from '#lib/text.ts'

type Row = { status: number; title: Text }
const row = (status: number, en: string, cn: string, tw: string): Row => ({
  status,
  title: { en, 'zh-CN': cn, 'zh-TW': tw },
})

/** Every deliberate failure: its stable code, its status, and what people read. */
export const refusals = {
  malformed: row(400, 'We could not read what was sent', '无法读取提交的内容', '無法讀取送出的內容'),
  'no-session': row(
    401,
    'Open your visit first: with your key or the link in your mail',
    '请先用登记码或邮件中的链接打开您的参观页面',
    '請先用登記碼或郵件中的連結打開您的參觀頁面',
  ),
  'unknown-key': row(
    401,
    'This key opens nothing here. Check it, or ask for it again',
    '该登记码无效，请核对或重新获取',
    '此登記碼無效，請核對或重新索取',
  ),
  'wrong-password': row(401, 'Email or password is not right', '邮箱或密码不正确', '電子郵件或密碼不正確'),
  'foreign-origin': row(403, 'This was sent from another site', '请求来自其他网站，已拒绝', '請求來自其他網站，已拒絕'),
  'not-allowed': row(
    403,
    'Prove your address first: open the link in your mail or type your key',
    '请先打开邮件中的链接或输入登记码',
    '請先打開郵件中的連結或輸入登記碼',
  ),
  'unknown-event': row(404, 'There is no such event', '没有这个展会', '沒有這個展覽'),
  'unknown-service': row(404, 'There is no such service at this event', '本展没有这项服务', '本展沒有這項服務'),
  'unknown-link': row(404, 'This link is not known', '该链接无效', '此連結無效'),
  'not-found': row(404, 'There is nothing here', '没有找到', '沒有找到'),
  'method-not-allowed': row(405, 'This cannot be done here', '此处不支持该操作', '此處不支援此操作'),
  closed: row(409, 'Registration is closed', '登记已截止', '登錄已截止'),
  'already-submitted': row(
    409,
    'This form was sent already, with other answers',
    '此表单已用其他内容提交过',
    '此表單已用其他內容送出過',
  ),
  'needs-answers': row(409, 'A few answers are still missing', '还缺几项信息', '還缺幾項資料'),
  'not-taken': row(
    409,
    'This belongs to a service that you have not taken yet',
    '请先开通这项服务',
    '請先啟用這項服務',
  ),
  full: row(409, 'No places left', '名额已满', '名額已滿'),
  'places-taken': row(
    409,
    'More places than that are taken or offered',
    '已占用或已保留的名额多于此数',
    '已占用或已保留的名額多於此數',
  ),
  'changed-meanwhile': row(
    409,
    'This was changed in another window meanwhile',
    '内容已在其他窗口被修改',
    '內容已在其他視窗被修改',
  ),
  'used-link': row(410, 'This link was used already', '该链接已使用过', '此連結已使用過'),
  'expired-link': row(410, 'This link has expired', '该链接已过期', '此連結已過期'),
  'length-required': row(411, 'The length of the request is missing', '请求缺少长度', '請求缺少長度'),
  'too-large': row(413, 'Too much was sent at once', '提交的内容过大', '送出的內容過大'),
  'unsupported-type': row(415, 'This kind of content is not accepted', '不支持该内容类型', '不支援此內容類型'),
  invalid: row(422, 'There is a problem', '以下内容有误', '以下內容有誤'),
  'mistyped-key': row(
    422,
    'Check the key: one character looks wrong',
    '请核对登记码：有一位似乎不对',
    '請核對登記碼：有一位似乎不對',
  ),
  'unknown-answer': row(422, 'This is not asked here', '这里没有这个问题', '這裡沒有這個問題'),
  'not-editable': row(422, 'This cannot be changed here', '此处不能修改', '此處不能修改'),
  'too-many': row(
    429,
    'Too many tries from here. Type your email with the key',
    '尝试次数过多，请同时填写邮箱和登记码',
    '嘗試次數過多，請同時填寫電子郵件與登記碼',
  ),
  'headers-too-large': row(431, 'The request has too many headers', '请求头过大', '請求標頭過大'),
  busy: row(
    503,
    'Very busy just now. Your answers are kept; please try again',
    '当前访问较多，内容已保留，请稍后重试',
    '目前流量較大，內容已保留，請稍後再試',
  ),
  'unknown-outcome': row(
    503,
    'We do not know yet whether this was saved. Please send it again',
    '暂不确定是否已保存，请再提交一次',
    '尚無法確定是否已儲存，請再送出一次',
  ),
} as const satisfies Record<string, Row>

export type RefusalCode = keyof typeof refusals

/** One thing wrong with what was sent. `pointer` is an RFC 6901 pointer such as `/email`; `detail` is the sentence people read. */
export type FieldError = { pointer: string; code: string; detail: string }

/**
 * An expected refusal. Thrown by use cases, turned into a problem response in one place (RFC 9457).
 *
 * `members` are extra members of the problem, such as `plan` for `needs-answers`.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  readonly errors: readonly FieldError[]
  readonly members: Readonly<Record<string, unknown>>

  constructor(code: RefusalCode, errors: readonly FieldError[] = [], members: Readonly<Record<string, unknown>> = {}) {
    super(refusals[code].title.en)
    this.code = code
    this.errors = errors
    this.members = members
  }
}

/** Works across module worlds, where `instanceof` does not. */
export const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && error.name === 'Refusal' && 'code' in error && (error.code as string) in refusals
