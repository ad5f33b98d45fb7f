import { useNamed } from '../texts/use-text.ts'
import type { Duty } from './use-duties.ts'
import type { Shift } from './week.ts'

/** 班次名称 — its hours; at which office, where more than one is shown. */
export function useShiftName(unitId: string | null) {
  const named = useNamed()
  return ({ hours, byDay }: Shift<Duty>) => {
    const [duty] = Object.values(byDay).flat()
    return unitId !== null || duty === undefined ? hours : `${named(duty.unit)} ${hours}`
  }
}
