export type Light = 'GREEN' | 'YELLOW' | 'RED'
export type Limit = { readonly warnAt: string | null; readonly dueAt: string | null }

/** 红绿灯 — yellow once the warning’s share of the limit is used, red beyond the limit, by the API’s instants; null without a limit. */
export function lightOf({ warnAt, dueAt }: Limit, now: number): Light | null {
  if (dueAt === null) return null
  if (now > Date.parse(dueAt)) return 'RED'
  return warnAt !== null && now >= Date.parse(warnAt) ? 'YELLOW' : 'GREEN'
}
