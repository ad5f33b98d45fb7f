import { editionsToCompare } from '../../manual/difference-address.ts'

type Asked = { readonly from: string | null; readonly to: string | null }

/** 对比地址 — the page that compares two versions of a process; without the earlier one, with the edition before. */
export const compareAddress = (
  processId: string,
  { from, to }: { readonly from?: string; readonly to: string },
): string =>
  `/processes/${encodeURIComponent(processId)}/compare?${new URLSearchParams({ ...(from && { from }), to })}`

/** 对比版本 — what the address asks for; what it leaves open is the edition before, or the newest two. */
export function comparedVersions(
  editions: readonly { readonly id: string }[],
  { from, to }: Asked,
): Asked {
  if (from !== null && to !== null) return { from, to }
  const chosen = editionsToCompare(editions, to)
  return { from: from ?? chosen.from ?? null, to: to ?? chosen.to ?? null }
}
