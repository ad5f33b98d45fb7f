import type { Act, Ctx } from '../ctx.ts'
import { boundResources, deployTo, type InEngine, isDeployed, type Target } from './deploy-to.ts'
import {
  contentHash,
  contentOf,
  createEdition,
  type Latest,
  latestEdition,
  storedDecisions,
  takeTurns,
} from './next-edition.ts'
import type { ProcessFolder } from './read-process-folder.ts'

type Room = Target & { readonly act: Act }

/**
 * 发布流程 — puts what is shipped into force as the city's newest edition, unless the city has published its own: then that
 * stays. The engine is given it in any case: it may have lost it, or have taken something later that was never recorded.
 */
export async function publishProcess(room: Room, shipped: ProcessFolder): Promise<string> {
  const { act, city } = room
  const latest = await act((ctx) => latestEdition(ctx, shipped.processId))
  const folder = latest?.origin === 'CITY' ? await ownContent(act, latest) : shipped
  const resources = await boundResources(folder, city.cityCode)
  const hash =
    latest?.origin === 'CITY' ? latest.hash : contentHash({ resources, forms: folder.forms })
  const inEngine = await deployTo(room, folder.processId, resources)
  const recorded = await act(async (ctx) =>
    (await isStillLatest(ctx, folder.processId, latest))
      ? record(ctx, latest, { folder, hash, inEngine })
      : null,
  )
  return recorded ?? publishProcess(room, shipped)
}

const ownContent = (act: Act, { id }: Latest) => act(({ db }) => contentOf(db, id))

/** Officers are at work while a start publishes: what was put in force meanwhile is told to the engine again. */
async function isStillLatest(ctx: Ctx, processId: string, seen: Latest | null): Promise<boolean> {
  await takeTurns(ctx, processId)
  const latest = await latestEdition(ctx, processId)
  return latest?.id === seen?.id
}

type Given = {
  readonly folder: ProcessFolder
  readonly hash: string
  readonly inEngine: InEngine
}

async function record(ctx: Ctx, latest: Latest | null, { folder, hash, inEngine }: Given) {
  const number = (latest?.number ?? 0) + 1
  if (latest?.hash !== hash)
    return createEdition(ctx, { folder, hash, number, inEngine, origin: 'SHIPPED' })
  const { id, origin, definitionKey, decisions } = latest
  const wasHere = isDeployed(latest, inEngine.engineId)
  const stands = wasHere && definitionKey === inEngine.definitionKey
  // cases that run are known by the key that it had
  if (wasHere && !stands)
    return createEdition(ctx, { folder, hash, number, inEngine, origin, by: latest })
  if (!stands || decisions === null)
    await ctx.db.processEdition.update({
      where: { id },
      data: { ...inEngine, decisions: storedDecisions(folder) },
    })
  return id
}
