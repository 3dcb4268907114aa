'use client'
import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { createFormControl, type FieldErrors } from 'react-hook-form'
import type { Delivered } from './form-delivery.ts'
import { errorsByControl } from './form-errors.ts'
import type { QuestionFormProps } from './form-props.ts'
import { fieldsOf, wrongIn } from './form-values.ts'

type Controls = Record<string, unknown>

/**
 * The state of a form: what is wrong, whether it is on its way, whether it arrived.
 *
 * Values stay in the page and are read from it, so what was typed before scripts ran is never lost. Rules come from the
 * declared fields. Checked on sending; after that, a field is checked again as it changes.
 */
export function useQuestionForm(
  props: QuestionFormProps,
  element: RefObject<HTMLFormElement | null>,
  summary: RefObject<HTMLDivElement | null>,
) {
  const { questions, ticks = [], texts } = props
  const fields = fieldsOf(questions)
  const names = [...fields, ...ticks].map(({ id }) => id)
  const [refused] = useState(() => withMessages(errorsByControl(props.errors ?? [], names, props.about)))
  // Not `useForm`: it is as much again to load, for values that stay in the page here.
  const [form] = useState(() =>
    createFormControl<Controls>({ errors: refused.errors, reValidateMode: 'onChange', shouldFocusError: false }),
  )
  const [errors, setErrors] = useState<FieldErrors<Controls>>(refused.errors)
  const [problem, setProblem] = useState(props.problem ?? refused.problem)
  const [refusals, setRefusals] = useState(problem || Object.keys(refused.errors).length > 0 ? 1 : 0)
  const [unsent, setUnsent] = useState<string>()
  const [busy, setBusy] = useState(false)
  const state = useRef({ sending: false, skipping: false, tried: false })
  const wrong = Object.fromEntries(names.map((name) => [name, errors[name]?.message as string | undefined]))

  const read = () => new FormData(element.current ?? undefined)
  for (const field of fields) form.register(field.id, { validate: () => wrongIn(field, read()) ?? true })
  for (const tick of ticks) form.register(tick.id, { validate: () => read().has(tick.id) || !tick.wrong || tick.wrong })

  useEffect(
    () => form.subscribe({ formState: { errors: true }, callback: (state) => setErrors({ ...state.errors }) }),
    [form],
  )

  useEffect(() => {
    if (refusals > 0) summary.current?.focus()
  }, [refusals, summary])

  useEffect(() => {
    // Controls that the page drew know nothing of this form's state.
    for (const control of element.current?.elements ?? []) {
      const isWrong = wrong[(control as HTMLInputElement).name] !== undefined
      if (isWrong) control.setAttribute('aria-invalid', 'true')
      else control.removeAttribute('aria-invalid')
    }
  })

  useEffect(() => {
    // Back from the next page by the browser's memory: the form is as it was left, and may be sent again.
    const wake = (event: PageTransitionEvent) => {
      if (!event.persisted) return
      state.current.sending = false
      setBusy(false)
    }
    window.addEventListener('pageshow', wake)
    return () => window.removeEventListener('pageshow', wake)
  }, [])

  useEffect(() => {
    element.current?.addEventListener('focusin', () => void bring().catch(() => undefined), { once: true })
  }, [element])

  const { keep } = props
  useEffect(() => {
    const here = element.current
    if (!keep || !here) return
    const key = `typed ${keep} ${location.pathname}`
    const wake = () => void import('./keep-typed.ts').then(({ keepTyped }) => keepTyped(here, key))
    try {
      if (sessionStorage.getItem(key)) wake()
      else here.addEventListener('input', wake, { once: true })
    } catch {
      // Storage may be forbidden: then the browser's own memory has to do.
    }
  }, [keep, element])

  const showWrong = (found?: FieldErrors<Controls>) => {
    // Together with the count, so that the summary is drawn by the time it takes the focus.
    if (found) setErrors({ ...found })
    document.title = texts.errorPrefix + baseTitle(texts.errorPrefix)
    setRefusals((before) => before + 1)
  }

  const deliver = async () => {
    const here = element.current
    if (!here) return
    state.current.sending = true
    setBusy(true)
    setUnsent(undefined)
    setProblem(undefined)
    const { skipping } = state.current
    const outcome = await bring().then(
      ({ deliver }) => deliver(here, { ...props, questions, ticks }, skipping),
      () => sendWithout(here),
    )
    // Busy until the next page is there: nothing can be sent twice.
    if (outcome.kind === 'gone') {
      document.title = baseTitle(texts.errorPrefix)
      return
    }
    state.current.sending = false
    setBusy(false)
    if (outcome.kind === 'unsent') return setUnsent(outcome.title ?? texts.unsent)
    // A refusal without particulars is one error, about the form as a whole.
    const particulars =
      outcome.errors.length > 0 ? outcome.errors : [{ pointer: '', code: outcome.code, detail: outcome.title }]
    const { found, rest } = errorsByControl(particulars, names, props.about)
    for (const [name, message] of Object.entries(found)) form.setError(name, { type: 'server', message })
    setProblem(rest.join(' ') || undefined)
    showWrong()
  }

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (state.current.sending) return
    state.current.tried = true
    if (!state.current.skipping) return void form.handleSubmit(deliver, (found) => showWrong(found))(event)
    void deliver().finally(() => {
      state.current.skipping = false
    })
  }

  const onInput = (event: FormEvent<HTMLFormElement>) => {
    const typedIn = (event.target as HTMLInputElement).name
    const name = names.find((one) => typedIn === one || typedIn.startsWith(`${one}.`))
    if (name && (state.current.tried || wrong[name])) void form.trigger(name)
  }

  const skip = () => {
    state.current.skipping = true
  }

  return { wrong, problem, unsent, busy, skip, on: { onSubmit, onInput } }
}

const baseTitle = (prefix: string): string =>
  document.title.startsWith(prefix) ? document.title.slice(prefix.length) : document.title

/** What it takes to send is fetched at the first touch: nobody waits for it to see the page. */
const bring = () => import('./form-delivery.ts')

/** It could not be fetched: with a connection the browser sends the form itself, without one all stays as it is. */
function sendWithout(form: HTMLFormElement): Delivered {
  if (!navigator.onLine) return { kind: 'unsent' }
  form.submit()
  return { kind: 'gone' }
}

function withMessages({ found, rest }: ReturnType<typeof errorsByControl>) {
  const errors = Object.fromEntries(Object.entries(found).map(([name, message]) => [name, { type: 'server', message }]))
  return { errors, problem: rest.join(' ') || undefined }
}
