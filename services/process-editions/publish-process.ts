import type { Act, Ctx } from '../ctx.ts'
import { boundResources, deployTo, isDeployed, type Target } from './deploy-to.ts'
import {
  contentHash,
  contentOf,
  createEdition,
  latestEdition,
  storedDecisions,
  takeTurns,
} from './next-edition.ts'
import type { ProcessFolder } from './read-process-folder.ts'

type Room = Target & { readonly act: Act }
type Latest = NonNullable<Awaited<ReturnType<typeof latestEdition>>>

/**
 * 发布流程 — deploys a process that is shipped and records it as the city's newest edition; one already in force on this
 * engine stays, and so does what the city has published itself, also while this goes on.
 */
export async function publishProcess(room: Room, folder: ProcessFolder): Promise<string> {
  const { act, city, engineId } = room
  const latest = await act((ctx) => latestEdition(ctx, folder.processId))
  if (latest?.origin === 'CITY')
    return (await keepInForce(room, latest)) ?? publishProcess(room, folder)
  const resources = await boundResources(folder, city.cityCode)
  const hash = contentHash({ resources, forms: folder.forms })
  if (latest?.hash === hash && latest.decisions !== null && isDeployed(latest, engineId))
    return latest.id
  const inEngine = await deployTo(room, folder.processId, resources)
  const recorded = await act(async (ctx) => {
    if (!(await isStillLatest(ctx, folder.processId, latest))) return null
    const number = (latest?.number ?? 0) + 1
    if (latest?.hash !== hash)
      return createEdition(ctx, { folder, hash, number, inEngine, origin: 'SHIPPED' })
    await ctx.db.processEdition.update({
      where: { id: latest.id },
      data: { ...inEngine, decisions: storedDecisions(folder) },
    })
    return latest.id
  })
  return recorded ?? publishProcess(room, folder)
}

/**
 * 自有流程 — what the city has published stays in force whatever is shipped; an engine that has lost it, or has something
 * later that was never recorded, is given it again. Null where a newer one came meanwhile.
 */
async function keepInForce(room: Room, latest: Latest): Promise<string | null> {
  const { act, city, engineId } = room
  const folder = await act(({ db }) => contentOf(db, latest.id))
  const resources = await boundResources(folder, city.cityCode)
  const inEngine = await deployTo(room, folder.processId, resources)
  const wasHere = isDeployed(latest, engineId)
  return act(async (ctx) => {
    if (!(await isStillLatest(ctx, folder.processId, latest))) return null
    if (wasHere && latest.definitionKey === inEngine.definitionKey) return latest.id
    const { hash, number } = latest
    // cases that run are known by the key that it had
    if (wasHere)
      return createEdition(ctx, { folder, hash, number: number + 1, inEngine, origin: 'CITY' })
    await ctx.db.processEdition.update({ where: { id: latest.id }, data: inEngine })
    return latest.id
  })
}

/** Officers are at work while a start publishes: what was put in force meanwhile is told to the engine again. */
async function isStillLatest(ctx: Ctx, processId: string, seen: { readonly id: string } | null) {
  await takeTurns(ctx, processId)
  const latest = await latestEdition(ctx, processId)
  return latest?.id === seen?.id
}
