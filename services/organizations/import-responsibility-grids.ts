import { heldAt } from '../accounts/role-periods.ts'
import type { Ctx } from '../ctx.ts'
import { doneLine, type ImportedLine } from '../imports/imported-line.ts'
import { type BeatNet, judgeBeats, type ReadBeat } from './judge-responsibility-grids.ts'
import type { BeatRow } from './read-responsibility-grids.ts'

type Import = { readonly rows: readonly BeatRow[]; readonly dryRun: boolean }

/**
 * 导入责任网格 — the beats of collectors by their codes, with the unit grids that belong to each; what is known is
 * brought up to date, what the file leaves empty stays, nothing is ever taken away. The same file again changes
 * nothing.
 */
export async function importResponsibilityGrids(ctx: Ctx, { rows, dryRun }: Import) {
  const judged = judgeBeats(rows, await netOf(ctx))
  const good = judged.flatMap((verdict) => (verdict.ok ? verdict.beat : []))
  const known = await knownBy(ctx, good)
  const outcomeOf = (beat: ReadBeat): ImportedLine['outcome'] => {
    const before = known.get(beat.code)
    if (before === undefined) return 'CREATED'
    return saysOtherwise(before, beat) ? 'CHANGED' : 'UNCHANGED'
  }
  const changed = good.filter((beat) => outcomeOf(beat) !== 'UNCHANGED')
  if (!dryRun && changed.length > 0) await keep(ctx, changed, known)
  const lines = judged.map((verdict) =>
    verdict.ok ? doneLine(verdict.beat, outcomeOf(verdict.beat)) : verdict.line,
  )
  return { dryRun, lines }
}

async function netOf({ db, now, city: { cityId } }: Ctx): Promise<BeatNet> {
  const collectors = await db.person.findMany({
    where: { cityId, active: true, roles: { some: { role: 'COLLECTOR', ...heldAt(now()) } } },
    select: { id: true, name: true, phone: true },
  })
  const grids = await db.unitGrid.findMany({ where: { cityId }, select: { code: true } })
  return { collectors, gridCodes: new Set(grids.map(({ code }) => code)) }
}

type Known = Awaited<ReturnType<typeof knownBy>>
type Before = Known extends ReadonlyMap<string, infer Beat> ? Beat : never

async function knownBy({ db, city: { cityId } }: Ctx, beats: readonly ReadBeat[]) {
  const found = await db.responsibilityGrid.findMany({
    where: { cityId, code: { in: beats.map(({ code }) => code) } },
    include: { grids: { select: { code: true } } },
  })
  return new Map(found.map((beat) => [beat.code, beat] as const))
}

const saysOtherwise = (before: Before, { name, collectorId, gridCodes }: ReadBeat): boolean =>
  (name !== '' && name !== before.name) ||
  (collectorId !== null && collectorId !== before.collectorId) ||
  gridCodes.some((code) => !before.grids.some((grid) => grid.code === code))

async function keep(ctx: Ctx, beats: readonly ReadBeat[], known: Known): Promise<void> {
  const { db } = ctx
  const { cityId } = ctx.city
  for (const { code, name, collectorId, gridCodes } of beats) {
    const before = known.get(code)
    const said = { ...(name !== '' && { name }), ...(collectorId !== null && { collectorId }) }
    const { id } =
      before === undefined
        ? await db.responsibilityGrid.create({
            data: { cityId, code, name: name || code, collectorId },
            select: { id: true },
          })
        : await db.responsibilityGrid.update({
            where: { id: before.id },
            data: said,
            select: { id: true },
          })
    await db.unitGrid.updateMany({
      where: { cityId, code: { in: [...gridCodes] } },
      data: { responsibilityGridId: id },
    })
  }
  ctx.audit({
    action: 'importResponsibilityGrids',
    subjectType: 'City',
    subjectId: cityId,
    details: { entries: beats.length },
  })
}
