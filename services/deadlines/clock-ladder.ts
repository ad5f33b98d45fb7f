import type { Role } from '../../prisma/generated/client.ts'
import { dutyOf, onDuty } from '../organizations/on-duty.ts'
import { calendarOf, type Reading } from './calendar-in-force.ts'
import { type Level, ladderOfCity, levels, type Rung, settingsOf } from './ladder-levels.ts'
import { type LevelNotice, noticesOf } from './notices.ts'

/** 通知对象 — an office that a level tells, and who is on duty there then; nobody: everybody of the role. */
export type Addressee = {
  readonly role: Role
  /** Null for the role anywhere in the city. */
  readonly unit: { readonly name: string; readonly nameEn: string } | null
  readonly onDuty: readonly string[]
}
/** 阶梯级别 — a level of a clock's ladder: when, at which share of the limit, whom it tells, and when it has. */
export type LadderStep = Level &
  Rung & {
    readonly reachedAt: Date | null
    readonly tells: readonly Addressee[]
  }

/** 时限阶梯 — every level of a clock as it stands now; of a clock that stands, as if it went on. Throws NOT_FOUND. */
export async function clockLadder(ctx: Reading, id: string): Promise<readonly LadderStep[]> {
  const { clock, role, settings } = await readClock(ctx, id)
  const calendar = await calendarOf(ctx, clock)
  const limit = { value: clock.limitValue, unit: clock.limitUnit }
  const reached = new Map(clock.escalations.map(({ level, at }) => [level, at]))
  const all = levels({ ...clock, limit, calendar }, settings).map((level) => ({
    ...level,
    reachedAt: reached.get(level.number) ?? null,
    notices: noticesOf({ ...clock, role }, level),
  }))
  const unitOf = await unitsOf(
    ctx,
    all.flatMap(({ notices }) => notices),
  )
  return Promise.all(
    all.map(async ({ notices, ...step }) => {
      const duties = await onDuty(ctx.db, { at: step.reachedAt ?? step.dueAt })
      const tells = notices.map((notice) => ({
        ...{ role: notice.role, unit: unitOf(notice.unitId) },
        onDuty: dutyOf(duties, { ...notice, cityId: clock.cityId }).map(({ name }) => name),
      }))
      return { ...step, tells }
    }),
  )
}

async function readClock({ db }: Reading, id: string) {
  const clock = await db.clock.findUniqueOrThrow({
    where: { id },
    include: {
      entries: { orderBy: { number: 'asc' } },
      escalations: { select: { level: true, at: true } },
    },
  })
  const city = await db.city.findUniqueOrThrow({
    where: { id: clock.cityId },
    select: ladderOfCity,
  })
  const task = clock.taskId
    ? await db.task.findUnique({ where: { id: clock.taskId }, select: { role: true } })
    : null
  return { clock, settings: settingsOf(clock, city), role: task?.role ?? null }
}

async function unitsOf({ db }: Reading, notices: readonly LevelNotice[]) {
  const ids = notices.flatMap(({ unitId }) => unitId ?? [])
  const units = await db.organizationUnit.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, nameEn: true },
  })
  const byId = new Map(units.map(({ id, ...names }) => [id, names]))
  return (id: string | null) => (id === null ? null : (byId.get(id) ?? null))
}
