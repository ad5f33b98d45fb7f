import { useLanguage } from '../../preferences.ts'
import { useViewer } from '../../shell/use-viewer.ts'

/** 公文日期 — days and instants as a document writes them: 2026年11月22日. */
export function useDocumentDays() {
  const locale = useLanguage() === 'zh' ? 'zh-CN' : 'en-GB'
  const timeZone = useViewer()?.city.timeZone ?? 'UTC'
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const instant = new Intl.DateTimeFormat(locale, {
    ...{ dateStyle: 'long', timeStyle: 'short', timeZone },
  })
  return {
    /** Of a day of the calendar: 2026-11-22. */
    day: (written: string) => day.format(new Date(`${written}T00:00:00Z`)),
    instant: (iso: string) => instant.format(new Date(iso)),
  }
}
