import type { ElementVisit } from '../../prisma/generated/client.ts'
import type { Transaction } from '../ctx.ts'

/** 经过 — the way a case has taken through its model's diagram: element and flow ids, each once. */
export type CasePath = {
  readonly finished: readonly string[]
  /** Where the token stands. */
  readonly active: readonly string[]
  readonly flows: readonly string[]
}
type Visit = Pick<ElementVisit, 'elementKey' | 'elementId' | 'elementType' | 'intent'>
type Instance = { readonly engineId: string | null; readonly instanceKey: bigint | null }

/** 经过 — as the engine's records tell it of the instance that is bound to the case; nothing before it has begun. */
export async function casePath(
  db: Pick<Transaction, 'elementVisit'>,
  { engineId, instanceKey }: Instance,
): Promise<CasePath> {
  if (engineId === null || instanceKey === null) return pathOf([])
  const visits = await db.elementVisit.findMany({
    where: { engineId, instanceKey },
    select: { elementKey: true, elementId: true, elementType: true, intent: true },
    orderBy: [{ partition: 'asc' }, { position: 'asc' }],
  })
  return pathOf(visits)
}

/** The path of visits in their order; an element that was left and is visited again is both finished and active. */
export function pathOf(visits: readonly Visit[]): CasePath {
  const finished = new Set<string>()
  const flows = new Set<string>()
  const active = new Map<bigint, string>()
  for (const { elementKey, elementId, elementType, intent } of visits) {
    if (elementType === 'PROCESS') continue
    if (intent === 'SEQUENCE_FLOW_TAKEN') flows.add(elementId)
    if (intent === 'ELEMENT_ACTIVATED') active.set(elementKey, elementId)
    if (intent === 'ELEMENT_COMPLETED') finished.add(elementId)
    if (intent === 'ELEMENT_COMPLETED' || intent === 'ELEMENT_TERMINATED') active.delete(elementKey)
  }
  return { finished: [...finished], active: [...new Set(active.values())], flows: [...flows] }
}
