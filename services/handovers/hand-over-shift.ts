import { z } from 'zod'
import { isReserved } from '../cases/reservation.ts'
import { workListWhere } from '../cases/work-list.ts'
import type { Ctx } from '../ctx.ts'
import { forbidden, invalidInput, notFound } from '../errors.ts'
import type { NoticeKind } from '../notice-kinds.ts'
import { stepNames } from '../organizations/labels.ts'

/** 交接上限 — the most urgent steps of a work list; whatever more there is stays in it. */
export const mostHandedOver = 300

const note = z.string().trim().min(1).max(2000)
const Given = z.object({
  toPersonId: z.uuid(),
  note: note.optional(),
  taskNotes: z
    .array(z.object({ taskId: z.uuid(), note }))
    .max(mostHandedOver)
    .default([]),
})

/**
 * 交接班 — leaves the work list as it is at this moment to a colleague, with notes for all of it or for single
 * steps, and tells them; what the outgoing officer kept for themselves is free again. Throws FORBIDDEN, NOT_FOUND, INVALID_INPUT.
 */
export async function handOverShift(ctx: Ctx, given: z.input<typeof Given>) {
  const { toPersonId, taskNotes, note = null } = Given.parse(given)
  const fromPersonId = await assertReceiver(ctx, toPersonId)
  const notes = new Map(taskNotes.map(({ taskId, note }) => [taskId, note]))
  const tasks = await tasksOf(ctx, [...notes.keys()])
  const stepNamed = await stepNames(ctx.db, ctx.city.cityId)
  const handedAt = ctx.now()
  const late = tasks.filter(({ dueAt }) => dueAt !== null && dueAt < handedAt)
  const { id: handoverId } = await ctx.db.handover.create({
    data: {
      ...{ cityId: ctx.city.cityId, fromPersonId, toPersonId, note, handedAt },
      ...{ taskCount: tasks.length, lateCount: late.length },
    },
    select: { id: true },
  })
  await ctx.db.handoverItem.createMany({
    data: tasks.map(({ id: taskId, case: caseFile, reservedUntil, ...task }, position) => ({
      ...{ handoverId, taskId, cityId: ctx.city.cityId, position },
      ...{ caseId: caseFile.id, caseNumber: caseFile.caseNumber, className: caseFile.className },
      ...{ address: caseFile.address, dueAt: task.dueAt, ...stepNamed(task) },
      late: late.some(({ id }) => id === taskId),
      reserved: isReserved(reservedUntil, handedAt),
      note: notes.get(taskId) ?? null,
    })),
  })
  await tellReceiver(ctx, { handoverId, toPersonId, tasks: tasks.length, late: late.length })
  await freeKept(ctx, fromPersonId)
  ctx.audit({
    ...{ action: 'handOverShift', subjectType: 'Handover', subjectId: handoverId },
    details: { toPersonId, tasks: tasks.length, late: late.length },
  })
  return { handoverId }
}

async function assertReceiver({ db, city, actor }: Ctx, toPersonId: string): Promise<string> {
  const receiver = await db.person.findFirst({
    where: { id: toPersonId, cityId: city.cityId, active: true },
    select: { id: true },
  })
  if (receiver === null) throw notFound('This colleague')
  if (actor.kind !== 'PERSON' || actor.id === null) throw forbidden('Handing over a shift')
  if (actor.id === toPersonId)
    throw invalidInput('Hand the shift over to a colleague. Nothing was handed over.', 'toPersonId')
  return actor.id
}

/** What waits, the most urgent first; and what has a note, even if it has been ended since that was written. */
async function tasksOf({ db, actor }: Ctx, noted: readonly string[]) {
  const shown = {
    ...{ id: true, elementId: true, name: true, nameEn: true },
    ...{ dueAt: true, reservedUntil: true },
    case: { select: { id: true, caseNumber: true, className: true, address: true } },
  } as const
  const waiting = await db.task.findMany({
    where: workListWhere(actor),
    select: shown,
    orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: mostHandedOver,
  })
  const missing = noted.filter((id) => !waiting.some((task) => task.id === id))
  if (missing.length === 0) return waiting
  const others = await db.task.findMany({ where: { id: { in: missing } }, select: shown })
  if (others.length < missing.length) throw notFound('A step of your notes')
  return [...waiting, ...others]
}

type Receiver = {
  readonly handoverId: string
  readonly toPersonId: string
  readonly tasks: number
  readonly late: number
}

/** 交接通知 — the colleague hears of it wherever they are; the notes stay in the house. */
async function tellReceiver({ db, city, now }: Ctx, { toPersonId, ...facts }: Receiver) {
  await db.notice.create({
    data: {
      ...{ cityId: city.cityId, kind: 'HANDED_OVER' satisfies NoticeKind, createdAt: now() },
      ...{ cause: `handover:${facts.handoverId}`, facts: { ...facts, addressed: [toPersonId] } },
    },
    select: { id: true },
  })
}

async function freeKept({ db, announce }: Ctx, personId: string): Promise<void> {
  const freed = await db.task.updateManyAndReturn({
    where: { reservedById: personId, closedAt: null },
    data: { reservedById: null, reservedUntil: null },
    select: { id: true, caseId: true, cityId: true, case: { select: { sharedCityId: true } } },
  })
  for (const {
    id: taskId,
    caseId,
    cityId,
    case: { sharedCityId },
  } of freed)
    announce({ kind: 'task.reserved', caseId, cityId, sharedCityId, taskId })
}
