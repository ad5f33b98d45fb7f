import { afterAll, beforeAll, expect, test } from 'vitest'
import { filteredCases } from '../../../services/cases/case-filter.ts'
import { withClassesMeant } from '../../../services/cases/classes-meant.ts'
import { nextTask } from '../../../services/cases/next-task.ts'
import { filteredWorkList } from '../../../services/cases/work-list-filter.ts'
import type { Actor } from '../../../services/ctx.ts'
import { anActor } from '../../support/city.ts'
import { aReport, aWorkingCity, reach, type WorkingCity } from '../../support/working-city.ts'

let city: WorkingCity
let leader: Actor
let taskId: string
beforeAll(async () => {
  city = await aWorkingCity()
  const { classCode: code, units } = city.staff
  const nameEn = 'Stormwater manhole cover'
  const person = await city.act(async ({ db, city: { cityId } }) => {
    await db.catalogueClass.updateMany({ where: { code }, data: { nameEn } })
    return db.person.create({ data: { cityId, name: '张三' } })
  })
  leader = anActor([{ role: 'SHIFT_LEADER', unitId: units['监督中心'] ?? null }], person.id)
  const caseId = await aReport(city, { address: '槐东路 Gate 3' })
  taskId = (await reach(city, caseId, 'userTask_FileCase')).id
})
afterAll(() => city.close())

test.each([
  ['manhole', 1],
  ['Cover manhole', 1],
  ['gate', 1],
  ['manhole gate', 0],
  ['lamp', 0],
  ['井盖', 1],
])('按英文名查询 “%s” finds %d case, in the search and in the work list', async (text, count) => {
  await city.actAs(leader)(async ({ db, actor, now }) => {
    const where = await filteredCases(db, { actor, filter: { text } })
    expect(await db.case.count({ where })).toBe(count)
    const filter = await withClassesMeant(db, { text })
    const waiting = filteredWorkList({ actor, filter, at: now() })
    expect(await db.task.count({ where: waiting })).toBe(count)
  })
})

test('下一案件 the most urgent of the class that is meant is served', async () => {
  const served = await city.actAs(leader)((ctx) => nextTask(ctx, { filter: { text: 'manhole' } }))
  expect(served.taskId).toBe(taskId)
})
