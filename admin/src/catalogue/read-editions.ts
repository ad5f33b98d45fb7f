import {
  ReadCatalogueEditions,
  type ReadCatalogueEditionsQuery,
} from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'

export type CatalogueEdition = ReadCatalogueEditionsQuery['catalogueEditions'][number]

/** 目录版本 — the editions of the catalogue that the city has, the latest first. */
export const editionsQuery = {
  queryKey: ['catalogue', 'editions'],
  queryFn: async () => (await ask(ReadCatalogueEditions, {})).catalogueEditions,
  staleTime: 600_000,
}
