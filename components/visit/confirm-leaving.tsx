import { Button } from '#components/button.tsx'
import { Actions, Stack } from '#components/layout.tsx'
import text from '#components/text.module.css'
import type { Visit } from '#lib/visitor/visit.ts'
import styles from './inline.module.css'
import { visitPath } from './paths.ts'
import { Post } from './post.tsx'
import type { VisitTexts } from './texts.ts'

type ConfirmLeavingProps = { t: VisitTexts; visit: Visit; what: 'cancel' | 'erase' }

const consequences = { cancel: ['pass', 'places', 'mail', 'data'], erase: ['pass', 'answers', 'figures'] } as const

/** What happens when the button is pressed, then the button; staying is as easy. */
export function ConfirmLeaving({ t, visit, what }: ConfirmLeavingProps) {
  const erase = what === 'erase'
  return (
    <Stack column>
      <h1>{t(`${what}.title`)}</h1>
      <p className={text.lead}>{t(`${what}.lead`)}</p>
      <ul className={styles.bullets}>
        {consequences[what].map((each) => (
          <li key={each}>{t(`${what}.${each}`, { address: visit.address })}</li>
        ))}
      </ul>
      <Post
        action="/api/v1/me"
        method="DELETE"
        page={visitPath(visit, `/${what}`)}
        hidden={{ locale: visit.locale, ...(erase && { erase: 'true' }) }}
      >
        <Actions>
          <Button look={erase ? 'line' : undefined} bad={erase}>
            {t(`${what}.button`)}
          </Button>
          <a className={text.link} href={visitPath(visit)}>
            {t(`${what}.stay`)}
          </a>
        </Actions>
      </Post>
    </Stack>
  )
}
