import { QuestionForm } from '#components/form/question-form.tsx'
import { Section, Stack } from '#components/layout.tsx'
import text from '#components/text.module.css'
import type { Visit } from '#lib/visitor/visit.ts'
import { questionFor } from './edit-point.tsx'
import { Kept } from './kept.tsx'
import { visitPath } from './paths.ts'
import type { VisitTexts } from './texts.ts'
import { typedValue } from './typed-value.ts'
import { type Refused, visitForm } from './visit-form.ts'

type NewsletterTopicsProps = { t: VisitTexts; visit: Visit; refused: Refused | null }

/** What the newsletter should be about, ticked beforehand from what somebody looks for: one look, one tap. */
export async function NewsletterTopics({ t, visit, refused }: NewsletterTopicsProps) {
  const asked = questionFor(visit, 'newsletterTopics')
  const fact = visit.known.get('newsletterTopics')
  // Nothing to go by: then it is asked with the other things we would like to know.
  if (!asked || !fact?.value) return null
  const page = visitPath(visit, '/newsletter')
  return (
    <Section label={asked.question.label[visit.locale]}>
      <Stack>
        <QuestionForm
          {...(await visitForm({
            visit,
            questions: [{ question: asked.question, fields: [asked.field], required: [] }],
            page,
            next: `${page}?done=topics`,
            service: 'newsletter',
            typed: typedValue('newsletterTopics', fact.value),
            refused,
          }))}
          heading={
            <p className={text.quiet}>
              {t(fact.source === 'derived' ? 'newsletter.topicsHint' : 'newsletter.topicsPlain')}
            </p>
          }
          submit={t('newsletter.topicsSave')}
          note={<Kept t={t} visit={visit} />}
        />
      </Stack>
    </Section>
  )
}
