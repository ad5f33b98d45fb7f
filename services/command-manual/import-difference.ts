import type { Ctx } from '../ctx.ts'
import type { Areas } from './area-names.ts'
import { editionDifference, type ManualLine } from './difference.ts'
import { editionInForce } from './edition-in-force.ts'
import { manualLines } from './manual-lines.ts'
import type { ReadManual } from './read-manual.ts'

/** 导入对比 — what a manual that is being imported has otherwise than the edition in force. */
export type ImportDifference = {
  /** Of the edition in force. */
  readonly number: number
  readonly added: number
  readonly removed: number
  readonly changed: number
  /** Code and name of the classes that only one of the two has. */
  readonly newClasses: readonly string[]
  readonly vanishedClasses: readonly string[]
}

/** 导入对比 — against the edition in force; null before a city's first. */
export async function importDifference(
  ctx: Ctx,
  manual: ReadManual,
  areas: Areas,
): Promise<ImportDifference | null> {
  const { cityId } = ctx.city
  const inForce = await editionInForce(ctx, { cityId, at: ctx.now() })
  if (inForce === null) return null
  const before = await manualLines(ctx.db, inForce)
  const after = await linesOf(ctx, manual, areas)
  const changes = editionDifference(before, after)
  const added = changes.filter((change) => change.before === null).length
  const removed = changes.filter((change) => change.after === null).length
  return {
    ...{ number: inForce.number, added, removed, changed: changes.length - added - removed },
    newClasses: classesOnlyIn(after, before),
    vanishedClasses: classesOnlyIn(before, after),
  }
}

/** As a draft of it would have them: its units are those that go by their names already. */
async function linesOf(ctx: Ctx, { standard, entries, phrases }: ReadManual, areas: Areas) {
  const units = await ctx.db.organizationUnit.findMany({
    where: { cityId: ctx.city.cityId },
    select: { id: true, name: true, aliases: true },
  })
  const idOf = new Map(
    units.flatMap(({ id, name, aliases }) => [...aliases, name].map((called) => [called, id])),
  )
  const meant = new Map(phrases.map((one) => [one.phrase, one]))
  return entries.map(
    ({ limit, phrases: its, areaText, ...entry }): ManualLine => ({
      ...{ ...entry, standard, limitValue: limit.value, limitUnit: limit.unit },
      id: `${entry.kind} ${entry.classCode} ${entry.conditionNo}`,
      areaName: areaText,
      areaUnitId: areas.get(areaText) ?? null,
      rules: its.map((phrase) => {
        const { kind = 'FALLBACK' as const, unitName = null } = meant.get(phrase) ?? {}
        return { kind, phrase, unitName, unitId: idOf.get(unitName ?? '') ?? null }
      }),
    }),
  )
}

const keyOf = ({ standard, kind, classCode }: ManualLine) => `${standard} ${kind} ${classCode}`

function classesOnlyIn(lines: readonly ManualLine[], others: readonly ManualLine[]): string[] {
  const known = new Set(others.map(keyOf))
  const alone = lines.filter((line) => !known.has(keyOf(line)))
  return [...new Set(alone.map(({ classCode, className }) => `${classCode} ${className}`))]
}
