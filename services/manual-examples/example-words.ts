import { z } from 'zod'
import {
  AreaClass,
  CaseGrade,
  CaseSource,
  ClassKind,
  LimitUnit,
  Role,
} from '../../prisma/generated/enums.ts'
import { assertOfClass } from '../cases/find-component.ts'
import type { Ctx } from '../ctx.ts'
import { assertLimit } from '../deadlines/limit.ts'
import { classUnknown, invalidInput, notFound } from '../errors.ts'
import { areaClassOf } from '../organizations/area-class-of.ts'
import { placeAt } from '../organizations/find-place.ts'
import type { Expected } from './expectation.ts'

const GivenTold = z.strictObject({
  sharePercent: z.int().min(1).max(1000),
  role: z.enum(Role),
  unitId: z.uuid().nullish(),
})

/** 示例内容 — what somebody writes of an example; the instants are city time. */
export const GivenExample = z.object({
  name: z.string().trim().min(1).max(200),
  basis: z.string().trim().min(1).max(1000),
  kind: z.enum(ClassKind),
  classCode: z.string().min(1).max(20),
  standard: z.string().min(1).max(40).optional(),
  conditionNo: z.int().positive(),
  source: z.enum(CaseSource),
  reportedAt: z.date(),
  grade: z.enum(CaseGrade).default('ORDINARY'),
  /** That of its place, where nobody says. */
  areaClass: z.enum(AreaClass).optional(),
  streetId: z.uuid().optional(),
  districtId: z.uuid().optional(),
  componentCode: z.string().min(1).max(40).optional(),
  /** In the manual's order, or the fallback desk alone. */
  unitIds: z.array(z.uuid()).min(1).max(20),
  limitValue: z.number(),
  limitUnit: z.enum(LimitUnit),
  dueAt: z.date(),
  tells: z.array(GivenTold).max(20).default([]),
})
export type GivenExample = z.input<typeof GivenExample>
type Given = z.output<typeof GivenExample>

/** 示例 — the columns that an example's words come to. Throws CLASS_UNKNOWN, NOT_FOUND, INVALID_INPUT, LIMIT_OUT_OF_RANGE. */
export async function exampleColumns(ctx: Ctx, given: Given) {
  const { name, basis, conditionNo, grade, source, reportedAt } = given
  const itsClass = await classOf(ctx, given)
  const { gridId, ...place } = await placeOf(ctx, given, itsClass)
  return {
    ...{ name, basis, conditionNo, grade, source, reportedAt },
    ...{ standard: itsClass.standard, classKind: itsClass.kind },
    ...{ classCode: itsClass.code, className: itsClass.name },
    ...place,
    areaClass: given.areaClass ?? (await areaClassOf(ctx, { gridId, streetId: place.streetId })),
    expected: await expectedOf(ctx, given),
  }
}

/** Also one that only the draft has, and nobody can report yet. */
async function classOf({ db, city: { cityId } }: Ctx, { kind, classCode, standard }: Given) {
  const found = await db.catalogueClass.findFirst({
    where: { cityId, kind, code: classCode, ...(standard !== undefined && { standard }) },
    orderBy: { standard: 'desc' },
  })
  if (found === null) throw classUnknown(classCode)
  return found
}

type Class = Parameters<typeof assertOfClass>[1]

async function placeOf(ctx: Ctx, given: Given, itsClass: Class) {
  const component = await componentOf(ctx, given)
  assertOfClass(component, itsClass)
  const componentId = component?.id ?? null
  const { streetId, districtId } = given
  if (streetId === undefined && districtId === undefined) {
    if (component === null) throw noPlace()
    const place = await placeAt(ctx, { point: component, gridCode: undefined, pointed: false })
    const { gridId, streetId: street, districtId: district } = place
    return { componentId, gridId, streetId: street, districtId: district }
  }
  const street = streetId === undefined ? null : await unitOf(ctx, streetId)
  if (street !== null && street.kind !== 'STREET')
    throw invalidInput(`${street.name} is no street.`, 'streetId')
  const district = await unitOf(ctx, districtId ?? street?.parentId ?? '')
  if (street !== null && district.id !== street.parentId)
    throw invalidInput(`${street.name} does not lie in ${district.name}.`, 'districtId')
  return { componentId, gridId: null, streetId: street?.id ?? null, districtId: district.id }
}

async function componentOf({ db, city: { cityId } }: Ctx, { componentCode }: Given) {
  if (componentCode === undefined) return null
  const found = await db.component.findFirst({ where: { cityId, code: componentCode } })
  if (found !== null) return found
  throw invalidInput(
    `The register has no component ${componentCode}. Nothing was saved; correct it, or leave it out.`,
    'componentCode',
  )
}

const noPlace = () =>
  invalidInput('Say where it is: a street, a district or a component.', 'streetId')

async function unitOf({ db, city }: Ctx, id: string) {
  const found = await db.organizationUnit.findFirst({
    where: { id, cityId: { in: [...city.cityIds] } },
  })
  if (found === null) throw notFound('This unit')
  return found
}

async function expectedOf(ctx: Ctx, given: Given): Promise<Expected> {
  const { limitValue, limitUnit, reportedAt, dueAt, tells } = given
  assertLimit({ value: limitValue, unit: limitUnit })
  if (dueAt <= reportedAt)
    throw invalidInput('It is due before it is reported. Nothing was saved.', 'dueAt')
  const names = new Map<string, string>()
  for (const id of [...given.unitIds, ...tells.flatMap(({ unitId }) => unitId ?? [])])
    names.set(id, (await unitOf(ctx, id)).name)
  return {
    ...{ limitValue, limitUnit, dueAt: dueAt.toISOString() },
    units: given.unitIds.map((unitId) => ({ unitId, unitName: names.get(unitId) ?? '' })),
    tells: tells.map(({ unitId = null, ...told }) => ({
      ...{ ...told, unitId },
      unitName: names.get(unitId ?? '') ?? null,
    })),
  }
}
