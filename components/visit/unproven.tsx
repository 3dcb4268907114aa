import { Button } from '#components/button.tsx'
import { QuestionForm } from '#components/form/question-form.tsx'
import layout from '#components/layout.module.css'
import { Section, Split, Stack } from '#components/layout.tsx'
import { ClaimPass } from '#components/pass.tsx'
import { Steps } from '#components/steps.tsx'
import { TaskList } from '#components/task-list.tsx'
import text from '#components/text.module.css'
import type { Visit } from '#lib/visitor/visit.ts'
import styles from './inline.module.css'
import { keyForm } from './key-form.ts'
import { eventPath, visitPath } from './paths.ts'
import { Post } from './post.tsx'
import { Satisfaction } from './satisfaction.tsx'
import { tasksOf } from './tasks.ts'
import type { VisitTexts } from './texts.ts'
import type { Refused } from './visit-form.ts'

type UnprovenProps = { t: VisitTexts; visit: Visit; talks: number; refused: Refused | null }

/** The page after the quick form: the same for every address, known to us or not. */
export async function Unproven({ t, visit, talks, refused }: UnprovenProps) {
  const { event, catalogue, locale } = visit
  return (
    <Split>
      <Stack gap="wide">
        <div className={layout.stack}>
          <QuestionForm
            {...(await keyForm({ event, catalogue, locale, page: visitPath(visit), refused }))}
            heading={
              <Stack gap="wide">
                <Stack>
                  <h1>{t('unproven.title', { name: visit.name })}</h1>
                  <p className={text.lead}>
                    {t.rich('unproven.lead', { address: visit.address, b: (words) => <b>{words}</b> })}
                  </p>
                  <Resend t={t} visit={visit} />
                </Stack>
                <Section id="have-key" title={t('unproven.key')} as="div">
                  {null}
                </Section>
              </Stack>
            }
          />
        </div>
        <Section id="wanted" title={t('unproven.want')}>
          <Stack>
            <p className={text.quiet}>{t('unproven.wantHint')}</p>
            <TaskList tasks={tasksOf(t, visit, talks)} />
          </Stack>
        </Section>
      </Stack>
      <Stack gap="wide">
        {visit.submission && (
          <ClaimPass
            label={t('unproven.entry')}
            event={event.content.name[locale]}
            dates={`${event.content.datesText[locale]} · ${event.content.venue.name[locale]}`}
            number={grouped(visit.submission.entryNumber)}
            note={t('unproven.entryHelp')}
          />
        )}
        <Satisfaction t={t} visit={visit} />
        <Section title={t('unproven.next')} as="div">
          <Steps
            small
            steps={(['now', 'then', 'door'] as const).map((when) => ({
              title: t(`unproven.${when}`),
              text: t(`unproven.${when}Text`),
            }))}
          />
        </Section>
      </Stack>
    </Split>
  )
}

function Resend({ t, visit }: { t: VisitTexts; visit: Visit }) {
  const page = visitPath(visit)
  return (
    <Post
      action="/api/v1/me/mail"
      next={`${page}?done=sent-key`}
      page={page}
      hidden={{ what: 'key', locale: visit.locale }}
      className={styles.line}
    >
      <span>{t('unproven.notThere')}</span>
      <Button look="text" small>
        {t('unproven.again')}
      </Button>
      <a href={eventPath(visit)}>{t('unproven.other')}</a>
    </Post>
  )
}

/** Easier to say in two halves: 418 207. */
const grouped = (entryNumber: string): string => entryNumber.replace(/(\d{3})(?=\d)/g, '$1\u2009')
