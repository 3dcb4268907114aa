import { newSubmissionId } from './submission-id.ts'

/**
 * What a form does by itself about a refusal.
 *
 * @returns `mended` when it should be sent again, `left` when it is on its way to another page
 */
export function mend(code: string, form: HTMLFormElement | null, skipping: boolean): 'mended' | 'left' | undefined {
  // This very form arrived before and was changed since: what stands here now is a submission of its own.
  if (code === 'already-submitted' && renew(form)) return 'mended'
  // Sent as a browser without scripts would: the page that comes back shows both windows' answers. And of a page older
  // than what is asked now, a plain form leaves out what is gone, keeps the rest, and leads on.
  if (!form || !['changed-meanwhile', 'unknown-answer'].includes(code)) return undefined
  if (skipping) form.insertAdjacentHTML('beforeend', '<input type="hidden" name="skip" value="1">')
  form.submit()
  return 'left'
}

/** Gives the form a new submission id; false for a form that has none. */
function renew(form: HTMLFormElement | null): boolean {
  const input = form?.elements.namedItem('submissionId')
  if (!(input instanceof HTMLInputElement)) return false
  input.value = newSubmissionId()
  return true
}
