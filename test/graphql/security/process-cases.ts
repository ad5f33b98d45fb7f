import { encodeId } from '../../../graphql/ids.ts'
import {
  anOwnEdition,
  aProcessDraft,
  aSubmittedDraft,
  newestEdition,
  reworded,
} from '../../support/process-draft.ts'
import type { WorkingCity } from '../../support/working-city.ts'
import type { MutationCase } from './mutation-cases.ts'

const by = 'PROCESS_DESIGNER'
type Draft = { readonly draftId: string; readonly version: number }

/** 流程设计 — each act on a draft of its own, made by the system. */
export const processCases = (city: WorkingCity): Readonly<Record<string, MutationCase>> => ({
  createProcessDraft: {
    by,
    input: async (number) => ({
      processEditionId: encodeId('ProcessEdition', (await newestEdition(city)).id),
      note: `增加环节 ${number}`,
    }),
  },
  saveProcessDraft: {
    by,
    input: async () => ({
      ...named(await aProcessDraft(city)),
      xml: reworded((await newestEdition(city)).xml),
    }),
  },
  submitProcessDraft: { by, input: async () => named(await aProcessDraft(city)) },
  withdrawProcessDraft: { by, input: async () => named(await aProcessDraft(city)) },
  sendBackProcessDraft: {
    by,
    input: async () => ({ ...named(await aSubmittedDraft(city)), comment: '缺少时限' }),
  },
  publishProcessDraft: {
    by: 'CITY_ADMINISTRATOR',
    input: async () => named(await aSubmittedDraft(city)),
  },
  rollBackProcess: {
    by,
    input: async (number) => {
      const { editionId } = await anOwnEdition(city)
      // what is in force is nothing to go back to
      await anOwnEdition(city)
      const reason = `新流程难以执行 ${number}`
      return { processEditionId: encodeId('ProcessEdition', editionId), reason }
    },
  },
})

const named = ({ draftId, version: expectedVersion }: Draft) => ({
  processDraftId: encodeId('ProcessDraft', draftId),
  expectedVersion,
})
