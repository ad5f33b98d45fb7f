type Edition = { readonly id: string }
type Chosen = { readonly from?: string; readonly to?: string }

/** 对比地址 — the page that compares an edition with the one before it. */
export const differenceAddress = (to: string) => `/manual/difference?to=${encodeURIComponent(to)}`

/** The same page with both editions chosen. */
export const comparedAddress = (chosen: Chosen) =>
  `/manual/difference?filter=${encodeURIComponent(JSON.stringify(chosen))}`

/** 对比版本 — the editions to compare, newest first: an asked one with the one before it, else the newest two. */
export function editionsToCompare(editions: readonly Edition[], asked: string | null): Chosen {
  const place = Math.max(
    editions.findIndex(({ id }) => id === asked),
    0,
  )
  const to = editions[place]
  const from = editions[place + 1] ?? editions.find((edition) => edition !== to)
  return { ...(from && { from: from.id }), ...(to && { to: to.id }) }
}
