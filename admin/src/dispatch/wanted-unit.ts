import type { UnitOption } from './unit-options.ts'

/** 待选单位 — a unit as it was asked for: by its digit before anything was seen, by itself since. */
export type WantedUnit = { readonly number: number } | { readonly unitId: string }

const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/** What each digit does. */
export const digitKeys = (act: (number: number) => void): Readonly<Record<string, () => void>> =>
  Object.fromEntries(digits.map((digit) => [String(digit), () => act(digit)]))

/** Which of the options is meant; null where none of them is, or where it cannot take the step. */
export function meantUnit(wanted: WantedUnit, options: readonly UnitOption[]): string | null {
  const option =
    'number' in wanted
      ? options[wanted.number - 1]
      : options.find(({ unitId }) => unitId === wanted.unitId)
  return option === undefined || option.choice === null ? null : option.unitId
}
