import type { Ctx } from '../ctx.ts'
import { invalidInput } from '../errors.ts'
import { boundResources, type Target, whereIn } from './deploy-to.ts'
import { contentHash, contentOf, createEdition, latestEdition, takeTurns } from './next-edition.ts'
import type { ProcessFolder } from './read-process-folder.ts'

type Room = Pick<Target, 'engineId' | 'deploy'>
export type Publication = {
  readonly folder: ProcessFolder
  /** Whose work it is; nobody's of the city where it was shipped. */
  readonly authorName: string | null
  readonly reason: string
}
export type InForce = { readonly editionId: string; readonly number: number }

/** 生效 — the same of one process. */
export async function putProcessInForce(
  ctx: Ctx,
  room: Room,
  publication: Publication,
): Promise<InForce> {
  const [inForce] = await putProcessesInForce(ctx, room, [publication])
  if (inForce === undefined)
    throw new Error(`Nothing of ${publication.folder.processId} is in force.`)
  return inForce
}

/**
 * 生效 — what the city has made becomes the newest edition of each process, all or none: deployed and recorded in one act,
 * one at a time, so that the engine's newest is the record's newest. Refused by either, nothing of it stands. Throws
 * INVALID_INPUT where one says what is in force already, MODEL_INVALID, ENGINE_UNAVAILABLE.
 */
export async function putProcessesInForce(
  ctx: Ctx,
  { engineId, deploy }: Room,
  publications: readonly Publication[],
): Promise<readonly InForce[]> {
  const { city, actor } = ctx
  const ready = []
  for (const publication of publications) ready.push(await readied(ctx, publication))
  const definitions = await deploy(ready.flatMap(({ resources }) => resources))
  const made: InForce[] = []
  for (const { folder, authorName, reason, hash, number } of ready) {
    const inEngine = whereIn({ city, engineId }, folder.processId, definitions)
    const by = { authorName, publishedByName: actor.name, reason }
    const editionId = await createEdition(ctx, {
      ...{ folder, hash, number, inEngine, by },
      origin: 'CITY',
    })
    made.push({ editionId, number })
  }
  return made
}

/** What the engine is to have for it; nobody else publishes this process until the act ends. */
async function readied(ctx: Ctx, publication: Publication) {
  const { folder } = publication
  await takeTurns(ctx, folder.processId)
  const latest = await latestEdition(ctx, folder.processId)
  const resources = await boundResources(folder, ctx.city.cityCode)
  const hash = contentHash({ resources, forms: folder.forms })
  if (latest !== null && hash === (await hashOf(ctx, latest.id)))
    throw invalidInput(
      `It says what edition ${latest.number} says, which is in force. Nothing was published; change it, or withdraw it.`,
    )
  return { ...publication, resources, hash, number: (latest?.number ?? 0) + 1 }
}

/** As it comes out of the database: what was shipped was hashed as it stood in its files. */
async function hashOf({ db, city: { cityCode } }: Ctx, editionId: string): Promise<string> {
  const folder = await contentOf(db, editionId)
  return contentHash({ resources: await boundResources(folder, cityCode), forms: folder.forms })
}
