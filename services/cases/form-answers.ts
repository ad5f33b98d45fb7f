import { z } from 'zod'
import type { Json } from '../ctx.ts'
import { invalidInput } from '../errors.ts'
import { isAsked } from './is-asked.ts'
import { ownVariables } from './own-variables.ts'

const Component = z.object({
  type: z.string(),
  key: z.string().optional(),
  label: z.string().optional(),
  values: z.array(z.object({ value: z.string() })).optional(),
  conditional: z.object({ hide: z.string().optional() }).optional(),
  validate: z
    .object({
      required: z.boolean().optional(),
      maxLength: z.number().optional(),
      min: z.number().optional(),
      max: z.number().optional(),
    })
    .optional(),
})
type Component = z.infer<typeof Component>
/** 表单定义 — as much of a form-js document as answers are read against. */
export const FormDocument = z.object({ components: z.array(Component) })
const defaultLength = 2000
const reserved = new Set<string>(ownVariables)
/** What a gateway may read is a key, a number, a flag or a date; longer texts stay in the record. */
const longestVariable = 200

/** 表单答案 — the answers to a form: what the record keeps, and what the engine may see (ids, flags, dates, never long texts). */
export type FormAnswers = {
  readonly kept: Readonly<Record<string, Json>>
  readonly forEngine: Readonly<Record<string, Json>>
}

/** 无必填项 — whether a form may be left empty. */
export const asksNothing = (document: unknown): boolean =>
  FormDocument.parse(document).components.every(({ validate }) => validate?.required !== true)

/** Reads what an officer filled in against the form's document; throws INVALID_INPUT for a field the form does not have, or of the wrong kind. */
export function readAnswers(
  document: unknown,
  answers: Readonly<Record<string, unknown>>,
): FormAnswers {
  const fields = FormDocument.parse(document).components.filter(({ key }) => key !== undefined)
  const shape = Object.fromEntries(
    fields.map((field) => [field.key ?? '', answerOf(field, answers)]),
  )
  const parsed = z.strictObject(shape).safeParse(answers)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const field = issue?.path.join('.') || null
    throw invalidInput(
      `The form was not filled in as it asks: ${field ?? ''} ${issue?.message ?? ''}`,
      field,
    )
  }
  const kept = Object.fromEntries(
    Object.entries(parsed.data).filter((entry): entry is [string, Json] => entry[1] !== undefined),
  )
  const long = new Set(fields.filter(isLongText).map(({ key }) => key))
  return {
    kept,
    forEngine: Object.fromEntries(
      Object.entries(kept).filter(([key]) => !long.has(key) && !reserved.has(key)),
    ),
  }
}

const shortKinds = new Set(['number', 'checkbox', 'select', 'radio', 'checklist', 'taglist'])

const isLongText = ({ type, validate }: Component) =>
  type === 'textarea' ||
  (!shortKinds.has(type) && (validate?.maxLength ?? defaultLength) > longestVariable)

function answerOf(field: Component, answers: Readonly<Record<string, unknown>>): z.ZodType {
  const answer = kindOf(field)
  const demanded = field.validate?.required === true && isAsked(field, answers)
  return demanded ? answer : answer.nullish()
}

function kindOf({ type, values = [], validate = {} }: Component): z.ZodType {
  const options = values.map(({ value }) => value)
  switch (type) {
    case 'number':
      return z
        .number()
        .min(validate.min ?? -Infinity)
        .max(validate.max ?? Infinity)
    case 'checkbox':
      return z.boolean()
    case 'select':
    case 'radio':
      return options.length > 0 ? z.enum(options) : z.string().max(defaultLength)
    case 'checklist':
    case 'taglist':
      return z.array(options.length > 0 ? z.enum(options) : z.string()).max(100)
    default:
      return z
        .string()
        .trim()
        .min(validate.required === true ? 1 : 0)
        .max(validate.maxLength ?? defaultLength)
  }
}
