import type { Act } from '../ctx.ts'
import { errorsCaughtIn } from './errors-caught-in.ts'

type Job = {
  readonly engineId: string
  readonly definitionKey: string
  readonly elementId: string
}

/** 错误捕获 — tells whether the model of a job catches an error code at its element; a definition never changes, so it is read once. */
export function createCaughtErrors() {
  const known = new Map<string, Promise<ReadonlySet<string>>>()
  return async (act: Act, { engineId, definitionKey, elementId }: Job, code: string) => {
    const caught = known.get(definitionKey) ?? read(act, engineId, definitionKey)
    known.set(definitionKey, caught)
    caught.catch(() => known.delete(definitionKey))
    return (await caught).has(`${elementId} ${code}`)
  }
}

async function read(act: Act, engineId: string, definitionKey: string) {
  const edition = await act((ctx) =>
    ctx.db.processEdition.findFirst({
      where: { engineId, definitionKey: BigInt(definitionKey) },
      select: { xml: true },
    }),
  )
  return edition === null ? new Set<string>() : errorsCaughtIn(edition.xml)
}
