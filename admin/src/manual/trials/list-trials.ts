import { ApiError } from '../../api/api-error.ts'
import { pagesOf } from '../../api/connection-pages.ts'
import {
  type ReadManualTrialQuery,
  ReadManualTrials,
  ReadTrialCases,
  type ReadTrialCasesQuery,
  type TrialFactsFragment,
} from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import { keyIn } from '../../texts/keys-of.ts'
import { texts } from '../../texts/loaded.ts'

/** A trial as its own page shows it. */
export type ShownTrial = NonNullable<ReadManualTrialQuery['manualTrial']>
export type ListedTrial = TrialFactsFragment
type Trial = NonNullable<ReadTrialCasesQuery['manualTrial']>
export type TrialCase = Trial['changedCases']['edges'][number]['node']

/** 试算列表 — one page of an edition’s trials, the latest first. */
export const listTrials = pagesOf(async ({ first, after, filter: { editionId = '' }, signal }) => {
  const { manualEdition } = await ask(ReadManualTrials, { id: editionId, first, after }, signal)
  if (manualEdition === null) throw new ApiError('NOT_FOUND', editionId)
  return manualEdition.trials
})

/** 试算案件列表 — one page of the cases of which the editions say different things. */
export const listTrialCases = pagesOf(
  async ({ first, after, filter: { trialId = '', change }, signal }) => {
    const asked = { id: trialId, change: keyIn(texts.trialChanges, change) ?? null, first, after }
    const { manualTrial } = await ask(ReadTrialCases, asked, signal)
    if (manualTrial === null) throw new ApiError('NOT_FOUND', trialId)
    return manualTrial.changedCases
  },
)
