import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { aUnitBelow } from '../support/department.ts'
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

  test('逐级交办 it is passed down to a section, whose officer gives it back with a reason; both stand there', async () => {
    const { caseId, unitId } = await waiting()
    const section = await aUnitBelow(desk.city, unitId, `管网科 ${caseId.slice(-4)}`, 'SECTION')
    const officer = await desk.open()
    await signInAs(officer, desk.city, { role: 'DEPARTMENT_OFFICER', unitId })
    await officer.goto(`/#/cases/${encodeId('Case', caseId)}`)
    await officer.getByRole('combobox', { name: '交办给下级' }).click()
    await officer.getByRole('option', { name: `管网科 ${caseId.slice(-4)}` }).click()
    await officer.getByLabel('交办说明').fill('请当日办结')
    await keep(officer, 'pass-down-zh-1360')
    await officer.getByRole('button', { name: '交办', exact: true }).click()
    await officer.getByText(/^由市排水服务中心交办管网科/).waitFor()
    const below = await desk.open({ viewport: { width: 360, height: 780 } })
    await signInAs(below, desk.city, { role: 'DEPARTMENT_OFFICER', unitId: section })
    await below.getByRole('button', { name: /^本单位处置中（1）/ }).click()
    await keep(below, 'arranging-zh-360')
    await below.getByRole('list', { name: '工作列表' }).getByRole('link').click()
    await below.getByRole('button', { name: '退回上级' }).click()
    await below.getByRole('dialog').getByLabel('理由').fill('须由部门协调')
    await keep(below, 'give-back-zh-360')
    await below.getByRole('dialog').getByRole('button', { name: '退回上级' }).click()
    await officer.getByText('张三退回：须由部门协调').waitFor()
    await keep(officer, 'hops-zh-1360')
  })

  test('派遣单 it is issued with a link that shows once, prints on one page, and is answered on a phone', async () => {
    const { caseId, unitId } = await waiting()
    const officer = await desk.open()
    await signInAs(officer, desk.city, { role: 'DEPARTMENT_OFFICER', unitId })
    await officer.goto(`/#/cases/${encodeId('Case', caseId)}`)
    await officer.getByRole('button', { name: '开派遣单' }).click()
    const dialog = officer.getByRole('dialog')
    await dialog.getByLabel('收单单位').fill('河东物业服务有限公司')
    await dialog.getByLabel('联系人').fill('王五 0359-2000000')
    await keep(officer, 'issue-order-slip-zh-1360')
    await dialog.getByRole('button', { name: '开派遣单' }).click()
    await officer.getByRole('heading', { name: '案件派遣单' }).waitFor()
    await keep(officer, 'order-slip-zh-1360')
    const pdf = (await officer.pdf({ format: 'A4' })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    const link = (await officer.getByText(/\/order\//).textContent()) ?? ''

    const owner = await desk.open({ viewport: { width: 360, height: 780 } })
    await owner.goto(link)
    await owner.getByLabel('处置情况').fill('已更换井盖')
    await owner.getByLabel('答复人姓名').fill('赵六')
    await keep(owner, 'order-page-zh-360')
    await owner.getByRole('button', { name: '已处置完成' }).click()
    await owner.getByText('此派遣单已答复').waitFor()
    await keep(owner, 'order-page-answered-zh-360')
    await owner.goto(`${link}?lang=en`)
    await owner.getByText('cannot be answered again').waitFor()

    await officer.getByRole('link', { name: '返回案件' }).click()
    await officer.getByText('赵六：已更换井盖').waitFor()
    await keep(officer, 'order-slip-answered-zh-1360')
  })

  test('返工 on a phone: without a reason it is asked for where it is typed; with it, one press sends the case back', async () => {
    const { caseId, task } = await aCaseAt(desk.city, 'userTask_CloseCase')
    const page = await desk.open({ viewport: { width: 360, height: 780 } })
    await signInAs(page, desk.city, task)
    await page.goto(`/#/cases/${encodeId('Case', caseId)}`)
    await page.getByRole('button', { name: '暂不结案' }).click()
    await page.getByText('此结果须写明理由').waitFor()
    await keep(page, 'closing-reason-zh-360')
    await page.keyboard.type('井盖仍有响声')
    await page.getByRole('button', { name: '暂不结案' }).click()
    await page.getByText('暂不结案：已提交并记录').waitFor()
    const [visit] = await desk.city.act(({ db }) =>
      db.stepVisit.findMany({ where: { taskId: task.id } }),
    )
    expect(visit?.comment).toBe('井盖仍有响声')
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
