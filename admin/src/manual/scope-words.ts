import type { Text } from '../texts/use-text.ts'

/** 适用范围 — what a line says of where and when it answers, and in whose place. */
export type Scope = {
  readonly exceptionTo: number | null
  readonly areaName: string
  readonly season: string
  readonly hours: string
}

/** 适用范围 — in words, one thing each; none for a line that answers everywhere and always. */
export function scopeInWords({ exceptionTo, areaName, season, hours }: Scope, text: Text) {
  const span = (words: string) => words.replace('~', ' – ')
  return [
    exceptionTo === null ? '' : text('scopes.exceptionTo', { number: exceptionTo }),
    areaName,
    span(season),
    span(hours),
  ].filter((words) => words !== '')
}

/** The same of a line as an edition keeps it. */
export const scopeOf = (entry: Omit<Scope, 'areaName'> & { readonly areaText: string }): Scope => ({
  ...entry,
  areaName: entry.areaText,
})
