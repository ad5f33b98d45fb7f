import { useQuery } from '@tanstack/react-query'
import { everyOf } from '../api/connection-pages.ts'
import { ReadManualEditions } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'

/** 全部版本 — every edition, the newest first. */
export const useEditions = () =>
  useQuery({
    queryKey: ['manualEditions', 'all'],
    queryFn: ({ signal }) =>
      everyOf(async (page) => (await ask(ReadManualEditions, page, signal)).manualEditions),
  })
