import type { ReadManualClassesQuery } from '../../api/generated/operations.ts'

export type ClassCount = ReadManualClassesQuery['manualClasses'][number]
export type MajorNode = Pick<ClassCount, 'kind' | 'majorCode' | 'majorName'> & {
  readonly lines: number
  readonly classes: readonly ClassCount[]
}
export type KindNode = Pick<ClassCount, 'kind'> & {
  readonly lines: number
  readonly majors: readonly MajorNode[]
}

const sum = (counted: readonly { readonly lines: number }[]) =>
  counted.reduce((all, { lines }) => all + lines, 0)

function parted<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const parts = new Map<string, Item[]>()
  for (const item of items) parts.set(keyOf(item), [...(parts.get(keyOf(item)) ?? []), item])
  return [...parts.values()]
}

/** 类别树 — the classes of an edition by kind and major class, with the lines of each. */
export const treeOf = (classes: readonly ClassCount[]): KindNode[] =>
  parted(classes, ({ kind }) => kind).flatMap((its) => {
    const [first] = its
    if (first === undefined) return []
    return { kind: first.kind, lines: sum(its), majors: majorsOf(its) }
  })

const majorsOf = (classes: readonly ClassCount[]): MajorNode[] =>
  parted(classes, ({ majorCode }) => majorCode).flatMap((its) => {
    const [first] = its
    if (first === undefined) return []
    const { kind, majorCode, majorName } = first
    return { kind, majorCode, majorName, lines: sum(its), classes: its }
  })
