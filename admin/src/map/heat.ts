/** 热度 — from how many cases on a grid stands in each of the classes. */
export const heatFrom = [1, 2, 4, 8, 16] as const

/** The class of a count, from 0; null for none. */
export function heatOf(count: number): number | null {
  const reached = heatFrom.filter((from) => count >= from).length
  return reached === 0 ? null : reached - 1
}

/** How much of the color a class has. */
export const heatOpacity = (heat: number): number => [0.14, 0.28, 0.42, 0.58, 0.75][heat] ?? 0

/** How a class reads: `1`, `2–3` … `16+`. */
export function heatRange(heat: number): string {
  const [from = 0, next] = [heatFrom[heat], heatFrom[heat + 1]]
  if (next === undefined) return `${from}+`
  return next - from === 1 ? String(from) : `${from}–${next - 1}`
}
