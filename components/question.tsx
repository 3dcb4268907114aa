import { Choices } from './choices.tsx'
import { EmailHint } from './email-hint.tsx'
import { describedBy, Field, FieldGroup } from './field.tsx'
import type { FormField, FormQuestion, FormTexts, Typed } from './form-question.ts'
import { typedMany, typedOne } from './form-question.ts'
import { GroupInputs } from './group-inputs.tsx'
import { SelectInput, TextInput } from './inputs.tsx'
import { Tree } from './tree.tsx'

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

/** The only place that knows the kinds of input. */
function Control({
  field,
  hint,
  question,
  typed,
  wrong,
  texts,
  prefix = '',
  large,
}: Shared & { field: FormField; hint?: string; question?: string }) {
  const id = `${prefix}${field.id}`
  const error = wrong[field.id]
  const shared = {
    id,
    hint,
    error,
    question,
    label: field.label,
    optional: field.required ? undefined : texts.optional,
  }
  const described = {
    'aria-describedby': describedBy(id, hint, error),
    'aria-invalid': error ? (true as const) : undefined,
  }

  switch (field.kind) {
    case 'text':
    case 'tel':
    case 'textarea':
      return (
        <Field {...shared}>
          <TextInput id={id} field={field} value={typedOne(typed, field.id)} {...described} />
        </Field>
      )
    case 'email':
      return (
        <Field {...shared}>
          <TextInput id={id} field={field} value={typedOne(typed, field.id)} {...described} />
          <EmailHint input={id} texts={texts} />
        </Field>
      )
    case 'select':
      return (
        <Field {...shared}>
          <SelectInput id={id} field={field} value={typedOne(typed, field.id)} choose={texts.choose} {...described} />
        </Field>
      )
    case 'radio':
    case 'scale':
    case 'checkboxes':
      return (
        <FieldGroup {...shared} id={`${id}-group`} large={large}>
          <Choices id={id} field={field} chosen={typedMany(typed, field.id)} invalid={Boolean(error)} />
        </FieldGroup>
      )
    case 'tree':
      return (
        <FieldGroup {...shared} id={`${id}-group`} large={large}>
          <Tree id={id} field={field} chosen={typedMany(typed, field.id)} texts={texts} />
        </FieldGroup>
      )
    case 'group':
      return (
        <FieldGroup {...shared} id={`${id}-group`} large={large}>
          <GroupInputs id={id} field={field} typed={typed} />
        </FieldGroup>
      )
  }
}
