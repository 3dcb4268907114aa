import type { ReactNode } from 'react'
import type { FieldError } from '#lib/errors.ts'
import type { FormQuestion, FormTexts, Typed } from './form-question.ts'

export type QuestionFormProps = {
  /** The endpoint. Without scripts the browser POSTs here, with `_method` where `method` is given. */
  action: string
  method?: 'PATCH' | 'PUT' | 'DELETE'
  locale: string
  questions: readonly FormQuestion[]
  /** Things to agree to. `label` may hold a link; `wrong` is said when it is needed and not ticked. */
  ticks?: readonly { id: string; label: ReactNode; checked?: boolean; wrong?: string }[]
  ticksTitle?: string
  /** What stands in the controls at first: what was typed before a refusal, or what is known. */
  typed?: Typed
  /** What the server refused, and why, when the form is drawn again. */
  errors?: readonly FieldError[]
  problem?: string
  /** The control that a refusal without a pointer is about, e.g. the key that was mistyped. */
  about?: string
  /** Hidden inputs, such as `next`, `page`, `service`, `asked`. */
  hidden?: Readonly<Record<string, string | readonly string[]>>
  /** The JSON body: `answers` for PATCH answers, else the names of the hidden inputs that belong to it. */
  json: 'answers' | readonly string[]
  submit: string
  /** The way past what need not be answered. */
  skip?: string
  /** The button as wide as the form. */
  wide?: boolean
  /** Headings of questions in large type, for a page of questions. */
  large?: boolean
  /** The line above the button: what is kept, and why. */
  note?: ReactNode
  /** Beside the button. */
  after?: ReactNode
  /** Stands between the error summary and the form, so that the summary comes first on the page. */
  heading?: ReactNode
  texts: FormTexts
  /** Stands first in the form, e.g. the hidden inputs of a registration. */
  inside?: ReactNode
  /** Whose form it is. What is typed and not sent is then kept in this tab, for this person alone. */
  keep?: string
  /** Put before every id, where two forms on a page ask the same. */
  prefix?: string
}
