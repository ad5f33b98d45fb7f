import { useQuery } from '@tanstack/react-query'
import { ReadUnitChoices, type ReadUnitChoicesQuery } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import type { OpenStep } from './open-steps.ts'

/** The fields of forms that name a unit: whom the case goes to, and who is held to be responsible. */
export const unitFields = ['unitId', 'proposedUnitId'] as const

export type UnitChoice = ReadUnitChoicesQuery['unitChoices'][number]

/** 可派单位 — the units that a step may hand its case to, with what waits there; asked only where its form names one. */
export function useUnits({ taskId, form }: Pick<OpenStep, 'taskId' | 'form'>) {
  const asked = unitFields.some((key) => JSON.stringify(form ?? null).includes(`"${key}"`))
  const { data, error, refetch } = useQuery({
    queryKey: ['unit-choices', taskId],
    queryFn: async ({ signal }) => (await ask(ReadUnitChoices, { taskId }, signal)).unitChoices,
    staleTime: 30_000,
    // a form is not built anew under somebody’s hands
    refetchOnWindowFocus: false,
    enabled: asked,
  })
  return { asked, units: data ?? null, error, refetch }
}
