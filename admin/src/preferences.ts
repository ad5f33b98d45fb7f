import { useSyncExternalStore } from 'react'
import type { Language } from './texts/texts.ts'

type Preferences = {
  readonly language: Language
  /** null follows the system. */
  readonly theme: 'light' | 'dark' | null
  /** Letters without Ctrl as shortcuts (WCAG 2.1.4: they can be switched off). */
  readonly singleKeys: boolean
}

const place = 'zhihui.preferences'
const listeners = new Set<() => void>()
let current = read()

/** 偏好 — kept in this browser; they outlive a session. */
export function setPreferences(changed: Partial<Preferences>): void {
  current = { ...current, ...changed }
  localStorage.setItem(place, JSON.stringify(current))
  for (const listener of listeners) listener()
}

export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, () => current)
export const useLanguage = (): Language => usePreferences().language

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function read(): Preferences {
  const kept = parsed(localStorage.getItem(place))
  return {
    language: oneOf(['zh', 'en'], kept['language']) ?? browserLanguage(),
    theme: oneOf(['light', 'dark'], kept['theme']) ?? null,
    singleKeys: kept['singleKeys'] !== false,
  }
}

function browserLanguage(): Language {
  return navigator.language.startsWith('en') ? 'en' : 'zh'
}

function oneOf<const Value extends string>(values: readonly Value[], value: unknown) {
  return values.find((it) => it === value)
}

/** What was kept in this browser as text, where it is an object. */
export function parsed(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
