import { IANAZone } from 'luxon'

/** A stretch of time in milliseconds: of real time since 1970, or of local wall-clock time since 1970-01-01 00:00. */
export type Span = { readonly from: number; readonly to: number }

const minute = 60_000
const day = 24 * 60 * minute
const week = 7 * day
/** No zone is further from UTC. */
const furthest = 15 * 60 * minute

/** 时差 — a week of a time zone: how far its clocks stand ahead of UTC before and after they are changed, if they are. */
type Week = { readonly changeAt: number; readonly before: number; readonly after: number }
const known = new Map<string, Map<number, Week>>()

/** 当地日 — the local day an instant falls on, as days since 1970-01-01. */
export const dayOf = (at: number, timeZone: string): number =>
  Math.floor((at + offsetAt(at, timeZone)) / day)

/** `yyyy-MM-dd` of a local day. */
export const dateOf = (number: number): string => new Date(number * day).toISOString().slice(0, 10)

/** The local day of `yyyy-MM-dd`. */
export const numberOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / day

/** The instant at which a local day begins: where clocks skip midnight, the one after. */
export function dayStart(number: number, timeZone: string): number {
  const [first] = instantsOf({ from: number * day, to: (number + 1) * day }, timeZone)
  // A whole day was skipped once, where the date line was moved.
  return first?.from ?? dayStart(number + 1, timeZone)
}

/** 挂钟时段 — when the clock on the wall shows a time within the span: shorter by an hour that is skipped, in two parts around one that comes twice. */
export function instantsOf({ from, to }: Span, timeZone: string): readonly Span[] {
  const first = Math.floor((from - furthest) / week)
  const last = Math.floor((to + furthest) / week)
  const weeks = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const parts = weeks.flatMap((number) => {
    const { changeAt, before, after } = weekOf(number, timeZone)
    return [
      overlap({ from: from - before, to: to - before }, { from: number * week, to: changeAt }),
      overlap({ from: from - after, to: to - after }, { from: changeAt, to: (number + 1) * week }),
    ]
  })
  return joined(parts.filter((part) => part.from < part.to))
}

/** Spans in order, those that touch as one. */
export function joined(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = all.at(-1)
    if (last?.to === span.from) all[all.length - 1] = { from: last.from, to: span.to }
    else all.push(span)
  }
  return all
}

const overlap = (a: Span, b: Span): Span => ({
  from: Math.max(a.from, b.from),
  to: Math.min(a.to, b.to),
})

function offsetAt(at: number, timeZone: string): number {
  const { changeAt, before, after } = weekOf(Math.floor(at / week), timeZone)
  return at < changeAt ? before : after
}

// Asked for every limit, and slow to ask: each week is read once.
function weekOf(number: number, timeZone: string): Week {
  const weeks = known.get(timeZone) ?? new Map<number, Week>()
  known.set(timeZone, weeks)
  const found = weeks.get(number) ?? readWeek(number, timeZone)
  weeks.set(number, found)
  return found
}

function readWeek(number: number, timeZone: string): Week {
  const zone = IANAZone.create(timeZone)
  let [low, high] = [number * week, (number + 1) * week]
  const [before, after] = [zone.offset(low), zone.offset(high)]
  while (before !== after && high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (zone.offset(middle) === before) low = middle
    else high = middle
  }
  return { changeAt: high, before: before * minute, after: after * minute }
}
