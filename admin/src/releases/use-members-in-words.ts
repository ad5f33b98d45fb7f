import { useText } from '../texts/use-text.ts'
import type { ListedRelease } from './use-releases.ts'

type Members = Pick<ListedRelease, 'manualEdition' | 'processCount' | 'calendar'>

/** 成员 — what a release brings, in a line. */
export function useMembersInWords() {
  const text = useText()
  return ({ manualEdition, processCount: count, calendar }: Members): string =>
    [
      ...(manualEdition ? [text('releases.ofManual', { number: manualEdition.number })] : []),
      ...(count > 0 ? [text('releases.ofProcesses', { count })] : []),
      ...(calendar ? [text('releases.ofCalendar', { number: calendar.edition })] : []),
    ].join(' · ')
}
