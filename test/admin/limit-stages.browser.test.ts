import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { aCaseAt } from '../support/working-city.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'
import { keepPicture } from './support/keep-picture.ts'

const wide = { width: 1360, height: 900 }
const narrow = { width: 360, height: 780 }

describe.skipIf(inject('noBrowser') !== '')('分段时限 on the page of a case', () => {
  let desk: Desk
  let page: Page
  beforeAll(async () => {
    desk = await aDesk()
    const { cityId } = desk.city.scope
    const limitStages = '围护0.5紧急工作时；警示1紧急工作时'
    await desk.city.act(({ db }) =>
      db.manualEntry.updateMany({ where: { cityId }, data: { limitStages } }),
    )
    const { caseId, unitId } = await aCaseAt(desk.city, 'userTask_HandleCase')
    page = await desk.open()
    await signInAs(page, desk.city, { role: 'DEPARTMENT_OFFICER', unitId })
    await page.goto(`/#/cases/${encodeId('Case', caseId)}`)
  })
  afterAll(() => desk.close())

  test('the department says that a stage is done, and its clock stops beside the whole', async () => {
    const clocks = page.getByRole('region', { name: '时限' })
    const stage = clocks.getByRole('listitem').filter({ hasText: '分段 · 围护' })
    await stage.getByRole('button', { name: '本段已完成' }).click()
    await page
      .getByRole('dialog')
      .getByText(/总时限继续计时/)
      .waitFor()
    await page.getByRole('dialog').getByRole('button', { name: '本段已完成' }).click()
    await stage.getByText('已停止').waitFor()
    expect(await clocks.getByRole('button', { name: '本段已完成' }).count()).toBe(1)
    await page.setViewportSize(wide)
    await keepPicture(page, 'limit-stages-zh')
  })

  test('is told in English, too, and on a phone nothing runs out of the page', async () => {
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText('stage · 警示').waitFor()
    await page.getByRole('button', { name: 'This stage is done' }).waitFor()
    await page.setViewportSize(narrow)
    await keepPicture(page, 'limit-stages-en-phone')
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(narrow.width)
  })
})
