import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import type { Role } from '../../prisma/generated/client.ts'
import { saveProcessDraft } from '../../services/process-drafts/save-draft.ts'
import { putProcessInForce } from '../../services/process-editions/put-in-force.ts'
import { readProcessFolder } from '../../services/process-editions/read-process-folder.ts'
import { aModelRoom } from '../support/model-room.ts'
import {
  aMilestone,
  anOwnEdition,
  aProcessDraft,
  newestEdition,
  reworded,
} from '../support/process-draft.ts'
import { aWorkingCity, type WorkingCity } from '../support/working-city.ts'
import { aPersonWith, type Served } from './security/askers.ts'
import { serve } from './support/installation.ts'

const { engineId, deploy } = aModelRoom()
const byNobody = { authorName: null, reason: '' }
let city: WorkingCity
let served: Served
beforeAll(async () => {
  city = await aWorkingCity()
  served = await serve(city)
})
afterAll(async () => {
  await served.close()
  await city.close()
})

const difference = `query ($from: ID!, $to: ID!) { processDifference(from: $from, to: $to) {
  processId name before { id isDraft number milestone } after { id isDraft number milestone }
  elements { partId type changes properties { property before after } }
  documents { kind name parts { partId } } } }`
const as = async (role: Role) => (await aPersonWith(city, served, { role, unitId: null })).ask
const editionId = (id: string) => encodeId('ProcessEdition', id)

test('流程对比 whoever reads the processes sees in what two editions differ', async () => {
  const first = await newestEdition(city)
  const second = await anOwnEdition(city)
  const ask = await as('COLLECTOR')
  const [from, to] = [editionId(first.id), editionId(second.editionId)]
  const { data, errors } = await ask(difference, { from, to })
  expect(errors).toEqual([])
  expect(data.processDifference).toMatchObject({
    ...{ processId: 'city-case', name: '城市案件办理', documents: [] },
    before: { id: from, isDraft: false, number: first.number },
    after: { id: to, isDraft: false, number: second.number },
    elements: [
      {
        ...{ partId: 'city-case', type: 'bpmn:Process', changes: ['CHANGED'] },
        properties: [{ property: 'documentation', after: expect.stringContaining('修订') }],
      },
    ],
  })
  const same = await ask(difference, { from, to: from })
  expect(same.data.processDifference).toMatchObject({ elements: [], documents: [] })
})

test('草稿 a draft is compared by whoever reads drafts; nobody else learns that there is one', async () => {
  const base = await newestEdition(city)
  const { draftId } = await aProcessDraft(city)
  const asked = { from: editionId(base.id), to: encodeId('ProcessDraft', draftId) }
  const designer = await as('PROCESS_DESIGNER')
  const { data, errors } = await designer(difference, asked)
  expect(errors).toEqual([])
  expect(data.processDifference).toMatchObject({
    after: { isDraft: true, number: base.number },
    elements: [{ partId: 'city-case' }],
  })
  const collector = await as('COLLECTOR')
  const refused = await collector(difference, asked)
  expect(refused.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
})

test('里程碑 a milestone is compared with what its draft says now, by whoever reads drafts', async () => {
  const base = await newestEdition(city)
  const { draftId, version } = await aProcessDraft(city)
  const { milestoneId, number: milestone } = await aMilestone(city, { draftId, version })
  const { xml } = await city.act(({ db }) =>
    db.processDraft.findUniqueOrThrow({ where: { id: draftId } }),
  )
  const changed = { processDraftId: draftId, expectedVersion: version, xml: reworded(xml) }
  await city.act((ctx) => saveProcessDraft(ctx, changed))
  const asked = {
    from: encodeId('ProcessMilestone', milestoneId),
    to: encodeId('ProcessDraft', draftId),
  }
  const { data, errors } = await (await as('AUDITOR'))(difference, asked)
  expect(errors).toEqual([])
  expect(data.processDifference).toMatchObject({
    before: { id: asked.from, isDraft: false, number: base.number, milestone },
    after: { isDraft: true, milestone: null },
    elements: [{ partId: 'city-case', changes: ['CHANGED'] }],
  })
  const refused = await (await as('COLLECTOR'))(difference, asked)
  expect(refused.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
})

test('two processes are not compared', async () => {
  const folder = await readProcessFolder('processes/deadline-ladder')
  const other = await city.act((ctx) =>
    putProcessInForce(ctx, { engineId: engineId(), deploy }, { folder, ...byNobody }),
  )
  const from = editionId((await newestEdition(city)).id)
  const ask = await as('LEADER')
  const { errors } = await ask(difference, { from, to: editionId(other.editionId) })
  expect(errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT' } }])
})
