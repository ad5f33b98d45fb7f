import type { ModdleElement } from 'bpmn-moddle'

/** 扩展元素 — makes one of a model. */
export type Make = (type: string, values: Readonly<Record<string, unknown>>) => ModdleElement
export type Headers = Readonly<Record<string, string>>

const extensionOf = (element: ModdleElement, type: string): ModdleElement | undefined =>
  element.extensionElements?.values?.find(({ $type }) => $type === type)

/** 任务头 — what a step says about itself, by key. */
export const headersIn = (element: ModdleElement): Headers =>
  Object.fromEntries(
    (extensionOf(element, 'zeebe:TaskHeaders')?.values ?? []).map(({ key, value }) => [
      key ?? '',
      value ?? '',
    ]),
  )

/** One value of an extension element; empty where it is not said. */
export function valueIn(element: ModdleElement, type: string, name: string): string {
  const value = extensionOf(element, type)?.[name]
  return typeof value === 'string' ? value : ''
}

/** 变量映射 — what goes into a step or comes out of it, as the engine reads it: `variable = expression`. */
export function mappingsIn(
  element: ModdleElement,
  side: 'inputParameters' | 'outputParameters',
): readonly string[] {
  const mappings = extensionOf(element, 'zeebe:IoMapping')?.[side]
  return (Array.isArray(mappings) ? mappings : []).map(
    ({ source = '', target = '' }: ModdleElement) => `${target} ${source}`,
  )
}

/** 改任务头 — the extension elements anew, with these headers; an empty one is left out. */
export function withHeaders(make: Make, element: ModdleElement, headers: Headers): ModdleElement {
  const values = Object.entries(headers)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => make('zeebe:Header', { key, value }))
  return replacing(make, element, owning(make('zeebe:TaskHeaders', { values }), values))
}

/** 改扩展 — the extension elements anew, with some values of one of them; the others are as they were. */
export function withValues(
  make: Make,
  element: ModdleElement,
  { type, values }: { readonly type: string; readonly values: Headers },
): ModdleElement {
  const before = extensionOf(element, type)
  const kept = Object.entries(before ?? {}).filter(
    ([name, value]) => !name.startsWith('$') && typeof value === 'string',
  )
  return replacing(make, element, make(type, { ...Object.fromEntries(kept), ...values }))
}

/** Elements of a model are never changed in place: undoing puts the earlier ones back. */
function replacing(make: Make, element: ModdleElement, value: ModdleElement): ModdleElement {
  const before = element.extensionElements?.values ?? []
  const place = before.findIndex(({ $type }) => $type === value.$type)
  const values = place === -1 ? [...before, value] : before.with(place, value)
  const made = owning(make('bpmn:ExtensionElements', { values }), values)
  return Object.assign(made, { $parent: element })
}

function owning(parent: ModdleElement, children: readonly ModdleElement[]): ModdleElement {
  for (const child of children) Object.assign(child, { $parent: parent })
  return parent
}
