import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { aCaseAt, aReport, reach } from '../support/working-city.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'

describe.skipIf(inject('noBrowser') !== '')('承办安排 a department arranges who handles a case', () => {
  let desk: Desk

  beforeAll(async () => {
    desk = await aDesk()
  })
  afterAll(() => desk.close())

  const waiting = () => aCaseAt(desk.city, 'userTask_HandleCase')
  const keep = async (page: Awaited<ReturnType<Desk['open']>>, name: string) => {
    const folder = process.env['SCREENS']
    if (folder !== undefined)
      await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
  }

  test('the officer appoints a handler by name, who finds the case first in the work list', async () => {
    const { caseId, unitId } = await waiting()
    const handler = await desk.open({ viewport: { width: 360, height: 780 } })
    await signInAs(handler, desk.city, { role: 'HANDLER', unitId })
    const officer = await desk.open()
    await signInAs(officer, desk.city, { role: 'DEPARTMENT_OFFICER', unitId })
    await officer.goto(`/#/cases/${encodeId('Case', caseId)}`)
    await officer.getByText('尚未指派承办人').waitFor()
    await officer.getByRole('combobox', { name: '指派给' }).click()
    await officer.getByRole('option', { name: /张三/ }).click()
    await keep(officer, 'appoint-zh-1360')
    await officer.getByRole('button', { name: '指派', exact: true }).click()
    await officer.getByText('已指派张三承办').waitFor()
    await handler.getByText('指派给您').waitFor()
    await keep(handler, 'appointed-work-list-zh-360')
    await officer.setViewportSize({ width: 360, height: 780 })
    await keep(officer, 'appointed-zh-360')
    await officer.getByRole('button', { name: '取消指派' }).click()
    await officer.getByText('尚未指派承办人').waitFor()
  })

  test('nobody but the department’s officer is offered that', async () => {
    const { caseId } = await waiting()
    const page = await desk.open()
    await signInAs(page, desk.city, await reach(desk.city, await aReport(desk.city), 'userTask_FileCase'))
    await page.goto(`/#/cases/${encodeId('Case', caseId)}`)
    await page.getByRole('heading', { name: '案件信息' }).waitFor()
    expect(await page.getByRole('heading', { name: '承办安排' }).count()).toBe(0)
  })
})
