import type { Ctx } from '../ctx.ts'
import { invalidInput } from '../errors.ts'
import { boundResources, deployTo, type Target } from './deploy-to.ts'
import { contentHash, contentOf, createEdition, latestEdition, takeTurns } from './next-edition.ts'
import type { ProcessFolder } from './read-process-folder.ts'

type Room = Pick<Target, 'engineId' | 'deploy'>
type Publication = {
  readonly folder: ProcessFolder
  /** Whose work it is; nobody's of the city where it was shipped. */
  readonly authorName: string | null
  readonly reason: string
}

/**
 * 生效 — what the city has made becomes the newest edition of its process: deployed and recorded in one act, one at a time,
 * so that the engine's newest is the record's newest. Refused by either, nothing of it stands. Throws INVALID_INPUT where
 * it says what is in force already, MODEL_INVALID, ENGINE_UNAVAILABLE.
 */
export async function putProcessInForce(
  ctx: Ctx,
  room: Room,
  { folder, authorName, reason }: Publication,
): Promise<{ readonly editionId: string; readonly number: number }> {
  const { city, actor } = ctx
  await takeTurns(ctx, folder.processId)
  const latest = await latestEdition(ctx, folder.processId)
  const resources = await boundResources(folder, city.cityCode)
  const hash = contentHash({ resources, forms: folder.forms })
  if (latest !== null && hash === (await hashOf(ctx, latest.id)))
    throw invalidInput(
      `It says what edition ${latest.number} says, which is in force. Nothing was published; change it, or withdraw it.`,
    )
  const inEngine = await deployTo({ city, ...room }, folder.processId, resources)
  const number = (latest?.number ?? 0) + 1
  const by = { authorName, publishedByName: actor.name, reason }
  const editionId = await createEdition(ctx, {
    ...{ folder, hash, number, inEngine, by },
    origin: 'CITY',
  })
  return { editionId, number }
}

/** As it comes out of the database: what was shipped was hashed as it stood in its files. */
async function hashOf({ db, city: { cityCode } }: Ctx, editionId: string): Promise<string> {
  const folder = await contentOf(db, editionId)
  return contentHash({ resources: await boundResources(folder, cityCode), forms: folder.forms })
}
