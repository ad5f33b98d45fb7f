import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import {
  aClosedCase,
  aReport,
  aWorkingCity,
  reach,
  type WorkingCity,
} from '../support/working-city.ts'
import { aPersonWith, type Served } from './security/askers.ts'
import { type Client, serve } from './support/installation.ts'

let city: WorkingCity
let served: Served
let leader: Client
let dispatcher: Client
beforeAll(async () => {
  city = await aWorkingCity()
  served = await serve(city)
  leader = (await aPersonWith(city, served, { role: 'SHIFT_LEADER', unitId: null })).ask
  dispatcher = (await aPersonWith(city, served, { role: 'DISPATCHER', unitId: null })).ask
})
afterAll(async () => {
  await served.close()
  await city.close()
})

const page = (ask: Client, caseId: string, fields: string) =>
  ask(`query ($id: ID!) { case(id: $id) { ${fields} } }`, { id: encodeId('Case', caseId) })
const comment = (ask: Client, caseId: string, more: object = {}) =>
  ask(
    `mutation ($input: AddCommentInput!) { addComment(input: $input) { __typename ... on UserError { code } } }`,
    { input: { caseId: encodeId('Case', caseId), text: '请尽快处理', ...more } },
  ).then(({ data }) => data.addComment.code ?? 'done')
const reveal = (ask: Client, caseId: string) =>
  ask(
    `mutation ($id: ID!) { revealReporter(input: { caseId: $id }) {
      ... on RevealReporterSuccess { reporter { name phone } } ... on UserError { code } } }`,
    { id: encodeId('Case', caseId) },
  ).then(({ data }) => data.revealReporter)

describe('留言 comments', () => {
  const said = 'comments { text person { name } mentions { person { name } } }'

  test('stand on the case with the people they are meant for, each once', async () => {
    const caseId = await aReport(city)
    const handler = encodeId('Person', city.staff.actor('HANDLER', null).id ?? '')
    expect(await comment(leader, caseId, { personIds: [handler, handler] })).toBe('done')
    const { data } = await page(dispatcher, caseId, said)
    expect(data.case.comments).toEqual([
      {
        text: '请尽快处理',
        person: { name: 'SHIFT_LEADER' },
        mentions: [{ person: { name: 'HANDLER' } }],
      },
    ])
  })

  test('已读提及 say whom they are new to, until that person has read them', async () => {
    const caseId = await aReport(city)
    const handler = await aPersonWith(city, served, { role: 'HANDLER', unitId: null })
    const { data: asked } = await handler.ask('{ viewer { personId } }')
    await comment(leader, caseId, { personIds: [asked.viewer.personId] })
    const isNew = async (ask: Client) =>
      (await page(ask, caseId, 'comments { isNew }')).data.case.comments
    expect([await isNew(handler.ask), await isNew(leader)]).toEqual([
      [{ isNew: true }],
      [{ isNew: false }],
    ])
    const { data } = await handler.ask(
      'mutation ($id: ID!) { readMentions(input: { caseId: $id }) { __typename } }',
      { id: encodeId('Case', caseId) },
    )
    expect(data.readMentions).toEqual({ __typename: 'ReadMentionsSuccess' })
    expect(await isNew(handler.ask)).toEqual([{ isNew: false }])
  })

  test('sent twice with one key stand once; two at once both', async () => {
    const caseId = await aReport(city)
    const idempotencyKey = randomUUID()
    for (const _ of [1, 2]) await comment(leader, caseId, { idempotencyKey })
    await Promise.all([comment(leader, caseId), comment(dispatcher, caseId)])
    const { data } = await page(leader, caseId, said)
    expect(data.case.comments).toHaveLength(3)
  })

  test('are refused on a case that has ended, to strangers, and empty ones', async () => {
    expect(await comment(leader, await aClosedCase(city))).toBe('CASE_CLOSED')
    const caseId = await aReport(city)
    expect(await comment(leader, caseId, { text: ' ' })).toBe('INVALID_INPUT')
    expect(await comment(leader, caseId, { personIds: [encodeId('Person', randomUUID())] })).toBe(
      'NOT_FOUND',
    )
    const auditor = await aPersonWith(city, served, { role: 'AUDITOR', unitId: null })
    expect(await comment(auditor.ask, caseId)).toBe('FORBIDDEN')
  })
})

describe('小类英文名 the class of a case in English', () => {
  test('is what its catalogue calls it, a minute later at the latest; nothing where it does not say', async () => {
    const caseId = await aReport(city)
    const id = encodeId('Case', caseId)
    const named = async () => {
      const { data, errors } = await leader(
        `query ($id: ID!) { case(id: $id) { className classNameEn }
          cases { items { id classNameEn } } caseMap { cases { id classNameEn } } }`,
        { id },
      )
      expect(errors).toEqual([])
      const lists: readonly { id: string; classNameEn: string }[][] = [
        ...[data.cases.items, data.caseMap.cases],
      ]
      const listed = lists.map((rows) => rows.find((row) => row.id === id)?.classNameEn)
      return { className: data.case.className, said: [data.case.classNameEn, ...listed] }
    }
    const { className, said: before } = await named()
    expect(before).toEqual(['', '', ''])
    await city.act(({ db }) =>
      db.catalogueClass.updateMany({
        where: { name: className },
        data: { nameEn: 'Storm cover' },
      }),
    )
    city.clock.now = new Date(city.clock.now.getTime() + 60_000)
    expect((await named()).said).toEqual(['Storm cover', 'Storm cover', 'Storm cover'])
  })
})

describe('举报人 the reporter', () => {
  const reported = { reporterName: '李四', reporterPhone: '13812345678' }

  test('is masked until somebody asks; the audit keeps each time it was asked', async () => {
    const caseId = await aReport(city, reported)
    const { data } = await page(leader, caseId, 'reporter { name phone }')
    expect(data.case.reporter).toEqual({ name: '李**', phone: '138****5678' })
    const shown = { reporter: { name: '李四', phone: '13812345678' } }
    expect([await reveal(leader, caseId), await reveal(leader, caseId)]).toEqual([shown, shown])
    const lines = await city.act(({ db }) =>
      db.auditEntry.findMany({ where: { caseId, action: 'revealReporter' } }),
    )
    expect(lines.map(({ actorName }) => actorName)).toEqual(['SHIFT_LEADER', 'SHIFT_LEADER'])
  })

  test('is kept from the command center and the departments, and nobody’s where nobody is known', async () => {
    const caseId = await aReport(city, reported)
    expect((await reveal(dispatcher, caseId)).code).toBe('FORBIDDEN')
    expect((await reveal(leader, await aReport(city))).code).toBe('NOT_FOUND')
  })

  test('is not stored beside the idempotency key of whoever asked', async () => {
    const caseId = await aReport(city, reported)
    const key = randomUUID()
    await leader(
      `mutation ($id: ID!, $key: String!) {
        revealReporter(input: { caseId: $id, idempotencyKey: $key }) { __typename } }`,
      { id: encodeId('Case', caseId), key },
    )
    const kept = await city.act(({ db }) => db.idempotencyKey.findFirstOrThrow({ where: { key } }))
    expect(kept.result).toEqual({ caseId })
  })
})

describe('流程图 the diagram of a case', () => {
  const diagram = 'processEdition { processId number } path { finished active flows }'

  test('is that of the edition it runs on; before it has begun there is none', async () => {
    const caseId = await aReport(city)
    const early = await page(leader, caseId, diagram)
    const nothing = { finished: [], active: [], flows: [] }
    expect(early.data.case).toEqual({ processEdition: null, path: nothing })
    await reach(city, caseId, 'userTask_FileCase')
    const { data } = await page(leader, caseId, diagram)
    expect(data.case.processEdition).toEqual({ processId: 'city-case', number: 1 })
  })
})
