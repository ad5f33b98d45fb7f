import { useQuery } from '@tanstack/react-query'
import { ReadUnitNames } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { useNamed } from '../texts/use-text.ts'

type UnitId = string | null

/** 机构名称 — the names of the units that the rows of a page point to; null until they are known. */
export function useUnitNames(ids: readonly UnitId[]) {
  const named = useNamed()
  const asked = [...new Set(ids.filter((id) => id !== null))].sort()
  const { data } = useQuery({
    queryKey: ['unitNames', asked],
    queryFn: ({ signal }) => ask(ReadUnitNames, { ids: asked }, signal),
    enabled: asked.length > 0,
    staleTime: 600_000,
    placeholderData: (before) => before,
  })
  const units =
    data?.nodes.flatMap((node) => (node?.__typename === 'OrganizationUnit' ? [node] : [])) ?? []
  const names = new Map(units.map((unit) => [unit.id, named(unit)]))
  return (id: UnitId) => (id === null ? null : (names.get(id) ?? null))
}
