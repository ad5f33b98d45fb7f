import { tmpdir } from 'node:os'
import { pino } from 'pino'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { startBackgroundWork } from '../../start/background-work.ts'
import { anEngineForReleases } from '../support/model-room.ts'
import { aReport, reach, take } from '../support/working-city.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'

const step = 'userTask_FileCase'

const noBrowser = inject('noBrowser') !== ''
let desk: Desk
let working: Awaited<ReturnType<typeof startBackgroundWork>>

beforeAll(async () => {
  if (noBrowser) return
  desk = await aDesk()
  const { database, testDatabase } = desk.city
  const log = pino({ level: 'silent' })
  const { ownerUrl } = testDatabase
  working = await startBackgroundWork({
    ...{ ...anEngineForReleases(), database, ownerUrl, log },
    exportsFolder: tmpdir(),
  })
})
afterAll(async () => {
  await working?.stop()
  await desk?.close()
})

const waiting = async () => reach(desk.city, await aReport(desk.city), step)
type Task = Awaited<ReturnType<typeof waiting>>
const numberOf = ({ caseId }: Task) =>
  desk.city.act(async ({ db }) => {
    const { caseNumber } = await db.case.findUniqueOrThrow({ where: { id: caseId } })
    return caseNumber
  })
const statusOf = ({ id }: Task) =>
  desk.city.act(async ({ db }) => (await db.task.findUniqueOrThrow({ where: { id } })).status)
const choose = async (page: Page, tasks: readonly Task[]) => {
  for (const task of tasks)
    await page.getByRole('checkbox', { name: `选择 ${await numberOf(task)}` }).check()
}

describe.skipIf(noBrowser)('批量办理 many steps at once', () => {
  test('chosen by box, Shift and `x`, taken back within seconds: nothing was sent', async () => {
    const tasks = [await waiting(), await waiting(), await waiting()] as const
    const page = await desk.open()
    await signInAs(page, desk.city, tasks[0])
    await choose(page, [tasks[0]])
    const last = page.getByRole('checkbox', { name: `选择 ${await numberOf(tasks[2])}` })
    await last.click({ modifiers: ['Shift'] })
    await page.getByText('已选 3 项').waitFor()
    await page.getByRole('link', { name: await numberOf(tasks[1]) }).focus()
    await page.keyboard.press('x')
    await page.getByText('已选 2 项').waitFor()
    await page.keyboard.press('Space')
    await page.getByText('已选 3 项').waitFor()
    await page.getByRole('button', { name: '立案（3 项）', exact: true }).dblclick()
    await page.getByText('立案：3 项即将提交。').waitFor()
    await page.getByRole('button', { name: /^撤销/ }).click()
    await page.getByText('立案：已撤销，未提交任何内容。').waitFor()
    expect(await page.getByText(/即将提交/).count()).toBe(0)
    for (const task of tasks) expect(await statusOf(task)).toBe('OPEN')
  })

  test('one that a colleague ended meanwhile is refused with its reason, the others are ended', async () => {
    const [first, second, gone] = [await waiting(), await waiting(), await waiting()] as const
    const page = await desk.open()
    await signInAs(page, desk.city, first)
    await choose(page, [first, second, gone])
    await page.getByRole('button', { name: '立案（3 项）', exact: true }).waitFor()
    await take(desk.city, gone, { outcome: 'FILE' })
    await page.getByRole('button', { name: '立案（3 项）', exact: true }).click()
    await page.getByText('立案：2 项即将提交。').waitFor()
    // what goes on goes on, whatever page one looks at
    await page.getByRole('link', { name: '案件', exact: true }).click()
    await page.getByText('立案：已办结 2 项，被拒 1 项。').waitFor({ timeout: 30_000 })
    await page
      .getByRole('listitem')
      .filter({ hasText: await numberOf(gone) })
      .getByText(/已由他人办结/)
      .waitFor()
    await page.getByText('已办结的 2 项').click()
    for (const task of [first, second])
      await page
        .getByRole('listitem')
        .filter({ hasText: await numberOf(task) })
        .filter({ hasText: '立案' })
        .waitFor()
    for (const task of [first, second]) expect(await statusOf(task)).toBe('DONE')
    await isFoundAgain(page, gone)
  })

  test('a return asks for one reason for all of them', async () => {
    const task = await waiting()
    const page = await desk.open()
    await signInAs(page, desk.city, task)
    await choose(page, [task])
    await page.getByRole('button', { name: '不予立案（1 项）' }).click()
    await page.getByRole('dialog').getByLabel('理由').fill('不在受理范围')
    await page.getByRole('dialog').getByRole('button', { name: '不予立案' }).click()
    await page.getByText('不予立案：1 项即将提交。').waitFor()
    await page.getByText('不予立案：已办结 1 项，被拒 0 项。').waitFor({ timeout: 30_000 })
    const { visits } = await desk.city.act(async ({ db }) => ({
      visits: await db.stepVisit.findMany({ where: { taskId: task.id } }),
    }))
    expect(visits.map(({ comment }) => comment)).toEqual(['不在受理范围'])
  })
})

describe.skipIf(noBrowser)('批量办理 what is asked of it and does not come to pass', () => {
  test('a reason stays with what went wrong until the act is taken', async () => {
    const task = await waiting()
    const page = await desk.open()
    await signInAs(page, desk.city, task)
    await choose(page, [task])
    await page.getByRole('button', { name: '不予立案（1 项）' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('理由').fill('不在受理范围')
    const send = dialog.getByRole('button', { name: '不予立案' })
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('mutation CompleteTasks')
        ? route.abort()
        : route.continue(),
    )
    await send.click()
    await dialog.getByText(/没有收到服务器的应答/).waitFor()
    expect(await dialog.getByLabel('理由').inputValue()).toBe('不在受理范围')
    await page.unroute('**/graphql')
    await send.click()
    await page.getByText('不予立案：1 项即将提交。').waitFor()
    await dialog.waitFor({ state: 'detached' })
    // until then it may still be chosen, and is refused
    await page.getByText(/^不予立案：已办结 1 项/).waitFor()
  })

  test('the first hundred of the list are chosen at once, and not one more; taken back, all of them are open', async () => {
    const tasks: Task[] = []
    while (tasks.length <= 100)
      tasks.push(...(await Promise.all(Array.from({ length: 10 }, waiting))))
    const [task] = tasks as [Task]
    const page = await desk.open()
    await signInAs(page, desk.city, task)
    await page.getByRole('checkbox', { name: '选择本页全部' }).check()
    await page.getByText('已选 25 项').waitFor()
    await page.getByRole('button', { name: '选择前 100 项' }).click()
    await page.getByText('已选 100 项').waitFor()
    await page.getByText(/^已选满：一次最多办理 100 项/).waitFor()
    await page.goto('/#/work-list?page=5')
    const beyond = page.getByRole('checkbox', { name: /^选择 /, checked: false }).first()
    await beyond.click()
    expect(await beyond.isChecked()).toBe(false)
    await page.getByRole('button', { name: '立案（100 项）', exact: true }).click()
    await page.getByText('立案：100 项即将提交。').waitFor()
    await page.getByRole('button', { name: /^撤销/ }).click()
    await page.getByText('立案：已撤销，未提交任何内容。').waitFor()
    for (const one of tasks) expect(await statusOf(one)).toBe('OPEN')
  })
})

/** What became of a bulk act stands there after a reload, too, until it is put away. */
async function isFoundAgain(page: Page, refused: Task): Promise<void> {
  await page.reload()
  const told = page.getByText('立案：已办结 2 项，被拒 1 项。')
  await told.waitFor()
  await page
    .getByRole('listitem')
    .filter({ hasText: await numberOf(refused) })
    .getByText(/已由他人办结/)
    .waitFor()
  await page.getByRole('button', { name: '关闭' }).click()
  await told.waitFor({ state: 'detached' })
  await page.reload()
  await page.getByRole('heading', { name: '案件' }).waitFor()
  expect(await told.count()).toBe(0)
}
