import { useQuery } from '@tanstack/react-query'
import { ReadLineComments, type ReadLineCommentsQuery } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'

export type LineComment = ReadLineCommentsQuery['manualLineComments'][number]

/** The key under which the comments of an edition are kept. */
export const commentsKey = (editionId: string) => ['manualLineComments', editionId]

/** 条目意见 — what was said of an edition’s lines, the latest first. */
export function useComments(editionId: string): readonly LineComment[] {
  const { data } = useQuery({
    queryKey: commentsKey(editionId),
    queryFn: ({ signal }) => ask(ReadLineComments, { editionId }, signal),
    refetchInterval: 15_000,
  })
  return data?.manualLineComments ?? []
}
