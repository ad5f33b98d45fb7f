import { z } from 'zod'
import type { ClassMapping } from '../../prisma/generated/client.ts'
import { lockManual } from '../command-manual/lock-manual.ts'
import type { Ctx } from '../ctx.ts'
import { classUnknown, notFound, versionConflict } from '../errors.ts'

const Confirmed = z.object({
  mappingId: z.uuid(),
  /** Left out where it is as proposed; none where the class has no successor. */
  targetCodes: z.array(z.string().min(1).max(20)).max(20).optional(),
  expectedVersion: z.int().optional(),
})
const Confirmation = z.object({ mappings: z.array(Confirmed).min(1).max(1000) })
type Confirmed = z.output<typeof Confirmed>

/**
 * 确认对照 — a person says which classes succeed which, as proposed or otherwise; a manual is moved by nothing else. All or none;
 * what was confirmed so already is not written again. Throws NOT_FOUND, VERSION_CONFLICT, CLASS_UNKNOWN.
 */
export async function confirmClassMappings(ctx: Ctx, input: z.input<typeof Confirmation>) {
  const { mappings } = Confirmation.parse(input)
  await lockManual(ctx)
  const known = await ctx.db.classMapping.findMany({
    where: { cityId: ctx.city.cityId, id: { in: mappings.map(({ mappingId }) => mappingId) } },
  })
  const byId = new Map(known.map((one) => [one.id, one]))
  const changes = mappings.flatMap((given) => {
    const mapping = byId.get(given.mappingId)
    if (mapping === undefined) throw notFound('This mapping')
    return changeOf(mapping, given) ?? []
  })
  await assertClasses(ctx, changes)
  for (const change of changes) await keep(ctx, change)
  if (changes.length > 0) auditChanges(ctx, changes)
  return { mappingIds: mappings.map(({ mappingId }) => mappingId), confirmed: changes.length }
}

type Change = { readonly mapping: ClassMapping; readonly targetCodes: readonly string[] }

/** Null where it was confirmed so already, whoever was faster. */
function changeOf(mapping: ClassMapping, given: Confirmed): Change | null {
  const targetCodes = [...new Set(given.targetCodes ?? mapping.targetCodes)].toSorted()
  if (mapping.confirmedAt !== null && targetCodes.join() === mapping.targetCodes.join()) return null
  if (given.expectedVersion !== undefined && given.expectedVersion !== mapping.version)
    throw versionConflict(`The mapping of ${mapping.fromCode}`)
  return { mapping, targetCodes }
}

async function assertClasses({ db, city: { cityId } }: Ctx, changes: readonly Change[]) {
  const classes = await db.catalogueClass.findMany({
    where: {
      cityId,
      retiredAt: null,
      code: { in: [...new Set(changes.flatMap(({ targetCodes }) => targetCodes))] },
    },
    select: { standard: true, kind: true, code: true },
  })
  const keyOf = (standard: string, kind: string, code: string) => `${standard} ${kind} ${code}`
  const there = new Set(classes.map(({ standard, kind, code }) => keyOf(standard, kind, code)))
  for (const { mapping, targetCodes } of changes)
    for (const code of targetCodes)
      if (!there.has(keyOf(mapping.toStandard, mapping.kind, code))) throw classUnknown(code)
}

async function keep({ db, now, actor }: Ctx, { mapping, targetCodes }: Change): Promise<void> {
  const asProposed = targetCodes.join() === mapping.targetCodes.join()
  await db.classMapping.update({
    where: { id: mapping.id },
    data: {
      targetCodes: [...targetCodes],
      basis: asProposed ? mapping.basis : 'CHOSEN',
      ...{ confirmedAt: now(), confirmedById: actor.id, confirmedByName: actor.name },
      version: { increment: 1 },
    },
    select: { id: true },
  })
}

const mostAudited = 20

/** The mapping itself says who confirmed each; the audit names the first of many. */
function auditChanges(ctx: Ctx, changes: readonly Change[]): void {
  const lines = changes
    .slice(0, mostAudited)
    .map(({ mapping, targetCodes }) => `${mapping.fromCode} → ${targetCodes.join(', ') || '—'}`)
  ctx.audit({
    ...{ action: 'confirmClassMappings', subjectType: 'City', subjectId: ctx.city.cityId },
    details: { count: changes.length, lines },
  })
}
