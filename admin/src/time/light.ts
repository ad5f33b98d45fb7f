export type Light = 'GREEN' | 'YELLOW' | 'RED'
export type Limit = { readonly openedAt: string; readonly dueAt: string | null }

const warningShare = 0.8

/** 红绿灯 — green up to 80 % of the limit used, yellow up to all of it, red beyond; null without a limit. */
export function lightOf({ openedAt, dueAt }: Limit, now: number): Light | null {
  if (dueAt === null) return null
  const opened = Date.parse(openedAt)
  const due = Date.parse(dueAt)
  if (now > due) return 'RED'
  return now - opened > (due - opened) * warningShare ? 'YELLOW' : 'GREEN'
}
