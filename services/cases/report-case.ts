import { z } from 'zod'
import { CaseSource, CoordinateSystem } from '../../prisma/generated/enums.ts'
import { bindAttachments, claimAttachments } from '../attachments/bind-attachments.ts'
import type { Ctx } from '../ctx.ts'
import { invalidInput } from '../errors.ts'
import { type GivenPoint, toWgs84 } from '../organizations/coordinates.ts'
import type { Point } from '../organizations/distance.ts'
import { placeAt } from '../organizations/find-place.ts'
import { takeCaseNumber } from './case-number.ts'
import { findClass, holdClass } from './find-class.ts'
import { assertOfClass, componentByCode } from './find-component.ts'

/** What a report must hold; text lengths in characters, coordinates in degrees. */
export const CaseReport = z.strictObject({
  source: z.enum(CaseSource),
  classCode: z.string().min(1).max(20),
  standard: z.string().min(1).max(40).optional(),
  conditionNo: z.number().int().positive().optional(),
  description: z.string().trim().min(1).max(2000),
  address: z.string().trim().min(1).max(300),
  longitude: z.number().min(-180).max(180).optional(),
  latitude: z.number().min(-90).max(90).optional(),
  /** Of the map that the point was taken from. */
  coordinateSystem: z.enum(CoordinateSystem).default('WGS84'),
  /** Of a unit grid, where nobody has a point or to check one. */
  gridCode: z.string().min(1).max(15).optional(),
  componentCode: z.string().min(1).max(40).optional(),
  reporterName: z.string().trim().max(60).optional(),
  reporterPhone: z
    .string()
    .regex(/^[+\d][\d -]{4,24}$/, 'is no telephone number')
    .optional(),
  /** Photos and documents that go along, sent before by the same person or key. */
  attachmentIds: z.array(z.uuid()).default([]),
})
export type CaseReport = z.input<typeof CaseReport>

/** 上报 — writes the report and asks the engine to start its process; throws CLASS_UNKNOWN, CLASS_RETIRED, INVALID_INPUT. */
export async function reportCase(ctx: Ctx, input: CaseReport) {
  const report = CaseReport.parse(input)
  const { attachmentIds } = report
  await claimAttachments(ctx, attachmentIds)
  const city = await ctx.db.city.findUniqueOrThrow({ where: { id: ctx.city.cityId } })
  const catalogueClass = await findClass(ctx, report)
  await holdClass(ctx, catalogueClass)
  const component = await componentByCode(ctx, report)
  assertOfClass(component, catalogueClass)
  const place = await locate(ctx, report, component)
  const reportedAt = ctx.now()
  const caseNumber = await takeCaseNumber(ctx, {
    pattern: city.caseNumberPattern,
    classCode: catalogueClass.code,
    timeZone: city.timeZone,
    at: reportedAt,
  })
  const { id, version } = await ctx.db.case.create({
    data: {
      cityId: ctx.city.cityId,
      caseNumber,
      source: report.source,
      standard: catalogueClass.standard,
      classKind: catalogueClass.kind,
      classCode: catalogueClass.code,
      className: catalogueClass.name,
      conditionNo: report.conditionNo ?? null,
      description: report.description,
      address: report.address,
      ...place,
      componentId: component?.id ?? null,
      reportedById: ctx.actor.kind === 'PERSON' ? ctx.actor.id : null,
      reportedAt,
    },
    select: { id: true, version: true },
  })
  await keepReporter(ctx, id, report)
  const { cityId } = ctx.city
  await bindAttachments(ctx, { attachmentIds, caseId: id, cityId, taskId: null, phase: 'BEFORE' })
  ctx.queue.add({ kind: 'start-case', caseId: id })
  ctx.audit({ action: 'reportCase', subjectType: 'Case', subjectId: id, caseId: id })
  ctx.announce({
    kind: 'case.changed',
    caseId: id,
    cityId: ctx.city.cityId,
    sharedCityId: null,
    taskId: null,
  })
  return { caseId: id, caseNumber, version }
}

type Report = z.output<typeof CaseReport>

/** Where it was reported, once converted; the point as it was given is kept beside it. */
async function locate(ctx: Ctx, report: Report, component: Point | null) {
  const given = pointOf(report)
  const point = given === null ? component : toWgs84(given)
  const place = await placeAt(ctx, { point, gridCode: report.gridCode, pointed: given !== null })
  return {
    ...place,
    longitude: point?.longitude ?? null,
    latitude: point?.latitude ?? null,
    ...(given && {
      coordinateSystem: given.system,
      givenLongitude: given.longitude,
      givenLatitude: given.latitude,
    }),
  }
}

function pointOf({ longitude, latitude, coordinateSystem: system }: Report): GivenPoint | null {
  if ((longitude === undefined) !== (latitude === undefined))
    throw invalidInput(
      'A place needs longitude and latitude together. Give both or neither.',
      'latitude',
    )
  if (longitude === undefined || latitude === undefined) return null
  return { longitude, latitude, system }
}

async function keepReporter(ctx: Ctx, caseId: string, { reporterName, reporterPhone }: Report) {
  if (reporterName === undefined && reporterPhone === undefined) return
  await ctx.db.reporter.create({
    data: {
      caseId,
      cityId: ctx.city.cityId,
      name: reporterName ?? null,
      phone: reporterPhone ?? null,
    },
  })
}
