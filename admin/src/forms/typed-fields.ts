/** A field of a form, as far as its text may be kept; of a box whether it is ticked. */
type Field = {
  readonly name: string
  readonly type: string
  readonly value: string
  readonly defaultValue: string
}
/** What was typed into a field, and over what. */
type Typed = { readonly value: string; readonly over: string }
/** 表单草稿 — what was typed into the fields of a form, by name and place among those of one name. */
export type TypedFields = { readonly fields: Readonly<Record<string, Typed>> }

/** No password and nothing hidden: those are nobody’s to keep. */
const kinds = new Set([
  ...['text', 'textarea', 'number', 'date', 'time', 'datetime-local', 'tel', 'checkbox'],
])

/** 已填 — of the fields of a form those that say something else than what they began with. */
export const typedFields = (fields: readonly Field[]): TypedFields['fields'] =>
  Object.fromEntries(
    named(fields).flatMap(([key, { value, defaultValue: over }]) =>
      value === over ? [] : [[key, { value, over }]],
    ),
  )

/** 待恢复 — what goes back into which field, and what waits for a field that is not there yet. Over words that have changed nothing is put back: it would undo somebody else’s. */
export function restoredFields<Shown extends Field>(
  fields: readonly Shown[],
  typed: TypedFields['fields'],
) {
  const shown = new Map(named(fields))
  const entries = Object.entries(typed)
  return {
    found: entries.flatMap(([key, { value, over }]) => {
      const field = shown.get(key)
      return field?.defaultValue === over ? [{ field, value }] : []
    }),
    waiting: Object.fromEntries(entries.filter(([key]) => !shown.has(key))),
  }
}

/** 恢复 — fields as they were kept in a browser; what is none is left out. */
export function typedFieldsIn({ fields }: Readonly<Record<string, unknown>>): TypedFields {
  if (typeof fields !== 'object' || fields === null) return { fields: {} }
  return {
    fields: Object.fromEntries(
      Object.entries(fields).flatMap(([key, typed]) => (isTyped(typed) ? [[key, typed]] : [])),
    ),
  }
}

/** Whether nothing would be lost. */
export const isUntouched = ({ fields }: TypedFields): boolean => Object.keys(fields).length === 0

const isTyped = (one: unknown): one is Typed =>
  typeof one === 'object' &&
  one !== null &&
  'value' in one &&
  'over' in one &&
  typeof one.value === 'string' &&
  typeof one.over === 'string'

function named<Shown extends Field>(fields: readonly Shown[]): readonly [string, Shown][] {
  const counts = new Map<string, number>()
  return fields
    .filter(({ name, type }) => name !== '' && kinds.has(type))
    .map((field) => {
      const place = counts.get(field.name) ?? 0
      counts.set(field.name, place + 1)
      return [`${field.name} ${place}`, field]
    })
}
