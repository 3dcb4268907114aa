import { QuestionForm } from '#components/form/question-form.tsx'
import { Section, Stack } from '#components/layout.tsx'
import text from '#components/text.module.css'
import { firstPage } from '#lib/planner/planner.ts'
import type { Visit, VisitService } from '#lib/visitor/visit.ts'
import { Kept } from './kept.tsx'
import { visitPath } from './paths.ts'
import type { VisitTexts } from './texts.ts'
import { type Refused, visitForm } from './visit-form.ts'

type OptionalQuestionsProps = { t: VisitTexts; visit: Visit; offered: VisitService; refused: Refused | null }

/** What a service would like to know besides, one page at a time; skipping is as easy as answering. */
export async function OptionalQuestions({ t, visit, offered, refused }: OptionalQuestionsProps) {
  const { service, plan } = offered
  const questions = firstPage(plan.optional)
  if (questions.length === 0) return null
  const page = visitPath(visit, `/${service.id}`)
  return (
    <Section id="add-more" title={t('ask.more')}>
      <Stack>
        <QuestionForm
          {...(await visitForm({ visit, questions, page, next: `${page}?more=1`, service: service.id, refused }))}
          heading={<p className={text.quiet}>{t('ask.moreHint')}</p>}
          submit={t('ask.continue')}
          skip={t('ask.skip')}
          note={<Kept t={t} visit={visit} service={service.label[visit.locale]} />}
        />
      </Stack>
    </Section>
  )
}
