import { faultOf } from './fault.ts'
import { log } from './guard/log.ts'

/** Addresses, links and long numbers out of a line somebody else wrote. */
const masked = (text: string): string =>
  text
    .replace(/\S+@\S+/g, '…')
    .replace(/(again=|\/l\/)[\w-]+/g, '$1…')
    .replace(/\d{6,}/g, '…')
    .slice(0, 300)

/**
 * Turns what libraries print into lines of our log: JSON, and without what people typed.
 *
 * Next prints an error with its message, and a message may hold a whole form.
 */
export function quietConsole(): void {
  const printed =
    (level: 'info' | 'warn' | 'error') =>
    (...parts: unknown[]) => {
      const fault = parts.find((part) => part instanceof Error)
      const said = parts.filter((part) => typeof part === 'string').join(' ')
      if (fault) log[level](faultOf(fault), 'an error was printed')
      else log[level]({ said: masked(said) }, 'something was printed')
    }
  console.error = printed('error')
  console.warn = printed('warn')
  for (const name of ['log', 'info', 'debug'] as const) console[name] = printed('info')
}
