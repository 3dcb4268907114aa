import { QuestionForm } from '#components/form/question-form.tsx'
import { KnownList } from '#components/known-list.tsx'
import { Section, Split, Stack } from '#components/layout.tsx'
import { Progress } from '#components/progress.tsx'
import text from '#components/text.module.css'
import { firstPage } from '#lib/planner/planner.ts'
import type { Visit, VisitService } from '#lib/visitor/visit.ts'
import { Kept } from './kept.tsx'
import { knownFacts } from './known-facts.ts'
import { visitPath } from './paths.ts'
import { StillRight } from './still-right.tsx'
import type { VisitTexts } from './texts.ts'
import { type Refused, visitForm } from './visit-form.ts'

type QuestionsPageProps = {
  t: VisitTexts
  visit: Visit
  offered: VisitService
  now: Date
  refused: Refused | null
  more?: boolean
}

/**
 * The questions a service still needs, one topic at a time, and beside them what will not be asked again.
 *
 * With `more` the ones it only wants, where skipping is as easy as answering.
 */
export async function QuestionsPage({ t, visit, offered, now, refused, more }: QuestionsPageProps) {
  const { service, plan } = offered
  const { locale, catalogue } = visit
  const planned = more ? plan.optional : plan.ask
  const questions = firstPage(planned)
  const page = visitPath(visit, `/${service.id}${more ? '?more=1' : ''}`)
  const topic =
    catalogue.topics.find(({ id }) => id === questions[0]?.question.topic)?.label[locale] ?? service.label[locale]
  const used = [...new Set([...quick, ...plan.known])].filter((point) => visit.known.has(point))
  const done = answered(visit, used)
  const left = planned.length - questions.length
  const step = more ? 'progress.optionalStep' : plan.undecided ? 'progress.stepAtLeast' : 'progress.step'
  return (
    <Split>
      <Stack gap="wide">
        <QuestionForm
          {...(await visitForm({ visit, questions, page, next: page, service: service.id, refused }))}
          submit={t('ask.continue')}
          skip={more ? t('ask.skip') : undefined}
          large
          heading={
            <Stack gap="loose">
              <Stack>
                <h1>{topic}</h1>
                <Progress done={done} now={questions.length} left={left}>
                  {t.rich(step, {
                    b: (words) => <b>{words}</b>,
                    service: service.label[locale],
                    questions: planned.length,
                    seconds: planned.reduce((sum, { seconds }) => sum + seconds, 0),
                    here: questions.length,
                    from: done + 1,
                    to: done + questions.length,
                    total: done + planned.length,
                  })}
                </Progress>
              </Stack>
              {!more && (
                <StillRight t={t} visit={visit} points={plan.confirm} now={now} page={page} service={service.id} />
              )}
            </Stack>
          }
          note={<Kept t={t} visit={visit} service={service.label[locale]} />}
          after={
            <a className={text.link} href={visitPath(visit, more ? `/${service.id}` : '')}>
              {t(more ? 'ask.enough' : 'ask.later')}
            </a>
          }
        />
      </Stack>
      <Section id="never" as="aside" title={t('ask.never')}>
        <Stack>
          <p className={`${text.quiet} ${text.small}`}>{t('ask.neverHint')}</p>
          <KnownList
            facts={knownFacts(
              t,
              visit,
              used.filter((point) => !plan.confirm.includes(point)),
              now,
            ).map(({ change: _, ...fact }) => fact)}
          />
          <p>
            <a className={`${text.link} ${text.small}`} href={visitPath(visit, '/details')}>
              {t('ask.wrong')}
            </a>
          </p>
        </Stack>
      </Section>
    </Split>
  )
}

/** Typed to get in; no service asks for it again. */
const quick = ['name', 'email', 'company']

/** How many questions somebody answered before that this service uses. */
const answered = ({ catalogue, known }: Visit, used: readonly string[]): number =>
  catalogue.questions.filter(({ fields }) =>
    fields.some(({ id }) => used.includes(id) && !['derived', 'observed'].includes(known.get(id)?.source ?? 'derived')),
  ).length
