import type { GetListParams } from 'ra-core'
import { everyOf, pageIn } from '../../api/connection-pages.ts'
import { ReadClassMappings } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import { queryClient } from '../../api/query-client.ts'
import { catalogueQuery } from '../read-catalogue.ts'
import { mappingRows, mappingsFound } from './mapping-rows.ts'

export type EditionPair = { readonly fromStandard: string; readonly toStandard: string }

/** 目录对照 — every mapping from one edition to another: some hundreds. */
export const mappingsQuery = ({ fromStandard, toStandard }: EditionPair) => ({
  queryKey: ['class-mappings', 'all', fromStandard, toStandard],
  queryFn: async () => {
    const pair = { fromStandard, toStandard }
    const mappings = await everyOf(
      async (page) => (await ask(ReadClassMappings, { ...pair, ...page })).classMappings,
    )
    return mappingRows(mappings, await queryClient.fetchQuery(catalogueQuery))
  },
  staleTime: 60_000,
})

/** 对照列表 — one page of the mappings that a filter finds. */
export async function listMappings(asked: GetListParams) {
  const { fromStandard = '', toStandard = '', ...wanted } = asked.filter ?? {}
  const rows = await queryClient.fetchQuery(mappingsQuery({ fromStandard, toStandard }))
  return pageIn(mappingsFound(rows, wanted), asked)
}
