export const metadata = { title: 'Bare' }

/** A prerendered page of about the landing's size. */
export default function Page() {
  return (
    <main>
      <h1>Bare</h1>
      {Array.from({ length: 60 }, (_, line) => (
        <p key={line}>A line of text as there are many on a page that says where and when a trade show takes place.</p>
      ))}
    </main>
  )
}
