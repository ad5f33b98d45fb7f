import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallManual } from '../services/command-manual/small-manual.ts'
import { aCity, type TestCity } from '../support/city.ts'
import { aFolder, environmentOf, type } from './command-line.ts'

let city: TestCity
let file: string
beforeAll(async () => {
  city = await aCity()
  const manual = Buffer.from(smallManual())
  const big = Buffer.concat([manual, Buffer.alloc(50 * 1024 * 1024)])
  const folder = await aFolder({ 'small.xlsx': manual, 'text.xlsx': 'text', 'big.xlsx': big })
  file = path.join(folder, 'small.xlsx')
})
afterAll(() => city.close())

const run = (...args: readonly string[]) => type(args, { environment: environmentOf(city) })
const inCity = (...args: readonly string[]) => run(...args, '--city', city.scope.cityCode)
const beside = (name: string) => path.join(path.dirname(file), name)
const editions = () => city.act(({ db }) => db.manualEdition.count())

test('a dry run reports the counts, the phrases and what they are taken for, and writes nothing', async () => {
  const { status, printed } = await inCity('manual', 'import', file, '--dry-run')
  expect(status).toBe(0)
  expect(printed).toContain('Entries 2, classes 1, catalogue standard 2013')
  expect(printed).toMatch(/OWNER_BY_REGISTER — .*\n +1 × 各产权单位/)
  expect(printed).toMatch(/STREET_BY_PLACE — .*\n +1 × 所属街办/)
  expect(printed).toContain('节水中心 → 运城市节水中心')
  expect(printed).toContain('Dry run: nothing was written.')
  expect(await editions()).toBe(0)
})

test('a file that is no manual, one that is too large and an unknown city change nothing', async () => {
  const text = await inCity('manual', 'import', beside('text.xlsx'))
  const big = await inCity('manual', 'import', beside('big.xlsx'))
  const elsewhere = await run('manual', 'import', file, '--city', '999999')
  expect([text.status, big.status, elsewhere.status]).toEqual([1, 1, 1])
  expect(text.refused).toMatch(/not an XLSX spreadsheet.*Nothing was imported/)
  expect(big.refused).toMatch(/at most 20 MB can be read.*Nothing was imported/)
  expect(elsewhere.refused).toBe(
    `There is no city 999999. Nothing was done. There are: ${city.scope.cityCode}.`,
  )
  expect(await editions()).toBe(0)
})

test('imported once it is a draft; imported again it is the same draft', async () => {
  const once = await inCity('manual', 'import', file, '--days', 'natural', '--title', '测试手册')
  const again = await inCity('manual', 'import', file, '--days', 'natural', '--title', '测试手册')
  expect(once.printed).toContain('Drafted as edition 1 ')
  expect(again.printed).toContain('already stands as draft edition 1 ')
  expect(await editions()).toBe(1)
})

test('an unconfirmed edition is not published', async () => {
  const from = ['--from', '2026-01-01T00:00:00+08:00']
  const { status, refused } = await inCity('manual', 'publish', '1', ...from)
  expect(status).toBe(1)
  expect(refused).toMatch(/unit phrases of this edition are not confirmed/)
})

test('the list of phrases says how many are confirmed; an edition that is not there is named', async () => {
  const { printed } = await inCity('manual', 'phrases', '1')
  expect(printed).toMatch(/Edition 1 \(DRAFT\): \d unit phrases, 0 of them confirmed/)
  const none = await inCity('manual', 'phrases', '7')
  expect(none).toMatchObject({ status: 1 })
  expect(none.refused).toContain('has no manual edition 7. Nothing was done. There are: 1 (DRAFT).')
})

test('a change that makes a rule into an organization is refused, and nothing is confirmed', async () => {
  const change = '水务部门=NAMED_UNIT:各产权单位'
  const { status, refused } = await inCity('manual', 'confirm', '1', '--change', change)
  expect(status).toBe(1)
  expect(refused).toContain('is a rule and no unit')
  expect((await inCity('manual', 'phrases', '1')).printed).toContain(', 0 of them confirmed')
})

test('confirmed with a change, named units become departments and rules do not', async () => {
  const change = '水务部门=NAMED_UNIT:运城市水务局'
  const { status, printed } = await inCity('manual', 'confirm', '1', '--change', change)
  expect({ status, printed }).toMatchObject({ status: 0 })
  expect(printed).toContain('1 of them as you changed them')
  const names = await city.act(async ({ db }) =>
    (await db.organizationUnit.findMany()).map(({ name }) => name),
  )
  expect(names).toContain('运城市水务局')
  expect(names).not.toContain('各产权单位')
})

test('检查 a sound edition can be published; one that names a closed unit cannot, and it is said why', async () => {
  const sound = await inCity('manual', 'check', '1')
  expect(sound).toMatchObject({ status: 0 })
  expect(sound.printed).toContain('Edition 1 can be published.')
  const close = (active: boolean) =>
    city.act(({ db }) =>
      db.organizationUnit.updateMany({ where: { name: '运城市水务局' }, data: { active } }),
    )
  await close(false)
  const { status, printed, refused } = await inCity('manual', 'check', '1')
  expect(status).toBe(1)
  expect(printed).toMatch(/ERROR {2}UNIT_CLOSED {2}运城市水务局\n.*\n +lines: C0101\/2\n +mend: /)
  expect(refused).toContain('cannot be published, errors: 1')
  await close(true)
})

test('an engine that is away is said so, and the edition stays a draft', async () => {
  const from = ['--from', '2026-01-01T00:00:00+08:00']
  const { status, refused } = await inCity('manual', 'publish', '1', ...from)
  expect(status).toBe(1)
  expect(refused).toMatch(/engine at 127\.0\.0\.1:1 does not answer.*the edition stays as it is/)
  expect((await inCity('manual', 'phrases', '1')).printed).toContain('Edition 1 (DRAFT)')
})
