import { parsed } from './parsed.ts'

type Content = Readonly<Record<string, unknown>>
/** Whose text it is, and what it is about. */
type Place = { readonly who: string; readonly what: string }

/** As long as the API remembers the key of an act, and no longer: what is typed names people. */
const keptForMs = 24 * 60 * 60 * 1000
const placeOf = (who: string) => `zhihui.typed.${who}`

/** 留存 — what somebody has typed and not sent stays in this browser for a day, through a reload, a lost connection and an ended session; null forgets it. */
export function keepTyped({ who, what }: Place, content: Content | null): void {
  const at = Date.now()
  const { [what]: _before, ...others } = readTyped(who, at)
  const all = content === null ? others : { ...others, [what]: { ...content, at } }
  if (Object.keys(all).length === 0) localStorage.removeItem(placeOf(who))
  else localStorage.setItem(placeOf(who), JSON.stringify(all))
}

/** 恢复 — what was kept for somebody, and when; null where there is nothing, or it is too old. */
export function keptTyped({ who, what }: Place) {
  const content = readTyped(who, Date.now())[what]
  return content === undefined ? null : { content, at: Number(content['at']) }
}

const readTyped = (who: string, at: number) =>
  freshOf(parsed(localStorage.getItem(placeOf(who))), at)

/** 有效留存 — of what a browser has kept, what is not older than a day. */
export const freshOf = (kept: Content, at: number): Readonly<Record<string, Content>> =>
  Object.fromEntries(
    Object.entries(kept).flatMap(([what, content]) => {
      if (typeof content !== 'object' || content === null) return []
      const entry = { ...content } as Content
      return at - Number(entry['at']) < keptForMs ? [[what, entry]] : []
    }),
  )
