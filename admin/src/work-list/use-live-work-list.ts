import { useQueryClient } from '@tanstack/react-query'
import { useListContext } from 'ra-core'
import { boardKey } from './use-board.ts'
import { countsKey } from './use-counts.ts'
import { useWorkListEvents } from './use-work-list-events.ts'

/** 实时工作列表 — reads the list again when a task came into it or left it. */
export function useLiveWorkList(): void {
  const { refetch } = useListContext()
  const client = useQueryClient()
  useWorkListEvents(() => {
    void refetch()
    void client.invalidateQueries({ queryKey: countsKey })
    void client.invalidateQueries({ queryKey: boardKey })
  })
}
