import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { publishProcessDraft } from '../../services/process-drafts/publish-draft.ts'
import { deployInRequest } from '../../start/deploy.ts'
import { publishModels } from '../../start/publish-models.ts'
import { aModelRoom } from '../support/model-room.ts'
import { aDesigner, aSubmittedDraft, newestEdition } from '../support/process-draft.ts'
import { aRunningCity, type RunningCity } from '../support/running-city.ts'
import { aReport } from '../support/working-city.ts'

let city: RunningCity & { readonly engineId: string }
beforeAll(async () => {
  city = { ...(await aRunningCity()), engineId: inject('engine').engineId }
})
afterAll(() => city?.close())

const editionOf = async (caseId: string) => {
  await city.taskAt(caseId, 'userTask_FileCase')
  const { processEdition } = await city.act(({ db }) =>
    db.case.findUniqueOrThrow({
      where: { id: caseId },
      select: { processEdition: { select: { number: true } } },
    }),
  )
  return processEdition?.number
}

describe('流程草稿 a draft that somebody else publishes', () => {
  test('is what new cases run on, cases that run keep theirs, and the next start changes nothing', async () => {
    const before = await aReport(city)
    expect(await editionOf(before)).toBe(1)
    const { draftId: processDraftId, version: expectedVersion } = await aSubmittedDraft(city)
    const { room, engineId, database } = city
    const models = {
      ...{ ...aModelRoom(), engineId: () => engineId },
      deploy: deployInRequest(room.client),
    }
    await city.actAs(aDesigner())((ctx) =>
      publishProcessDraft(ctx, models, { processDraftId, expectedVersion, expectedInForce: 1 }),
    )
    const own = await newestEdition(city)
    expect(own).toMatchObject({ number: 2, origin: 'CITY', engineId })
    expect(await editionOf(await aReport(city))).toBe(2)
    expect(await editionOf(before)).toBe(1)

    await publishModels({ database, client: room.client, engineId })
    expect(await newestEdition(city)).toEqual(own)
    expect(await editionOf(await aReport(city))).toBe(2)
  })
})
