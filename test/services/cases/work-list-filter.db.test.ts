import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../../prisma/generated/enums.ts'
import { countWorkList } from '../../../services/cases/count-work-list.ts'
import { filteredWorkList, type WorkListFilter } from '../../../services/cases/work-list-filter.ts'
import type { Actor } from '../../../services/ctx.ts'
import { lightOf, lights } from '../../../services/deadlines/light.ts'
import { anActor } from '../../support/city.ts'
import { aReport, aWorkingCity, reach, take, type WorkingCity } from '../../support/working-city.ts'

let city: WorkingCity
let leader: Actor
const caseIds = { first: '', second: '', third: '' }
beforeAll(async () => {
  city = await aWorkingCity()
  const { units } = city.staff
  leader = anActor([
    { role: 'SHIFT_LEADER', unitId: units['监督中心'] ?? null },
    { role: 'INTAKE_OFFICER', unitId: units['监督中心'] ?? null },
    { role: 'DISPATCHER', unitId: units['指挥中心'] ?? null },
  ])
  const about = { first: '槐东路100%损坏', second: '解放路', third: '红旗街' }
  for (const name of ['first', 'second', 'third'] as const) {
    caseIds[name] = await aReport(city, { address: about[name] })
    // each later than the one before, by a share of the filing's limit
    await reach(city, caseIds[name], 'userTask_FileCase')
    city.clock.now = new Date(city.clock.now.getTime() + 6.5 * 60_000)
  }
  await reach(city, caseIds.first, 'userTask_OrderConfirmation')
}, 60_000)
afterAll(() => city.close())

const where = (filter: WorkListFilter, actor: Actor = leader) =>
  filteredWorkList({ actor, filter, at: city.clock.now })
const found = (filter: WorkListFilter, actor?: Actor) =>
  city.act(({ db }) => db.task.findMany({ where: where(filter, actor), orderBy: { dueAt: 'asc' } }))
const foundCases = async (filter: WorkListFilter) =>
  (await found({ elementId: 'userTask_FileCase', ...filter })).map(({ caseId }) => caseId)
const counts = (filter: WorkListFilter, actor?: Actor) =>
  city.act(({ db }) => countWorkList(db, { where: where(filter, actor), at: city.clock.now }))

describe('筛选 a work list', () => {
  test('by light is what the rule says of each task, and each task has one light', async () => {
    const all = await found({})
    for (const light of lights) {
      const ids = (await found({ light })).map(({ id }) => id)
      const ruled = all.filter((task) => lightOf(task, city.clock.now) === light)
      expect([light, ids]).toEqual([light, ruled.map(({ id }) => id)])
    }
    expect(await foundCases({ light: 'RED' })).toEqual([caseIds.first])
    expect(await foundCases({ light: 'YELLOW' })).toEqual([caseIds.second])
    expect(await foundCases({ light: 'GREEN' })).toEqual([caseIds.third])
  })

  test.each<[string, WorkListFilter, number]>([
    ['a step', { elementId: 'userTask_OrderConfirmation' }, 1],
    ['a stage', { stage: 'REPORTED' }, 4],
    ['another stage', { stage: 'HANDLED' }, 0],
    ['a class', { classCode: '0102' }, 0],
    ['a source', { source: 'COLLECTOR' }, 4],
    ['another source', { source: 'HOTLINE' }, 0],
    ['a text', { text: '红旗街' }, 1],
    ['two words', { text: '槐东路 井盖' }, 2],
    ['a sign that means nothing', { text: '%' }, 2],
    ['nobody’s text', { text: '飞碟' }, 0],
  ])('by %s', async (_, filter, count) => {
    expect(await found(filter)).toHaveLength(count)
  })

  test('by class and by the beginning of its code', async () => {
    const { classCode } = city.staff
    expect(await found({ classCode })).toHaveLength(4)
    expect(await found({ classCodePrefix: classCode.slice(0, 2) })).toHaveLength(4)
    expect(await found({ classCodePrefix: `${classCode}9` })).toHaveLength(0)
  })

  test('by the unit that has to act, and by the street or district of the place', async () => {
    const { units } = city.staff
    expect(await found({ unitId: units['监督中心'] })).toHaveLength(4)
    expect(await found({ unitId: units['指挥中心'] })).toHaveLength(0)
    expect(await found({ areaId: units['南城街道'] })).toHaveLength(4)
    expect(await found({ areaId: units['南城区'] })).toHaveLength(4)
    expect(await found({ areaId: units['指挥中心'] })).toHaveLength(0)
  })
})

describe('计数 of a work list', () => {
  test('add up by step and by light', async () => {
    const { total, steps, lights: byLight } = await counts({})
    expect(total).toBe(4)
    expect(steps.reduce((sum, { count }) => sum + count, 0)).toBe(total)
    expect(steps.find(({ elementId }) => elementId === 'userTask_FileCase')?.count).toBe(3)
    expect(byLight.GREEN + byLight.YELLOW + byLight.RED).toBe(total)
    expect((await counts({ light: 'RED' })).total).toBe(byLight.RED)
  })

  test('身份切换 of somebody with several roles are those of the role that is asked for', async () => {
    const of = async (role: Role) => (await counts({ role })).total
    expect([await of('SHIFT_LEADER'), await of('INTAKE_OFFICER'), await of('DISPATCHER')]).toEqual([
      3, 1, 0,
    ])
    expect(await of('COLLECTOR')).toBe(0)
  })

  test('are nothing for whoever holds no role, and none of what has ended', async () => {
    expect((await counts({}, anActor([]))).total).toBe(0)
    const [task] = await found({ text: '红旗街' })
    if (task === undefined) throw new Error('The task is gone.')
    await take(city, task, { outcome: 'NOT_FILED', comment: '不属于城市管理范围' })
    expect((await counts({})).total).toBe(3)
  })
})
