import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { pressDepartment } from '../../services/deadlines/press-department.ts'
import { aCaseAt } from '../support/working-city.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'

describe.skipIf(inject('noBrowser') !== '')('督办 a leader presses a department', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await aDesk()
  })
  afterAll(() => desk.close())

  test('on the page of the case, where the department answers and the leader reads it without a reload', async () => {
    const { caseId, unitId } = await aCaseAt(desk.city, 'userTask_HandleCase')
    const address = `/#/cases/${encodeId('Case', caseId)}`
    const page = await desk.open()
    await signInAs(page, desk.city, { role: 'LEADER' })
    await page.goto(address)
    const orders = page.getByRole('region', { name: '督办' })
    await orders.getByRole('button', { name: '督办' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '督办' }).click()
    await dialog.getByText('请写明督办要求和答复期限').waitFor()
    await dialog.getByLabel('理由').fill('群众多次反映')
    await dialog.getByLabel('答复期限（当日终了前）').fill('2099-01-01')
    await dialog.getByRole('button', { name: '督办' }).click()
    await orders.getByText('待答复').waitFor()

    const other = await desk.open()
    await signInAs(other, desk.city, { role: 'DEPARTMENT_OFFICER', unitId })
    await other.goto(address)
    const theirs = other.getByRole('region', { name: '督办' })
    await theirs.getByText('群众多次反映').waitFor()
    await theirs.getByRole('button', { name: '答复' }).click()
    await other.getByRole('dialog').getByLabel('答复内容').fill('已安排抢修')
    await other.getByRole('dialog').getByRole('button', { name: '答复' }).click()
    await theirs.getByText(/答复：已安排抢修$/).waitFor()

    await orders.getByText(/答复：已安排抢修$/).waitFor()
    expect(await orders.getByText('已答复').count()).toBe(1)
  })

  test('督办清单 the department finds what it has not answered in time by filters that stand in the address, and answers it there', async () => {
    const { caseId, unitId } = await aCaseAt(desk.city, 'userTask_HandleCase')
    await desk.city.act(async (ctx) => {
      const caseFile = { id: caseId, cityId: ctx.city.cityId, sharedCityId: null }
      const order = { openedAt: new Date('2026-01-01'), answerBy: new Date('2026-01-02'), level: 2 }
      await pressDepartment(ctx, { caseFile, unitId, ...order })
    })
    const page = await desk.open()
    await signInAs(page, desk.city, { role: 'DEPARTMENT_OFFICER', unitId })
    await page.getByRole('link', { name: '督办', exact: true }).click()
    const late = page.getByRole('row').filter({ hasText: '逾期未答复' })
    await late.getByText('处置时限阶梯第 2 级').waitFor()
    await page.getByRole('combobox', { name: '范围' }).click()
    await page.getByRole('option', { name: '待本单位答复的督办' }).click()
    await page.getByRole('combobox', { name: '状态' }).click()
    await page.getByRole('option', { name: '已答复', exact: true }).click()
    await late.waitFor({ state: 'detached' })
    await page.getByRole('combobox', { name: '状态' }).click()
    await page.getByRole('option', { name: '逾期未答复' }).click()
    await late.waitFor()
    await page.waitForURL(/LATE/)
    await page.reload()
    await late.getByRole('button', { name: '答复' }).click()
    await page.getByRole('dialog').getByLabel('答复内容').fill('已安排抢修')
    await page.getByRole('dialog').getByRole('button', { name: '答复' }).click()
    await page.getByText('没有符合条件的内容').waitFor()
    expect(decodeURIComponent(page.url())).toContain('"state":"LATE"')
  })
})
