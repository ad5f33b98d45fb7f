import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { boundResources, type Deploy } from '../../../services/process-editions/deploy-to.ts'
import { contentOf } from '../../../services/process-editions/next-edition.ts'
import { publishProcess } from '../../../services/process-editions/publish-process.ts'
import { readProcessFolder } from '../../../services/process-editions/read-process-folder.ts'
import { aDeployment } from '../../support/model-room.ts'
import { anOwnEdition, newestEdition, reworded } from '../../support/process-draft.ts'
import { aWorkingCity, type WorkingCity } from '../../support/working-city.ts'

const folder = await readProcessFolder('processes/city-case')
const nextRelease = { ...folder, bpmn: reworded(folder.bpmn) }
const cities: WorkingCity[] = []
let city: WorkingCity
let engine: ReturnType<typeof aDeployment>
beforeEach(async () => {
  city = await aWorkingCity()
  cities.push(city)
  engine = aDeployment()
})
afterAll(() => Promise.all(cities.map(({ close }) => close())))

/** What the next start does. */
const start = (shipped = folder, engineId = city.engineId) => {
  const { act, scope } = city
  return publishProcess({ act, city: scope, engineId, deploy: engine.deploy }, shipped)
}
const own = (editionId: string) => city.act(({ db }) => contentOf(db, editionId))
/** The first call goes another way. */
const once = (first: Deploy, others: Deploy): Deploy => {
  const ways = [first].values()
  return (resources) => (ways.next().value ?? others)(resources)
}
const ownEdition = () => anOwnEdition(city, { engineId: city.engineId, deploy: engine.deploy })

describe('自有流程 what a city has published itself', () => {
  test('is not replaced by what is shipped, however often it starts and whatever is shipped', async () => {
    const { editionId } = await ownEdition()
    const before = await newestEdition(city)
    for (const shipped of [folder, nextRelease, nextRelease])
      expect(await start(shipped)).toBe(editionId)
    expect(await newestEdition(city)).toEqual(before)
    expect(new Set(engine.given.filter((text) => text.includes('bpmn:process'))).size).toBe(1)
  })

  test('is given to an engine that does not have it, with its decisions, and stays the same edition', async () => {
    const { editionId } = await ownEdition()
    const anotherEngine = randomUUID()
    engine = aDeployment()
    expect(await start(nextRelease, anotherEngine)).toBe(editionId)
    expect(await newestEdition(city)).toMatchObject({ id: editionId, engineId: anotherEngine })
    expect(engine.given.some((text) => !text.includes('bpmn:process'))).toBe(true)
  })

  test('is put in force again as another edition where the engine has something later that was never recorded', async () => {
    await ownEdition()
    const before = await newestEdition(city)
    await engine.deploy([{ name: `city-case.${city.scope.cityCode}.bpmn`, content: 'lost' }])
    const again = await start()
    const newest = await newestEdition(city)
    expect([newest.id, newest.number]).toEqual([again, before.number + 1])
    expect(newest.definitionKey).not.toBe(before.definitionKey)
    const { xml, origin, authorName, reason } = before
    expect(newest).toMatchObject({ xml, origin, authorName, reason })
    expect([origin, authorName, reason]).toEqual(['CITY', '李设计', '修订'])
  })
})

describe('同时 while a start publishes what is shipped', () => {
  test('what a designer puts in force meanwhile stays in force, in the record and in the engine', async () => {
    const meanwhile: Deploy = async (resources) => {
      await ownEdition()
      return engine.deploy(resources)
    }
    const { act, scope, engineId } = city
    const deploy = once(meanwhile, engine.deploy)
    await publishProcess({ act, city: scope, engineId, deploy }, nextRelease)
    const newest = await newestEdition(city)
    expect(newest.origin).toBe('CITY')
    const [model] = await engine.deploy(await boundResources(await own(newest.id), scope.cityCode))
    expect(String(newest.definitionKey)).toBe(model?.definitionKey)
  })
})

describe('自带流程 what is shipped', () => {
  test('comes into force by the start while the city has published nothing itself', async () => {
    await start()
    const before = await newestEdition(city)
    expect(await start()).toBe(before.id)
    await start(nextRelease)
    expect(await newestEdition(city)).toMatchObject({
      number: before.number + 1,
      origin: 'SHIPPED',
    })
  })

  test('is put in force again where the engine took a publication that was never recorded', async () => {
    await start()
    const before = await newestEdition(city)
    await engine.deploy([{ name: `city-case.${city.scope.cityCode}.bpmn`, content: 'lost' }])
    await start()
    const newest = await newestEdition(city)
    expect(newest.number).toBe(before.number + 1)
    expect(newest.definitionKey).not.toBe(before.definitionKey)
    expect(newest).toMatchObject({ xml: before.xml, origin: 'SHIPPED' })
  })

  test('of which the decisions were not kept yet gets them by the next start', async () => {
    await start()
    const { id } = await newestEdition(city)
    await city.act(
      ({ db }) =>
        db.$executeRaw`UPDATE process_editions SET decisions = NULL WHERE id = ${id}::uuid`,
    )
    expect(await start()).toBe(id)
    const { decisions } = await own(id)
    expect(decisions).toEqual(folder.decisions)
  })
})
