type Unit = { readonly id: string }
type Hopped = {
  readonly at: string
  readonly givenBackAt: string | null
  readonly fromUnit: Unit
  readonly toUnit: Unit
}
type Until = {
  /** When the step ended; null while it waits. */
  readonly closedAt: string | null
  readonly now: number
}

/** 停留时间 — how long each unit itself had a case that was passed down to it, without what units below it had; and whether it has it still. */
export function hopSpans<Hop extends Hopped>(hops: readonly Hop[], { closedAt, now }: Until) {
  const start = ({ at }: Hop) => Date.parse(at)
  const ended = ({ givenBackAt }: Hop) => givenBackAt ?? closedAt
  const end = (hop: Hop) => Date.parse(ended(hop) ?? new Date(now).toISOString())
  const below = (hop: Hop) =>
    hops.filter(
      (other) =>
        other.fromUnit.id === hop.toUnit.id &&
        start(other) >= start(hop) &&
        start(other) < end(hop),
    )
  return hops.map((hop) => {
    const away = below(hop).reduce((sum, other) => sum + end(other) - start(other), 0)
    const has = ended(hop) === null && below(hop).every((other) => ended(other) !== null)
    return { hop, span: end(hop) - start(hop) - away, has }
  })
}
