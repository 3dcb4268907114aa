import type { LiveTree } from './tree-live.ts'

const isWhole = (box: HTMLInputElement): boolean => box.dataset.whole !== undefined
const nameOf = (box: HTMLInputElement): string => box.nextElementSibling?.textContent ?? ''

/** Follows what is ticked: a group swallows its products, one too many is refused, the chosen stand on top. */
export function keepChosen(tree: HTMLElement, live: LiveTree): void {
  const boxes = Array.from(tree.querySelectorAll<HTMLInputElement>('input[type=checkbox]'))
  const ticked = () => boxes.filter((box) => box.checked)
  const inGroupOf = (box: HTMLInputElement) => boxes.filter((one) => one.closest('details') === box.closest('details'))
  const note = document.createElement('p')
  note.className = live.styles.note
  note.setAttribute('role', 'alert')

  const draw = () => {
    const chosen = ticked()
    put(tree.querySelector('[data-count]'), chosen.length > 0 ? countWords(live, chosen.length) : '')
    tree.querySelector('[data-chosen]')?.replaceChildren(...chosen.map(chip))
    for (const fold of Array.from(tree.querySelectorAll('details'))) {
      const here = chosen.filter((box) => fold.contains(box))
      const words = here.some(isWhole) ? live.all : live.chosen.replace('{count}', `${here.length}`)
      put(fold.querySelector('[data-ticked]'), here.length > 0 ? ` · ${words}` : '')
    }
  }

  const chip = (box: HTMLInputElement) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = live.styles.chip
    button.textContent = nameOf(box)
    button.setAttribute('aria-label', live.remove.replace('{name}', nameOf(box)))
    button.addEventListener('click', () => {
      box.checked = false
      note.remove()
      const at = Array.from(tree.querySelectorAll('[data-chosen] button')).indexOf(button)
      draw()
      // The form checks again what it found wrong; the finger, or the keyboard, goes on to the next one.
      tell(box)
      const left = tree.querySelectorAll<HTMLElement>('[data-chosen] button')
      ;(left[Math.min(at, left.length - 1)] ?? tree).focus({ preventScroll: true })
    })
    const line = document.createElement('li')
    line.append(button)
    return line
  }

  const choose = (box: HTMLInputElement) => {
    note.remove()
    if (box.checked) {
      for (const other of inGroupOf(box)) if (other !== box && isWhole(other) !== isWhole(box)) other.checked = false
      if (live.max && ticked().length > live.max) {
        box.checked = false
        note.textContent = live.full.replace('{max}', `${live.max}`)
        box.closest('label')?.after(note)
        tell(box)
      }
    }
    draw()
  }

  // What is drawn on top must not move what is under the finger; not every browser sees to it, so none does.
  document.documentElement.style.setProperty('overflow-anchor', 'none')
  tree.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return
    const before = target.getBoundingClientRect().top
    choose(target)
    window.scrollBy(0, target.getBoundingClientRect().top - before)
  })
  for (const whole of ticked().filter(isWhole)) for (const box of inGroupOf(whole)) box.checked = box === whole
  draw()
}

function put(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text
}

const tell = (box: HTMLInputElement): boolean => box.dispatchEvent(new Event('input', { bubbles: true }))

const countWords = ({ chosen, chosenOf, max }: LiveTree, count: number): string =>
  (max ? chosenOf : chosen).replace('{count}', `${count}`).replace('{max}', `${max}`)
