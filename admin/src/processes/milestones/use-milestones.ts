import { ApiError } from '../../api/api-error.ts'
import {
  ReadProcessMilestones,
  type ReadProcessMilestonesQuery,
} from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import { useSome } from '../use-some.ts'

type Read = Extract<
  NonNullable<ReadProcessMilestonesQuery['node']>,
  { readonly __typename: 'ProcessDraft' }
>
export type Milestone = Read['milestones']['edges'][number]['node']

/** 里程碑 — the kept states of one draft, the latest first. */
export const useMilestones = (draftId: string) =>
  useSome<Milestone>({
    key: ['milestones', draftId],
    read: async ({ signal, ...page }) => {
      const { node } = await ask(ReadProcessMilestones, { id: draftId, ...page }, signal)
      if (node?.__typename !== 'ProcessDraft')
        throw new ApiError('NOT_FOUND', 'This process draft does not exist.')
      return node.milestones
    },
  })
