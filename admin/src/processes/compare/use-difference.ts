import { useQuery } from '@tanstack/react-query'
import {
  type PartDifferenceFragment,
  ReadProcessDifference,
  type ReadProcessDifferenceQuery,
} from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'

export type Difference = ReadProcessDifferenceQuery['processDifference']
export type Side = Difference['before']
export type Part = PartDifferenceFragment
export type Property = Part['properties'][number]
export type Change = Part['changes'][number]

/** 流程差异 — in what one version of a process differs from another; asked once both are chosen. */
export const useDifference = (from: string | null, to: string | null) =>
  useQuery({
    queryKey: ['processDifference', from, to],
    queryFn: async ({ signal }) =>
      (await ask(ReadProcessDifference, { from: from ?? '', to: to ?? '' }, signal))
        .processDifference,
    enabled: from !== null && to !== null,
  })
