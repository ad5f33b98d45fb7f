import { everyOf } from '../../api/connection-pages.ts'
import { ReadManualLines } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'

/** With their rules: more would cost more than one request may. */
const atOnce = 50

/** 全部条目 — every entry of an edition, in the order of its document. */
export const allEntries = (editionId: string) => ({
  queryKey: ['manualEntries', editionId],
  queryFn: () =>
    everyOf(
      async (page) => (await ask(ReadManualLines, { editionId, ...page })).manualLines,
      atOnce,
    ),
})
