import type { UnitChoice } from '../cases/steps/use-units.ts'
import type { CaseFile } from '../cases/use-case.ts'

type Proposed = NonNullable<CaseFile['proposal']>['units'][number]
/** 可选单位 — a unit by its number: why the manual proposes it, and what waits there. */
export type UnitOption = {
  readonly unitId: string
  readonly proposed: Proposed | null
  /** Null where it cannot take the step now. */
  readonly choice: UnitChoice | null
}
/** As many as there are digits. */
const most = 9

/** 编号 — the units that the manual proposes in its order; where none of them may take this step, those that may. */
export function unitOptions(
  proposed: readonly Proposed[],
  choices: readonly UnitChoice[],
): readonly UnitOption[] {
  const byId = new Map(choices.map((choice) => [choice.unit.id, choice]))
  const options = proposed.map((unit) => ({
    unitId: unit.unitId,
    proposed: unit,
    choice: byId.get(unit.unitId) ?? null,
  }))
  if (options.some(({ choice }) => choice !== null)) return options.slice(0, most)
  return choices
    .slice(0, most)
    .map((choice) => ({ unitId: choice.unit.id, proposed: null, choice }))
}
