import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../../prisma/generated/enums.ts'
import { completeTask } from '../../../services/cases/complete-task.ts'
import { nextTask } from '../../../services/cases/next-task.ts'
import { releaseTask } from '../../../services/cases/release-task.ts'
import { reserveTask } from '../../../services/cases/reserve-task.ts'
import type { Actor } from '../../../services/ctx.ts'
import { anActor } from '../../support/city.ts'
import { refusalOf } from '../../support/code-of.ts'
import { aReport, aWorkingCity, reach, type WorkingCity } from '../../support/working-city.ts'

let city: WorkingCity
let [zhang, li]: Actor[] = []
beforeAll(async () => {
  city = await aWorkingCity()
  zhang = await somebody('张三')
  li = await somebody('李四')
})
afterAll(() => city.close())

async function somebody(name: string, role: Role = 'SHIFT_LEADER'): Promise<Actor> {
  const { id } = await city.act(({ db, city: { cityId } }) =>
    db.person.create({ data: { cityId, name } }),
  )
  return anActor([{ role, unitId: city.staff.units['监督中心'] ?? null }], id)
}
const aWaitingTask = async () => (await reach(city, await aReport(city), 'userTask_FileCase')).id
const as = (actor: Actor | undefined) => city.actAs(actor ?? anActor([]))
const reserve = (actor: Actor | undefined, taskId: string, takeOver = false) =>
  as(actor)((ctx) => reserveTask(ctx, { taskId, takeOver }))
const release = (actor: Actor | undefined, taskId: string) =>
  as(actor)((ctx) => releaseTask(ctx, { taskId }))
const complete = (actor: Actor | undefined, taskId: string) =>
  as(actor)((ctx) => completeTask(ctx, { taskId, outcome: 'FILE' }))
const next = async (actor: Actor | undefined) =>
  (await as(actor)((ctx) => nextTask(ctx, { filter: { elementId: 'userTask_FileCase' } }))).taskId
const kept = (taskId: string) =>
  city.act(({ db }) =>
    db.task.findUniqueOrThrow({
      where: { id: taskId },
      select: { reservedById: true, reservedUntil: true },
    }),
  )
const linesOf = (taskId: string, action = 'reserveTask') =>
  city.act(({ db }) =>
    db.auditEntry.findMany({
      where: { subjectId: taskId, action },
      orderBy: { id: 'asc' },
    }),
  )
const later = (minutes: number) => {
  city.clock.now = new Date(city.clock.now.getTime() + minutes * 60_000)
}

describe('领办 a task that somebody works on', () => {
  test('is kept five minutes; again by the same person, five more from then on', async () => {
    const taskId = await aWaitingTask()
    await reserve(zhang, taskId)
    later(3)
    await reserve(zhang, taskId)
    const until = new Date(city.clock.now.getTime() + 5 * 60_000)
    expect(await kept(taskId)).toEqual({ reservedById: zhang?.id, reservedUntil: until })
  })

  test('is reserved and completed by nobody else meanwhile, who is told by whom and until when; completed by its own', async () => {
    const taskId = await aWaitingTask()
    await reserve(zhang, taskId)
    expect(await refusalOf(reserve(li, taskId))).toBe('TASK_RESERVED')
    const until = new Date(city.clock.now.getTime() + 5 * 60_000)
    await expect(complete(li, taskId)).rejects.toMatchObject({ kept: { by: '张三', until } })
    expect(await refusalOf(complete(zhang, taskId))).toBe('done')
    expect(await refusalOf(reserve(zhang, taskId))).toBe('TASK_CLOSED')
  })

  test('is free again after its time', async () => {
    const taskId = await aWaitingTask()
    await reserve(zhang, taskId)
    later(5)
    expect(await refusalOf(complete(li, taskId))).toBe('done')
  })

  test('is taken over by whoever says so; the audit names whose it was, and that one cannot complete it', async () => {
    const taskId = await aWaitingTask()
    await reserve(zhang, taskId)
    await reserve(li, taskId, true)
    expect((await kept(taskId)).reservedById).toBe(li?.id)
    expect((await linesOf(taskId)).map(({ details }) => details)).toEqual([
      expect.objectContaining({ takenOverFrom: null }),
      expect.objectContaining({ takenOverFrom: zhang?.id }),
    ])
    expect(await refusalOf(complete(zhang, taskId))).toBe('TASK_RESERVED')
  })

  test('放回 is put back by whoever has it, and free at once; a colleague’s stays theirs, and a closed one is none', async () => {
    const taskId = await aWaitingTask()
    await reserve(zhang, taskId)
    await release(li, taskId)
    expect((await kept(taskId)).reservedById).toBe(zhang?.id)
    await release(zhang, taskId)
    expect(await kept(taskId)).toEqual({ reservedById: null, reservedUntil: null })
    await release(zhang, taskId)
    expect(await linesOf(taskId, 'releaseTask')).toHaveLength(1)
    expect(await refusalOf(complete(li, taskId))).toBe('done')
    expect(await refusalOf(release(li, taskId))).toBe('TASK_CLOSED')
  })

  test('is asked for by two at once: one gets it', async () => {
    const taskId = await aWaitingTask()
    const answers = await Promise.all([zhang, li].map((one) => refusalOf(reserve(one, taskId))))
    expect(answers.toSorted()).toEqual(['TASK_RESERVED', 'done'])
  })

  test('is kept for nobody who may not complete it, and for no machine', async () => {
    const taskId = await aWaitingTask()
    expect(await refusalOf(reserve(await somebody('王五', 'DISPATCHER'), taskId))).toBe('FORBIDDEN')
    const key: Actor = { ...anActor([{ role: 'SHIFT_LEADER', unitId: null }]), kind: 'API_CLIENT' }
    expect(await refusalOf(reserve(key, taskId))).toBe('FORBIDDEN')
    expect((await kept(taskId)).reservedById).toBeNull()
  })
})

describe('下一案件 the next task', () => {
  test('is the most urgent free one; then the one after it; in the end none', async () => {
    later(10)
    while ((await next(zhang)) !== null);
    later(10)
    const urgent = await city.act(({ db }) =>
      db.task.findMany({
        where: { status: 'OPEN', elementId: 'userTask_FileCase' },
        orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
      }),
    )
    const served: (string | null)[] = []
    for (let task = await next(li); task !== null; task = await next(li)) served.push(task)
    expect(served).toEqual(urgent.map(({ id }) => id))
    expect(served.length).toBeGreaterThan(1)
  })

  test('is never the same for eight who ask at once', async () => {
    later(10)
    for (let more = 0; more < 6; more += 1) await aWaitingTask()
    const asking = Array.from({ length: 8 }, (_, number) => next(number % 2 === 0 ? zhang : li))
    const served = await Promise.all(asking)
    expect(served).not.toContain(null)
    expect(new Set(served).size).toBe(8)
  })

  test('is none for whoever has no such role', async () => {
    expect(await next(await somebody('赵六', 'DISPATCHER'))).toBeNull()
  })
})
