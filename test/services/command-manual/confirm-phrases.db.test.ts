import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  confirmPhrases,
  type PhraseChange,
} from '../../../services/command-manual/confirm-phrases.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { aConfirmedManual, importRealManual } from './manual-in-city.ts'
import { smallManual } from './small-manual.ts'

let city: TestCity
beforeEach(async () => {
  city = await aCity()
})
afterEach(() => city.close())

const units = () => city.act(({ db }) => db.organizationUnit.findMany({ orderBy: { code: 'asc' } }))
const confirm = (editionId: string, expectedVersion: number, changes: PhraseChange[] = []) =>
  city.act((ctx) => confirmPhrases(ctx, { editionId, expectedVersion, changes }))
const draft = async () => {
  const { edition } = await importRealManual(city.act, { content: smallManual() })
  if (edition === null) throw new Error('not drafted')
  return edition
}

test('named units become departments or owners with their aliases, and no 各产权单位 ever', async () => {
  expect(await units()).toEqual([])
  await aConfirmedManual(city.act)
  const made = await units()
  expect(made).toHaveLength(27)
  expect(
    made.filter(({ name, aliases }) => /^(各|所属|属地)/u.test([name, ...aliases].join())),
  ).toEqual([])
  expect(made.find(({ name }) => name === '运城市市政公用服务中心')).toMatchObject({
    kind: 'DEPARTMENT',
    hasAccounts: true,
    aliases: expect.arrayContaining(['市政公用服务中心', '运城市政公用服务中心']),
  })
  expect(made.find(({ name }) => name === '中国联合网络通信集团有限公司')).toMatchObject({
    kind: 'OWNER',
    hasAccounts: false,
    aliases: ['联通公司'],
  })
  expect(new Set(made.map(({ code }) => code)).size).toBe(27)
})

test('every rule of a named unit leads to it, rules lead to no unit', async () => {
  await aConfirmedManual(city.act)
  const rules = await city.act(({ db }) => db.manualRule.findMany())
  expect(rules.filter(({ kind, unitId }) => (kind === 'NAMED_UNIT') === (unitId === null))).toEqual(
    [],
  )
  const phrases = await city.act(({ db }) => db.unitPhrase.count({ where: { confirmedAt: null } }))
  expect(phrases).toBe(0)
})

test('confirming twice makes no unit twice: the second of two officers is told', async () => {
  const edition = await draft()
  const confirmed = await confirm(edition.id, edition.version)
  const before = await units()
  await expect(confirm(edition.id, edition.version)).rejects.toMatchObject({
    code: 'VERSION_CONFLICT',
  })
  await confirm(edition.id, confirmed.version)
  expect(await units()).toEqual(before)
})

test('a correction counts: a body of the place, or another name of a known unit', async () => {
  const edition = await draft()
  await confirm(edition.id, edition.version, [
    { phrase: '所属街办', kind: 'DISTRICT_BY_PLACE', unitName: null },
    { phrase: '各产权单位', kind: 'NAMED_UNIT', unitName: '运城市能源局' },
    { phrase: '水务部门', kind: 'NAMED_UNIT', unitName: '运城市水务局' },
  ])
  const made = (await units()).map(({ name, aliases }) => [name, aliases])
  expect(new Set(made)).toEqual(
    new Set([
      ['运城市排水中心', []],
      ['运城市节水中心', ['节水中心']],
      ['运城市水务局', ['水务部门']],
      ['运城市能源局', ['各产权单位']],
    ]),
  )
  const rules = await city.act(({ db }) =>
    db.manualRule.findMany({ where: { phrase: '所属街办' } }),
  )
  expect(rules).toMatchObject([{ kind: 'DISTRICT_BY_PLACE', unitId: null }])
})

test('a unit the city has already, under any of the names, is the same unit', async () => {
  await city.act(({ db, city: { cityId } }) =>
    db.organizationUnit.create({
      data: { cityId, kind: 'DEPARTMENT', code: 'DEPARTMENT-01', name: '市政公用服务中心' },
    }),
  )
  await aConfirmedManual(city.act)
  const made = await units()
  expect(made).toHaveLength(27)
  expect(made.find(({ code }) => code === 'DEPARTMENT-01')).toMatchObject({
    name: '市政公用服务中心',
    aliases: expect.arrayContaining(['运城市市政公用服务中心', '运城市政公用服务中心']),
  })
})

test.each([
  [
    'a rule as the name of a unit',
    { phrase: '水务部门', kind: 'NAMED_UNIT', unitName: '各产权单位' },
  ],
  ['a named unit without a name', { phrase: '水务部门', kind: 'NAMED_UNIT', unitName: ' ' }],
  ['a phrase the manual does not have', { phrase: '无此单位', kind: 'FALLBACK', unitName: null }],
] as const)('%s is refused and changes nothing', async (_what, change) => {
  const edition = await draft()
  await expect(confirm(edition.id, edition.version, [change])).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  })
  expect(await units()).toEqual([])
})

test('an edition of another city is not found', async () => {
  const edition = await draft()
  const other = await aCity({ database: city.testDatabase })
  await expect(
    other.act((ctx) => confirmPhrases(ctx, { editionId: edition.id, expectedVersion: 1 })),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await other.close()
})
