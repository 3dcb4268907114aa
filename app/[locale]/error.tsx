'use client'
import { useEffect, useState } from 'react'
import { Button } from '#components/button.tsx'
import page from '#components/page.module.css'

const words = {
  en: { title: 'Something went wrong here', again: 'Try again' },
  'zh-CN': { title: '这里出了点问题', again: '重试' },
  'zh-TW': { title: '這裡出了點問題', again: '重試' },
}

/** A page that breaks in the browser. One that breaks on the server is replaced by the page `failed`. */
export default function BrokenPage({ reset }: { reset: () => void }) {
  const [said, setSaid] = useState(words.en)
  useEffect(() => setSaid(words[document.documentElement.lang as keyof typeof words] ?? words.en), [])
  return (
    <main className={page.main} id="main">
      <h1>{said.title}</h1>
      <p>
        <Button type="button" look="line" onClick={reset}>
          {said.again}
        </Button>
      </p>
    </main>
  )
}
