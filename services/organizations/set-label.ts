import { z } from 'zod'
import { LabelKind, Role } from '../../prisma/generated/enums.ts'
import type { Ctx } from '../ctx.ts'
import { notFound, versionConflict } from '../errors.ts'

const name = z.string().trim().max(40).default('')
const Given = z.object({
  kind: z.enum(LabelKind),
  key: z.string().max(200),
  name,
  nameEn: name,
  expectedVersion: z.int().optional(),
})
type Label = z.output<typeof Given>

/**
 * 改名 — what a step or a role is called in this city; an empty name is the model's own again. What is done
 * under it does not change. Throws NOT_FOUND, VERSION_CONFLICT, INVALID_INPUT.
 */
export async function setLabel(ctx: Ctx, given: z.input<typeof Given>) {
  const label = Given.parse(given)
  await assertKnown(ctx, label)
  const { kind, key, name, nameEn } = label
  const changed = (await renamed(ctx, label)) ?? (await namedFirst(ctx, label))
  if (changed === null) throw versionConflict('This name')
  ctx.audit({
    action: 'setLabel',
    subjectType: 'Label',
    subjectId: changed.id,
    details: { kind, key, name, nameEn },
  })
  return { labelId: changed.id, version: changed.version }
}

const Steps = z.array(z.object({ elementId: z.string() }))

/** A role of the closed list, or a step of a model that the city runs or ran. */
async function assertKnown({ db, city: { cityId } }: Ctx, { kind, key }: Label) {
  if (kind === 'ROLE' && z.enum(Role).safeParse(key).success) return
  if (kind === 'STEP') {
    const editions = await db.processEdition.findMany({
      where: { cityId },
      select: { steps: true },
    })
    const steps = editions.flatMap(({ steps }) => Steps.parse(steps))
    if (steps.some(({ elementId }) => elementId === key)) return
  }
  throw notFound('This step or role')
}

const answered = { id: true, version: true } as const

async function renamed({ db, city, now }: Ctx, { kind, key, expectedVersion, ...names }: Label) {
  const [changed] = await db.label.updateManyAndReturn({
    where: {
      ...{ cityId: city.cityId, kind, key },
      ...(expectedVersion !== undefined && { version: expectedVersion }),
    },
    data: { ...names, changedAt: now(), version: { increment: 1 } },
    select: answered,
  })
  return changed ?? null
}

/** Null where somebody else has named it meanwhile. */
async function namedFirst({ db, city, now }: Ctx, { expectedVersion, ...label }: Label) {
  if (expectedVersion !== undefined && expectedVersion > 0) return null
  const [added] = await db.label.createManyAndReturn({
    data: [{ ...label, cityId: city.cityId, changedAt: now() }],
    skipDuplicates: true,
    select: answered,
  })
  return added ?? null
}
