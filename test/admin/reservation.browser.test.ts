import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { aReport, reach } from '../support/working-city.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'

let desk: Desk

describe.skipIf(inject('noBrowser') !== '')('领办 who works on a step', () => {
  beforeAll(async () => {
    desk = await aDesk()
  })
  afterAll(() => desk.close())
  describe('two at one case', twoAtOneCase)

  test('the next case is kept for whoever asked for it; a colleague sees that, and takes it over', async () => {
    const task = await reach(desk.city, await aReport(desk.city), 'userTask_FileCase')
    const first = await desk.open()
    await signInAs(first, desk.city, task)
    await first.getByRole('button', { name: '下一案件' }).click()
    await first.waitForURL(/#\/cases\//)
    await first.getByText(/^由您办理，保留至/).waitFor()

    const second = await desk.open()
    const { id } = await signInAs(second, desk.city, task)
    await second.getByText('张三办理中').waitFor()
    await second.getByRole('button', { name: '下一案件' }).click()
    await second.getByText('没有可领办的案件。').waitFor()
    await second.getByRole('table').getByRole('link').click()
    await second.getByText(/^张三正在办理，保留至/).waitFor()
    await second.getByRole('button', { name: '接手' }).click()
    await second.getByText(/^由您办理，保留至/).waitFor()

    await first.reload()
    await first.getByText(/^张三正在办理，保留至/).waitFor()
    const kept = await desk.city.act(({ db }) =>
      db.task.findUniqueOrThrow({ where: { id: task.id }, select: { reservedById: true } }),
    )
    expect(kept).toEqual({ reservedById: id })
  })
})

function twoAtOneCase() {
  test('two officers at one case: each sees at once who works on it; when one ends it, the other is told and keeps what was typed', async () => {
    const task = await reach(desk.city, await aReport(desk.city), 'userTask_FileCase')
    const page = `/#/cases/${encodeId('Case', task.caseId)}`
    const [first, second] = [await desk.open(), await desk.open()]
    for (const each of [first, second]) {
      await signInAs(each, desk.city, task)
      await each.goto(page)
      await each.getByText('尚无人领办').waitFor()
    }
    await first.getByRole('button', { name: '领办' }).click()
    await first.getByText(/^由您办理，保留至/).waitFor()
    await second.getByText(/^张三正在办理，保留至/).waitFor()

    await second.getByRole('button', { name: '接手' }).click()
    await second.getByText(/^由您办理，保留至/).waitFor()
    await first.getByText(/^张三正在办理，保留至/).waitFor()

    await first.getByLabel('意见').fill('现场已核对')
    await second.getByLabel('意见').fill('不在管理范围')
    await second.getByRole('button', { name: '不予立案' }).click()
    await second.getByText('不予立案：已提交并记录').waitFor()
    await first.getByText(/此环节已由他人办结/).waitFor()
    expect(await first.getByLabel('意见').inputValue()).toBe('现场已核对')
    expect(await first.getByRole('button', { name: '不予立案' }).isDisabled()).toBe(true)
  })

  test('two tabs of one officer: what one tab has ended the other one does not end again', async () => {
    const task = await reach(desk.city, await aReport(desk.city), 'userTask_FileCase')
    const address = `/#/cases/${encodeId('Case', task.caseId)}`
    const one = await desk.open()
    await signInAs(one, desk.city, task)
    await one.goto(address)
    await one.getByRole('button', { name: '不予立案' }).waitFor()
    const other = await one.context().newPage()
    await other.goto(address)
    await other.getByLabel('意见').fill('不在管理范围')
    await other.getByRole('button', { name: '不予立案' }).click()
    await other.getByText('不予立案：已提交并记录').waitFor()
    await one.getByRole('button', { name: '不予立案' }).waitFor({ state: 'detached' })
    const visits = await desk.city.act(({ db }) =>
      db.stepVisit.count({ where: { taskId: task.id, outcome: 'NOT_FILED' } }),
    )
    expect(visits).toBe(1)
  })
}
