import { z } from 'zod'
import type { Json } from '../ctx.ts'
import { orderedBetween } from './in-order.ts'
import { type Part, type PartDifference, partsBetween } from './part.ts'

type Field = {
  readonly key?: string | undefined
  readonly id?: string | undefined
  readonly type?: string | undefined
  readonly label?: string | undefined
  readonly components?: readonly Field[] | undefined
  readonly [name: string]: unknown
}
/** A field may say something else under these names. */
const word = z.string().optional().catch(undefined)
const Fields: z.ZodType<readonly Field[]> = z.array(
  z.looseObject({
    ...{ key: word, id: word, type: word, label: word },
    components: z
      .lazy(() => Fields)
      .optional()
      .catch(undefined),
  }),
)
const Document = z.looseObject({ components: Fields.optional() })

/** 表单差异 — field by field, groups opened; what the form says as a whole comes first. Null stands for no form. */
export function formsBetween(before: Json | null, after: Json | null): PartDifference[] {
  const whole = (document: Json | null) => (document === null ? [] : [formOf(document)])
  return [
    ...partsBetween(whole(before), whole(after)).filter(({ properties }) => properties.length > 0),
    ...orderedBetween(fieldsOf(before), fieldsOf(after)),
  ]
}

function formOf(document: Json): Part {
  const { components, ...said } = Document.parse(document)
  return { id: 'form', type: 'form', name: '', facts: new Map(factsIn(said)), layout: '' }
}

const fieldsOf = (document: Json | null): Omit<Part, 'layout'>[] =>
  document === null ? [] : opened(Document.parse(document).components ?? [])

const opened = (fields: readonly Field[]): Omit<Part, 'layout'>[] =>
  fields.flatMap(({ key, id, components, ...said }) => [
    {
      id: key ?? id ?? '',
      type: said.type ?? '',
      name: said.label ?? '',
      facts: new Map([
        ...factsIn(without(said, ['type', 'values'])),
        ...optionFacts(said['values']),
      ]),
    },
    ...opened(components ?? []),
  ])

const without = (said: object, names: readonly string[]): object =>
  Object.fromEntries(Object.entries(said).filter(([own]) => !names.includes(own)))

const Options = z.array(z.looseObject({ value: z.string() }))

/** Each by its value: one more in front is one more, not another word for all that follow. */
function optionFacts(values: unknown): (readonly [string, string])[] {
  const { data: options = [] } = Options.safeParse(values)
  const order = options.map(({ value }) => value)
  if (options.length === 0 || new Set(order).size < order.length)
    return values === undefined ? [] : factsIn(values, 'values')
  return [
    ['values', order.join(', ')],
    ...options.flatMap(({ value, ...words }) => factsIn(words, `values.${value}`)),
  ]
}

/** Every value of a document by its path. */
function factsIn(value: unknown, path = ''): (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [[path, String(value)]]
  return Object.entries(value).flatMap(([name, part]) =>
    factsIn(part, path === '' ? name : `${path}.${name}`),
  )
}
