import { describedBy, Field, FieldGroup } from '#components/field.tsx'
import type { FormField, FormQuestion, FormTexts, Typed } from './form-question.ts'
import { typedOne } from './form-question.ts'
import { TextInput } from './inputs.tsx'

/** One question: a single control under its own label, or several under one heading. */
export function Question({ question, large, ...rest }: QuestionProps) {
  const [only, second] = question.fields
  if (only && !second)
    return (
      <Control
        field={{ ...only, label: question.label }}
        hint={question.hint}
        question={question.id}
        large={large}
        {...rest}
      />
    )
  return (
    <FieldGroup
      id={`${question.id}-group`}
      label={question.label}
      hint={question.hint}
      question={question.id}
      large={large}
    >
      {question.fields.map((field) => (
        <Control key={field.id} field={field} {...rest} />
      ))}
    </FieldGroup>
  )
}

type Shared = {
  typed: Typed
  /** What is wrong, by control. */
  wrong: Readonly<Record<string, string | undefined>>
  texts: FormTexts
  prefix?: string
  large?: boolean
}

type QuestionProps = Shared & { question: FormQuestion }

/** A line of text has a label; several controls, a heading. */
function Control({ field, hint, question, typed, wrong, texts, prefix = '', large }: ControlProps) {
  const id = `${prefix}${field.id}`
  const error = wrong[field.id]
  const optional = field.required ? undefined : texts.optional
  const shared = { hint, error, question, label: field.label, optional }

  switch (field.kind) {
    case 'text':
    case 'email':
    case 'tel':
    case 'textarea':
      return (
        <Field id={id} {...shared}>
          <TextInput
            id={id}
            field={field}
            value={typedOne(typed, field.id)}
            aria-describedby={describedBy(id, hint, error)}
            aria-invalid={error ? true : undefined}
          />
          {field.control}
        </Field>
      )
    case 'select':
      return (
        <Field id={id} {...shared}>
          {field.control}
        </Field>
      )
    default:
      return (
        <FieldGroup id={`${id}-group`} {...shared} large={large}>
          {field.control}
        </FieldGroup>
      )
  }
}

type ControlProps = Shared & { field: FormField; hint?: string; question?: string }
