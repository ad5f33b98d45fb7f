import { pagesOf } from '../api/connection-pages.ts'
import { ReadWorkList, type WaitingTaskFragment } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { workListFilter } from './work-list-filter.ts'

export type WaitingTask = WaitingTaskFragment

/** 待办任务 — one page of the open tasks that the viewer may take. */
export const listWaitingTasks = pagesOf(async ({ filter, signal, ...page }) => {
  const variables = { ...page, filter: workListFilter(filter) }
  return (await ask(ReadWorkList, variables, signal)).workList
})
