import { useNamed, useText } from '../../texts/use-text.ts'
import type { CaseFile } from '../use-case.ts'
import type { Choice } from './form-document.ts'
import type { OpenStep } from './open-steps.ts'
import { useUnits } from './use-units.ts'

/** 可选单位 — for a form that asks for a unit: the proposed ones first, then every other that may be chosen; null until they are known. */
export function useUnitChoices({ proposal }: CaseFile, step: OpenStep) {
  const text = useText()
  const named = useNamed()
  const { asked, units, error, refetch } = useUnits(step)
  const proposed = (proposal?.units ?? []).map(({ unitId }) => unitId)
  const rank = (id: string) => (proposed.includes(id) ? proposed.indexOf(id) : proposed.length)
  const choices: readonly Choice[] | null =
    units
      ?.toSorted((a, b) => rank(a.unit.id) - rank(b.unit.id))
      .map(({ unit, ...load }) => ({
        value: unit.id,
        label: text(proposed.includes(unit.id) ? 'step.proposedUnit' : 'step.otherUnit', {
          unit: named(unit),
          load: text('dispatch.load', load),
        }),
      })) ?? null
  return { units: asked ? choices : [], error, refetch }
}
