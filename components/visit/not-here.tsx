import { ButtonLink } from '#components/button.tsx'
import { Stack } from '#components/layout.tsx'
import text from '#components/text.module.css'
import type { Visit } from '#lib/visitor/visit.ts'
import { visitPath } from './paths.ts'
import type { VisitTexts } from './texts.ts'

/** Something that is not part of this visit; the page is answered with 404. */
export function NotHere({ t, visit, title, text: why }: { t: VisitTexts; visit: Visit; title: string; text: string }) {
  return (
    <Stack column>
      <h1>{title}</h1>
      <p className={text.lead}>{why}</p>
      <ButtonLink href={visitPath(visit)}>{t('title')}</ButtonLink>
    </Stack>
  )
}
