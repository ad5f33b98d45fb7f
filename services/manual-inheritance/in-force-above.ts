import type { UpstreamEdition } from './upstream-editions.ts'

/** 现行上级手册 — of the place that published an edition, the one in force at an instant; null before its first. */
export function inForceAbove(
  editions: readonly UpstreamEdition[],
  { distance }: Pick<UpstreamEdition, 'distance'>,
  at: Date,
): UpstreamEdition | null {
  const its = editions.filter((one) => one.distance === distance && one.inForceFrom <= at)
  return its[0] ?? null
}
