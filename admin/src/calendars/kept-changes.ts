import { keysOf } from '../texts/keys-of.ts'
import type { Draft } from './draft.ts'

type Kept = Readonly<Record<string, unknown>>
/** 改动 — a draft as it is stored, and as it has been changed since; null before the first change. */
export type Changes = { readonly over: Draft; readonly changed: Draft | null }

const isText = (it: unknown) => typeof it === 'string'
const isTextOrNone = (it: unknown) => it === null || isText(it)
const shapes: Readonly<Record<keyof Draft, (it: unknown) => boolean>> = {
  ...{ name: isText, effectiveOn: isText, documentNumber: isTextOrNone, reason: isTextOrNone },
  workingDayMinutes: (it) => it === null || typeof it === 'number',
  ...{ weekdays: Array.isArray, windows: Array.isArray, schedules: Array.isArray },
  ...{ days: Array.isArray, overrides: Array.isArray },
}

/** 恢复 — what was changed of a draft and kept in a browser, part by part; a part that somebody else has saved otherwise meanwhile stays theirs. */
export function changesIn(over: Draft, kept: Kept): Changes {
  const [before, after] = [objectOf(kept['over']), objectOf(kept['changed'])]
  const parts = keysOf(shapes).filter(
    (part) =>
      isSame(before[part], over[part]) &&
      !isSame(after[part], over[part]) &&
      shapes[part](after[part]),
  )
  if (parts.length === 0) return { over, changed: null }
  const changed = Object.fromEntries(parts.map((part) => [part, after[part]]))
  return { over, changed: { ...over, ...changed } }
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
const objectOf = (it: unknown): Kept => (typeof it === 'object' && it !== null ? { ...it } : {})
