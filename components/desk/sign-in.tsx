import { classNames } from '#components/class-names.ts'
import { Frieze } from '#components/halls.tsx'
import { Summary } from '#components/summary.tsx'
import { passwordLength } from '#lib/desk/password.ts'
import type { FieldError } from '#lib/errors.ts'
import control from './control.module.css'
import { BareShell } from './shell.tsx'

type SignInProps = {
  next: string
  /** A one-time link: then address and password are set here. */
  token?: string
  /** Whose link it is; null when it is the first organiser's. */
  owner?: string | null
  typed?: Readonly<Record<string, string | string[]>>
  errors?: readonly FieldError[]
}

export function SignIn({ next, token, owner, typed, errors = [] }: SignInProps) {
  const page = `/organiser/sign-in?${new URLSearchParams(token ? { token } : { next })}`
  const at = (name: string) => errors.find(({ pointer }) => pointer === `/${name}`)?.detail
  const problem = errors.find(({ pointer }) => pointer === '')?.detail
  const wrong = ['email', 'password'].flatMap((id) => ({ id, text: at(id) ?? '' })).filter(({ text }) => text)
  const email = owner ?? (typeof typed?.email === 'string' ? typed.email : '')
  return (
    <BareShell>
      <div className={control.beside}>
        <div className={control.signIn}>
          {errors.length > 0 && <Summary id="problem" title="There is a problem" problem={problem} wrong={wrong} />}
          <h1>{token ? 'Set your password' : 'Sign in to the desk'}</h1>
          <p>
            {token
              ? 'This link works once. Choose the address and the password you will sign in with from now on.'
              : 'First time here? Open the one-time link that was printed when Foyer was started.'}
          </p>
          <form className={control.form} method="post" action="/api/v1/organiser/sessions" noValidate>
            <input type="hidden" name="next" value={next} />
            <input type="hidden" name="page" value={page} />
            <input type="hidden" name="locale" value="en" />
            {token && <input type="hidden" name="token" value={token} />}
            <Field id="email" label="Email" error={at('email')}>
              <input
                className={control.input}
                id="email"
                name="email"
                type="email"
                autoComplete="username"
                spellCheck={false}
                defaultValue={email}
                readOnly={!!owner}
                aria-describedby={at('email') && 'email-error'}
              />
            </Field>
            <Field
              id="password"
              label="Password"
              hint={
                token
                  ? `At least ${passwordLength.least} characters. Several words are easy to remember and hard to guess.`
                  : undefined
              }
              error={at('password')}
            >
              <input
                className={control.input}
                id="password"
                name="password"
                type="password"
                autoComplete={token ? 'new-password' : 'current-password'}
                aria-describedby={
                  [token && 'password-hint', at('password') && 'password-error'].filter(Boolean).join(' ') || undefined
                }
              />
            </Field>
            <div>
              <button className={control.button} type="submit">
                {token ? 'Set password and open the desk' : 'Sign in'}
              </button>
            </div>
          </form>
          <p className={control.hint}>
            You are signed out after 30 minutes without a click, and after 12 hours in any case. Lost your password?
            Whoever runs the server can print a fresh link.
          </p>
        </div>
        <Frieze columns={4} rows={3} />
      </div>
    </BareShell>
  )
}

function Field({
  id,
  label,
  hint,
  error,
  children,
}: {
  id: string
  label: string
  hint?: string
  error?: string
  children: React.ReactNode
}) {
  return (
    <div className={classNames(control.field, error && control.invalid)}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className={control.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className={control.error} id={`${id}-error`}>
          {error}
        </p>
      )}
      {children}
    </div>
  )
}
