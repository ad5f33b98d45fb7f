import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { aReport, reach } from '../support/working-city.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'

describe.skipIf(inject('noBrowser') !== '')('领办 who works on a step', () => {
  let desk: Desk

  beforeAll(async () => {
    desk = await aDesk()
  })
  afterAll(() => desk.close())

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
      db.task.findMany({ where: { reservedById: { not: null } }, select: { reservedById: true } }),
    )
    expect(kept).toEqual([{ reservedById: id }])
  })
})
