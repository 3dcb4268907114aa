import type { TagTone } from '#components/tag.tsx'
import type { Task } from '#components/task-list.tsx'
import type { Service } from '#lib/catalogue.ts'
import type { Visit, VisitService } from '#lib/visitor/visit.ts'
import { visitPath } from './paths.ts'
import type { VisitTexts } from './texts.ts'

/** What may be done next, verb first: why, what it costs and how far it is. The pass has its own place on the page. */
export const tasksOf = (t: VisitTexts, visit: Visit, talks: number): Task[] => {
  const pass = visit.services.filter(
    ({ service, state, plan }) => isPass(service) && state === 'taken' && plan.optional.length > 0,
  )
  const others = visit.services.filter(({ service }) => !isPass(service))
  // What the pass would like to know comes last: nobody is held up by it.
  return [...others, ...pass].map((offered) => ({
    id: offered.service.id,
    title: words(t, visit, offered, 'task', talks),
    href: visitPath(visit, `/${offered.service.id}`),
    about: words(t, visit, offered, 'why', talks),
    cost: costOf(t, offered),
    state: { text: t(`tasks.${stateOf(offered)}`), tone: tones[stateOf(offered)] },
  }))
}

const isPass = ({ id }: Service): boolean => id === 'pass'

const tones: Readonly<Record<string, TagTone>> = {
  ready: 'go',
  taken: 'good',
  pending: 'warn',
  waiting: 'warn',
  full: 'bad',
  closed: 'bad',
}

function words(
  t: VisitTexts,
  { event, locale }: Visit,
  { service }: VisitService,
  word: 'task' | 'why',
  talks: number,
): string {
  const { newsletter, library = [] } = event.content
  const key = `services.${service.id}.${word}`
  return t.has(key)
    ? t(key, {
        talks,
        name: newsletter?.name[locale] ?? '',
        documents: library.length,
        title: library[0]?.title[locale] ?? '',
      })
    : service.label[locale]
}

const stateOf = ({ service, state, plan }: VisitService): string => {
  if (isPass(service)) return 'optional'
  if (state !== 'open') return state
  return plan.ask.length > 0 ? 'notStarted' : 'ready'
}

/** Once a service is taken, only what it would still like to know is left. */
function costOf(t: VisitTexts, { state, plan }: VisitService): string | undefined {
  if (state === 'full' || state === 'closed') return undefined
  if (plan.ask.length > 0)
    return t(plan.undecided ? 'tasks.costAtLeast' : 'tasks.cost', { questions: plan.ask.length, seconds: plan.seconds })
  if (state === 'open') return t('tasks.costNone')
  return plan.optional.length > 0 ? t('tasks.costOptional', { questions: plan.optional.length }) : t('tasks.costDone')
}
