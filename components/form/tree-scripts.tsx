'use client'
import { useEffect, useRef } from 'react'

/** Brings a tree to life at the first touch: what it takes is fetched then, so that nobody waits for it to see the page. */
export function TreeScripts() {
  const here = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    const tree = here.current?.parentElement
    if (!tree) return
    tree.dataset.live = ''
    const wake = () => void import('./tree-live.ts').then(({ enliven }) => enliven(tree))
    // Chosen already, or ticked again by a browser that came back.
    if (tree.querySelector('input:checked')) return wake()
    for (const touch of ['focusin', 'pointerdown', 'change']) tree.addEventListener(touch, wake)
  }, [])

  return <span ref={here} hidden />
}
