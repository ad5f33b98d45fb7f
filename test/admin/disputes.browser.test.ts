import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { aCaseAt, reach, take } from '../support/working-city.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'
import { keepPicture } from './support/keep-picture.ts'

const words = '井盖不归本单位'
const grounds = '权属登记指向排水单位'

describe.skipIf(inject('noBrowser') !== '')('责任争议 who is responsible is ruled on', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await aDesk()
  })
  afterAll(() => desk.close())

  const choose = async (page: Page, field: string, unit: string) => {
    const input = page.getByLabel(field, { exact: true })
    await input.click()
    await page.locator('.fjs-dropdownlist-item', { hasText: unit }).click()
  }

  test('a unit refuses and says who is responsible instead; the command center reads it, rules with its grounds, and the unit reads those', async () => {
    const { caseId, unitId } = await aCaseAt(desk.city, 'userTask_AcceptCase')
    const address = `/#/cases/${encodeId('Case', caseId)}`
    const officer = await desk.open()
    await signInAs(officer, desk.city, { role: 'DEPARTMENT_OFFICER', unitId })
    await officer.goto(address)
    await choose(officer, '应由哪个单位负责', '市政公用服务中心')
    await officer.getByLabel('意见').fill(words)
    await officer.getByRole('button', { name: '拒收' }).click()
    const theirs = officer.getByRole('region', { name: '责任认定', exact: true })
    await theirs.getByText('认为应由市政公用服务中心负责').waitFor()

    const ruling = await reach(desk.city, caseId, 'userTask_RuleDispute')
    const page = await desk.open()
    await signInAs(page, desk.city, ruling)
    await page.goto(address)
    const dispute = page.getByRole('region', { name: '责任认定', exact: true })
    await dispute.getByText(words).waitFor()
    await dispute.getByText('一年内没有裁定或办结过').waitFor()
    await page.getByLabel('裁定依据').fill(grounds)
    await choose(page, '责任单位', '市排水服务中心')
    await keepPicture(page, 'dispute-zh')
    await page.getByRole('button', { name: '裁定' }).click()
    await dispute.getByText(grounds).waitFor()
    await dispute.getByText(/裁定由市排水服务中心负责$/).waitFor()
    await theirs.getByText(grounds).waitFor()

    const task = await reach(desk.city, caseId, 'userTask_AcceptCase')
    await officer.getByLabel('意见').fill(words)
    await officer.getByRole('button', { name: '拒收' }).click()
    await officer.getByText('指挥中心已裁定本案由贵单位负责').waitFor()
    await officer.getByRole('button', { name: '接收' }).click()
    await expect
      .poll(() => desk.city.act(({ db }) => db.task.findUnique({ where: { id: task.id } })))
      .toMatchObject({ outcome: 'ACCEPT' })
  })

  test('in English it says the same, with how a case like it was ruled', async () => {
    const { caseId: earlierId, task } = await aCaseAt(desk.city, 'userTask_AcceptCase')
    await take(desk.city, task, { outcome: 'REFUSE', comment: words })
    const ruling = await reach(desk.city, earlierId, 'userTask_RuleDispute')
    const answers = { unitId: task.unitId ?? '', grounds }
    await take(desk.city, ruling, { outcome: 'RULE', answers })
    const { caseId, task: refused } = await aCaseAt(desk.city, 'userTask_AcceptCase')
    await take(desk.city, refused, { outcome: 'REFUSE', comment: words })
    const waiting = await reach(desk.city, caseId, 'userTask_RuleDispute')
    const page = await desk.open()
    await signInAs(page, desk.city, waiting)
    await page.getByRole('button', { name: 'English' }).click()
    await page.goto(`/#/cases/${encodeId('Case', caseId)}`)
    const dispute = page.getByRole('region', { name: 'Who is responsible' })
    const list = dispute.getByRole('list', { name: 'Cases of this class in this street' })
    await list.getByText(grounds).first().waitFor()
    await page.getByLabel('Grounds').waitFor()
    await keepPicture(page, 'dispute-en')
    expect(await page.getByRole('button', { name: 'Rule', exact: true }).count()).toBe(1)
  })
})
