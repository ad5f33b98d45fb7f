import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ZodError } from 'zod'
import { completeTasks, mostTasks } from '../../../services/bulk-acts/complete-tasks.ts'
import { performBulkAct } from '../../../services/bulk-acts/perform-bulk-act.ts'
import { undoCompleteTasks } from '../../../services/bulk-acts/undo-complete-tasks.ts'
import { reserveTask } from '../../../services/cases/reserve-task.ts'
import { refusalOf } from '../../support/code-of.ts'
import { queuedOf } from '../../support/queued-commands.ts'
import {
  aCaseAt,
  aReport,
  aWorkingCity,
  reach,
  take,
  type WorkingCity,
} from '../../support/working-city.ts'

const step = 'userTask_FileCase'
let city: WorkingCity
beforeAll(async () => {
  city = await aWorkingCity()
})
afterAll(() => city.close())

const waiting = async () => reach(city, await aReport(city), step)
type Task = Awaited<ReturnType<typeof waiting>>
const leaderOf = ({ unitId }: Task) => city.staff.actor('SHIFT_LEADER', unitId)
const ask = (tasks: readonly Task[], outcome = 'FILE', comment?: string) => {
  const [first] = tasks
  if (first === undefined) throw new Error('Name at least one task.')
  const taskIds = tasks.map(({ id }) => id)
  return city.actAs(leaderOf(first))((ctx) =>
    completeTasks(ctx, { taskIds, outcome, ...(comment !== undefined && { comment }) }),
  )
}
const undo = (task: Task, bulkActId: string) =>
  refusalOf(city.actAs(leaderOf(task))((ctx) => undoCompleteTasks(ctx, { bulkActId })))
const run = (bulkActId: string) => performBulkAct({ act: city.act, actAs: city.actAs }, bulkActId)
const known = ({ bulkActId }: { bulkActId: string }) =>
  city.act(async ({ db }) => {
    const { state, items } = await db.bulkAct.findUniqueOrThrow({
      where: { id: bulkActId },
      include: { items: { orderBy: { position: 'asc' } } },
    })
    return { state, items: items.map((item) => item.code ?? item.state) }
  })
const statuses = (tasks: readonly Task[]) =>
  city.act(async ({ db }) => {
    const rows = await db.task.findMany({ where: { id: { in: tasks.map(({ id }) => id) } } })
    return tasks.map(({ id }) => rows.find((row) => row.id === id)?.status)
  })

describe('批量办理 one outcome for many steps', () => {
  test('ends none of them until it has been held; then each, with a command for each', async () => {
    const tasks = [await waiting(), await waiting()]
    const asked = await ask(tasks)
    expect(await known(asked)).toEqual({ state: 'HELD', items: ['HELD', 'HELD'] })
    expect(await statuses(tasks)).toEqual(['OPEN', 'OPEN'])
    const [queued] = await queuedOf(city, asked)
    expect(queued).toMatchObject({ cityCode: city.scope.cityCode })
    await run(asked.bulkActId)
    expect(await known(asked)).toEqual({ state: 'DONE', items: ['DONE', 'DONE'] })
    expect(await statuses(tasks)).toEqual(['DONE', 'DONE'])
    for (const { id } of tasks)
      expect(await queuedOf(city, { kind: 'complete-task', taskId: id })).toHaveLength(1)
  })

  test('is done once, however often it is delivered', async () => {
    const task = await waiting()
    const asked = await ask([task])
    await Promise.all([run(asked.bulkActId), run(asked.bulkActId)])
    await run(asked.bulkActId)
    expect(await known(asked)).toEqual({ state: 'DONE', items: ['DONE'] })
    expect(await queuedOf(city, { kind: 'complete-task', taskId: task.id })).toHaveLength(1)
  })

  test('goes on without what a colleague has ended before, or meanwhile', async () => {
    const tasks = [await waiting(), await waiting(), await waiting()]
    const [before, kept, meanwhile] = tasks as [Task, Task, Task]
    await take(city, before, { outcome: 'FILE' })
    const asked = await ask(tasks)
    expect((await known(asked)).items).toEqual(['TASK_CLOSED', 'HELD', 'HELD'])
    await take(city, meanwhile, { outcome: 'FILE' })
    await run(asked.bulkActId)
    expect(await known(asked)).toEqual({
      state: 'DONE',
      items: ['TASK_CLOSED', 'DONE', 'TASK_CLOSED'],
    })
    expect(await statuses([kept])).toEqual(['DONE'])
  })

  test('is refused as a whole where no step may be ended so', async () => {
    const task = await waiting()
    expect(await refusalOf(ask([task], 'ACCEPT'))).toBe('OUTCOME_UNKNOWN')
    expect(await refusalOf(ask([task], 'NOT_FILED'))).toBe('INVALID_INPUT')
    const { task: dispatch } = await aCaseAt(city, 'userTask_DispatchCase')
    const dispatcher = city.staff.actor('DISPATCHER', dispatch.unitId)
    const act = city.actAs(dispatcher)((ctx) =>
      completeTasks(ctx, { taskIds: [dispatch.id], outcome: 'DISPATCH' }),
    )
    expect(await refusalOf(act)).toBe('INVALID_INPUT')
    expect(await statuses([task, dispatch])).toEqual(['OPEN', 'OPEN'])
  })

  test('keeps its steps for whoever asked: a colleague is told so', async () => {
    const task = await waiting()
    await ask([task])
    const colleague = { ...leaderOf(task), id: city.staff.actor('HANDLER', null).id }
    const reserve = city.actAs(colleague)((ctx) => reserveTask(ctx, { taskId: task.id }))
    expect(await refusalOf(reserve)).toBe('TASK_RESERVED')
  })

  test('asked for twice in two tabs ends each step once', async () => {
    const task = await waiting()
    const [one, other] = await Promise.all([ask([task]), ask([task])])
    await run(one.bulkActId)
    await run(other.bulkActId)
    expect([(await known(one)).items, (await known(other)).items]).toEqual([
      ['DONE'],
      ['TASK_CLOSED'],
    ])
  })
})

describe('撤销 taking it back', () => {
  test('leaves every step open and free; a second time changes nothing', async () => {
    const tasks = [await waiting(), await waiting()]
    const [task] = tasks as [Task, Task]
    const asked = await ask(tasks)
    expect(await undo(task, asked.bulkActId)).toBe('done')
    expect(await undo(task, asked.bulkActId)).toBe('done')
    await run(asked.bulkActId)
    expect(await known(asked)).toEqual({ state: 'UNDONE', items: ['UNDONE', 'UNDONE'] })
    expect(await statuses(tasks)).toEqual(['OPEN', 'OPEN'])
    const colleague = { ...leaderOf(task), id: city.staff.actor('HANDLER', null).id }
    const reserve = city.actAs(colleague)((ctx) => reserveTask(ctx, { taskId: task.id }))
    expect(await refusalOf(reserve)).toBe('done')
  })

  test('is too late once it is being done', async () => {
    const task = await waiting()
    const asked = await ask([task])
    await run(asked.bulkActId)
    expect(await undo(task, asked.bulkActId)).toBe('UNDO_TOO_LATE')
    expect((await known(asked)).state).toBe('DONE')
  })

  test('is for whoever asked, and nobody else', async () => {
    const task = await waiting()
    const asked = await ask([task])
    const colleague = city.staff.actor('HANDLER', null)
    const act = city.actAs(colleague)((ctx) => undoCompleteTasks(ctx, asked))
    expect(await refusalOf(act)).toBe('NOT_FOUND')
    expect((await known(asked)).state).toBe('HELD')
  })

  test('comes to the same as doing it, where both come at once', async () => {
    const task = await waiting()
    const asked = await ask([task])
    const [undone] = await Promise.all([undo(task, asked.bulkActId), run(asked.bulkActId)])
    const { state, items } = await known(asked)
    expect([undone, state, ...items, ...(await statuses([task]))]).toEqual(
      undone === 'done'
        ? ['done', 'UNDONE', 'UNDONE', 'OPEN']
        : ['UNDO_TOO_LATE', 'DONE', 'DONE', 'DONE'],
    )
  })
})

describe('批量上限 a hundred steps at once', () => {
  test('are held, taken back, held again and ended, each with its own result; one more is refused', async () => {
    const tasks: Task[] = []
    while (tasks.length <= mostTasks)
      tasks.push(...(await Promise.all(Array.from({ length: 10 }, waiting))))
    await expect(ask(tasks.slice(0, mostTasks + 1))).rejects.toBeInstanceOf(ZodError)
    const hundred = tasks.slice(0, mostTasks)
    const [gone, ...others] = hundred as [Task, ...Task[]]
    const each = (state: string) => hundred.map(() => state)

    const first = await ask(hundred)
    expect(await known(first)).toEqual({ state: 'HELD', items: each('HELD') })
    expect(await undo(gone, first.bulkActId)).toBe('done')
    await run(first.bulkActId)
    expect(await known(first)).toEqual({ state: 'UNDONE', items: each('UNDONE') })
    expect(await statuses(hundred)).toEqual(each('OPEN'))

    const again = await ask(hundred)
    await take(city, gone, { outcome: 'FILE' })
    await run(again.bulkActId)
    expect(await known(again)).toEqual({
      state: 'DONE',
      items: ['TASK_CLOSED', ...others.map(() => 'DONE')],
    })
    expect(await statuses(hundred)).toEqual(each('DONE'))
  }, 60_000)
})
