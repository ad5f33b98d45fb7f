import type { StretchReason } from '../api/generated/operations.ts'

type Stretch = {
  readonly from: string
  readonly to: string
  readonly reason: StretchReason
  readonly name: string | null
}
type Span = Pick<Stretch, 'from' | 'to'>
/** 推算行 — a day that counts, or several alike; or a stretch that does not, and why. */
export type DerivationLine = {
  readonly reason: Exclude<Stretch['reason'], 'OUTSIDE_WORKING_HOURS'>
  readonly name: string | null
  readonly from: string
  readonly to: string
  /** Of one day, where they count. */
  readonly spans: readonly Span[]
  readonly ms: number
  readonly days: number
}
/** What a span looks like on the clock: days that look alike become one line. */
type Look = { readonly dayOf: (at: string) => string; readonly timeOf: (at: string) => string }

/** 推算行 — the stretches of a derivation as lines to read: the parts of a day together, days alike as one, nights left out. */
export function derivationLines(
  stretches: readonly Stretch[],
  look: Look,
): readonly DerivationLine[] {
  const lines: DerivationLine[] = []
  for (const stretch of stretches) {
    const last = lines.at(-1)
    if (stretch.reason === 'OUTSIDE_WORKING_HOURS') continue
    const line = lineOf(stretch, stretch.reason)
    if (last !== undefined && isSameDay(last, line, look))
      lines[lines.length - 1] = together(last, line)
    else lines.push(line)
  }
  return lines.reduce<DerivationLine[]>((all, line) => {
    const last = all.at(-1)
    if (last !== undefined && isAlike(last, line, look))
      all[all.length - 1] = { ...last, to: line.to, days: last.days + 1 }
    else all.push(line)
    return all
  }, [])
}

const lineOf = ({ from, to, name }: Stretch, reason: DerivationLine['reason']): DerivationLine => ({
  ...{ reason, name, from, to, days: 1 },
  spans: reason === 'COUNTED' ? [{ from, to }] : [],
  ms: reason === 'COUNTED' ? Date.parse(to) - Date.parse(from) : 0,
})

const isSameDay = (last: DerivationLine, line: DerivationLine, { dayOf }: Look) =>
  last.reason === 'COUNTED' && line.reason === 'COUNTED' && dayOf(last.from) === dayOf(line.from)

const together = (last: DerivationLine, line: DerivationLine): DerivationLine => ({
  ...{ ...last, to: line.to, ms: last.ms + line.ms },
  spans: [...last.spans, ...line.spans],
})

function isAlike(last: DerivationLine, line: DerivationLine, { dayOf, timeOf }: Look): boolean {
  const times = ({ spans }: DerivationLine) =>
    spans.map(({ from, to }) => `${timeOf(from)}–${timeOf(to)}`).join()
  const inOneDay = ({ from, to }: DerivationLine) => dayOf(from) === dayOf(to)
  if (last.reason !== 'COUNTED' || line.reason !== 'COUNTED') return false
  return inOneDay(line) && times(last) === times(line)
}
