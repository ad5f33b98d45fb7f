import type { Act } from '../ctx.ts'
import { errorsCaughtIn } from './errors-caught-in.ts'

type Job = {
  readonly engineId: string
  readonly definitionKey: string
  readonly elementId: string
}

/** 错误捕获 — tells whether the model of a job catches an error code at its element; a definition never changes, so it is read once. */
export function createCaughtErrors() {
  const known = new Map<string, ReadonlySet<string>>()
  return async (act: Act, { engineId, definitionKey, elementId }: Job, code: string) => {
    const caught = known.get(definitionKey) ?? (await read(act, engineId, definitionKey))
    // an edition that is not recorded yet may be soon
    if (caught !== null) known.set(definitionKey, caught)
    return caught?.has(`${elementId} ${code}`) ?? false
  }
}

async function read(act: Act, engineId: string, definitionKey: string) {
  const edition = await act((ctx) =>
    ctx.db.processEdition.findFirst({
      where: { engineId, definitionKey: BigInt(definitionKey) },
      orderBy: { number: 'desc' },
      select: { xml: true },
    }),
  )
  return edition && errorsCaughtIn(edition.xml)
}
