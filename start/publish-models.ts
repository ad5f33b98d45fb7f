import path from 'node:path'
import { compileManual } from '../services/command-manual/compile-manual.ts'
import { type Act, type CityScope, systemActor } from '../services/ctx.ts'
import type { Database } from '../services/database.ts'
import type { EngineClient } from '../services/engine/client.ts'
import { publishProcess } from '../services/process-editions/publish-process.ts'
import { readProcessFolder } from '../services/process-editions/read-process-folder.ts'
import { redeployEditions } from '../services/process-editions/redeploy-editions.ts'
import { deployDecisions, deployProcesses } from './deploy.ts'

const room = path.resolve(import.meta.dirname, '../processes')
const shipped = ['city-case', 'deadline-ladder']

type Surroundings = {
  readonly database: Database
  readonly client: EngineClient
  readonly engineId: string
}

/** Puts the models that ship with the product into force for every city; what this engine already has stays. */
export async function publishModels({ database, client, engineId }: Surroundings): Promise<void> {
  const folders = await Promise.all(shipped.map((id) => readProcessFolder(path.join(room, id))))
  for (const code of await database.cityCodes()) {
    const city = await database.scopeByCode(code)
    const act = database.actIn(city, systemActor)
    const room = { act, city, engineId, deploy: deployProcesses(client) }
    if (await isOnAnotherEngine(act, city, engineId)) {
      await redeployManuals(act, client)
      await redeployEditions(room)
    }
    for (const folder of folders) await publishProcess(room, folder)
  }
}

/** Whether every city has its models on this engine, of whatever edition: then its officers can work. */
export async function modelsStand({ database, engineId }: Omit<Surroundings, 'client'>) {
  for (const code of await database.cityCodes()) {
    const city = await database.scopeByCode(code)
    const standing = await database.actIn(
      city,
      systemActor,
    )(({ db }) =>
      db.processEdition.findMany({
        where: { cityId: city.cityId, engineId, definitionVersion: { not: null } },
        distinct: ['processId'],
        select: { processId: true },
      }),
    )
    if (!shipped.every((id) => standing.some(({ processId }) => processId === id))) return false
  }
  return true
}

/** The city's processes were deployed, but to an engine whose data folder is gone. */
const isOnAnotherEngine = (act: Act, { cityId }: CityScope, engineId: string) =>
  act(async ({ db }) => {
    const here = await db.processEdition.count({ where: { cityId, engineId } })
    return here === 0 && (await db.processEdition.count({ where: { cityId } })) > 0
  })

/** Cases pin their edition, so a new engine needs every edition that was ever published. */
async function redeployManuals(act: Act, client: EngineClient): Promise<void> {
  const editions = await act(({ db, city: { cityId } }) =>
    db.manualEdition.findMany({
      where: { cityId, publishedAt: { not: null } },
      select: { id: true },
      orderBy: { number: 'asc' },
    }),
  )
  for (const { id } of editions) {
    const { resources } = await act((ctx) => compileManual(ctx, { editionId: id }))
    await deployDecisions(client, resources)
  }
}
