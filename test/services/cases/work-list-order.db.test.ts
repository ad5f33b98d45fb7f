import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nextTask } from '../../../services/cases/next-task.ts'
import { viewFilters } from '../../../services/cases/view-filter.ts'
import type { WorkListFilter } from '../../../services/cases/work-list-filter.ts'
import { workListOrder } from '../../../services/cases/work-list-order.ts'
import { escalateClocks } from '../../../services/deadlines/escalate-clocks.ts'
import { setLadder } from '../../../services/deadlines/set-ladder.ts'
import { exportFilters } from '../../../services/exports/export-filters.ts'
import { somebodyAt } from '../../support/department.ts'
import { aReport, aWorkingCity, reach, type WorkingCity } from '../../support/working-city.ts'

const step = 'userTask_FileCase'
const day = 86_400_000
let city: WorkingCity
let raised: string
/** The open steps in the order of due time; the second one’s case has priority. */
let tasks: readonly string[]
beforeAll(async () => {
  city = await aWorkingCity()
  const levels = [
    { percent: 80, offices: ['HOLDER' as const] },
    { percent: 100, offices: ['HOLDER' as const], raisesPriority: true },
  ]
  await city.act((ctx) => setLadder(ctx, { levels }))
  const due = [await anOpenStep(), await anOpenStep(), await anOpenStep()]
  raised = due[2]?.caseId ?? ''
  const later = new Date(city.clock.now.getTime() + day)
  await city.act((ctx) => escalateClocks({ ...ctx, now: () => later }, { caseId: raised }))
  for (const [i, { id }] of due.entries())
    await city.act(({ db }) =>
      db.task.update({ where: { id }, data: { dueAt: i === 1 ? null : later } }),
    )
  const [first = '', undated = '', last = ''] = due.map(({ id }) => id)
  tasks = [first, last, undated]
})
afterAll(() => city.close())

const anOpenStep = async () => reach(city, await aReport(city), step)
const listed = async (filter: WorkListFilter) => {
  const found = await city.act(({ db }) =>
    db.task.findMany({
      where: { id: { in: [...tasks] } },
      orderBy: workListOrder(filter),
      select: { id: true },
    }),
  )
  return found.map(({ id }) => id)
}

describe('待办次序 the order of the work list', () => {
  test('is that of due time, what has none last, until the officer chooses another one', async () => {
    expect(await listed({})).toEqual(tasks)
    expect(await listed({ priorityFirst: false })).toEqual(tasks)
  })

  test('优先级 where it is so chosen, a case whose priority a level has raised stands above the others', async () => {
    const [first, last, undated] = tasks
    expect(await listed({ priorityFirst: true })).toEqual([last, first, undated])
  })

  test('a step that such a case reaches later stands above the others, too', async () => {
    const again = await reach(city, raised, step)
    expect(again.prioritized).toBe(true)
    expect((await anOpenStep()).prioritized).toBe(false)
  })

  test('the next case is that of the same order', async () => {
    const leader = await somebodyAt(city, 'SHIFT_LEADER', city.staff.units['监督中心'] ?? null)
    const next = (filter: WorkListFilter) =>
      city.actAs(leader)((ctx) => nextTask(ctx, { filter: { ...filter, elementId: step } }))
    const served = async (filter: WorkListFilter) => {
      const { taskId } = await next(filter)
      return city.act(({ db }) => db.task.findUniqueOrThrow({ where: { id: taskId ?? '' } }))
    }
    expect((await served({ priorityFirst: true })).caseId).toBe(raised)
    expect((await served({})).prioritized).toBe(false)
  })

  test('is kept with saved views and exports', () => {
    const kept = { priorityFirst: true }
    expect(viewFilters.WORK_LIST.parse(kept)).toEqual(kept)
    expect(exportFilters.WORK_LIST.parse(kept)).toEqual(kept)
  })

  test('索引 is found by an index, without sorting', async () => {
    const owner = new pg.Client({ connectionString: city.testDatabase.ownerUrl })
    await owner.connect()
    await owner.query('SET enable_sort = off; SET enable_incremental_sort = off')
    const { rows } = await owner.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT id FROM tasks WHERE closed_at IS NULL
       ORDER BY prioritized DESC, due_at ASC NULLS LAST, id ASC LIMIT 25`,
    )
    await owner.end()
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).toContain('tasks_open_priority_idx')
    expect(plan).not.toMatch(/Sort/)
  })
})
