import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { aReport, reach } from '../support/working-city.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'

describe.skipIf(inject('noBrowser') !== '')('交接班 the end of a shift', () => {
  let desk: Desk

  beforeAll(async () => {
    desk = await aDesk()
  })
  afterAll(() => desk.close())

  test('an officer leaves the work list with notes to the colleague who comes, who signs for it', async () => {
    const task = await reach(desk.city, await aReport(desk.city), 'userTask_FileCase')
    const outgoing = await desk.open()
    const incoming = await desk.open()
    await signInAs(outgoing, desk.city, task)
    const { id } = await signInAs(incoming, desk.city, task)
    await desk.city.act(({ db }) => db.person.update({ where: { id }, data: { name: '李四' } }))

    await outgoing.getByRole('link', { name: '交接班' }).click()
    await outgoing.getByRole('link', { name: '交班' }).click()
    await outgoing.getByRole('combobox', { name: '接班同事' }).click()
    await outgoing.getByRole('option', { name: '李四 · 值班长' }).click()
    await outgoing.getByLabel('总体说明').fill('夜间有雨，注意积水点。')
    await outgoing
      .getByLabel(/^说明 /)
      .first()
      .fill('已电话催办')
    await outgoing.getByRole('main').getByRole('button', { name: '交班' }).click()
    await outgoing.getByRole('heading', { name: '交接班：张三 交 李四' }).waitFor()
    await outgoing.getByText('李四尚未签收。').waitFor()

    await incoming.reload()
    await incoming.getByRole('link', { name: '查看并签收' }).click()
    await incoming.getByText('夜间有雨，注意积水点。').waitFor()
    await incoming.getByRole('cell', { name: '已电话催办' }).waitFor()
    await incoming.getByLabel('签收意见（可不填）').fill('已知悉')
    await incoming.getByRole('button', { name: '签收' }).click()
    await incoming.getByText(/李四已于 .* 签收/).waitFor()

    await outgoing.reload()
    await outgoing.getByText('已知悉').waitFor()
    await incoming.getByRole('link', { name: '工作列表' }).click()
    await incoming.getByRole('heading', { name: '工作列表' }).waitFor()
    await incoming.getByText('查看并签收').waitFor({ state: 'detached' })
  })

  test('no page does what the security policy forbids', () => {
    const expected = /ApiError: Nobody is signed in/
    expect(desk.complaints.filter((complaint) => !expected.test(complaint))).toEqual([])
  })
})
