import { likelyAddress } from '#lib/answers/email-typo.ts'

/**
 * Tells what address was probably meant, at every letter, and once more when typing goes on elsewhere.
 *
 * Elsewhere is another text box only: a hint that appears under a button or a tick moves it away from the finger.
 */
export function watchAddress(box: HTMLInputElement, tell: (meant: string | undefined) => void) {
  const look = (isDone: boolean) => tell(likelyAddress(box.value, isDone))
  box.addEventListener('input', () => look(false))
  box.form?.addEventListener('focusin', ({ target }) => {
    if (target !== box && (target as Element).matches('[type=text],[type=tel]')) look(true)
  })
  look(false)
}
