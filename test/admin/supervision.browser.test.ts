import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
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
})
