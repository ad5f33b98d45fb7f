import { useMemo } from 'react'
import { useLanguage } from '../preferences.ts'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'
import { durationOf } from './duration.ts'

const minute = 60_000

/** 时间 — instants and spans in words, in the language of the screen and the time of the city. */
export function useTimes() {
  const text = useText()
  const language = useLanguage()
  const timeZone = useViewer()?.city.timeZone
  const formats = useMemo(() => formatsOf(language, timeZone), [language, timeZone])
  const spanInWords = (milliseconds: number) => {
    const { count, unit } = durationOf(milliseconds)
    return text(`time.${unit}`, { count })
  }
  return {
    instant: (iso: string) => formats.short.format(new Date(iso)).replace(',', ''),
    instantInFull: (iso: string) => formats.full.format(new Date(iso)),
    /** Day and weekday, in the time of the city. */
    dayOf: (iso: string) => formats.day.format(new Date(iso)),
    timeOf: (iso: string) => formats.time.format(new Date(iso)),
    hoursInWords: (milliseconds: number) => {
      const all = Math.round(milliseconds / minute)
      const [hours, minutes] = [Math.floor(all / 60), all % 60]
      const inHours = hours > 0 ? [text('time.hours', { count: hours })] : []
      const rest = minutes > 0 || hours === 0 ? [text('time.minutes', { count: minutes })] : []
      return [...inHours, ...rest].join(' ')
    },
    spanInWords,
    dueInWords: (dueAt: string, now: number) => {
      const left = Date.parse(dueAt) - now
      return text(left < 0 ? 'time.over' : 'time.left', { span: spanInWords(left) })
    },
  }
}

function formatsOf(language: string, timeZone: string | undefined) {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
  const zone = timeZone === undefined ? {} : { timeZone }
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const month = language === 'zh' ? ('2-digit' as const) : ('short' as const)
  return {
    short: new Intl.DateTimeFormat(locale, { month, day: '2-digit', ...clock, ...zone }),
    day: new Intl.DateTimeFormat(locale, { month, day: '2-digit', weekday: 'short', ...zone }),
    time: new Intl.DateTimeFormat(locale, { ...clock, ...zone }),
    full: new Intl.DateTimeFormat(locale, {
      ...{ year: 'numeric', month, day: '2-digit', ...clock, ...zone },
    }),
  }
}
