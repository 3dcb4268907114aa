'use client'
import { useRef } from 'react'
import { Banner } from '#components/banner.tsx'
import { Button } from '#components/button.tsx'
import { Tick } from '#components/choices.tsx'
import { classNames } from '#components/class-names.ts'
import fields from '#components/field.module.css'
import { Summary } from '#components/summary.tsx'
import type { QuestionFormProps } from './form-props.ts'
import { typedOne } from './form-question.ts'
import { fieldsOf } from './form-values.ts'
import { Question } from './question.tsx'
import styles from './question-form.module.css'
import { useQuestionForm } from './use-question-form.ts'

/**
 * A set of questions bound to a POST.
 *
 * Without scripts it is a plain form; with them it sends JSON to the same address, keeps everything typed, and says
 * what is wrong beside the field and above the form. All texts and values come as plain data.
 */
export function QuestionForm(props: QuestionFormProps) {
  const { questions, ticks = [], typed = {}, hidden = {}, texts, prefix = '' } = props
  const element = useRef<HTMLFormElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const form = useQuestionForm(props, element, summary)
  const { wrong, problem, unsent, busy } = form

  const shown = questions
    .map((question) => ({
      ...question,
      fields: question.fields.filter((f) => !f.whenAsked || wrong[f.id] || typedOne(typed, f.id)),
    }))
    .filter((question) => question.fields.length > 0)
  const listed = [...fieldsOf(shown), ...ticks].flatMap(({ id }) =>
    wrong[id] ? [{ id: `${prefix}${id}`, text: wrong[id] }] : [],
  )

  return (
    <>
      {(listed.length > 0 || problem) && (
        <Summary id={`${prefix}problem`} title={texts.problem} problem={problem} wrong={listed} ref={summary} />
      )}
      {props.heading}
      <form
        ref={element}
        className={classNames(styles.form, props.large && styles.large)}
        method="post"
        action={props.action}
        noValidate
        {...form.on}
      >
        {props.method && <input type="hidden" name="_method" value={props.method} />}
        {Object.entries(hidden).flatMap(([name, value]) =>
          (typeof value === 'string' ? [value] : value).map((one) => (
            <input key={`${name} ${one}`} type="hidden" name={name} value={one} />
          )),
        )}
        {props.inside}
        {shown.map((question) => (
          <Question
            key={question.id}
            question={question}
            typed={typed}
            wrong={wrong}
            texts={texts}
            prefix={prefix}
            large={props.large}
          />
        ))}
        {ticks.length > 0 && (
          <div>
            {props.ticksTitle && <h2 className={styles.ticksTitle}>{props.ticksTitle}</h2>}
            {ticks.map((tick) => (
              <div key={tick.id} className={classNames(fields.field, wrong[tick.id] && fields.invalid)}>
                {wrong[tick.id] && (
                  <p className={fields.error} id={`${prefix}${tick.id}-error`}>
                    {wrong[tick.id]}
                  </p>
                )}
                <Tick id={`${prefix}${tick.id}`} name={tick.id} checked={tick.checked} error={wrong[tick.id]}>
                  {tick.label}
                </Tick>
              </div>
            ))}
          </div>
        )}
        {props.note && <p className={styles.note}>{props.note}</p>}
        {unsent && (
          <Banner tone="bad" live="alert">
            <b>{unsent}</b>
          </Banner>
        )}
        <div className={styles.actions}>
          <Button busy={busy} wide={props.wide}>
            {busy ? texts.busy : unsent ? texts.retry : props.submit}
          </Button>
          {props.skip && (
            <Button look="line" name="skip" value="1" onClick={form.skip}>
              {props.skip}
            </Button>
          )}
          {props.after}
        </div>
      </form>
    </>
  )
}
