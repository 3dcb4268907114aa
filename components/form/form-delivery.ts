import { answersBody, flatBody } from './form-body.ts'
import type { QuestionFormProps } from './form-props.ts'
import { type Outcome, send } from './form-send.ts'
import { mend } from './mend.ts'

/** How it went; `gone` when the browser is on its way to the next page. */
export type Delivered = Exclude<Outcome, { kind: 'done' }> | { kind: 'gone' }

type Form = Pick<QuestionFormProps, 'action' | 'method' | 'locale' | 'json' | 'questions' | 'hidden'> & {
  ticks: readonly { id: string }[]
}

/** Sends a form as JSON and goes on to the next page, or says what keeps it. */
export async function deliver(form: HTMLFormElement, props: Form, skipping: boolean): Promise<Delivered> {
  const { action, method = 'POST', locale, hidden = {} } = props
  const post = () => send(action, method, locale, { ...bodyFrom(new FormData(form), props, skipping), locale })
  const first = await post()
  const mended = first.kind === 'refused' && mend(first.code, form, skipping)
  const outcome = mended === 'mended' ? await post() : first
  if (mended === 'left' || outcome.kind === 'done') form.dispatchEvent(new Event('sent'))
  if (mended === 'left') return { kind: 'gone' }
  if (outcome.kind !== 'done') return outcome
  go(typeof hidden.next === 'string' ? hidden.next : (outcome.next ?? location.href))
  return { kind: 'gone' }
}

function bodyFrom(data: FormData, { json, questions, ticks }: Form, skipping: boolean) {
  const sent = { questions, ticks, data }
  return json === 'answers' ? answersBody(sent, skipping) : flatBody(sent, json)
}

/** Goes to a page even when it is this one: a change of the fragment alone would load nothing. */
function go(to: string): void {
  const { pathname, search, hash } = new URL(to, location.href)
  const isHere = pathname === location.pathname && search === location.search
  location.assign(to)
  if (isHere && hash) location.reload()
}
