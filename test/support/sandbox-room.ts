import type { EngineClient } from '../../services/engine/client.ts'
import type { SandboxRoom } from '../../services/sandbox/open-sandbox.ts'
import { deployDecisions, deployProcesses } from '../../start/deploy.ts'
import type { TestCity } from './city.ts'
import type { EngineFacts } from './engine.ts'

const away = async () => {
  throw new Error('Nobody asked for a sandbox.')
}

/** For runs that need no sandbox. */
export const noSandbox: SandboxRoom = {
  ...{ engineId: () => '', deploy: away, deployDecisions: away, enter: away },
}

/** What enters the sandbox of a test's city. */
export const entering =
  ({ database }: Pick<TestCity, 'database'>): SandboxRoom['enter'] =>
  async (cityId) => {
    const scope = await database.scopeOf(cityId)
    return { scope, actAs: (actor) => database.actIn(scope, actor) }
  }

/** The sandbox of a running city, on the test's engine. */
export const sandboxRoom = (
  city: Pick<TestCity, 'database'>,
  client: EngineClient,
  { engineId }: EngineFacts,
): SandboxRoom => ({
  engineId: () => engineId,
  deploy: deployProcesses(client),
  deployDecisions: (resources) => deployDecisions(client, resources),
  enter: entering(city),
})
