import type { LiveTree } from './tree-live.ts'
import { finds } from './tree-search.ts'

const show = (element: HTMLElement, shown: boolean): void => {
  element.style.display = shown ? '' : 'none'
}

/** The names of an option or a group: in the page's language, and in English. */
const namesIn = (element: Element): string[] =>
  Array.from(element.querySelectorAll<HTMLElement>('span')).flatMap((one) => [
    one.textContent ?? '',
    one.dataset.also ?? '',
  ])

/** Shows only what was typed for, opens the folds it is in, and says how much there is. */
export function offerSearch(tree: HTMLElement, live: LiveTree): void {
  const box = tree.querySelector<HTMLInputElement>('[data-find]')
  const said = tree.querySelector('[data-found]')
  const folds = Array.from(tree.querySelectorAll('details'))
  let openBefore: readonly boolean[] | undefined

  const matchesIn = (fold: HTMLElement, query: string): HTMLElement[] => {
    const options = Array.from(fold.querySelectorAll<HTMLElement>('label'))
    const group = [fold.querySelector('summary'), fold.querySelector('[data-whole]')?.parentElement]
    const names = group.flatMap((one) => (one ? namesIn(one) : []))
    return finds(query, names) ? options : options.filter((option) => finds(query, namesIn(option)))
  }

  const search = () => {
    const query = box?.value.trim() ?? ''
    if (query !== '') openBefore = openBefore ?? folds.map(({ open }) => open)
    const matches = folds.map((fold) => (query === '' ? [] : matchesIn(fold, query)))
    const count = matches.flat().filter((label) => !label.querySelector('[data-whole]')).length
    folds.forEach((fold, at) => {
      const here = matches[at] ?? []
      show(fold, count === 0 || here.length > 0)
      fold.open = query === '' ? (openBefore?.[at] ?? fold.open) : here.length > 0
      for (const label of Array.from(fold.querySelectorAll<HTMLElement>('label')))
        show(label, count === 0 || here.includes(label))
    })
    if (query === '') openBefore = undefined
    const words = query === '' ? '' : count > 0 ? live.found : live.none
    if (said) said.textContent = words.split('{count}').join(`${count}`).split('{query}').join(query)
  }

  box?.addEventListener('input', (event) => {
    // What stands there while an input method is still at it is not what was meant.
    if (!(event as InputEvent).isComposing) search()
  })
  box?.addEventListener('compositionend', search)
  box?.addEventListener('keydown', (event) => {
    // The enter key searches; it does not send the form.
    if (event.key === 'Enter') event.preventDefault()
  })
  if (box?.value) search()
}
