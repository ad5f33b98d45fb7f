import { pagesOf } from '../api/connection-pages.ts'
import { ReadComponents, type ReadComponentsQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'

export type ListedComponent = ReadComponentsQuery['components']['edges'][number]['node']

/** 部件列表 — one page of the register, by class and beginning of the identifier. */
export const listComponents = pagesOf(async ({ filter: { classCode, code }, signal, ...page }) => {
  return (await ask(ReadComponents, { ...page, classCode, code: code?.trim() }, signal)).components
})
