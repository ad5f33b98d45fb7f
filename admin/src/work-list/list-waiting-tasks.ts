import { pagesOf } from '../api/connection-pages.ts'
import { ReadWorkList, type WaitingTaskFragment } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { readViewer } from '../api/viewer.ts'
import { mineFirst } from './mine-first.ts'
import { workListFilter } from './work-list-filter.ts'

export type WaitingTask = WaitingTaskFragment

const pages = (mine?: boolean) =>
  pagesOf(async ({ filter, signal, ...page }) => {
    const asked = { ...workListFilter(filter), ...(mine !== undefined && { mine }) }
    return (await ask(ReadWorkList, { ...page, filter: asked }, signal)).workList
  })

/** Nobody is appointed to more at once than one can do. */
const mostOfMine = 50
const mine = pages(true)

/** 待办任务 — one page of the open tasks that the viewer may take. */
export const listWaitingTasks = mineFirst({
  isHandler: async () => (await readViewer()).roles.some(({ role }) => role === 'HANDLER'),
  mine: async (params) =>
    (await mine({ ...params, pagination: { page: 1, perPage: mostOfMine } })).data,
  others: pages(false),
  all: pages(),
})
