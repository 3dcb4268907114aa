'use client'
import { useEffect, useRef, useState } from 'react'

type CountProps = { name: string; among?: readonly string[]; first: number; text: string }

/** How many boxes of a name are ticked, all or some of them; nothing while there are none. */
export function Count({ name, among, first, text }: CountProps) {
  const here = useRef<HTMLSpanElement>(null)
  const [count, setCount] = useState(first)

  useEffect(() => {
    const form = here.current?.closest('form')
    if (!form) return
    const follow = () => {
      const ticked = new FormData(form).getAll(name) as string[]
      setCount(ticked.filter((value) => !among || among.includes(value)).length)
    }
    follow()
    form.addEventListener('change', follow)
    return () => form.removeEventListener('change', follow)
  }, [name, among])

  return <span ref={here}>{count > 0 && text.replace('{count}', `${count}`)}</span>
}
