import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anInstallation, type Client, type Installation, signedIn } from './support/installation.ts'

let installation: Installation
let leader: Client
let collector: Client
let colleague: Client
beforeAll(async () => {
  installation = await anInstallation()
  leader = await signedIn(installation, 'SHIFT_LEADER')
  collector = await signedIn(installation, 'COLLECTOR')
  colleague = await signedIn(installation, 'COLLECTOR', 'SUPERVISOR')
})
afterAll(() => installation.close())

const mine = { list: 'WORK_LIST', name: '快到期', filter: { light: 'YELLOW' }, columns: ['dueAt'] }
const save = (ask: Client, input: object) =>
  ask(
    `mutation ($input: SaveViewInput!) { saveView(input: $input) { ... on UserError { code field }
      ... on SaveViewSuccess { viewId version view { name filter columns role } } } }`,
    { input },
  ).then(({ data }) => data.saveView)
const remove = (ask: Client, viewId: string) =>
  ask(
    `mutation ($viewId: ID!) { deleteView(input: { viewId: $viewId }) {
      __typename ... on UserError { code } } }`,
    { viewId },
  ).then(({ data }) => data.deleteView.code ?? 'done')
const names = (ask: Client) =>
  ask('{ savedViews(list: WORK_LIST) { name } }').then(({ data }) =>
    data.savedViews.map(({ name }: { name: string }) => name),
  )
const read = (ask: Client, id: string) =>
  ask('query ($id: ID!) { savedView(id: $id) { name } node(id: $id) { id } }', { id }).then(
    ({ data, errors }) => [data?.savedView?.name ?? null, errors[0]?.extensions.code ?? null],
  )

describe('视图 a saved view', () => {
  test('is its owner’s, by its id too, and nobody else’s', async () => {
    const { viewId, version, view } = await save(collector, mine)
    const { list: _, ...kept } = mine
    expect([version, view]).toEqual([1, { ...kept, role: null }])
    expect(await names(collector)).toContain('快到期')
    expect(await read(collector, viewId)).toEqual(['快到期', null])
    expect(await names(colleague)).not.toContain('快到期')
    expect(await read(colleague, viewId)).toEqual([null, 'NOT_FOUND'])
    expect(await remove(colleague, viewId)).toBe('NOT_FOUND')
    expect((await save(colleague, { ...mine, viewId })).code).toBe('NOT_FOUND')
  })

  test('is changed by its owner, of the version that was read; of two at once by one', async () => {
    const { viewId } = await save(collector, mine)
    const change = { ...mine, viewId, name: '改名', expectedVersion: 1 }
    const both = await Promise.all([save(collector, change), save(collector, change)])
    expect(both.map(({ code }) => code ?? 'done').toSorted()).toEqual(['VERSION_CONFLICT', 'done'])
  })

  test('is deleted once', async () => {
    const { viewId } = await save(collector, { ...mine, name: '旧' })
    expect(await remove(collector, viewId)).toBe('done')
    expect(await remove(collector, viewId)).toBe('NOT_FOUND')
    expect(await names(collector)).not.toContain('旧')
  })

  test('sent twice with one key is kept once', async () => {
    const input = { ...mine, name: '一次', idempotencyKey: randomUUID() }
    const [one, other] = [await save(collector, input), await save(collector, input)]
    expect(one.viewId).toBe(other.viewId)
    expect((await names(collector)).filter((name: string) => name === '一次')).toHaveLength(1)
  })

  test('holds a filter of its list, and nothing else', async () => {
    const wrong = [
      { light: 'BLUE' },
      { dueWithinHours: -1 },
      { colour: 'RED' },
      { stages: ['FILED'] },
      'x',
      [],
    ]
    for (const filter of wrong)
      expect([filter, (await save(collector, { ...mine, filter })).code]).toEqual([
        filter,
        'INVALID_INPUT',
      ])
    const soon = { ...mine, name: '今天到期', filter: { dueWithinHours: 24, role: 'COLLECTOR' } }
    expect((await save(collector, soon)).version).toBe(1)
    const cases = { list: 'CASES', name: '在办', filter: { stages: ['FILED'] } }
    expect((await save(collector, cases)).version).toBe(1)
  })
})

describe('共享视图 a view shared with a role', () => {
  test('is made by a shift leader or city administrator only', async () => {
    const shared = { ...mine, name: '全组', role: 'COLLECTOR' }
    expect((await save(collector, shared)).code).toBe('FORBIDDEN')
    expect((await save(leader, shared)).version).toBe(1)
    const administrator = await signedIn(installation, 'CITY_ADMINISTRATOR')
    expect((await save(administrator, { ...shared, name: '全市' })).version).toBe(1)
  })

  test('is found by everybody of the role, changed by whoever may share, not by the others', async () => {
    const { viewId } = await save(leader, { ...mine, name: '早班', role: 'COLLECTOR' })
    expect(await names(collector)).toContain('早班')
    expect(await names(await signedIn(installation, 'DISPATCHER'))).not.toContain('早班')
    expect(await read(colleague, viewId)).toEqual(['早班', null])
    expect((await save(collector, { ...mine, viewId })).code).toBe('NOT_FOUND')
    const other = await signedIn(installation, 'SHIFT_LEADER')
    expect(await remove(other, viewId)).toBe('done')
    expect(await names(collector)).not.toContain('早班')
  })
})
