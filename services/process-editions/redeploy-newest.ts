import type { Ctx } from '../ctx.ts'
import { boundResources, deployTo, isDeployed, type Target } from './deploy-to.ts'
import { contentOf, createEdition, latestEdition, takeTurns } from './next-edition.ts'

type Room = Pick<Target, 'engineId' | 'deploy'>

/**
 * 恢复部署 — the engine's newest model of a process is the record's newest again, whatever it was handed that was never
 * recorded. Where that was something, cases that run are known by the key that the edition had: what it says goes on as the next one.
 */
export async function redeployNewest(ctx: Ctx, room: Room, processId: string): Promise<void> {
  await takeTurns(ctx, processId)
  const latest = await latestEdition(ctx, processId)
  if (latest === null) return
  const folder = await contentOf(ctx.db, latest.id)
  const { city } = ctx
  const resources = await boundResources(folder, city.cityCode)
  const inEngine = await deployTo({ city, ...room }, processId, resources)
  const { id, number, hash, origin } = latest
  if (!isDeployed(latest, room.engineId))
    await ctx.db.processEdition.update({ where: { id }, data: inEngine, select: { id: true } })
  else if (latest.definitionKey !== inEngine.definitionKey)
    await createEdition(ctx, { folder, hash, number: number + 1, inEngine, origin, by: latest })
}
