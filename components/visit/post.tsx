import type { ReactNode } from 'react'

type PostProps = {
  action: string
  /** Sent as `_method`; a form knows GET and POST only. */
  method?: 'PATCH' | 'PUT' | 'DELETE'
  /** Where to go after success: a same-site path. */
  next?: string
  /** Where to come back to after a refusal. */
  page?: string
  hidden?: Readonly<Record<string, string | readonly string[]>>
  className?: string
  /** For buttons that stand elsewhere on the page. */
  id?: string
  children?: ReactNode
}

/** A form that posts to the API as any browser does, with or without JavaScript. */
export function Post({ action, method, next, page, hidden = {}, className, id, children }: PostProps) {
  const fields = Object.entries({
    ...(method && { _method: method }),
    ...(next && { next }),
    ...(page && { page }),
    ...hidden,
  })
  return (
    <form id={id} method="post" action={action} className={className} noValidate>
      {fields.flatMap(([name, value]) =>
        [value].flat().map((one) => <input key={`${name}=${one}`} type="hidden" name={name} value={one} />),
      )}
      {children}
    </form>
  )
}
