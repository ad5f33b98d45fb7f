import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { withdrawProcessDraft } from '../../services/process-drafts/review-draft.ts'
import { aSubmittedDraft } from '../support/process-draft.ts'
import { aWorkingCity, type WorkingCity } from '../support/working-city.ts'
import { aPersonWith, type Served } from './security/askers.ts'
import { serve } from './support/installation.ts'

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

const drafts = `query ($open: Boolean) {
  processDrafts(first: 1, processId: "city-case", open: $open) {
    edges { node { id } } pageInfo { hasNextPage } } }`

test('流程草稿 a draft that waits for its review is found however many came and went since', async () => {
  const waiting = await aSubmittedDraft(city)
  const { draftId: processDraftId, version: expectedVersion } = await aSubmittedDraft(city)
  await city.act((ctx) => withdrawProcessDraft(ctx, { processDraftId, expectedVersion }))
  const { ask } = await aPersonWith(city, served, { role: 'PROCESS_DESIGNER', unitId: null })
  const found = async (open: boolean | null) => {
    const { data, errors } = await ask(drafts, { open })
    expect(errors).toEqual([])
    const { edges, pageInfo } = data.processDrafts
    return [edges[0].node.id, pageInfo.hasNextPage]
  }
  const [open, withdrawn] = [waiting.draftId, processDraftId].map((id) =>
    encodeId('ProcessDraft', id),
  )
  expect(await found(true)).toEqual([open, false])
  expect(await found(false)).toEqual([withdrawn, false])
  expect(await found(null)).toEqual([withdrawn, true])
})

test('决策 a draft tells the decisions that its steps can ask', async () => {
  const { draftId } = await aSubmittedDraft(city)
  const { ask } = await aPersonWith(city, served, { role: 'PROCESS_DESIGNER', unitId: null })
  const { data, errors } = await ask(
    'query ($id: ID!) { node(id: $id) { ... on ProcessDraft { decisionIds } } }',
    { id: encodeId('ProcessDraft', draftId) },
  )
  expect(errors).toEqual([])
  expect(data.node.decisionIds).toEqual(['case-beginning'])
})
