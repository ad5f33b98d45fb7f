import { useLanguage } from '../preferences.ts'
import { useUnitNames } from './use-unit-names.ts'

type Proposed = { readonly unitId: string; readonly unitName: string }

/** 建议单位名称 — as the manual’s proposal says them; in English by the register, where that is known. */
export function useProposedNames(units: readonly Proposed[]) {
  const inEnglish = useLanguage() === 'en'
  const nameOf = useUnitNames(inEnglish ? units.map(({ unitId }) => unitId) : [])
  return ({ unitId, unitName }: Proposed): string => (inEnglish ? nameOf(unitId) : null) ?? unitName
}
