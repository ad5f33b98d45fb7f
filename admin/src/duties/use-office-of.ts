import { useNamed } from '../texts/use-text.ts'
import type { Duty } from './use-duties.ts'
import type { Shift } from './week.ts'

/** 班次所属机构 — the office of a shift, where more than one is shown. */
export function useOfficeOf(unitId: string | null) {
  const named = useNamed()
  return ({ byDay }: Shift<Duty>) => {
    const [duty] = Object.values(byDay).flat()
    return unitId !== null || duty === undefined ? null : named(duty.unit)
  }
}
