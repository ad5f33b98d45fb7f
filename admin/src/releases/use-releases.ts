import { useQuery } from '@tanstack/react-query'
import { ApiError } from '../api/api-error.ts'
import {
  ReadRelease,
  ReadReleaseChoices,
  type ReadReleaseQuery,
  ReadReleases,
  type ReadReleasesQuery,
} from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { useSome } from '../processes/use-some.ts'

export type ListedRelease = ReadReleasesQuery['releases']['edges'][number]['node']
export type Release = Extract<
  NonNullable<ReadReleaseQuery['node']>,
  { readonly __typename: 'Release' }
>

/** 发布批 — those that wait for somebody or for their instant, or those that are over; the latest first. */
export const useReleases = (open: boolean) =>
  useSome<ListedRelease>({
    key: ['releases', open],
    read: async ({ signal, ...page }) =>
      (await ask(ReadReleases, { open, ...page }, signal)).releases,
  })

/** 发布批 — one of them, and what its reader may do. */
export const useRelease = (id: string) =>
  useQuery({
    queryKey: ['release', id],
    queryFn: async ({ signal }): Promise<Release> => {
      const { node } = await ask(ReadRelease, { id }, signal)
      if (node?.__typename !== 'Release')
        throw new ApiError('NOT_FOUND', 'This release does not exist.')
      return node
    },
  })

/** 可选成员 — what waits to be published: approved editions, drafts in review, drafted calendars. */
export const useChoices = () =>
  useQuery({
    queryKey: ['releaseChoices'],
    queryFn: async ({ signal }) => {
      const { manualEditions, processDrafts, workingCalendars } = await ask(
        ReadReleaseChoices,
        {},
        signal,
      )
      const nodes = <Node>({ edges }: { readonly edges: readonly { readonly node: Node }[] }) =>
        edges.map(({ node }) => node)
      return {
        // what comes back is approved with its release
        editions: nodes(manualEditions).filter(
          ({ status, restores }) =>
            status === 'APPROVED' || (status === 'IN_REVIEW' && restores !== null),
        ),
        drafts: nodes(processDrafts),
        calendars: workingCalendars.filter(({ state }) => state === 'DRAFT'),
      }
    },
  })
