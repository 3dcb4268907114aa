import control from './control.module.css'
import parts from './parts.module.css'
import { BareShell } from './shell.tsx'
import { Top } from './top.tsx'

/** What stands where there is nothing: a wrong number, an event that does not exist, a mistyped address. */
export function Missing({ what = 'This page is not here', back = '/organiser' }: { what?: string; back?: string }) {
  return (
    <BareShell>
      <Top title={what} quiet="It may have been removed, or the address was mistyped." />
      <p className={parts.actions}>
        <a className={control.button} href={back}>
          Back to the desk
        </a>
      </p>
    </BareShell>
  )
}
