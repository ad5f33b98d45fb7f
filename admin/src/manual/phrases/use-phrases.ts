import { useQuery } from '@tanstack/react-query'
import {
  ConfirmManualPhrases,
  type ConfirmManualPhrasesInput,
  ReadManualPhrases,
} from '../../api/generated/operations.ts'
import { accepted, ask } from '../../api/graphql.ts'

/** 待确认用语 — of an edition; undefined until they are known. */
export const usePhrases = (editionId: string) =>
  useQuery({
    queryKey: ['manualPhrases', editionId],
    queryFn: async ({ signal }) =>
      (await ask(ReadManualPhrases, { editionId }, signal)).manualPhrases,
  })

/** 确认单位用语 — all of a draft at once, with what is corrected. */
export const confirmManualPhrases = async (input: ConfirmManualPhrasesInput) =>
  accepted((await ask(ConfirmManualPhrases, { input })).confirmManualPhrases)
