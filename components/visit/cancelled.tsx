import { ButtonLink } from '#components/button.tsx'
import { Section, Split, Stack } from '#components/layout.tsx'
import text from '#components/text.module.css'
import type { Visit } from '#lib/visitor/visit.ts'
import { eventPath, visitPath } from './paths.ts'
import type { VisitTexts } from './texts.ts'
import { Claims } from './typed-for-you.tsx'

/** After "I cannot come": what is gone, and the way back. */
export function Cancelled({ t, visit }: { t: VisitTexts; visit: Visit }) {
  return (
    <Split>
      <Stack gap="wide">
        <Stack>
          <h1>{t('cancelled.title', { name: visit.name })}</h1>
          <p className={text.lead}>{t('cancelled.lead', { address: visit.address })}</p>
        </Stack>
        <Claims t={t} visit={visit} />
        <Section id="again" title={t('cancelled.again')}>
          <Stack>
            <p className={text.quiet}>{t('cancelled.againText')}</p>
            <ButtonLink href={eventPath(visit)}>{t('cancelled.register')}</ButtonLink>
          </Stack>
        </Section>
      </Stack>
      <Section id="still-known" title={t('cancelled.data')}>
        <Stack>
          <p className={text.quiet}>{t('cancelled.dataText')}</p>
          <ButtonLink look="line" href={visitPath(visit, '/details')}>
            {t('proved.see')}
          </ButtonLink>
        </Stack>
      </Section>
    </Split>
  )
}
