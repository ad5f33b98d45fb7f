import {
  asksSomething,
  type Component,
  componentsIn,
  type FieldKind,
  type FormField,
  fieldOf,
  withField,
} from '../../../../processes/forms/form-field.ts'
import { type FormRule, formProblems } from '../../../../processes/forms/form-problems.ts'
import { parsed } from '../../parsed.ts'
import type { Draft, Problem } from '../use-processes.ts'

/** 表单 — one of a draft. */
export type DraftForm = Draft['forms'][number]
/** Changes all forms; null for whoever only reads them. */
export type Change = ((edit: (forms: readonly DraftForm[]) => readonly DraftForm[]) => void) | null

const shape = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** 表单名 — whether a new form may be called so beside the others. */
export const isFreeName = (name: string, forms: readonly DraftForm[]): boolean =>
  shape.test(name) && name.length <= 80 && forms.every(({ formId }) => formId !== name)

/** 新表单 — without a field. */
export const newForm = (formId: string): DraftForm => ({
  formId,
  document: {
    ...{ type: 'default', id: formId, schemaVersion: 18 },
    ...{ executionPlatform: 'Camunda Cloud', executionPlatformVersion: '8.5.0' },
    components: [],
  },
})

/** 改字段 — the form with other components. */
export const withComponents = (
  { formId, document }: DraftForm,
  edit: (components: readonly Component[]) => readonly Component[],
): DraftForm => ({
  formId,
  document: {
    ...(typeof document === 'object' ? document : {}),
    components: edit(componentsIn(document)),
  },
})

/** 新字段 — with a key and an id that nothing else of the form has. */
export function newComponent(kind: FieldKind, beside: readonly Component[]): Component {
  const taken = new Set(beside.flatMap(({ id, key }) => [id, key]))
  const free = (prefix: string) => {
    const numbered = Array.from({ length: beside.length + 1 }, (_one, at) => `${prefix}${at + 1}`)
    return numbered.find((name) => !taken.has(name)) ?? prefix
  }
  const empty = { ...fieldOf({}), kind, key: asksSomething(kind) ? free('field') : '' }
  return withField({ id: free('component_') }, empty)
}

/** 字段改动 — what a field says then; by what it says by now where that counts. */
export type FieldChange = Partial<FormField> | ((field: FormField) => Partial<FormField>)

/** 改一个字段 — by what a designer says of it. */
export const changedField =
  (at: number, change: FieldChange) => (components: readonly Component[]) =>
    components.map((one, place) => {
      if (place !== at) return one
      const field = fieldOf(one)
      return withField(one, {
        ...field,
        ...(typeof change === 'function' ? change(field) : change),
      })
    })

/** 移动字段 — changes places with the next one. */
export const movedDown =
  (at: number) =>
  (components: readonly Component[]): readonly Component[] => {
    const [one, next] = [components[at], components[at + 1]]
    if (one === undefined || next === undefined) return components
    return components.with(at, next).with(at + 1, one)
  }

/** 草稿内容 — all forms as one text, to be kept and sent. */
export const writtenForms = (forms: readonly DraftForm[]): string => JSON.stringify({ forms })

/** 读草稿内容 — as it was written here. */
export function readForms(content: string): readonly DraftForm[] {
  const { forms } = parsed(content)
  return (Array.isArray(forms) ? forms : []).flatMap((one: unknown) =>
    isForm(one) ? [{ formId: one.formId, document: one.document }] : [],
  )
}

const isForm = (one: unknown): one is DraftForm =>
  typeof one === 'object' && one !== null && 'formId' in one && typeof one.formId === 'string'

/** 表单问题 — of every form, at once and without the server. */
export const problemsOf = (forms: readonly DraftForm[]): readonly Problem[] =>
  forms.flatMap(({ formId, document }) =>
    formProblems(document).map(({ rule, at: fieldAt, message }) => ({
      ...{ rule, formId, fieldAt, message, severity: 'ERROR' as const, elementId: null },
    })),
  )

/** The viewer refuses a whole form for one of these. */
const unshown: readonly FormRule[] = ['field-kind-known', 'field-key-shape', 'field-key-unique']

/** 预览 — the form without the fields that nobody could fill in. */
export function previewable(document: unknown): object {
  const wrong = new Set(
    formProblems(document)
      .filter(({ rule }) => unshown.includes(rule))
      .map(({ at }) => at),
  )
  const components = componentsIn(document).filter((_one, at) => !wrong.has(at))
  return { ...(typeof document === 'object' ? document : {}), components }
}
