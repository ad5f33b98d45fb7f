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

/** 变量映射 — a variable, and the expression whose value it takes. */
export type Mapping = { readonly target: string; readonly source: string }
export const mappingSides = ['inputParameters', 'outputParameters'] as const
export type MappingSide = (typeof mappingSides)[number]
const mappingTypes = { inputParameters: 'zeebe:Input', outputParameters: 'zeebe:Output' } as const

/** 变量映射 — what goes into a step or comes out of it. */
export function mappingsIn(element: ModdleElement, side: MappingSide): readonly Mapping[] {
  const mappings = extensionOf(element, 'zeebe:IoMapping')?.[side]
  return (Array.isArray(mappings) ? mappings : []).map(
    ({ source = '', target = '' }: ModdleElement) => ({ target, source }),
  )
}

/** 改映射 — the extension elements anew, with these mappings on one side; an empty element is left out. */
export function withMappings(
  make: Make,
  element: ModdleElement,
  { side, mappings }: { readonly side: MappingSide; readonly mappings: readonly Mapping[] },
): ModdleElement {
  const parts = (one: MappingSide) =>
    (one === side ? mappings : mappingsIn(element, one)).map((mapping) =>
      make(mappingTypes[one], mapping),
    )
  const said = {
    inputParameters: parts('inputParameters'),
    outputParameters: parts('outputParameters'),
  }
  const children = [...said.inputParameters, ...said.outputParameters]
  const made = owning(make('zeebe:IoMapping', said), children)
  return replacing(make, element, made, children.length === 0)
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
function replacing(
  make: Make,
  element: ModdleElement,
  value: ModdleElement,
  isEmpty = false,
): ModdleElement {
  const before = element.extensionElements?.values ?? []
  const place = before.findIndex(({ $type }) => $type === value.$type)
  const added = place === -1 ? [...before, value] : before.with(place, value)
  const values = isEmpty ? added.filter((one) => one !== value) : added
  const made = owning(make('bpmn:ExtensionElements', { values }), values)
  return Object.assign(made, { $parent: element })
}

function owning(parent: ModdleElement, children: readonly ModdleElement[]): ModdleElement {
  for (const child of children) Object.assign(child, { $parent: parent })
  return parent
}
