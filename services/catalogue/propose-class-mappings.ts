import { z } from 'zod'
import { lockManual } from '../command-manual/lock-manual.ts'
import type { Ctx } from '../ctx.ts'
import { invalidInput } from '../errors.ts'
import { type ProposedMapping, proposeMapping } from './propose-mapping.ts'

const standard = z.string().trim().min(1).max(40)
const Proposal = z.object({ fromStandard: standard, toStandard: standard })
type Proposal = z.output<typeof Proposal>

/**
 * 建议对照 — writes down by their names which classes of a later catalogue succeed those of an earlier one. What a person has
 * confirmed stays; proposed again, only what has changed is written. Throws INVALID_INPUT.
 */
export async function proposeClassMappings(ctx: Ctx, input: z.input<typeof Proposal>) {
  const asked = Proposal.parse(input)
  await lockManual(ctx)
  const proposed = await proposalsFor(ctx, asked)
  const { cityId } = ctx.city
  const known = await ctx.db.classMapping.findMany({ where: { cityId, ...asked } })
  const byKey = new Map(known.map((one) => [keyOf(one), one]))
  const fresh = proposed.filter((one) => !byKey.has(keyOf(one)))
  const others = proposed.flatMap((one) => {
    const before = byKey.get(keyOf(one))
    return before === undefined || before.confirmedAt !== null || says(before, one)
      ? []
      : { id: before.id, basis: one.basis, targetCodes: [...one.targetCodes] }
  })
  await ctx.db.classMapping.createMany({
    data: fresh.map((one) => ({ ...one, ...asked, cityId, targetCodes: [...one.targetCodes] })),
  })
  for (const { id, ...data } of others)
    await ctx.db.classMapping.update({
      where: { id },
      data: { ...data, version: { increment: 1 } },
      select: { id: true },
    })
  if (fresh.length + others.length > 0)
    ctx.audit({
      ...{ action: 'proposeClassMappings', subjectType: 'City', subjectId: cityId },
      details: { ...asked, entries: fresh.length, changes: others.length },
    })
  return { proposed: proposed.length, added: fresh.length, changed: others.length }
}

async function proposalsFor(ctx: Ctx, { fromStandard, toStandard }: Proposal) {
  if (fromStandard === toStandard)
    throw invalidInput('Choose two editions of the catalogue. Nothing was proposed.', 'toStandard')
  const from = await classesOf(ctx, fromStandard)
  const to = await classesOf(ctx, toStandard)
  if (from.length === 0) throw noClasses(fromStandard, 'fromStandard')
  if (to.length === 0) throw noClasses(toStandard, 'toStandard')
  return proposeMapping(
    from,
    to.filter(({ retiredAt }) => retiredAt === null),
  )
}

const classesOf = ({ db, city: { cityId } }: Ctx, standard: string) =>
  db.catalogueClass.findMany({
    where: { cityId, standard },
    select: { kind: true, code: true, name: true, retiredAt: true },
    orderBy: [{ kind: 'asc' }, { code: 'asc' }],
  })

const noClasses = (standard: string, field: string) =>
  invalidInput(
    `The catalogue has no class of ${standard}. Nothing was proposed; import that edition first.`,
    field,
  )

type Kept = { readonly basis: string; readonly targetCodes: readonly string[] }
const keyOf = ({ kind, fromCode }: Pick<ProposedMapping, 'kind' | 'fromCode'>) =>
  `${kind} ${fromCode}`
const says = (one: Kept, other: Kept) =>
  one.basis === other.basis && one.targetCodes.join() === other.targetCodes.join()
