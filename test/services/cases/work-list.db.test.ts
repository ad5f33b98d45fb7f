import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../../prisma/generated/enums.ts'
import { isCandidate } from '../../../services/cases/rules.ts'
import { workListWhere } from '../../../services/cases/work-list.ts'
import type { Actor } from '../../../services/ctx.ts'
import { anActor } from '../../support/city.ts'
import { aReport, aWorkingCity, reach, type WorkingCity } from '../../support/working-city.ts'

let city: WorkingCity
beforeAll(async () => {
  city = await aWorkingCity()
})
afterAll(() => city.close())

test('工作列表 shows exactly the open tasks that its owner may end', async () => {
  const { staff } = city
  const caseId = await aReport(city)
  for (const step of ['FileCase', 'ConfirmProblem', 'DispatchCase', 'AcceptCase', 'HandleCase'])
    await reach(city, caseId, `userTask_${step}`)
  const tasks = await city.act(async ({ db, city: { cityId } }) => {
    const noUnit = { role: 'COLLECTOR' as const, unitId: null, responsibilityGridId: null }
    const [any] = await db.task.findMany({ where: { caseId, role: 'COLLECTOR' } })
    if (any !== undefined)
      await db.task.create({
        data: { ...any, ...noUnit, id: randomUUID(), jobKey: 1n, outcomes: [], cityId },
      })
    return db.task.findMany({
      where: { caseId },
      include: { responsibilityGrid: { select: { collectorId: true } } },
    })
  })
  const units = [...new Set(tasks.map(({ unitId }) => unitId)), randomUUID(), null]
  const roles: Role[] = ['COLLECTOR', 'SHIFT_LEADER', 'DISPATCHER', 'DEPARTMENT_OFFICER', 'HANDLER']
  const actors: Actor[] = [
    anActor([]),
    ...units.flatMap((unitId) =>
      roles.flatMap((role) => [staff.actor(role, unitId), anActor([{ role, unitId }])]),
    ),
  ]
  for (const actor of actors) {
    const listed = await city.act(({ db }) => db.task.findMany({ where: workListWhere(actor) }))
    const may = tasks.filter((task) =>
      isCandidate(actor, { ...task, collectorId: task.responsibilityGrid?.collectorId ?? null }),
    )
    const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id).sort()
    expect([actor.roles, ids(listed)]).toEqual([actor.roles, ids(may)])
  }
  expect(actors.length).toBeGreaterThan(30)
})
