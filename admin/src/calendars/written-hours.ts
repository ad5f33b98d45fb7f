import { windowsIn } from './windows-in.ts'

/** 时段原文 — hours as they were typed, field by field, half-typed ones too. */
export type Written = Readonly<Record<string, string>>

/** Of a dated schedule, which has a place and no id. */
export const fieldOfSchedule = (at: number) => `schedule ${at}`
export const fieldOfUnit = (unitId: string) => `unit ${unitId}`
export const fieldOfCity = 'city'

const isHalf = (text: string) => windowsIn(text) === null

/** 未写完 — whether hours stand there that nobody can read yet. */
export const hasHalf = (written: Written): boolean => Object.values(written).some(isHalf)

/** 恢复 — the hours that were half-typed, as a browser has kept them; what could be read is in the draft. */
export function halfIn(kept: unknown): Written {
  const all = typeof kept === 'object' && kept !== null ? Object.entries(kept) : []
  return Object.fromEntries(
    all.flatMap(([field, text]) =>
      typeof text === 'string' && isHalf(text) ? [[field, text]] : [],
    ),
  )
}

/** 移除作息 — what was typed once the schedule at a place has gone: those behind it stand one place earlier. */
export function withoutSchedule(written: Written, gone: number, count: number): Written {
  const places = Array.from({ length: count }, (_, at) => at)
  const fields = new Set(places.map(fieldOfSchedule))
  const others = Object.entries(written).filter(([field]) => !fields.has(field))
  const kept = places
    .filter((at) => at !== gone)
    .flatMap((at, to) => {
      const text = written[fieldOfSchedule(at)]
      return text === undefined ? [] : [[fieldOfSchedule(to), text] as const]
    })
  return Object.fromEntries([...others, ...kept])
}
