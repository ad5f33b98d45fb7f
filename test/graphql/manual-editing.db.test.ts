import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { startManualDraft } from '../../services/manual-drafts/start-draft.ts'
import { aCity } from '../support/city.ts'
import { above } from '../support/two-levels.ts'
import { aWorkingCity, type WorkingCity } from '../support/working-city.ts'
import { aPersonWith, type Served } from './security/askers.ts'
import { type Client, serve } from './support/installation.ts'

let city: WorkingCity
let served: Served
let [one, other]: Client[] = []
let editionId: string
beforeAll(async () => {
  city = await aWorkingCity()
  served = await serve(city)
  const keeper = { role: 'CITY_ADMINISTRATOR', unitId: null } as const
  one = (await aPersonWith(city, served, keeper)).ask
  other = (await aPersonWith(city, served, keeper)).ask
  const draft = await city.act(async (ctx) => {
    const { id } = await ctx.db.manualEdition.findFirstOrThrow()
    return startManualDraft(ctx, { editionId: id, reason: '时限调整' })
  })
  editionId = encodeId('ManualEdition', draft.editionId)
})
afterAll(async () => {
  await served.close()
  await city.close()
})

const ask = async (who: Client | undefined, document: string, variables: object = {}) => {
  if (who === undefined) throw new Error('Nobody asks.')
  return who(document, { editionId, ...variables })
}
const lines = async (filter: object = {}) => {
  const { data } = await ask(
    one,
    `query ($editionId: ID!, $filter: ManualLineFilter) {
      manualLines(editionId: $editionId, filter: $filter, first: 2) {
        totalCount edges { node { id version conditionNo limitValue filingCondition } } } }`,
    { filter },
  )
  return data.manualLines
}
const change = (who: Client | undefined, input: object) =>
  ask(
    who,
    `mutation ($input: ChangeManualLineInput!) { changeManualLine(input: $input) {
      __typename ... on ChangeManualLineSuccess { edit { id mine } entry { limitText } }
      ... on Refusal { code message field } } }`,
    { input },
  )

test('可做之事 an edition offers its own city what may be done with it, and another city that reads it nothing', async () => {
  const { testDatabase: database, clock } = city
  const county = await aCity({ database, clock, parentId: city.scope.cityId })
  const theirs = await county.act(({ db, now, city: { cityId } }) =>
    db.manualEdition.create({
      data: {
        ...{ cityId, standard: '2013', number: 1, title: '县指挥手册', createdAt: now() },
        ...{ daysMeaning: 'WORKING_DAY', hoursMeaning: 'WORKING_HOUR' },
        ...{ sourceName: '县', sourceHash: '' },
      },
    }),
  )
  const reader = await aPersonWith(await above(city), served, {
    ...{ role: 'CITY_ADMINISTRATOR', unitId: null },
  })
  const offered = async (id: string) => {
    const { data } = await reader.ask(
      `query ($id: ID!) { node(id: $id) { ... on ManualEdition {
        mayStartDraft mayMove mayEdit } } }`,
      { id },
    )
    return data.node
  }
  const all = { mayStartDraft: true, mayMove: true, mayEdit: true }
  expect(await offered(editionId)).toEqual(all)
  expect(await offered(encodeId('ManualEdition', theirs.id))).toEqual({
    ...{ mayStartDraft: false, mayMove: false, mayEdit: false },
  })
  await county.close()
})

describe('手册编辑 the lines of a draft over the API', () => {
  test('are found by class, words and unit of the limit, some at a time', async () => {
    const { totalCount, edges } = await lines()
    expect([totalCount, edges.length]).toEqual([3, 2])
    expect((await lines({ text: '雨水井盖 破损' })).totalCount).toBe(1)
    expect((await lines({ limitUnit: 'WORKING_DAY' })).totalCount).toBe(1)
    expect((await lines({ classCode: 'C9999' })).totalCount).toBe(0)
    const { data } = await ask(
      one,
      'query ($editionId: ID!) { manualClasses(editionId: $editionId) { classCode lines } }',
    )
    expect(data.manualClasses).toEqual([{ classCode: 'C0102', lines: 3 }])
  })

  test('what is no number is refused before anything is looked at', async () => {
    const [{ node }] = (await lines()).edges
    const { errors } = await change(one, {
      ...{ entryId: node.id, expectedVersion: node.version, limitValue: 'abc' },
    })
    expect(errors).toHaveLength(1)
    expect((await lines()).edges[0].node).toEqual(node)
  })

  test('two people at one line: the slower learns who was faster, and what he wrote', async () => {
    const [{ node }] = (await lines()).edges
    const line = { entryId: node.id, expectedVersion: node.version }
    const first = await change(one, { ...line, limitValue: 5 })
    expect(first.data.changeManualLine).toMatchObject({
      ...{ edit: { mine: true }, entry: { limitText: '5紧急工作时' } },
    })
    const { data } = await change(other, { ...line, limitValue: 6 })
    expect(data.changeManualLine).toMatchObject({ code: 'VERSION_CONFLICT' })
    expect(data.changeManualLine.message).toContain('5紧急工作时')
    const told = await ask(
      other,
      `query ($editionId: ID!) { manualEdits(editionId: $editionId, after: 1) { mine changes lines { conditionNo } } }`,
    )
    expect(told.data.manualEdits).toEqual([
      { mine: false, changes: ['LIMIT'], lines: [{ conditionNo: 1 }] },
    ])
  })

  test('evidence, grounds and the way of dispatch are told as they were said, and refused with the field that is wrong', async () => {
    const [{ node }] = (await lines()).edges
    const law = { kind: 'LAW', title: '《城市道路管理条例》', reference: '第二十三条' }
    const line = {
      entryId: node.id,
      expectedVersion: node.version,
      evidenceRequired: '处置前后照片',
    }
    const untitled = await change(one, { ...line, legalBases: [{ ...law, title: ' ' }] })
    expect(untitled.data.changeManualLine).toMatchObject({
      ...{ code: 'INVALID_INPUT', field: 'legalBases' },
    })
    const said = await change(one, {
      ...line,
      legalBases: [law],
      urgent: true,
      dispatch: 'PROPOSED',
      verification: 'NONE',
    })
    expect(said.data.changeManualLine.__typename).toBe('ChangeManualLineSuccess')
    const told = await ask(
      one,
      `query ($id: ID!) { node(id: $id) { ... on ManualEntry {
        evidenceRequired legalBases { kind title reference } urgent selfHandling dispatch verification } } }`,
      { id: node.id },
    )
    expect(told.data.node).toEqual({
      ...{ evidenceRequired: '处置前后照片', legalBases: [law], urgent: true, selfHandling: false },
      ...{ dispatch: 'PROPOSED', verification: 'NONE' },
    })
  })
})
