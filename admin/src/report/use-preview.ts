import { skipToken, useQuery } from '@tanstack/react-query'
import { ReadPreview, type ReadPreviewQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { type Draft, givenPoint } from './draft.ts'

export type Preview = ReadPreviewQuery['reportPreview']

type Place = NonNullable<ReturnType<typeof placeOf>>
type Asked = {
  readonly classCode: string
  readonly conditionNo: number | null
  /** Null asks for nothing. */
  readonly place: Place | 'NOWHERE' | null
}

const freshMs = 30_000

/** 上报预览 — what manual and calendar promise; for nowhere in particular, or for a place. */
export const usePreview = ({ classCode, conditionNo, place }: Asked) =>
  useQuery({
    queryKey: ['reportPreview', { classCode, conditionNo, place }] as const,
    queryFn:
      classCode === '' || place === null
        ? skipToken
        : async ({ signal }) => {
            const where = place === 'NOWHERE' ? {} : place
            const asked = { classCode, conditionNo, ...where }
            return (await ask(ReadPreview, asked, signal)).reportPreview
          },
    staleTime: freshMs,
    // while another condition is asked about, the list of them stays, and whoever is in it
    placeholderData: (before, query) =>
      place === 'NOWHERE' && query?.queryKey[1].classCode === classCode ? before : undefined,
  })

/** 位置 — what the draft says of where it is, as far as the API understands it; null where it says an address only. */
export function placeOf(draft: Draft, componentId: string | null) {
  const point = givenPoint(draft)
  const gridCode = draft.gridCode || null
  if (point === null && gridCode === null && componentId === null) return null
  return { ...point, gridCode, componentId }
}
