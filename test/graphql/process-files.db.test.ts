import { randomUUID } from 'node:crypto'
import { strToU8 } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import type { Role } from '../../prisma/generated/client.ts'
import { aPackage, shippedFiles } from '../services/process-files/a-package.ts'
import { newestEdition } from '../support/process-draft.ts'
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

const importing = `mutation ($input: ImportProcessInput!) { importProcess(input: $input) {
  __typename ... on ImportProcessSuccess { draftId } ... on UserError { code } } }`
const forms = `query ($id: ID!) { node(id: $id) { ... on ProcessDraft { forms { formId } } } }`
const somebody = (role: Role) => aPersonWith(city, served, { role, unitId: null })
const content = () => {
  const files = { ...shippedFiles(), 'forms/bill.form.json': strToU8('{"components": []}') }
  return Buffer.from(aPackage({ files })).toString('base64')
}
const drafts = () => city.act(({ db }) => db.processDraft.count())

describe('导入流程 a process imported over the API', () => {
  test('is one draft however often the request is repeated, and offers its own forms', async () => {
    const { ask } = await somebody('PROCESS_DESIGNER')
    const before = await drafts()
    const input = { content: content(), dryRun: false, idempotencyKey: randomUUID() }
    const first = await ask(importing, { input })
    const { draftId } = first.data.importProcess
    expect((await ask(importing, { input })).data.importProcess).toEqual(first.data.importProcess)
    expect(await drafts()).toBe(before + 1)
    const { data } = await ask(forms, { id: draftId })
    expect(data.node.forms.map(({ formId }: { formId: string }) => formId)).toEqual([
      ...['accept-case', 'bill', 'comment-only', 'dispatch', 'explanation', 'file-case'],
      'rule-dispute',
    ])
  })

  test('is refused in words where it is no zip', async () => {
    const { ask } = await somebody('PROCESS_DESIGNER')
    const input = { content: 'UEs=', dryRun: true, idempotencyKey: randomUUID() }
    const { data } = await ask(importing, { input })
    expect(data.importProcess).toMatchObject({ code: 'FILE_UNREADABLE' })
  })
})

describe('导出流程 the zip of an edition', () => {
  test('is fetched by whoever reads processes, and by nobody who is not signed in', async () => {
    const { id } = await newestEdition(city)
    const fetched = (headers: Readonly<Record<string, string>>) =>
      fetch(`${served.address}/process-editions/${encodeId('ProcessEdition', id)}/zip`, { headers })
    const { headers } = await somebody('COLLECTOR')
    const answer = await fetched(headers)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip'])
    expect(answer.headers.get('content-disposition')).toContain('city-case-')
    expect((await fetched({})).status).toBe(401)
  })

  test('of an edition that does not exist, or of something else, is not there', async () => {
    const { headers } = await somebody('PROCESS_DESIGNER')
    for (const id of [encodeId('ProcessEdition', randomUUID()), encodeId('Case', randomUUID())])
      expect(
        (await fetch(`${served.address}/process-editions/${id}/zip`, { headers })).status,
      ).toBe(404)
  })
})
