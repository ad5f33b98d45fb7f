import { useQuery } from '@tanstack/react-query'
import { ReadDuties, type ReadDutiesQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { useNow } from '../live/now.ts'
import { useViewer } from '../shell/use-viewer.ts'
import { weekOf } from './week.ts'

export type Duty = ReadDutiesQuery['duties'][number]
type Week = { readonly unitId: string | null; readonly monday: string }

const minute = 60_000

/** 时区 — of the city whose duties are planned. */
export const useTimeZone = (): string => useViewer()?.city.timeZone ?? 'Asia/Shanghai'

/** 一周值班 — the duties of a week, at one office or at all. */
export function useDuties({ unitId, monday }: Week) {
  const timeZone = useTimeZone()
  const asked = { unitId, ...weekOf(monday, timeZone) }
  return useQuery({
    queryKey: ['duties', asked],
    queryFn: ({ signal }) => ask(ReadDuties, asked, signal),
    placeholderData: (before) => before,
  })
}

/** 当前值班 — the names of whoever is on duty now, by their office. */
export function useOnDutyNow(): ReadonlyMap<string, readonly Duty['person'][]> {
  const viewer = useViewer()
  const at = new Date(Math.floor(useNow() / minute) * minute).toISOString()
  const { data } = useQuery({
    queryKey: ['duties', 'now', at],
    queryFn: ({ signal }) => ask(ReadDuties, { unitId: null, from: at, to: at }, signal),
    enabled: viewer?.may('duties') ?? false,
    placeholderData: (before) => before,
  })
  const byUnit = new Map<string, readonly Duty['person'][]>()
  for (const { unit, person } of data?.duties ?? [])
    byUnit.set(unit.id, [...(byUnit.get(unit.id) ?? []), person])
  return byUnit
}
