import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { aReport, reach } from '../support/working-city.ts'
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
