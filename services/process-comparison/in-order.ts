import { distinct, type Part, type PartDifference, partsBetween } from './part.ts'

type Unplaced = Omit<Part, 'layout'>

/** 按序比较 — parts whose order counts, such as rows and fields: one that was moved says from where to where. */
export function orderedBetween(
  before: readonly Unplaced[],
  after: readonly Unplaced[],
): PartDifference[] {
  const [old, fresh] = [distinct(before), distinct(after)]
  const moved = movedBetween(old.map(idOf), fresh.map(idOf))
  const placed = (parts: readonly Unplaced[]): Part[] =>
    parts.map((part, index) => ({ ...part, layout: moved.has(part.id) ? `${index + 1}` : '' }))
  const [from, to] = [placesOf(old), placesOf(fresh)]
  return partsBetween(placed(old), placed(fresh)).map((part) => {
    if (!part.changes.includes('MOVED')) return part
    const [earlier = null, later = null] = [from.get(part.id), to.get(part.id)]
    const place = { property: 'place', before: earlier, after: later }
    return { ...part, properties: [place, ...part.properties] }
  })
}

const placesOf = (parts: readonly Unplaced[]): ReadonlyMap<string, string> =>
  new Map(parts.map(({ id }, index) => [id, `${index + 1}`]))
const idOf = ({ id }: { readonly id: string }) => id

/** 移动 — the fewest of those in both that have to move for one order to become the other. */
export function movedBetween(
  before: readonly string[],
  after: readonly string[],
): ReadonlySet<string> {
  const places = new Map(before.map((id, index) => [id, index]))
  const common = after.filter((id) => places.has(id))
  const stayed = longestRising(common.map((id) => places.get(id) ?? 0))
  return new Set(common.filter((_, index) => !stayed.has(index)))
}

/** The indexes of a longest rising row of numbers, by ever better ends of rows of each length. */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = []
  const before = new Map<number, number>()
  for (const [index, number] of numbers.entries()) {
    const found = ends.findIndex((end) => (numbers[end] ?? 0) >= number)
    const length = found === -1 ? ends.length : found
    const last = ends[length - 1]
    if (last !== undefined) before.set(index, last)
    ends[length] = index
  }
  const rising = new Set<number>()
  for (let at = ends.at(-1); at !== undefined; at = before.get(at)) rising.add(at)
  return rising
}
