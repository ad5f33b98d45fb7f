import { encodeId } from '../../../graphql/ids.ts'
import { aPackage } from '../../services/process-files/a-package.ts'
import {
  aMilestone,
  anOwnEdition,
  aProcessDraft,
  aSubmittedDraft,
  inForceIn,
  newestEdition,
  reworded,
} from '../../support/process-draft.ts'
import type { WorkingCity } from '../../support/working-city.ts'
import type { MutationCase } from './mutation-cases.ts'

const by = 'PROCESS_DESIGNER'
type Draft = { readonly draftId: string; readonly version: number }

/** 流程设计 — each act on a draft of its own, made by the system. */
export function processCases(city: WorkingCity): Readonly<Record<string, MutationCase>> {
  let own: ReturnType<typeof ownEditions> | undefined
  return {
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
    saveProcessForms: {
      by,
      input: async (number) => ({
        ...named(await aProcessDraft(city)),
        forms: [{ formId: 'repair-cost', document: { components: [], note: `${number}` } }],
      }),
    },
    markProcessMilestone: {
      by,
      input: async (number) => ({
        ...named(await aProcessDraft(city)),
        note: `送审之前 ${number}`,
      }),
    },
    restoreProcessMilestone: {
      by,
      input: async () => {
        const draft = await aProcessDraft(city)
        const { expectedVersion } = named(draft)
        return { ...(await milestoneOf(city, draft)), expectedVersion }
      },
    },
    branchProcessDraft: {
      by,
      input: async (number) => ({
        ...(await milestoneOf(city, await aProcessDraft(city))),
        note: `另一方案 ${number}`,
      }),
    },
    submitProcessDraft: { by, input: async () => named(await aProcessDraft(city)) },
    withdrawProcessDraft: { by, input: async () => named(await aProcessDraft(city)) },
    sendBackProcessDraft: {
      by,
      input: async () => ({ ...named(await aSubmittedDraft(city)), comment: '缺少时限' }),
    },
    importProcess: {
      by,
      input: async (number) => ({
        content: Buffer.from(aPackage({ manifest: { edition: number } })).toString('base64'),
        dryRun: false,
      }),
    },
    publishProcessDraft: {
      by: 'CITY_ADMINISTRATOR',
      input: async (number) => {
        const { expectedInForce } = await inForceIn(city)
        const draft = named(await aSubmittedDraft(city))
        return { ...draft, expectedInForce: expectedInForce + number - 1 }
      },
    },
    rollBackProcess: {
      by,
      input: async (number) => {
        own ??= ownEditions(city)
        const made = await own
        const processEditionId = encodeId('ProcessEdition', made[number]?.editionId ?? '')
        const expectedInForce = (made.at(-1)?.number ?? 0) + number - 1
        return { processEditionId, expectedInForce, reason: `新流程难以执行 ${number}` }
      },
    },
  }
}

/** Earlier ones for four acts, and the one in force: each act finds in force what the one before has left. */
async function ownEditions(city: WorkingCity) {
  const made: Awaited<ReturnType<typeof anOwnEdition>>[] = []
  for (let left = 6; left > 0; left -= 1) made.push(await anOwnEdition(city))
  return made
}

async function milestoneOf(city: WorkingCity, draft: Draft) {
  const { milestoneId } = await aMilestone(city, draft)
  return { milestoneId: encodeId('ProcessMilestone', milestoneId) }
}

const named = ({ draftId, version: expectedVersion }: Draft) => ({
  processDraftId: encodeId('ProcessDraft', draftId),
  expectedVersion,
})
