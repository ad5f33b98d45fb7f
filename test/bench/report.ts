/** One line of JSON a figure; `limit` is what the issue demands of it. */
export type Figure = {
  readonly bench: string
  readonly value: number
  readonly unit: string
  readonly limit: number
  readonly [detail: string]: unknown
}

export const print = ({ value, ...figure }: Figure): void =>
  console.log(JSON.stringify({ ...figure, value: Math.round(value * 100) / 100 }))

/** 分位数 — the value below which a share of the measured ones lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
