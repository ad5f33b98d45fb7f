import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { aReport, reach } from '../support/working-city.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'

const noBrowser = inject('noBrowser') !== ''
let desk: Desk
const away = { engine: false }
beforeAll(async () => {
  if (noBrowser) return
  const engine = async () => (away.engine ? 'does not answer' : null)
  desk = await aDesk({ checks: { engine } })
})
afterAll(() => desk?.close())

describe.skipIf(noBrowser)('引擎不可用 while the process engine is away', () => {
  test('a banner says so; cases are read, a step is ended and a comment kept; it goes by itself', async () => {
    const task = await reach(desk.city, await aReport(desk.city), 'userTask_FileCase')
    const page = await desk.open()
    await signInAs(page, desk.city, task)
    away.engine = true
    await page.goto(`/#/cases/${encodeId('Case', task.caseId)}`)
    await page.reload()
    const banner = page.getByText(/流程引擎暂不可用/)
    await banner.waitFor()
    await page.getByLabel('写留言').fill('等候引擎')
    await page.getByRole('button', { name: '留言', exact: true }).click()
    await page.getByRole('listitem').getByText('等候引擎').waitFor()
    await page.getByLabel('意见').fill('不在管理范围')
    await page.getByRole('button', { name: '不予立案' }).click()
    await page.getByText('不予立案：已提交并记录').waitFor()
    expect(await banner.isVisible()).toBe(true)
    away.engine = false
    await banner.waitFor({ state: 'detached' })
  })
})
