import { useTranslations } from 'next-intl'
import { ButtonLink } from '#components/button.tsx'
import { Facts } from '#components/facts.tsx'
import { Halls } from '#components/halls.tsx'
import { Column, Section, Split, Stack } from '#components/layout.tsx'
import { Steps } from '#components/steps.tsx'
import text from '#components/text.module.css'
import type { EventRow } from '#lib/ports.ts'
import type { Locale } from '#lib/text.ts'
import { GettingThere } from './getting-there.tsx'
import { type Counted, Reasons } from './reasons.tsx'

/** What the show gives, how to register, how to get there. */
export function About({ event, locale, open, counted }: AboutProps) {
  const say = useTranslations('landing')
  const { facts, description, halls } = event.content
  return (
    <Stack gap="wide">
      <section aria-label={say('give')}>
        <Stack gap="loose">
          <Facts facts={facts.map(({ figure, text }) => ({ figure, text: text[locale] }))} />
          <Reasons counted={counted} home={`/${locale}/${event.id}`} />
          <Column>
            <p className={text.quiet}>{description[locale]}</p>
          </Column>
        </Stack>
      </section>
      {halls.length > 0 && (
        <Section id="halls" title={say('halls', { count: halls.length })}>
          <Stack gap="loose">
            <p className={text.quiet}>{say('hallsLead')}</p>
            <Halls halls={halls.map(({ id, name, about }) => ({ id, name: name[locale], about: about[locale] }))} />
          </Stack>
        </Section>
      )}
      <Split even>
        <Section id="how" title={say('how')}>
          <Stack gap="loose">
            <Steps
              steps={(['how1', 'how2', 'how3'] as const).map((step) => ({
                title: say(step),
                text: say(`${step}Text`),
              }))}
            />
            {open && (
              <ButtonLink look="line" href="#quick" data-tap="get-my-pass">
                {say('cta')}
              </ButtonLink>
            )}
          </Stack>
        </Section>
        <GettingThere event={event} locale={locale} />
      </Split>
    </Stack>
  )
}

type AboutProps = {
  event: EventRow
  locale: Locale
  open: boolean
  counted: Counted
}
