import { useListContext } from 'ra-core'
import { ReadWorkList } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { useAct } from '../api/use-act.ts'
import type { WaitingTask } from '../work-list/list-waiting-tasks.ts'
import { workListFilter } from '../work-list/work-list-filter.ts'
import { mostAtOnce } from './chosen.ts'
import { useSelection } from './selection.tsx'

type Asked = { readonly filter: ReturnType<typeof workListFilter> }

const readFirst = async ({ filter }: Asked): Promise<readonly WaitingTask[]> => {
  const page = { first: mostAtOnce, after: null }
  const { workList } = await ask(ReadWorkList, { ...page, filter })
  return workList.edges.map(({ node }) => node)
}

/** 选择前列 — chooses the most urgent steps of the list as it is filtered, as many as may be ended at once. */
export function useChooseFirst() {
  const { filterValues, data = [], hasNextPage, hasPreviousPage } = useListContext<WaitingTask>()
  const { chosen, choose } = useSelection()
  const { perform, busy, error } = useAct(readFirst)
  const isFull = chosen.size >= mostAtOnce
  const isMore = hasNextPage || hasPreviousPage || data.some(({ id }) => !chosen.has(id))
  return {
    ...{ busy, error, isFull },
    isOffered: !isFull && isMore,
    chooseFirst: async () => {
      const tasks = await perform({ filter: workListFilter(filterValues) })
      if (tasks !== null) choose(tasks)
    },
  }
}
