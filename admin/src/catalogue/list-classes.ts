import type { GetListParams } from 'ra-core'
import { pageIn } from '../api/connection-pages.ts'
import { queryClient } from '../api/query-client.ts'
import { classesFound } from './classes-found.ts'
import { catalogueQuery } from './read-catalogue.ts'

/** 目录列表 — one page of the classes that a filter finds. */
export async function listClasses(asked: GetListParams) {
  const classes = await queryClient.fetchQuery(catalogueQuery)
  return pageIn(classesFound(classes, asked.filter ?? {}), asked)
}
