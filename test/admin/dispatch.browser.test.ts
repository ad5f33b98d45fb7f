import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { aCaseAt, take, unitNamed } from '../support/working-city.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'

const step = 'userTask_DispatchCase'

let desk: Desk
const waiting = () => aCaseAt(desk.city, step)
const caseOf = (id: string) =>
  desk.city.act(({ db }) => db.case.findUniqueOrThrow({ where: { id } }))
const numberOf = async ({ caseId }: { caseId: string }) => (await caseOf(caseId)).caseNumber

describe.skipIf(inject('noBrowser') !== '')('派遣台 dispatching', () => {
  beforeAll(async () => {
    desk = await aDesk()
  })
  afterAll(() => desk.close())
  describe('by keyboard', byKeyboard)
  describe('keys pressed before the form is there', tooEarly)
  describe('what may go wrong', troubles)
  test('案件页 the dispatch form on the page of a case: the unit is chosen by its name', onCasePage)
  test('no page breaks, and no request leaves the machine', () => {
    expect(desk.complaints).toEqual([])
    expect(desk.requested.filter((url) => !url.startsWith(desk.address))).toEqual([])
  })
})

function byKeyboard() {
  test('takes three keys: the case, the unit, send; then the next case follows by itself', async () => {
    const first = await waiting()
    const second = await waiting()
    const [one, two] = [await numberOf(first), await numberOf(second)]
    const page = await desk.open()
    await signInAs(page, desk.city, first.task)
    await page.goto('/#/dispatch')
    await page.getByRole('heading', { level: 2, name: one }).waitFor()
    await page.keyboard.press('j')
    await page.getByRole('heading', { level: 2, name: two }).waitFor()
    await page.keyboard.press('1')
    await page.getByRole('button', { name: /市排水服务中心/, pressed: true }).waitFor()
    await expect.poll(() => page.getByLabel('派往单位').inputValue()).toMatch(/市排水服务中心/)
    await page.keyboard.press('Control+Enter')
    await page.getByText(`${two}：派遣，已记录`).waitFor()
    await page.getByRole('heading', { level: 2, name: one }).waitFor()
    expect((await caseOf(second.caseId)).responsibleUnitId).toBe(
      await unitNamed(desk.city, '市排水服务中心'),
    )
    expect((await caseOf(first.caseId)).responsibleUnitId).toBeNull()
    await page.goto('/#/')
    await page.getByRole('checkbox', { name: /^到派遣台/, checked: true }).waitFor()
    await page.close()
  })

  test('says why each unit is proposed and what waits there', async () => {
    const { caseId, task } = await waiting()
    const page = await desk.open()
    await signInAs(page, desk.city, task)
    await page.goto('/#/dispatch')
    await page.getByRole('button', { name: new RegExp(await numberOf({ caseId })) }).click()
    const unit = page.getByRole('button', { name: /市排水服务中心/, pressed: false })
    await unit.getByText(/手册指定/).waitFor()
    await unit.getByText(/在办 \d+ 件，超期 \d+ 件/).waitFor()
    await page.close()
  })
}

function tooEarly() {
  test('one behind the other before anything is there: nothing that was pressed is lost', async () => {
    const { caseId, task } = await waiting()
    const number = await numberOf({ caseId })
    const page = await desk.open()
    await signInAs(page, desk.city, task)
    await page.goto('/#/dispatch')
    await page.getByRole('button', { name: new RegExp(number) }).waitFor()
    await slowly(page, /query Read(Case|UnitChoices)\b/)
    await page.getByRole('button', { name: new RegExp(number) }).click()
    await page.keyboard.press('1')
    await page.keyboard.press('Control+Enter')
    await page.getByText(`${number}：派遣，已记录`).waitFor()
    expect((await caseOf(caseId)).responsibleUnitId).toBe(
      await unitNamed(desk.city, '市排水服务中心'),
    )
    await page.close()
  })

  test('sending that was asked for too early is forgotten once something else is pressed', async () => {
    const { caseId, task } = await waiting()
    const number = await numberOf({ caseId })
    const page = await desk.open()
    await signInAs(page, desk.city, task)
    await page.goto('/#/dispatch')
    await page.getByRole('button', { name: new RegExp(number) }).waitFor()
    await slowly(page, /query ReadUnitChoices\b/)
    await page.getByRole('button', { name: new RegExp(number) }).click()
    await page.getByRole('heading', { level: 2, name: number }).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.keyboard.press('1')
    await expect.poll(() => page.getByLabel('派往单位').inputValue()).toMatch(/市排水服务中心/)
    await page.getByRole('button', { name: '派遣', exact: true, disabled: false }).waitFor()
    expect((await caseOf(caseId)).responsibleUnitId).toBeNull()
    await page.close()
  })
}

/** What is asked for comes, but not at once. */
const slowly = (page: Page, asked: RegExp) =>
  page.route('**/graphql', async (route) => {
    if (asked.test(route.request().postData() ?? ''))
      await new Promise((come) => setTimeout(come, 700))
    await route.continue()
  })

function troubles() {
  test('without a unit is refused in one sentence, and the case stays', async () => {
    const { caseId, task } = await waiting()
    const page = await desk.open()
    await signInAs(page, desk.city, task)
    await page.goto('/#/dispatch')
    await page.getByRole('button', { name: new RegExp(await numberOf({ caseId })) }).click()
    await page.getByRole('heading', { level: 2, name: await numberOf({ caseId }) }).waitFor()
    await page.getByRole('button', { name: '派遣', exact: true }).click()
    await page.getByText('此处不能选择该单位').waitFor()
    expect((await caseOf(caseId)).responsibleUnitId).toBeNull()
    await page.close()
  })

  test('a case that a colleague dispatches meanwhile says so', async () => {
    const { caseId, task, unitId } = await waiting()
    const number = await numberOf({ caseId })
    const page = await desk.open()
    await signInAs(page, desk.city, task)
    await page.goto('/#/dispatch')
    await page.getByRole('button', { name: new RegExp(number) }).click()
    await page.getByRole('heading', { level: 2, name: number }).waitFor()
    await take(desk.city, task, { outcome: 'DISPATCH', answers: { unitId } })
    await page.getByText(`案件 ${number} 已不在待派遣之列`).waitFor()
    await page.close()
  })
}

async function onCasePage() {
  const { caseId, task, unitId } = await waiting()
  const page = await desk.open()
  await signInAs(page, desk.city, task)
  await page.goto(`/#/cases/${encodeId('Case', caseId)}`)
  await page.getByLabel('派往单位').fill('排水')
  await page.locator('.fjs-dropdownlist-item', { hasText: '市排水服务中心' }).click()
  await page.getByRole('button', { name: '派遣', exact: true }).click()
  await page.getByText('派遣：已提交并记录').waitFor()
  expect((await caseOf(caseId)).responsibleUnitId).toBe(unitId)
  await page.close()
}
