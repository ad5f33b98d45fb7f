/** 变化 — what became of a part between two versions; one that was changed may have been moved, too. */
export const partChanges = ['ADDED', 'REMOVED', 'CHANGED', 'MOVED'] as const
export type PartChange = (typeof partChanges)[number]

/** 组成部分 — an element, a field or a row: what it says, by property, and where it stands. */
export type Part = {
  readonly id: string
  /** As the file calls it: `bpmn:UserTask`, `textfield`. */
  readonly type: string
  readonly name: string
  readonly facts: ReadonlyMap<string, string>
  /** Empty where nothing is drawn of it. */
  readonly layout: string
}

/** 属性差异 — null where one version says nothing. */
export type PropertyDifference = {
  readonly property: string
  readonly before: string | null
  readonly after: string | null
}

export type PartDifference = Pick<Part, 'id' | 'type' | 'name'> & {
  readonly changes: readonly PartChange[]
  readonly properties: readonly PropertyDifference[]
}

const nothing: ReadonlyMap<string, string> = new Map()

/** 属性差异 — what two versions of a part say differently, property by property. */
export const propertiesBetween = (
  before: ReadonlyMap<string, string> = nothing,
  after: ReadonlyMap<string, string> = nothing,
): PropertyDifference[] =>
  [...new Set([...after.keys(), ...before.keys()])]
    .map((property) => ({
      property,
      before: before.get(property) ?? null,
      after: after.get(property) ?? null,
    }))
    .filter((one) => one.before !== one.after)

/** 差异 — the parts that two versions have differently: those of the later one in its order, then those it has no more. */
export function partsBetween(before: readonly Part[], after: readonly Part[]): PartDifference[] {
  const [old, fresh] = [byId(before), byId(after)]
  return [...new Set([...fresh.keys(), ...old.keys()])]
    .map((id) => differenceOf(id, old.get(id), fresh.get(id)))
    .filter(({ changes }) => changes.length > 0)
}

const byId = (parts: readonly Part[]): ReadonlyMap<string, Part> =>
  new Map(distinct(parts).map((part) => [part.id, part]))

/** 各有编号 — a broken file may use an id twice: each of them is compared with its like. */
export function distinct<One extends { readonly id: string }>(parts: readonly One[]): One[] {
  const taken = new Set<string>()
  const copies = new Map<string, number>()
  return parts.map((part) => {
    let copy = copies.get(part.id) ?? 1
    let id = copy === 1 ? part.id : `${part.id} (${copy})`
    for (; taken.has(id); id = `${part.id} (${copy})`) copy += 1
    taken.add(id)
    copies.set(part.id, copy + 1)
    return { ...part, id }
  })
}

function differenceOf(id: string, before?: Part, after?: Part): PartDifference {
  const { type = '', name = '' } = after ?? before ?? {}
  const properties = [
    ...propertiesBetween(typed(before, after), typed(after, before)),
    ...propertiesBetween(before?.facts, after?.facts),
  ]
  return { id, type, name, properties, changes: changesOf({ before, after, properties }) }
}

/** What is new or gone is not told to have another type. */
const typed = (part: Part | undefined, other: Part | undefined) =>
  new Map(part && other ? [['type', part.type]] : [])

type Compared = Pick<PartDifference, 'properties'> & {
  readonly before: Part | undefined
  readonly after: Part | undefined
}

function changesOf({ before, after, properties }: Compared): PartChange[] {
  if (before === undefined) return ['ADDED']
  if (after === undefined) return ['REMOVED']
  return [
    ...(properties.length > 0 ? (['CHANGED'] as const) : []),
    ...(before.layout === after.layout ? [] : (['MOVED'] as const)),
  ]
}
