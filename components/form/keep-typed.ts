type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
type Kept = { at: number; values: Record<string, string[]> }

/** Older than this it is more likely forgotten than wanted. */
const keptMs = 2 * 60 * 60 * 1000

const isTick = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')

/** What a person fills in: named, and not made by the page. */
const controlsOf = (form: HTMLFormElement): Control[] =>
  (Array.from(form.elements) as Control[]).filter(
    (one) => one.name && /^(input|textarea|select)/i.test(one.tagName) && one.type !== 'hidden',
  )

function read(key: string): Kept['values'] {
  const kept: Kept | null = JSON.parse(sessionStorage.getItem(key) ?? 'null')
  return kept && Date.now() - kept.at < keptMs ? kept.values : {}
}

function write(form: HTMLFormElement, key: string): void {
  const values: Kept['values'] = {}
  for (const one of controlsOf(form)) {
    const held = values[one.name] ?? []
    if (isTick(one) ? one.checked : one.value) held.push(one.value)
    values[one.name] = held
  }
  sessionStorage.setItem(key, JSON.stringify({ at: Date.now(), values }))
}

/** Puts back what stood there; what the browser put back itself, or the server knows, is left alone. */
function restore(form: HTMLFormElement, values: Kept['values']): void {
  for (const one of controlsOf(form)) {
    const held = values[one.name]
    if (!held) continue
    if (isTick(one)) {
      const checked = held.includes(one.value)
      if (one.checked !== one.defaultChecked || one.checked === checked) continue
      one.checked = checked
    } else {
      if (one.value !== '' || held.length === 0) continue
      one.value = held[0] ?? ''
    }
    one.dispatchEvent(new Event('change', { bubbles: true }))
  }
}

/**
 * Keeps what is typed and not sent in this tab, and puts it back: some browsers forget it on the way back, WeChat's on
 * Android among them, and all of them on a reload. Sent, it is forgotten.
 *
 * @param key names the person and the page, so that nobody finds what somebody else typed in the same tab
 */
export function keepTyped(form: HTMLFormElement, key: string): void {
  restore(form, read(key))
  const keep = () => write(form, key)
  keep()
  for (const change of ['input', 'change']) form.addEventListener(change, keep)
  form.addEventListener('sent', () => {
    for (const change of ['input', 'change']) form.removeEventListener(change, keep)
    sessionStorage.removeItem(key)
  })
}
