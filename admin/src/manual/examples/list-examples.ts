import { ApiError } from '../../api/api-error.ts'
import { pagesOf } from '../../api/connection-pages.ts'
import {
  type ExampleRunFactsFragment,
  ReadExampleRuns,
  ReadManualExamples,
  type ReadManualExamplesQuery,
} from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'

export type ListedExample = ReadManualExamplesQuery['manualExamples']['edges'][number]['node']
export type ShownRun = ExampleRunFactsFragment

/** 示例列表 — one page of the city’s examples, with what became of each in a run, where there is one. */
export const listExamples = pagesOf(async ({ first, after, filter, signal }) => {
  const { runId = '', editionId = '', show } = filter
  const asked = {
    // a list of no run selects nothing of it
    ...{ runId: runId === '' ? editionId : runId, inRun: runId !== '' },
    ...{ first, after, retired: show === 'RETIRED' },
    differingInId: show === 'DIFFERING' && runId !== '' ? runId : null,
  }
  return (await ask(ReadManualExamples, asked, signal)).manualExamples
})

/** 版本验证 — an edition with its latest run, if it has one. */
export async function readEditionRun(id: string, signal: AbortSignal) {
  const { manualEdition: edition } = await ask(ReadExampleRuns, { id }, signal)
  if (edition === null) throw new ApiError('NOT_FOUND', id)
  return { edition, run: edition.exampleRuns.edges[0]?.node ?? null }
}
