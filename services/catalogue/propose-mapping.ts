import type { ClassKind, MappingBasis } from '../../prisma/generated/enums.ts'

export type NamedClass = {
  readonly kind: ClassKind
  readonly code: string
  readonly name: string
}
/** 对照建议 — which classes of the later catalogue probably succeed a class, and why. */
export type ProposedMapping = {
  readonly kind: ClassKind
  readonly fromCode: string
  readonly targetCodes: readonly string[]
  readonly basis: Exclude<MappingBasis, 'CHOSEN'>
}

/** From here on two names are alike; 上水井盖 and 供水井盖 are 0.75. */
const alike = 0.6

/**
 * 对照建议 — for every class of one catalogue those of another that succeed it by name: the same name, the same words (without
 * signs and what stands in brackets), else the most alike. Of several equally alike the one that kept its number, or all of them.
 */
export const proposeMapping = (
  from: readonly NamedClass[],
  to: readonly NamedClass[],
): readonly ProposedMapping[] =>
  from.map((one) => {
    const others = to.filter(({ kind }) => kind === one.kind)
    return { kind: one.kind, fromCode: one.code, ...successorsOf(one, others) }
  })

function successorsOf(one: NamedClass, others: readonly NamedClass[]) {
  const found = (basis: ProposedMapping['basis'], its: readonly NamedClass[]) => ({
    basis,
    targetCodes: its.map(({ code }) => code).toSorted(),
  })
  const same = others.filter(({ name }) => name === one.name)
  if (same.length > 0) return found('SAME_NAME', same)
  const words = others.filter(({ name }) => bare(name) === bare(one.name))
  if (words.length > 0) return found('SAME_WORDS', words)
  const best = Math.max(...others.map(({ name }) => likeness(name, one.name)), 0)
  if (best < alike) return found('NONE', [])
  const closest = others.filter(({ name }) => likeness(name, one.name) === best)
  const kept = closest.filter(({ code }) => numberOf(code) === numberOf(one.code))
  return found('SIMILAR', kept.length > 0 ? kept : closest)
}

/** A name without signs, and without what its brackets only explain. */
const bare = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\([^)]*\)/gu, '')
    .replace(/[\s\p{P}]+/gu, '')

/** 相似度 — the share of letters that two names have in common, 0 to 1 (Dice). */
export function likeness(one: string, other: string): number {
  const [short, long] = [[...bare(one)], [...bare(other)]]
  const letters = short.length + long.length
  const common = short.filter((letter) => {
    const at = long.indexOf(letter)
    if (at !== -1) long.splice(at, 1)
    return at !== -1
  }).length
  return letters === 0 ? 0 : (2 * common) / letters
}

/** Within its major class: 1 of C0101 and of C01001. */
const numberOf = (code: string): number => Number(code.slice(3))
