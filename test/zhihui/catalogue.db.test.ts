import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aFile as classesOf } from '../services/catalogue/a-catalogue.ts'
import { aCity, type TestCity } from '../support/city.ts'
import { aFolder, environmentOf, type } from './command-line.ts'

let city: TestCity
let folder: string
beforeAll(async () => {
  city = await aCity()
  folder = await aFolder({
    'classes.csv': classesOf(['C01001', '供水井盖'], ['C01002', '污水井盖']),
    'broken.csv': classesOf(['C01001', '供水井盖'], ['C01001', '污水井盖']),
  })
})
afterAll(() => city.close())

const importing = (file: string, ...args: readonly string[]) =>
  type(
    [
      ...['catalogue', 'import', path.join(folder, file), '--city', city.scope.cityCode],
      ...['--standard', '2026', ...args],
    ],
    { environment: environmentOf(city) },
  )
const classes = () => city.act(({ db }) => db.catalogueClass.count())

test('a file that has a class twice, one that is not there and a day that is none change nothing', async () => {
  const broken = await importing('broken.csv')
  expect([broken.status, broken.refused]).toEqual([
    1,
    expect.stringMatching(/class C01001 twice.*Nothing was imported/),
  ])
  expect((await importing('nowhere.csv')).refused).toContain('there is no such file')
  expect((await importing('classes.csv', '--from', 'July')).status).toBe(2)
  expect(await classes()).toBe(0)
})

test('an edition is imported with its validity; a second time nothing is new', async () => {
  const once = await importing(
    'classes.csv',
    '--title',
    'GB/T 47678.5-2026',
    '--from',
    '2026-07-01',
  )
  expect(once.printed).toContain('2 classes of 2026 were read, 2 of them are new.')
  const again = await importing('classes.csv')
  expect(again.printed).toContain('2 classes of 2026 were read, 0 of them are new.')
  const [edition] = await city.act(({ db }) => db.catalogueEdition.findMany())
  expect(edition).toMatchObject({
    ...{ title: 'GB/T 47678.5-2026', validFrom: new Date('2026-07-01'), validUntil: null },
  })
})
