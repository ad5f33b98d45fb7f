import { afterEach, beforeEach, expect, test } from 'vitest'
import { confirmPhrases } from '../../../services/command-manual/confirm-phrases.ts'
import { phrasesToConfirm } from '../../../services/command-manual/phrases-to-confirm.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { importRealManual } from './manual-in-city.ts'
import { smallManual } from './small-manual.ts'

let city: TestCity
beforeEach(async () => {
  city = await aCity()
})
afterEach(() => city.close())

const aUnit = (name: string, aliases: string[] = []) =>
  city.act(({ db, city: { cityId } }) =>
    db.organizationUnit.create({
      data: { cityId, kind: 'DEPARTMENT', code: name, name, aliases },
    }),
  )
const phrasesOf = async (editionId: string) => {
  const phrases = await city.act(({ db }) => phrasesToConfirm(db, { editionId }))
  return new Map(phrases.map((one) => [one.phrase, one]))
}

test('单位用语 known by name or alias, or offered the unit whose name is like it; a rule is neither', async () => {
  await aUnit('市水务局', ['水务部门'])
  await aUnit('运城市排水管理中心')
  const { edition } = await importRealManual(city.act, { content: smallManual() })
  const phrases = await phrasesOf(edition?.id ?? '')
  expect(phrases.get('水务部门')).toMatchObject({ known: true, suggestion: null })
  expect(phrases.get('运城市排水中心')).toMatchObject({
    ...{ known: false, suggestion: '运城市排水管理中心', confirmedAt: null },
  })
  expect(phrases.get('各产权单位')).toMatchObject({ kind: 'OWNER_BY_REGISTER', suggestion: null })
})

test('confirmed as suggested no second unit is made, and all are known', async () => {
  await aUnit('运城市排水管理中心')
  const { edition } = await importRealManual(city.act, { content: smallManual() })
  const { id: editionId, version: expectedVersion } = edition ?? { id: '', version: 0 }
  const meant = { kind: 'NAMED_UNIT' as const, unitName: '运城市排水管理中心' }
  const changes = [{ phrase: '运城市排水中心', ...meant }]
  await city.act((ctx) => confirmPhrases(ctx, { editionId, expectedVersion, changes }))
  const named = [...(await phrasesOf(editionId)).values()].filter(
    ({ kind }) => kind === 'NAMED_UNIT',
  )
  expect(named.every(({ known, confirmedAt }) => known && confirmedAt !== null)).toBe(true)
  const like = await city.act(({ db }) =>
    db.organizationUnit.count({ where: { name: { contains: '排水' } } }),
  )
  expect(like).toBe(1)
})

test('of an edition that is not there nothing is said', async () => {
  const editionId = '01890000-0000-7000-8000-000000000000'
  await expect(city.act(({ db }) => phrasesToConfirm(db, { editionId }))).rejects.toMatchObject({
    code: 'P2025',
  })
})
