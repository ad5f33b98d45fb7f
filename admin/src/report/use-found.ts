import { skipToken, useQuery } from '@tanstack/react-query'
import {
  FindComponents,
  type FindComponentsQuery,
  FindGrids,
  type FindGridsQuery,
} from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'

export type FoundGrid = FindGridsQuery['gridsFound'][number]
export type FoundComponent = FindComponentsQuery['components']['edges'][number]['node']

/** What a text finds, and whether it can be found. */
export type Found<Row> = {
  readonly rows: readonly Row[]
  readonly isFetching: boolean
  readonly error: unknown
}

const noGrids: readonly FoundGrid[] = []
const noComponents: readonly FoundComponent[] = []

/** 单元网格 — those that a text finds. */
export function useGrids(text: string): Found<FoundGrid> {
  const {
    data: rows = noGrids,
    isFetching,
    error,
  } = useQuery({
    queryKey: ['gridsFound', text],
    queryFn:
      text.trim() === ''
        ? skipToken
        : async ({ signal }) => (await ask(FindGrids, { text }, signal)).gridsFound,
  })
  return { rows, isFetching, error }
}

/** 部件 — those of a class whose identifier begins so. */
export function useComponents(classCode: string, text: string): Found<FoundComponent> {
  const code = text.trim()
  const {
    data: rows = noComponents,
    isFetching,
    error,
  } = useQuery({
    queryKey: ['componentsFound', classCode, code],
    queryFn:
      classCode === '' || code === ''
        ? skipToken
        : async ({ signal }) => {
            const { components } = await ask(FindComponents, { classCode, code }, signal)
            return components.edges.map(({ node }) => node)
          },
  })
  return { rows, isFetching, error }
}
