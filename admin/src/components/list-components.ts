import type { GetListParams } from 'ra-core'
import { pagesOf } from '../api/connection-pages.ts'
import { ReadComponents, type ReadComponentsQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { type World, worldOf } from '../map/mercator.ts'

export type ListedComponent = ReadComponentsQuery['components']['edges'][number]['node']

/** 部件列表 — one page of the register, by class and beginning of the identifier. */
export const listComponents = pagesOf(async ({ filter: { classCode, code }, signal, ...page }) => {
  return (await ask(ReadComponents, { ...page, classCode, code: code?.trim() }, signal)).components
})

export type PlacedComponent = ListedComponent & { readonly world: World }
/** So many stand on a map at once. */
export const mostPlaced = 100

/** 部件点 — the components of a part of the map (`box` in the filter), by class and beginning of the identifier. */
export async function listPlacedComponents({ filter, signal }: GetListParams) {
  const { box = null, classCode, code } = filter ?? {}
  const asked = { first: mostPlaced, box, classCode, code: code?.trim() }
  const { components } = await ask(ReadComponents, asked, signal)
  const data = components.edges.map(({ node }) => ({ ...node, world: worldOf(node) }))
  return { data, total: data.length, meta: { truncated: components.pageInfo.hasNextPage } }
}
