import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DmnResource } from '../../../services/command-manual/compile-to-dmn.ts'
import { confirmPhrases } from '../../../services/command-manual/confirm-phrases.ts'
import { editionInForce } from '../../../services/command-manual/edition-in-force.ts'
import { publishManual } from '../../../services/command-manual/publish-manual.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { aConfirmedManual, importRealManual } from './manual-in-city.ts'
import { smallManual } from './small-manual.ts'

const day = (date: string) => new Date(`${date}T00:00:00Z`)

const content = smallManual()
let city: TestCity
let deployed: DmnResource[][]
beforeEach(async () => {
  city = await aCity({ now: day('2026-03-02') })
  deployed = []
})
afterEach(() => city.close())

const deploy = async (resources: readonly DmnResource[]) => {
  deployed.push([...resources])
}
const publish = (editionId: string, from: Date) =>
  publishManual({ act: city.act, deploy }, { editionId, from })
const inForce = (at: Date) =>
  city.act((ctx) => editionInForce(ctx, { cityId: ctx.city.cityId, at }))

test('the real manual is deployed, in force from its instant, and its classes are offered', async () => {
  const { id } = await aConfirmedManual(city.act)
  expect(await city.act(({ db }) => db.catalogueClass.count({ where: { active: true } }))).toBe(0)
  const { edition } = await publish(id, day('2026-03-01'))
  expect(edition).toMatchObject({ status: 'PUBLISHED', inForceFrom: day('2026-03-01') })
  expect(deployed.map((resources) => resources.length)).toEqual([11])
  expect(deployed[0]?.[0]?.name).toBe(
    `manual.${city.scope.cityCode}.1.2013.COMPONENT.major.C01.dmn`,
  )
  expect(await inForce(day('2026-02-28'))).toBeNull()
  expect((await inForce(day('2026-03-02')))?.id).toBe(id)
  expect(await city.act(({ db }) => db.catalogueClass.count({ where: { active: true } }))).toBe(190)
})

test('every rule of a named unit is compiled with that unit’s code', async () => {
  const { id } = await aConfirmedManual(city.act, { content })
  await publish(id, day('2026-03-01'))
  const all = deployed
    .flat()
    .map(({ content }) => content)
    .join()
  expect(all).toContain('NAMED_UNIT:DEPARTMENT-02')
  expect(all).not.toContain('NAMED_UNIT&quot;')
})

test('publishing again, as after a crash, deploys the same and marks once', async () => {
  const { id } = await aConfirmedManual(city.act, { content })
  const first = await publish(id, day('2026-03-01'))
  city.clock.now = day('2026-03-03')
  const second = await publish(id, day('2026-03-01'))
  expect(second).toEqual(first)
  expect(deployed[1]).toEqual(deployed[0])
  const audits = await city.act(({ db }) =>
    db.auditEntry.count({ where: { action: 'publishManual' } }),
  )
  expect(audits).toBe(1)
})

test('an engine that refuses leaves the draft a draft', async () => {
  const { id } = await aConfirmedManual(city.act, { content })
  const refuse = () => Promise.reject(new Error('engine away'))
  await expect(
    publishManual({ act: city.act, deploy: refuse }, { editionId: id, from: day('2026-03-01') }),
  ).rejects.toThrow('engine away')
  expect(await inForce(day('2026-03-02'))).toBeNull()
})

test('a change between deployment and marking is told, and nothing is marked', async () => {
  const { id, version } = await aConfirmedManual(city.act, { content })
  const meanwhile = async () => {
    await city.act((ctx) => confirmPhrases(ctx, { editionId: id, expectedVersion: version }))
  }
  await expect(
    publishManual({ act: city.act, deploy: meanwhile }, { editionId: id, from: day('2026-03-01') }),
  ).rejects.toMatchObject({ code: 'VERSION_CONFLICT' })
  expect(await inForce(day('2026-03-02'))).toBeNull()
})

test('the next edition supersedes the earlier one, which still answers for its time', async () => {
  const { id: first } = await aConfirmedManual(city.act, { content })
  await publish(first, day('2026-02-01'))
  const { id: second } = await aConfirmedManual(city.act, { content, days: 'natural' })
  await publish(second, day('2026-03-01'))
  const editions = await city.act(({ db }) =>
    db.manualEdition.findMany({ orderBy: { number: 'asc' } }),
  )
  expect(editions.map(({ status }) => status)).toEqual(['SUPERSEDED', 'PUBLISHED'])
  expect((await inForce(day('2026-02-15')))?.id).toBe(first)
  expect((await inForce(day('2026-03-02')))?.id).toBe(second)
})

test('an edition for later does not end the one in force', async () => {
  const { id: first } = await aConfirmedManual(city.act, { content })
  await publish(first, day('2026-02-01'))
  const { id: second } = await aConfirmedManual(city.act, { content, days: 'natural' })
  await publish(second, day('2026-07-01'))
  expect((await inForce(day('2026-03-02')))?.id).toBe(first)
  expect((await inForce(day('2026-07-01')))?.id).toBe(second)
  const { status } = await city.act(({ db }) =>
    db.manualEdition.findUniqueOrThrow({ where: { id: first } }),
  )
  expect(status).toBe('PUBLISHED')
})

test('回退 rolling back is importing the earlier content as a new edition', async () => {
  const { id } = await aConfirmedManual(city.act, { content })
  await publish(id, day('2026-03-01'))
  const again = await importRealManual(city.act, { content })
  expect(again).toMatchObject({ created: true, edition: { number: 2 } })
})

test('phrases that nobody confirmed are not published', async () => {
  const { edition } = await importRealManual(city.act, { content })
  await expect(publish(edition?.id ?? '', day('2026-03-01'))).rejects.toMatchObject({
    code: 'PHRASES_UNCONFIRMED',
  })
  expect(deployed).toEqual([])
})

test('a published edition is not moved to another instant', async () => {
  const { id } = await aConfirmedManual(city.act, { content })
  await publish(id, day('2026-03-01'))
  await expect(publish(id, day('2026-04-01'))).rejects.toMatchObject({
    code: 'EDITION_NOT_DRAFT',
  })
})
