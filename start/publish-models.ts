import path from 'node:path'
import { systemActor } from '../services/ctx.ts'
import type { Database } from '../services/database.ts'
import type { EngineClient } from '../services/engine/client.ts'
import { publishProcess } from '../services/process-editions/publish-process.ts'
import { readProcessFolder } from '../services/process-editions/read-process-folder.ts'
import { deployProcesses } from './deploy.ts'

const room = path.resolve(import.meta.dirname, '../processes')
const shipped = ['city-case', 'deadline-ladder']

type Surroundings = {
  readonly database: Database
  readonly client: EngineClient
  readonly engineId: string
}

/** Puts the models that ship with the product into force for every city; those already in force stay. */
export async function publishModels({ database, client, engineId }: Surroundings): Promise<void> {
  const folders = await Promise.all(shipped.map((id) => readProcessFolder(path.join(room, id))))
  for (const code of await database.cityCodes()) {
    const city = await database.scopeByCode(code)
    const act = database.actIn(city, systemActor)
    for (const folder of folders)
      await publishProcess({ act, city, engineId, deploy: deployProcesses(client) }, folder)
  }
}
