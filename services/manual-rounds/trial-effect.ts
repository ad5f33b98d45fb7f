import { z } from 'zod'
import type { ManualEdition } from '../../prisma/generated/client.ts'
import type { LineChange } from '../command-manual/difference.ts'
import { answeredBy } from '../command-manual/manual-decision.ts'
import type { Ctx } from '../ctx.ts'
import { UnitLoad } from '../manual-trials/trial-answers.ts'

/** 试算影响 — what the last trial of an edition says of a line and of a unit. */
export type TrialEffect = {
  readonly trialId: string
  readonly casesOf: (line: LineChange) => number
  readonly loadOf: (unitId: string) => Pick<UnitLoad, 'gained' | 'lost'>
}
type Asked = { readonly edition: ManualEdition; readonly againstId: string }

/**
 * 试算影响 — of the last trial against the edition in force that was made of the edition as it was submitted, or since; null
 * where there is none. Being submitted is the one version in between that changes no line.
 */
export async function trialEffect(
  { db }: Ctx,
  { edition, againstId }: Asked,
): Promise<TrialEffect | null> {
  const trial = await db.manualTrial.findFirst({
    where: {
      ...{ editionId: edition.id, againstId, state: 'DONE' },
      editionVersion: { gte: edition.version - 1 },
    },
    orderBy: { id: 'desc' },
    select: { id: true, loads: true },
  })
  if (trial === null) return null
  const sums = await db.manualTrialChange.groupBy({
    by: ['classKind', 'classCode', 'conditionNo'],
    where: { trialId: trial.id },
    _sum: { cases: true },
  })
  const cases = new Map(
    sums.map(({ classKind, classCode, conditionNo, _sum }) => [
      `${classKind} ${classCode} ${conditionNo}`,
      _sum.cases ?? 0,
    ]),
  )
  const loads = new Map(
    z
      .array(UnitLoad)
      .parse(trial.loads)
      .map((load) => [load.unitId, load]),
  )
  return {
    trialId: trial.id,
    casesOf: (line) => cases.get(placeOf(line)) ?? 0,
    loadOf: (unitId) => loads.get(unitId) ?? { gained: 0, lost: 0 },
  }
}

/** Cases have the condition's number that they were filed under. */
function placeOf({ before, after }: LineChange): string {
  const line = before ?? after
  return `${line?.kind} ${line?.classCode} ${line && answeredBy(line)}`
}
