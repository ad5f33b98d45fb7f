import type { Language } from '../texts/texts.ts'

type Window = { readonly from: string; readonly to: string }

/** Windows as people write them. */
export const windowsInWords = (windows: readonly Window[]): string =>
  windows.map(({ from, to }) => `${from}–${to}`).join(', ')

const monday = Date.UTC(2024, 0, 1)
const localeOf = (language: Language) => (language === 'zh' ? 'zh-CN' : 'en-GB')

/** The name of an ISO weekday: 一, Mon. */
export const weekdayName = (weekday: number, language: Language, width: 'narrow' | 'short') =>
  new Intl.DateTimeFormat(localeOf(language), { weekday: width, timeZone: 'UTC' }).format(
    monday + (weekday - 1) * 86_400_000,
  )

/** 三月, March. */
export const monthName = (month: number, language: Language) =>
  new Intl.DateTimeFormat(localeOf(language), { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, month - 1, 1),
  )
