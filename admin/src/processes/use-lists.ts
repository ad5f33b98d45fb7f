import {
  ReadOwnEditions,
  type ReadOwnEditionsQuery,
  ReadProcessDrafts,
  type ReadProcessDraftsQuery,
} from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { useSome } from './use-some.ts'

type Edition = ReadOwnEditionsQuery['processEditions']['edges'][number]['node']
type ListedDraft = ReadProcessDraftsQuery['processDrafts']['edges'][number]['node']
export type Drafts = { readonly processId: string; readonly open: boolean }

/** 各版本 — of one process, the newest first. */
export const useEditions = (processId: string) =>
  useSome<Edition>({
    key: ['editions', processId],
    read: async ({ signal, ...page }) =>
      (await ask(ReadOwnEditions, { processId, ...page }, signal)).processEditions,
  })

/** 流程草稿 — of one process, those that wait for somebody or those that have ended; the latest first. */
export const useDrafts = ({ processId, open }: Drafts) =>
  useSome<ListedDraft>({
    key: ['drafts', processId, open],
    read: async ({ signal, ...page }) =>
      (await ask(ReadProcessDrafts, { processId, open, ...page }, signal)).processDrafts,
  })
