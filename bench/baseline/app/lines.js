/** About as much as stands on the landing. */
export const Lines = () => (
  <main>
    <h1>Bare</h1>
    {Array.from({ length: 60 }, (_, line) => (
      <p key={line}>A line of text as there are many on a page that says where and when a trade show takes place.</p>
    ))}
  </main>
)
