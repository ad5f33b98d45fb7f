import type { ModdleElement } from 'bpmn-moddle'

/** Told otherwise: the parts of a scope and where its flows lead stand with those parts. */
const structure = new Set([
  ...['id', '$type', 'incoming', 'outgoing', 'flowElements', 'artifacts', 'laneSets', 'lanes'],
  ...['rootElements', 'diagrams', 'drgElement', 'decisionLogic', 'dmnDI'],
])
/** Folders of the file format that say nothing by themselves. */
const folders = new Set(['extensionElements', 'values'])
/** Of these the kind is what they say. */
const kinds = new Set(['eventDefinitions', 'loopCharacteristics'])

const names: Readonly<Record<string, string>> = {
  'documentation.text': 'documentation',
  'formDefinition.formKey': 'form',
  'taskDefinition.type': 'jobType',
  'taskDefinition.retries': 'retries',
  'calledDecision.decisionId': 'decision',
  'calledDecision.resultVariable': 'result',
  'conditionExpression.body': 'condition',
  sourceRef: 'source',
  targetRef: 'target',
  attachedToRef: 'attachedTo',
  ...Object.fromEntries(
    ['role', 'unit', 'outcomes', 'stage', 'clock', 'action', 'nameEn'].map((header) => [
      `taskHeaders.${header}`,
      header,
    ]),
  ),
}

/**
 * 属性 — all that an element says but for what stands for itself, by property: ours by their own names, everything else by
 * its place in the file.
 */
export const factsOf = (
  element: ModdleElement,
  apart: readonly string[] = [],
): ReadonlyMap<string, string> =>
  new Map(
    said(element, [])
      .filter(([path]) => !apart.includes(path.split('.')[0] ?? '') && !isWriting(path))
      .map(([path, value]) => [names[path] ?? mappedBy(path) ?? path, shown(names[path], value)]),
  )

/** How an expression is written down, and the target of a mapping that its name tells already. */
const isWriting = (path: string) =>
  path.endsWith('.xsi:type') || mapping.exec(path)?.[3] === 'target'

/** 变量映射 — by its side and its variable: `input.repairCost`. */
const mapping = /^ioMapping\.\w+\.(input|output)\.(.+)\.(source|target)$/
function mappedBy(path: string): string | undefined {
  const [, side, variable] = mapping.exec(path) ?? []
  return side && `${side}.${variable}`
}

const shown = (name: string | undefined, value: string) =>
  name === 'form' ? value.replace(/^zhihui:/, '') : value

type Said = readonly [path: string, value: string]

function said(element: ModdleElement, path: readonly string[]): Said[] {
  return Object.entries({ ...element, ...referencesOf(element), ...attributesOf(element) })
    .filter(([name]) => !structure.has(name))
    .flatMap(([name, value]) =>
      saidBy(element, [...path, ...(folders.has(name) ? [] : [name])], value),
    )
}

/** The parser keeps them out of what is counted. */
const referencesOf = (element: ModdleElement): object =>
  Object.fromEntries(
    (element.$descriptor.properties ?? [])
      .filter(({ isReference }) => isReference)
      .map(({ ns: { localName } }) => [localName, element[localName]])
      .filter(([, value]) => value !== undefined),
  )

/** Of name spaces that the parser does not know. */
const attributesOf = ({ $attrs }: ModdleElement): object =>
  typeof $attrs === 'object' && $attrs !== null ? $attrs : {}

function saidBy(element: ModdleElement, path: readonly string[], value: unknown): Said[] {
  if (!Array.isArray(value)) return saidByOne(element, path, value)
  const items: readonly unknown[] = value
  if (items.every((item) => isElement(item) && item.$parent !== element))
    return items.length === 0 ? [] : [[path.join('.'), items.map(textOf).toSorted().join(', ')]]
  return items.flatMap((item, index) =>
    saidByOne(element, [...path, ...keyOf(item, { index, alone: items.length === 1 })], item),
  )
}

function saidByOne(element: ModdleElement, path: readonly string[], value: unknown): Said[] {
  if (!isElement(value) || value.$parent !== element) return [[path.join('.'), textOf(value)]]
  const kind: Said[] = tellsKind(path) ? [[path.join('.'), value.$type]] : []
  // a header has its name in the path
  if (value.$type === 'zeebe:Header') return [[path.join('.'), value.value ?? '']]
  return [...kind, ...said(value, path)]
}

const tellsKind = (path: readonly string[]): boolean =>
  kinds.has(path.findLast((name) => !/^\d+$/.test(name)) ?? '')

type Place = { readonly index: number; readonly alone: boolean }

/** By what an item is known among its like. */
function keyOf(item: unknown, { index, alone }: Place): readonly string[] {
  if (!isElement(item)) return [String(index + 1)]
  if (item.$type === 'zeebe:Header') return [item.key ?? '']
  if (item.$type.startsWith('zeebe:')) {
    const kind = item.$type.replace(/^zeebe:(.)/, (_, first: string) => first.toLowerCase())
    return [kind, ...(item.target === undefined ? [] : [item.target])]
  }
  return alone ? [] : [String(index + 1)]
}

export const isElement = (value: unknown): value is ModdleElement =>
  typeof value === 'object' && value !== null && '$type' in value

const textOf = (value: unknown): string => {
  if (!isElement(value)) return String(value)
  const { $type, id, name, errorCode } = value
  // tools number what events wait for
  if (named.has($type)) return errorCode ?? name ?? id ?? $type
  return id ?? $type
}
const named = new Set(['bpmn:Message', 'bpmn:Error', 'bpmn:Escalation', 'bpmn:Signal'])
