import { skipToken, useQuery } from '@tanstack/react-query'
import { ReadSimilarCases, type ReadSimilarCasesQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { type Draft, givenPoint } from './draft.ts'
import type { FoundComponent } from './use-found.ts'

export type Similar = ReadSimilarCasesQuery['similarCases'][number]

const none: readonly Similar[] = []

/** 疑似重复 — the open cases that may be about the same; none as long as nobody has said where it is. */
export function useSimilar(draft: Draft, component: FoundComponent | null): readonly Similar[] {
  const { classCode } = draft
  const place = givenPoint(draft) ?? (component && pointOf(component)) ?? gridOf(draft)
  const { data = none } = useQuery({
    queryKey: ['similarCases', classCode, place],
    queryFn:
      classCode === '' || place === null
        ? skipToken
        : async ({ signal }) =>
            (await ask(ReadSimilarCases, { classCode, ...place }, signal)).similarCases,
  })
  return data
}

const pointOf = ({ longitude, latitude }: FoundComponent) => ({
  ...{ longitude, latitude },
  coordinateSystem: 'WGS84' as const,
})

const gridOf = ({ gridCode }: Draft) => (gridCode === '' ? null : { gridCode })
