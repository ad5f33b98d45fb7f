import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reserveTask } from '../../../services/cases/reserve-task.ts'
import type { Actor } from '../../../services/ctx.ts'
import { acknowledgeHandover } from '../../../services/handovers/acknowledge-handover.ts'
import { handOverShift } from '../../../services/handovers/hand-over-shift.ts'
import { visibleHandovers } from '../../../services/handovers/visible-handovers.ts'
import { aCity } from '../../support/city.ts'
import { refusalOf } from '../../support/code-of.ts'
import { aReport, aWorkingCity, reach, take, type WorkingCity } from '../../support/working-city.ts'

let city: WorkingCity
let outgoing: Actor
let incoming: Actor
beforeAll(async () => {
  city = await aWorkingCity()
  outgoing = await aLeader('交班人')
  incoming = await aLeader('接班人')
})
afterAll(() => city.close())

const aLeader = async (name: string): Promise<Actor> => {
  const { cityId } = city.scope
  const { id } = await city.act(({ db }) => db.person.create({ data: { cityId, name } }))
  const unitId = city.staff.units['监督中心'] ?? null
  return { kind: 'PERSON', id, name, unitId, roles: [{ role: 'SHIFT_LEADER', unitId }] }
}
const waiting = async () => reach(city, await aReport(city), 'userTask_FileCase')
type Given = Parameters<typeof handOverShift>[1]
const handOver = (given: Partial<Given> = {}) =>
  city.actAs(outgoing)((ctx) => handOverShift(ctx, { toPersonId: incoming.id ?? '', ...given }))
const acknowledge = (actor: Actor, handoverId: string, remark?: string) =>
  refusalOf(
    city.actAs(actor)((ctx) =>
      acknowledgeHandover(ctx, { handoverId, ...(remark !== undefined && { remark }) }),
    ),
  )
const kept = ({ handoverId: id }: { handoverId: string }) =>
  city.act(({ db }) =>
    db.handover.findUniqueOrThrow({
      where: { id },
      include: { items: { orderBy: { position: 'asc' } } },
    }),
  )

describe('交接班 handing over a shift', () => {
  test('keeps the work list of that moment with the notes: late, at work, or waiting', async () => {
    const late = await waiting()
    await city.act(({ db }) =>
      db.task.update({ where: { id: late.id }, data: { dueAt: new Date('2026-03-02T01:00:00Z') } }),
    )
    const mine = await waiting()
    await city.actAs(outgoing)((ctx) => reserveTask(ctx, { taskId: mine.id }))
    const taskNotes = [{ taskId: late.id, note: '已电话催办' }]
    const handover = await kept(await handOver({ note: '夜间有雨', taskNotes }))
    expect(handover).toMatchObject({ note: '夜间有雨', lateCount: 1, acknowledgedAt: null })
    const [first] = handover.items
    expect(first).toMatchObject({ taskId: late.id, late: true, note: '已电话催办' })
    const item = handover.items.find(({ taskId }) => taskId === mine.id)
    expect(item).toMatchObject({ late: false, reserved: true, note: null })
    expect(handover.taskCount).toBe(handover.items.length)
    await take(city, late, { outcome: 'FILE' })
    expect((await kept({ handoverId: handover.id })).items).toEqual(handover.items)
  })

  test('frees what the outgoing officer had kept: the incoming one takes it', async () => {
    const task = await waiting()
    await city.actAs(outgoing)((ctx) => reserveTask(ctx, { taskId: task.id }))
    await handOver()
    const reserve = city.actAs(incoming)((ctx) => reserveTask(ctx, { taskId: task.id }))
    expect(await refusalOf(reserve)).toBe('done')
  })

  test('keeps a note also of a step that was ended while it was written', async () => {
    const task = await waiting()
    await take(city, task, { outcome: 'FILE' })
    const { items } = await kept(
      await handOver({ taskNotes: [{ taskId: task.id, note: '已立案' }] }),
    )
    expect(items.at(-1)).toMatchObject({ taskId: task.id, note: '已立案' })
  })

  test('is to a colleague of the city who is there, not to oneself', async () => {
    const stranger = await aCity({ database: city.testDatabase })
    const { id } = await stranger.act(({ db, city: { cityId } }) =>
      db.person.create({ data: { cityId, name: '外市人员' } }),
    )
    const gone = await city.act(({ db, city: { cityId } }) =>
      db.person.create({ data: { cityId, name: '离职人员', active: false } }),
    )
    expect(await refusalOf(handOver({ toPersonId: id }))).toBe('NOT_FOUND')
    expect(await refusalOf(handOver({ toPersonId: gone.id }))).toBe('NOT_FOUND')
    expect(await refusalOf(handOver({ toPersonId: outgoing.id ?? '' }))).toBe('INVALID_INPUT')
    await stranger.close()
  })
})

describe('签收 signing for it', () => {
  test('is the receiver’s, once; the first remark stands', async () => {
    const { handoverId } = await handOver()
    expect(await acknowledge(outgoing, handoverId)).toBe('FORBIDDEN')
    expect(await acknowledge(incoming, handoverId, '已知悉')).toBe('done')
    const signed = await kept({ handoverId })
    expect(signed.acknowledgedAt).toEqual(city.clock.now)
    expect(await acknowledge(incoming, handoverId, '再次')).toBe('done')
    expect(await kept({ handoverId })).toEqual(signed)
    const lines = await city.act(({ db }) =>
      db.auditEntry.count({ where: { subjectId: handoverId, action: 'acknowledgeHandover' } }),
    )
    expect(lines).toBe(1)
  })

  test('a colleague who neither gave nor received sees nothing of it, a shift leader sees all', async () => {
    const { handoverId: id } = await handOver()
    const seenBy = (actor: Actor) =>
      city.act(({ db }) => db.handover.count({ where: { AND: [visibleHandovers(actor), { id }] } }))
    const roles = [{ role: 'INTAKE_OFFICER' as const, unitId: null }]
    expect(await seenBy({ ...incoming, roles })).toBe(1)
    const other = city.staff.actor('INTAKE_OFFICER', null)
    expect(await seenBy(other)).toBe(0)
    expect(await acknowledge(other, id)).toBe('NOT_FOUND')
    expect(await seenBy(city.staff.actor('SHIFT_LEADER', null))).toBe(1)
  })

  test('what was handed over cannot be changed afterwards, not even by the application', async () => {
    const { handoverId: id } = await handOver({ note: '原样' })
    const change = city.act(({ db }) => db.handover.update({ where: { id }, data: { note: '改' } }))
    await expect(change).rejects.toThrow(/permission denied/)
  })
})
