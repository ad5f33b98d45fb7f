import { en } from './en.ts'
import { keysOf } from './keys-of.ts'
import type { Text } from './use-text.ts'

/** 时钟名称 — the name of a clock; one that a city drew by itself is called by its key. */
export function clockName(text: Text, key: string): string {
  const known = keysOf(en.clocks).find((it) => it === key)
  return known === undefined ? key : text(`clocks.${known}`)
}
