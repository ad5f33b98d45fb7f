import { everyOf } from '../api/connection-pages.ts'
import { ReadUnits } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'

const kinds = ['DISTRICT', 'STREET'] as const

/** 区域 — the districts and streets of the city; read once in a while. */
export const areasQuery = {
  queryKey: ['areas'],
  queryFn: async () => {
    const found = await Promise.all(
      kinds.map((kind) => everyOf(async (page) => (await ask(ReadUnits, { ...page, kind })).units)),
    )
    return found.flat().filter(({ active }) => active)
  },
  staleTime: 600_000,
}
