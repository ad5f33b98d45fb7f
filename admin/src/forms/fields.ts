import { startOfDay } from '../time/day.ts'

/** 表单值 — the words in a field of a form, without spaces around them. */
export const wordsOf = (fields: FormData, name: string): string =>
  String(fields.get(name) ?? '').trim()

/** The same where an empty field says nothing. */
export const wordsOrNone = (fields: FormData, name: string): string | undefined =>
  wordsOf(fields, name) || undefined

/** 首日 — the first instant of the day in a field. */
export const firstDay = (fields: FormData, name: string) => startOfDay(wordsOrNone(fields, name))

/** 末日 — the instant at which the last day in a field is over. */
export const lastDay = (fields: FormData, name: string) => startOfDay(wordsOrNone(fields, name), 1)
