import { keysOf } from './keys-of.ts'
import { texts } from './loaded.ts'
import type { Text } from './use-text.ts'

const stage = /^stage:(.+)$/u
/** 分段时钟 — whether a clock counts a stage of the limit for handling. */
export const isStage = (key: string): boolean => stage.test(key)

/** 时钟名称 — the name of a clock; that of a stage is called as the manual calls it, one that a city drew by itself by its key. */
export function clockName(text: Text, key: string): string {
  const [, name] = stage.exec(key) ?? []
  if (name !== undefined) return `${text('limitStages.clock')} · ${name}`
  const known = keysOf(texts.clocks).find((it) => it === key)
  return known === undefined ? key : text(`clocks.${known}`)
}
