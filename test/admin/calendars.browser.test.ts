import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { aReport, reach } from '../support/working-city.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'

const noBrowser = inject('noBrowser') !== ''
let desk: Desk

beforeAll(async () => {
  if (!noBrowser) desk = await aDesk()
})
afterAll(() => desk?.close())

describe.skipIf(noBrowser)('工作日历 the working calendar', () => {
  test('a new edition is drafted, given summer hours and a holiday, saved and published', async () => {
    const page = await desk.open()
    await signInAs(page, desk.city, { role: 'CITY_ADMINISTRATOR' })
    await page.goto('/#/calendars')
    await page.getByRole('table').first().waitFor()
    await page.getByRole('button', { name: '起草新版本' }).click()
    await page.getByLabel('生效日期').fill('2099-01-01')
    await page.getByRole('button', { name: '增加作息时间' }).click()
    const schedules = page.getByRole('group', { name: '季节作息' })
    await schedules.getByLabel('名称').fill('夏季作息')
    await schedules.getByLabel('工作时段').fill('8:00-12:00, 15:00-18:30')
    await page.getByLabel('首日').fill('2099-01-01')
    await page.getByLabel('名称', { exact: true }).last().fill('元旦')
    await page.getByRole('button', { name: '登记日期' }).click()
    await page.getByText('2099-01-01 节假日 元旦').waitFor()
    await page.getByRole('button', { name: '保存草稿' }).click()
    await page.getByText('已保存；发布之前不生效').waitFor()
    await page.getByRole('button', { name: '发布' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '发布' }).click()
    await page.getByText('05-01 – 09-30: 08:00–12:00, 15:00–18:30').waitFor()
  })

  test('hours that overlap are refused by name, and what was typed stays', async () => {
    const page = await desk.open()
    await signInAs(page, desk.city, { role: 'CITY_ADMINISTRATOR' })
    await page.goto('/#/calendars')
    await page.getByRole('button', { name: '起草新版本' }).click()
    const windows = page.getByLabel('工作时段').first()
    await windows.fill('08:00-12:00, 11:00-18:00')
    await page.getByRole('button', { name: '保存草稿' }).click()
    await page.getByText('工作时段互相重叠').waitFor()
    expect(await windows.inputValue()).toBe('08:00-12:00, 11:00-18:00')
  })

  test('期限推算 a clock of a case says how its due date came about', async () => {
    const caseId = await aReport(desk.city)
    const officer = await reach(desk.city, caseId, 'userTask_FileCase')
    const page = await desk.open()
    await signInAs(page, desk.city, officer)
    await page.goto(`/#/cases/${encodeId('Case', caseId)}`)
    await page.getByRole('button', { name: '期限推算' }).first().click()
    await page.getByText(/合计 15 分钟，到期时间/).waitFor()
    await page.getByRole('button', { name: '时限阶梯' }).first().click()
    const ladder = page.getByRole('list', { name: '立案的时限阶梯' })
    await ladder.getByText('预警').waitFor()
    await ladder.getByText('时限的 200%').waitFor()
    expect(await ladder.getByRole('listitem').count()).toBe(5)
  })
})

describe.skipIf(noBrowser)('草稿 a calendar that is being changed', () => {
  test('what is changed of a draft and not saved outlives a reload, until it is discarded', async () => {
    const page = await desk.open()
    await signInAs(page, desk.city, { role: 'CITY_ADMINISTRATOR' })
    await page.goto('/#/calendars')
    await page.getByRole('button', { name: '起草新版本' }).click()
    const reason = page.getByLabel('变更理由')
    const windows = page.getByLabel('工作时段').first()
    await reason.waitFor()
    const said = async () => [await reason.inputValue(), await windows.inputValue()]
    const before = await said()
    await reason.fill('夏季调整')
    await windows.fill('07:30-11:30')
    await page.getByText('有改动尚未保存').waitFor()
    await page.reload()
    await page.getByRole('button', { name: '放弃我的内容' }).waitFor()
    expect(await said()).toEqual(['夏季调整', '07:30–11:30'])
    await windows.fill('07:30-11:30, 14:')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByRole('alert').filter({ hasText: '的格式填写工作时段' }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: '放弃我的内容' }).waitFor()
    expect(await said()).toEqual(['夏季调整', '07:30-11:30, 14:'])
    await page.getByRole('button', { name: '放弃我的内容' }).click()
    await expect.poll(said).toEqual(before)
    await page.reload()
    await reason.waitFor()
    expect(await page.getByRole('button', { name: '放弃我的内容' }).count()).toBe(0)
  })
})
