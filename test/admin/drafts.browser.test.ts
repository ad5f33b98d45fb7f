import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { passDown } from '../../services/departments/pass-down.ts'
import { aUnitBelow, somebodyAt } from '../support/department.ts'
import { aCaseAt, aReport, reach, stored } from '../support/working-city.ts'
import { aDesk, type Desk, signIn, signInAs } from './support/desk.ts'

const noBrowser = inject('noBrowser') !== ''
let desk: Desk
beforeAll(async () => {
  if (!noBrowser) desk = await aDesk()
})
afterAll(() => desk?.close())

const file = (page: Page) => page.getByRole('button', { name: '立案', exact: true })
const comment = (page: Page) => page.getByLabel('意见')
const restored = (page: Page) => page.getByText(/已恢复您.*未提交的内容/)

/** A case that waits to be filed, on the screen of somebody who may. */
async function aFilingPage() {
  const task = await reach(desk.city, await aReport(desk.city), 'userTask_FileCase')
  const page = await desk.open()
  const { login } = await signInAs(page, desk.city, task)
  const address = `/#/cases/${encodeId('Case', task.caseId)}`
  await page.goto(address)
  await file(page).waitFor()
  return { page, login, address, caseId: task.caseId }
}

const commentsOf = async (caseId: string) => {
  const visits = await desk.city.act(({ db }) =>
    db.stepVisit.findMany({ where: { caseId, outcome: 'FILE' } }),
  )
  return visits.map(({ comment }) => comment)
}

describe.skipIf(noBrowser)('草稿 what is typed on the page of a case is not lost', () => {
  test('会话 a session that ended leads to the sign-in page; form, reason and comment are here again, and sent once', async () => {
    const { page, login, address, caseId } = await aFilingPage()
    await page.getByLabel('立案条件序号').click()
    await page
      .getByText(/^条件 1：/)
      .first()
      .click()
    await comment(page).fill('现场已核对')
    await page.getByLabel('写留言').fill('等候材料')
    await page.context().clearCookies()
    await file(page).click()
    await signIn(page, login)
    await page.goto(address)
    await restored(page).waitFor()
    expect(await comment(page).inputValue()).toBe('现场已核对')
    expect(await page.getByLabel('写留言').inputValue()).toBe('等候材料')
    await file(page).click()
    await page.getByText('立案：已提交并记录').waitFor()
    expect(await commentsOf(caseId)).toEqual(['现场已核对'])
  })

  test('it outlives a reload, until it is discarded', async () => {
    const { page } = await aFilingPage()
    await comment(page).fill('先写到这里')
    await page.reload()
    await restored(page).waitFor()
    expect(await comment(page).inputValue()).toBe('先写到这里')
    await page.getByRole('button', { name: '放弃我的内容' }).click()
    expect(await comment(page).inputValue()).toBe('')
    await page.reload()
    await file(page).waitFor()
    expect(await restored(page).count()).toBe(0)
  })
})

/** The dialogue of an act on a case, and how it is opened. */
const aDialog = (page: Page, act: string) => {
  const dialog = page.getByRole('dialog')
  return {
    dialog,
    reason: dialog.getByLabel('理由'),
    send: dialog.getByRole('button', { name: act }),
    open: () => page.getByRole('button', { name: act }).click(),
  }
}

describe.skipIf(noBrowser)('草稿 what is typed into a dialogue is not lost', () => {
  test('合并案件 a reason outlives a reload and an ended session, until it is given up', async () => {
    const { caseId } = await aCaseAt(desk.city, 'userTask_DispatchCase')
    const { caseId: intoId } = await aCaseAt(desk.city, 'userTask_DispatchCase')
    const { caseFile: into } = await stored(desk.city, intoId)
    const page = await desk.open()
    const { login } = await signInAs(page, desk.city, { role: 'SHIFT_LEADER' })
    const address = `/#/cases/${encodeId('Case', caseId)}`
    await page.goto(address)
    const { dialog, reason, send, open } = aDialog(page, '并入另一案件')
    await open()
    await reason.fill('同一井盖')
    await page.reload()
    await open()
    await restored(page).waitFor()
    expect(await reason.inputValue()).toBe('同一井盖')
    await reason.fill('同一井盖，两人上报')
    await dialog.getByLabel('并入的案件').fill(into.caseNumber)
    await page.getByRole('option', { name: new RegExp(into.caseNumber) }).click()
    await page.context().clearCookies()
    await send.click()
    await signIn(page, login)
    await page.goto(address)
    await open()
    await restored(page).waitFor()
    expect(await reason.inputValue()).toBe('同一井盖，两人上报')
    await dialog.getByRole('button', { name: '取消' }).click()
    await dialog.waitFor({ state: 'detached' })
    await open()
    expect(await reason.inputValue()).toBe('')
    expect(await restored(page).count()).toBe(0)
  })

  test('退回上级 a reason outlives a reload and an ended session, and is given once', async () => {
    const { caseId, task, unitId } = await aCaseAt(desk.city, 'userTask_HandleCase')
    const section = await aUnitBelow(desk.city, unitId, '管网科', 'SECTION')
    const above = await somebodyAt(desk.city, 'DEPARTMENT_OFFICER', unitId)
    await desk.city.actAs(above)((ctx) => passDown(ctx, { taskId: task.id, unitId: section }))
    const page = await desk.open()
    const post = { role: 'DEPARTMENT_OFFICER', unitId: section } as const
    const { login } = await signInAs(page, desk.city, post)
    const address = `/#/cases/${encodeId('Case', caseId)}`
    await page.goto(address)
    const { dialog, reason, send, open } = aDialog(page, '退回上级')
    await open()
    await reason.fill('须由部门协调')
    await page.reload()
    await open()
    expect(await reason.inputValue()).toBe('须由部门协调')
    await page.context().clearCookies()
    await send.click()
    await signIn(page, login)
    await page.goto(address)
    await open()
    expect(await reason.inputValue()).toBe('须由部门协调')
    await send.click()
    await dialog.waitFor({ state: 'detached' })
    const hops = await desk.city.act(({ db }) => db.hop.findMany({ where: { taskId: task.id } }))
    expect(hops.map((hop) => hop.reason)).toEqual(['须由部门协调'])
  })
})
