import { useLanguage } from '../preferences.ts'

/** 日期用词 — a day of the calendar in words: with its weekday, or short. */
export function useDayWords() {
  const locale = useLanguage() === 'zh' ? 'zh-CN' : 'en-GB'
  const said = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    return (day: string) => format.format(new Date(`${day}T00:00:00Z`))
  }
  const date = { month: 'short', day: 'numeric' } as const
  return { short: said(date), weekday: said({ weekday: 'short' }) }
}
