import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { reserveTask } from '../../services/cases/reserve-task.ts'
import { aCaseAt, aReport, reach, take } from '../support/working-city.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'

const step = 'userTask_FileCase'
type Task = { readonly id: string; readonly caseId: string }

const noBrowser = inject('noBrowser') !== ''
let desk: Desk
beforeAll(async () => {
  if (!noBrowser) desk = await aDesk()
})
afterAll(() => desk?.close())

describe.skipIf(noBrowser)('案件页 the page of a case', () => {
  test('an officer fills in the form and ends the step; a double click does it once; sent, then confirmed', async () => {
    const task = await waiting()
    const page = await openCase(task)
    await page.getByLabel('立案条件序号').click()
    await page
      .getByText(/^条件 1：/)
      .first()
      .click()
    await page.getByRole('button', { name: '立案', exact: true }).dblclick()
    await page.getByText('立案：已提交并记录').waitFor()
    await reach(desk.city, task.caseId, 'userTask_DispatchCase')
    await page.getByText('立案：已确认').waitFor()
    expect(await visitsOf(task)).toHaveLength(1)
  })

  test('退回须写明理由 an ending without its reason is refused in one sentence, and what was typed stays', async () => {
    const task = await waiting()
    const page = await openCase(task)
    await page.getByRole('button', { name: '不予立案' }).click()
    await page.getByText('此结果须写明理由').waitFor()
    await page.getByLabel('意见').fill('不在管理范围')
    await page.getByRole('button', { name: '不予立案' }).click()
    await page.getByText('不予立案：已提交并记录').waitFor()
    const [visit] = await visitsOf(task)
    expect(visit?.comment).toBe('不在管理范围')
  })

  test('what is typed and sent in one breath is sent to its last letter', async () => {
    const task = await waiting()
    const page = await openCase(task)
    await page.getByLabel('立案条件序号').click()
    await page
      .getByText(/^条件 1：/)
      .first()
      .click()
    await page.getByLabel('不予立案说明').focus()
    await page.keyboard.type('井盖缺失，已围挡')
    await page.keyboard.press('Control+Enter')
    await page.getByText('立案：已提交并记录').waitFor()
    const [visit] = await visitsOf(task)
    expect(visit?.form).toMatchObject({ explanation: '井盖缺失，已围挡' })
  })

  test('a step that a colleague took over and ended meanwhile says so, and what was typed stays', async () => {
    const task = await waiting()
    const page = await openCase(task)
    await page.getByLabel('意见').fill('现场已核对')
    await page.getByText(/^由您办理，保留至/).waitFor()
    const colleague = desk.city.staff.actor('SHIFT_LEADER', task.unitId)
    await desk.city.actAs(colleague)((ctx) => reserveTask(ctx, { taskId: task.id, takeOver: true }))
    await take(desk.city, task, { outcome: 'FILE', answers: { conditionNo: 1 } })
    await page.getByText('此环节已由他人办结').waitFor()
    expect(await page.getByLabel('意见').inputValue()).toBe('现场已核对')
    expect(await page.getByRole('button', { name: '立案', exact: true }).isDisabled()).toBe(true)
  })
})

describe.skipIf(noBrowser)('流程图 the diagram of a case', () => {
  test('the step where the case stands is marked on the diagram, with the time left to it as the clocks tell it', async () => {
    const page = await openCase(await waiting())
    await page.locator(`[data-element-id="${step}"].step-current`).waitFor()
    const note = page.getByRole('figure').getByRole('note', { name: '办理立案' })
    await note.getByRole('img', { name: '时限内' }).waitFor()
    const clock = page.getByRole('region', { name: '时限' }).getByRole('listitem')
    const told = async (place: Locator) =>
      (await place.textContent())?.match(/剩 \d+ (分钟|小时|天) [\d/]+ [\d:]+/)?.[0]
    expect(await told(note)).toBeDefined()
    // each goes on at its own beat, half a minute long
    const alike = async () => (await told(clock.filter({ hasText: '立案' }))) === (await told(note))
    await expect.poll(alike, { timeout: 40_000 }).toBe(true)
    // it hangs below its step, whatever is in view
    const above = await page.locator(`[data-element-id="${step}"].djs-shape`).boundingBox()
    const below = await note.boundingBox()
    expect(Math.abs((below?.x ?? 0) - (above?.x ?? 0))).toBeLessThan(12)
    expect(below?.y).toBeGreaterThan((above?.y ?? 0) + (above?.height ?? 0) / 2)
  })

  test('it is moved and zoomed by keys and by single clicks, and leads back to where the case stands', async () => {
    const { caseId, task } = await aCaseAt(desk.city, 'userTask_HandleCase')
    const page = await desk.open()
    await signInAs(page, desk.city, task)
    await page.goto(`/#/cases/${encodeId('Case', caseId)}`)
    const figure = page.getByRole('figure')
    await figure.getByRole('note', { name: '处置总时限' }).getByText(/^剩 /).waitFor()
    const drawing = figure.getByRole('group', { name: /案件在流程图上的位置/ })
    const back = figure.getByRole('button', { name: '当前环节' })
    await back.press('Enter')
    const atStep = await viewOf(page)
    await drawing.focus()
    for (const key of ['ArrowRight', 'ArrowDown']) {
      const before = await viewOf(page)
      await page.keyboard.press(key)
      expect(await viewOf(page)).not.toBe(before)
    }
    for (const name of ['放大', '缩小', '适应窗口', '向左移动']) {
      const before = await viewOf(page)
      await figure.getByRole('button', { name }).press('Enter')
      expect({ name, view: await viewOf(page) }).not.toEqual({ name, view: before })
    }
    await figure.getByRole('button', { name: '向上移动' }).click()
    await back.press('Enter')
    expect(await viewOf(page)).toBe(atStep)
  })

  test('no page breaks, none does what the security policy forbids, and no request leaves the machine', () => {
    expect(desk.complaints).toEqual([])
    expect(desk.requested.filter((url) => !url.startsWith(desk.address))).toEqual([])
  })
})

const viewOf = (page: Page) => page.locator('.djs-container .viewport').getAttribute('transform')
const waiting = async () => reach(desk.city, await aReport(desk.city), step)
const openCase = async (task: Awaited<ReturnType<typeof waiting>>) => {
  const page = await desk.open()
  await signInAs(page, desk.city, task)
  await page.goto(`/#/cases/${encodeId('Case', task.caseId)}`)
  await page.getByRole('button', { name: '立案', exact: true }).waitFor()
  return page
}
const visitsOf = ({ caseId }: Task) =>
  desk.city.act(({ db }) => db.stepVisit.findMany({ where: { caseId, outcome: { not: null } } }))
