import { everyOf } from '../api/connection-pages.ts'
import { ReadCatalogue, type ReadCatalogueQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'

export type CatalogueClass = ReadCatalogueQuery['catalogue']['edges'][number]['node']

/** 目录 — every class of the city's catalogue: some hundreds, read once in a while. */
export const catalogueQuery = {
  queryKey: ['catalogue'],
  queryFn: () => everyOf(async (page) => (await ask(ReadCatalogue, page)).catalogue),
  staleTime: 600_000,
}
