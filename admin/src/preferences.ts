import { useSyncExternalStore } from 'react'
import { parsed } from './parsed.ts'
import type { Language } from './texts/texts.ts'

export type Preferences = {
  readonly language: Language
  /** null follows the system. */
  readonly theme: 'light' | 'dark' | null
  /** Letters without Ctrl as shortcuts (WCAG 2.1.4: they can be switched off). */
  readonly singleKeys: boolean
  /** The columns of the work list by name; none means the usual ones. */
  readonly workListColumns: readonly string[]
  /** The id of the view that the work list opens with; empty for none. */
  readonly workListView: string
  /** How processes are drawn: in words of the office only, or with everything that the engine reads. */
  readonly modelerMode: 'DESIGN' | 'IMPLEMENT'
}

const place = 'zhihui.preferences'
const listeners = new Set<() => void>()
let current = read()

/** 偏好 — changes how the screens look, in this browser; they outlive a session. */
export function changePreferences(changed: Partial<Preferences>): void {
  current = { ...current, ...changed }
  localStorage.setItem(place, JSON.stringify(current))
  for (const listener of listeners) listener()
}

export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, () => current)
/** 当前语言 — outside of what is drawn. */
export const languageNow = (): Language => current.language
export const useLanguage = (): Language => usePreferences().language

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function read(): Preferences {
  const kept = parsed(globalThis.localStorage?.getItem(place) ?? null)
  return {
    language: oneOf(['zh', 'en'], kept['language']) ?? browserLanguage(),
    theme: oneOf(['light', 'dark'], kept['theme']) ?? null,
    singleKeys: kept['singleKeys'] !== false,
    workListColumns: textsIn(kept['workListColumns']),
    workListView: textsIn([kept['workListView']])[0] ?? '',
    modelerMode: oneOf(['DESIGN', 'IMPLEMENT'], kept['modelerMode']) ?? 'DESIGN',
  }
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((it) => typeof it === 'string') : []
}

function browserLanguage(): Language {
  return globalThis.navigator?.language.startsWith('en') ? 'en' : 'zh'
}

function oneOf<const Value extends string>(values: readonly Value[], value: unknown) {
  return values.find((it) => it === value)
}
