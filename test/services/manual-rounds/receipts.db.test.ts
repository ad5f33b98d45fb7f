import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acknowledgeManualEdition } from '../../../services/manual-rounds/acknowledge-edition.ts'
import { receiptsDue, receiptsOf } from '../../../services/manual-rounds/receipts.ts'
import { anActor } from '../../support/city.ts'
import { refusalOf } from '../../support/code-of.ts'
import { aWorkingCity, unitNamed, type WorkingCity } from '../../support/working-city.ts'

let city: WorkingCity
let editionId: string
let drainage: string
let works: string
beforeAll(async () => {
  city = await aWorkingCity()
  drainage = await unitNamed(city, '市排水服务中心')
  works = await unitNamed(city, '市政公用服务中心')
  editionId = (await city.act(({ db }) => db.manualEdition.findFirstOrThrow())).id
})
afterAll(() => city.close())

const signAs = (unitId: string, named = unitId) =>
  city.actAs(anActor([{ role: 'DEPARTMENT_OFFICER', unitId }]))((ctx) =>
    acknowledgeManualEdition(ctx, { editionId, unitId: named }),
  )
const signed = async () =>
  (await city.act(({ db }) => receiptsOf(db, editionId))).map(({ unitName, at }) => [
    unitName,
    at !== null,
  ])
const due = (unitIds: readonly string[]) =>
  city.act(({ db, city: { cityId }, now }) => receiptsDue(db, { cityId, unitIds, at: now() }))

describe('签收 a published edition is signed for', () => {
  test('only once it was issued as a document', async () => {
    expect(await signed()).toEqual([])
    expect(await refusalOf(signAs(drainage))).toBe('NOT_FOUND')
    await city.act(({ db }) =>
      db.manualEdition.update({
        where: { id: editionId },
        data: { documentNumber: '测城管发〔2026〕1号' },
      }),
    )
    expect((await signed()).toSorted()).toEqual([
      ['市排水服务中心', false],
      ['市政公用服务中心', false],
    ])
  })

  test('by a unit that its lines name, for itself', async () => {
    const street = await unitNamed(city, '南城街道')
    expect(await refusalOf(signAs(street))).toBe('NOT_FOUND')
    expect(await refusalOf(signAs(works, drainage))).toBe('FORBIDDEN')
    expect((await due([drainage])).map(({ unitId }) => unitId)).toEqual([drainage])
    await signAs(drainage)
    expect(await due([drainage])).toEqual([])
    expect((await due([drainage, works])).map(({ unitId }) => unitId)).toEqual([works])
  })

  test('once: a second time changes nothing, neither who nor when', async () => {
    const before = await city.act(({ db }) => receiptsOf(db, editionId))
    city.clock.now = new Date('2026-03-05T00:00:00Z')
    await signAs(drainage)
    expect(await city.act(({ db }) => receiptsOf(db, editionId))).toEqual(before)
    const told = await city.act(({ db }) =>
      db.auditEntry.count({ where: { action: 'acknowledgeManualEdition' } }),
    )
    expect(told).toBe(1)
  })

  test('of one that the next has superseded nobody is reminded', async () => {
    await city.act(({ db, now }) =>
      db.manualEdition.update({ where: { id: editionId }, data: { inForceUntil: now() } }),
    )
    expect(await due([works])).toEqual([])
    await signAs(works)
    expect((await signed()).every(([, done]) => done)).toBe(true)
  })
})
