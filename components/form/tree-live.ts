import type { TreeTexts } from './control-texts.ts'
import { keepChosen } from './tree-chosen.ts'
import { offerSearch } from './tree-found.ts'

/** What the server left for scripts in `data-tree`. */
export type LiveTree = TreeTexts & { max?: number; styles: { chip: string; note: string } }

const alive = new WeakSet<HTMLElement>()

/** Counts, refuses one too many, repeats what is chosen and searches, in a tree that the server drew. Once a tree. */
export function enliven(tree: HTMLElement): void {
  if (alive.has(tree)) return
  alive.add(tree)
  const live: LiveTree = JSON.parse(tree.dataset.tree ?? '{}')
  keepChosen(tree, live)
  offerSearch(tree, live)
}
