import { useTranslations } from 'next-intl'
import { ButtonLink } from '#components/button.tsx'
import { Actions, Section, Stack } from '#components/layout.tsx'
import type { EventRow } from '#lib/ports.ts'
import type { Locale } from '#lib/text.ts'
import { longDate } from '#lib/time/long-date.ts'
import type { Phase } from '#lib/time/phase.ts'

/** What stands in the place of the form while nobody can register, and the way on. */
export function NotOpen({ event, locale, phase, nextEvent }: NotOpenProps) {
  const say = useTranslations('landing')
  const { content, opensAt, closesAt, timeZone } = event
  const said = {
    day: longDate(phase === 'notYet' ? opensAt : closesAt, locale, timeZone),
    dates: content.datesText[locale],
    email: content.contact.email,
  }
  return (
    <Section id="quick" title={say(phase, said)}>
      <Stack gap="loose">
        <p>{say(`${phase}Text`, said)}</p>
        <Actions>
          {nextEvent && phase !== 'notYet' && <ButtonLink href={`/${locale}/${nextEvent}`}>{say('next')}</ButtonLink>}
          {phase !== 'notYet' && (
            <ButtonLink look="line" href={`/${locale}/${event.id}/key`}>
              {say('openVisit')}
            </ButtonLink>
          )}
        </Actions>
      </Stack>
    </Section>
  )
}

type NotOpenProps = {
  event: EventRow
  locale: Locale
  phase: Exclude<Phase, 'open'>
  /** The event people are sent to, when it is another than this one. */
  nextEvent: string | null
}
