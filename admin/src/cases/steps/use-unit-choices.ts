import { useQuery } from '@tanstack/react-query'
import { ReadUnitChoices } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import { useNamed, useText } from '../../texts/use-text.ts'
import type { CaseFile } from '../use-case.ts'
import type { Choice } from './form-document.ts'
import type { OpenStep } from './open-steps.ts'

/** 可选单位 — for a form that asks for a unit: the proposed ones first, then every other one. */
export function useUnitChoices({ proposal }: CaseFile, { form }: OpenStep): Choice[] {
  const text = useText()
  const named = useNamed()
  const asked = JSON.stringify(form).includes('"unitId"')
  const { data } = useQuery({
    queryKey: ['units'],
    queryFn: ({ signal }) => ask(ReadUnitChoices, {}, signal),
    staleTime: 600_000,
    enabled: asked,
  })
  if (!asked) return []
  return [
    ...(proposal?.units ?? []).map(({ unitId, unitName }) => ({
      value: unitId,
      label: text('step.proposedUnit', { unit: unitName }),
    })),
    ...(data?.units.edges ?? [])
      .filter(({ node }) => !proposal?.units.some(({ unitId }) => unitId === node.id))
      .map(({ node }) => ({ value: node.id, label: named(node) })),
  ]
}
