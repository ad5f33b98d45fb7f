import { z } from 'zod'
import type { OrganizationUnit } from '../../prisma/generated/client.ts'
import { AreaClass, UnitKind } from '../../prisma/generated/enums.ts'
import type { Ctx } from '../ctx.ts'
import { invalidInput, notFound, versionConflict } from '../errors.ts'
import { keepUnitVersion } from './keep-unit-version.ts'

const Unit = z.object({
  /** Without one it is a new unit. */
  unitId: z.uuid().optional(),
  kind: z.enum(UnitKind),
  code: z
    .string()
    .trim()
    .regex(/^[\p{L}\p{N}._@-]{1,40}$/u),
  name: z.string().trim().min(1).max(80),
  nameEn: z.string().trim().max(120).default(''),
  parentId: z.uuid().nullable().default(null),
  areaCode: z
    .union([
      z
        .string()
        .trim()
        .regex(/^(\d{6}|\d{9}|\d{12})$/),
      z.literal(''),
    ])
    .default(''),
  areaClass: z.enum(AreaClass).nullable().default(null),
  hasAccounts: z.boolean().default(true),
  active: z.boolean().default(true),
  expectedVersion: z.int().optional(),
})
export type UnitGiven = z.input<typeof Unit>
type Facts = Omit<z.output<typeof Unit>, 'unitId' | 'expectedVersion' | 'areaCode'> & {
  readonly areaCode: string | null
}

/**
 * 保存机构 — a new unit, or another name, place in the tree or state of a known one; each state is kept with the
 * instant from which it holds. What a unit is (its kind) never changes. Throws NOT_FOUND, VERSION_CONFLICT,
 * INVALID_INPUT.
 */
export async function saveUnit(ctx: Ctx, input: UnitGiven) {
  const { unitId, expectedVersion, areaCode, ...given } = Unit.parse(input)
  const facts: Facts = { ...given, areaCode: areaCode === '' ? null : areaCode }
  assertClassable(facts)
  const before = unitId === undefined ? null : await ownUnitFile(ctx, unitId)
  if (facts.parentId !== null) await assertParent(ctx, facts.parentId, unitId)
  await assertCodeFree(ctx, facts.code, unitId)
  if (before !== null) await assertChangeable(ctx, before, facts)
  const saved =
    before === null
      ? await ctx.db.organizationUnit.create({
          data: { ...facts, cityId: ctx.city.cityId },
          select: answered,
        })
      : await changeUnit(ctx, { before, expectedVersion, facts })
  await keepUnitVersion(ctx, { before, facts, unitId: saved.id })
  ctx.audit({
    action: 'saveUnit',
    subjectType: 'OrganizationUnit',
    subjectId: saved.id,
    details: {
      ...{ name: facts.name, parentId: facts.parentId, active: facts.active },
      ...(facts.areaClass !== null && { areaClass: facts.areaClass }),
    },
  })
  return { unitId: saved.id, version: saved.version }
}

function assertClassable({ kind, areaClass }: Facts): void {
  if (areaClass !== null && kind !== 'STREET')
    throw invalidInput('Only a street has an area class. Nothing was changed.', 'areaClass')
}

const answered = { id: true, version: true } as const

async function ownUnitFile(ctx: Ctx, id: string): Promise<OrganizationUnit> {
  const unit = await ctx.db.organizationUnit.findUnique({ where: { id } })
  if (unit === null || unit.cityId !== ctx.city.cityId) throw notFound('This unit')
  return unit
}

const deepest = 20

/** A unit of the city that is not below the unit itself. */
async function assertParent(ctx: Ctx, parentId: string, unitId: string | undefined) {
  let at: string | null = parentId
  for (let level = 0; at !== null && level < deepest; level += 1) {
    if (at === unitId)
      throw invalidInput('A unit is no part of itself. Nothing was changed.', 'parentId')
    const { parentId: next }: OrganizationUnit = await ownUnitFile(ctx, at)
    at = next
  }
}

async function assertCodeFree(ctx: Ctx, code: string, unitId: string | undefined) {
  const known = await ctx.db.organizationUnit.findUnique({
    where: { cityId_code: { cityId: ctx.city.cityId, code } },
    select: { id: true },
  })
  if (known !== null && known.id !== unitId)
    throw invalidInput(
      'Another unit has this code. Choose another one. Nothing was changed.',
      'code',
    )
}

async function assertChangeable(ctx: Ctx, before: OrganizationUnit, facts: Facts) {
  if (before.kind !== facts.kind)
    throw invalidInput(
      'What a unit is never changes. Close it and create another one. Nothing was changed.',
      'kind',
    )
  const center = before.kind === 'SUPERVISION_CENTER' || before.kind === 'COMMAND_CENTER'
  const citys = center && before.parentId === null
  if (citys && (facts.parentId !== null || !facts.active))
    throw invalidInput(
      'The city’s own centers stay at the top and in use. Nothing was changed.',
      'parentId',
    )
  if (before.fallback && !facts.active)
    throw invalidInput('The unit of last resort stays in use. Nothing was changed.', 'active')
  if (!before.active || facts.active) return
  const waiting = await ctx.db.task.findFirst({
    where: { unitId: before.id, closedAt: null },
    select: { id: true },
  })
  if (waiting !== null)
    throw invalidInput(
      'Steps still wait at this unit. End them, then close it. Nothing was changed.',
      'active',
    )
  await assertNoneOpen(ctx, before)
  await assertUnnamed(ctx, before)
}

/** A unit that handles an open case is not closed: the case may come back to it, whoever has it now. */
async function assertNoneOpen({ db }: Ctx, { id }: OrganizationUnit) {
  const open = await db.case.findFirst({
    where: { responsibleUnitId: id, stage: { notIn: ['CLOSED', 'VOIDED', 'NOT_FILED'] } },
    select: { caseNumber: true },
    orderBy: { id: 'asc' },
  })
  if (open !== null)
    throw invalidInput(
      `The unit is responsible for open cases, first ${open.caseNumber}. Have them closed, or dispatched to another unit, then close it. Nothing was changed.`,
      'active',
    )
}

/** A unit that the manual names in force, or is about to, is not closed: cases would go to nobody. */
async function assertUnnamed({ db, now }: Ctx, { id, name }: OrganizationUnit) {
  const line = await db.manualEntry.findFirst({
    where: {
      OR: [{ rules: { some: { unitId: id } } }, { areaUnitId: id }],
      edition: {
        status: { in: ['IN_REVIEW', 'APPROVED', 'PUBLISHED'] },
        OR: [{ inForceUntil: null }, { inForceUntil: { gt: now() } }],
      },
    },
    include: { edition: { select: { number: true } } },
    orderBy: [{ classCode: 'asc' }, { conditionNo: 'asc' }],
  })
  if (line !== null)
    throw invalidInput(
      `Edition ${line.edition.number} of the Command Manual names ${name}, first in ${line.classCode} ${line.className}. Publish an edition that names another unit, then close this one. Nothing was changed.`,
      'active',
    )
}

type Changing = {
  readonly before: OrganizationUnit
  readonly expectedVersion: number | undefined
  readonly facts: Facts
}

async function changeUnit(ctx: Ctx, { before: { id }, expectedVersion, facts }: Changing) {
  const [changed] = await ctx.db.organizationUnit.updateManyAndReturn({
    where: { id, ...(expectedVersion !== undefined && { version: expectedVersion }) },
    data: { ...facts, version: { increment: 1 } },
    select: answered,
  })
  if (changed === undefined) throw versionConflict('This unit')
  return changed
}
