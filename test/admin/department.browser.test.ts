import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { aUnitBelow } from '../support/department.ts'
import { aCaseAt, aReport, reach } from '../support/working-city.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'
import { keepPicture } from './support/keep-picture.ts'

let desk: Desk
const waiting = () => aCaseAt(desk.city, 'userTask_HandleCase')

describe.skipIf(inject('noBrowser') !== '')(
  '承办安排 a department arranges who handles a case',
  () => {
    beforeAll(async () => {
      desk = await aDesk()
    })
    afterAll(() => desk.close())

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
      await keepPicture(officer, 'appoint-zh-1360')
      await officer.getByRole('button', { name: '指派', exact: true }).click()
      await officer.getByText('已指派张三承办').waitFor()
      await handler.getByText('指派给您').waitFor()
      await keepPicture(handler, 'appointed-work-list-zh-360')
      await officer.setViewportSize({ width: 360, height: 780 })
      await keepPicture(officer, 'appointed-zh-360')
      await officer.getByRole('button', { name: '取消指派' }).click()
      await officer.getByText('尚未指派承办人').waitFor()
    })

    test('逐级交办 it is passed down to a section, whose officer gives it back with a reason; both stand there', async () => {
      const { caseId, unitId } = await waiting()
      const section = await aUnitBelow(desk.city, unitId, `管网科 ${caseId.slice(-4)}`, 'SECTION')
      const officer = await desk.open()
      await signInAs(officer, desk.city, { role: 'DEPARTMENT_OFFICER', unitId })
      await officer.goto(`/#/cases/${encodeId('Case', caseId)}`)
      await officer.getByRole('combobox', { name: '交办给下级' }).click()
      await officer.getByRole('option', { name: `管网科 ${caseId.slice(-4)}` }).click()
      await officer.getByLabel('交办说明').fill('请当日办结')
      await keepPicture(officer, 'pass-down-zh-1360')
      await officer.getByRole('button', { name: '交办', exact: true }).click()
      await officer.getByText(/^由市排水服务中心交办管网科/).waitFor()
      const below = await desk.open({ viewport: { width: 360, height: 780 } })
      await signInAs(below, desk.city, { role: 'DEPARTMENT_OFFICER', unitId: section })
      await below.getByRole('button', { name: /^本单位处置中（1）/ }).click()
      await keepPicture(below, 'arranging-zh-360')
      await below.getByRole('list', { name: '工作列表' }).getByRole('link').click()
      await below.getByRole('button', { name: '退回上级' }).click()
      await below.getByRole('dialog').getByLabel('理由').fill('须由部门协调')
      await keepPicture(below, 'give-back-zh-360')
      await below.getByRole('dialog').getByRole('button', { name: '退回上级' }).click()
      await officer.getByText('张三退回：须由部门协调').waitFor()
      await keepPicture(officer, 'hops-zh-1360')
      await officer.goto('/#/')
      await officer.getByRole('checkbox', { name: /^接收案件后/, checked: true }).waitFor()
    })

    test('nobody but the department’s officer is offered that', async () => {
      const { caseId } = await waiting()
      const page = await desk.open()
      await signInAs(
        page,
        desk.city,
        await reach(desk.city, await aReport(desk.city), 'userTask_FileCase'),
      )
      await page.goto(`/#/cases/${encodeId('Case', caseId)}`)
      await page.getByRole('heading', { name: '案件信息' }).waitFor()
      expect(await page.getByRole('heading', { name: '承办安排' }).count()).toBe(0)
    })
  },
)
