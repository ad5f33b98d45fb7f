import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { aReport, reach } from '../support/working-city.ts'
import { aDesk, type Desk, lookAway, signInAs } from './support/desk.ts'

let desk: Desk

describe.skipIf(inject('noBrowser') !== '')('领办 who works on a step', () => {
  beforeAll(async () => {
    desk = await aDesk()
  })
  afterAll(() => desk.close())
  describe('two at one case', twoAtOneCase)
  describe('while one types', whileTyping)
  describe('when one leaves', whenLeaving)

  test('the next case is kept for whoever asked for it; a colleague sees that, and takes it over', async () => {
    const task = await reach(desk.city, await aReport(desk.city), 'userTask_FileCase')
    const first = await desk.open()
    await signInAs(first, desk.city, task)
    await first.getByRole('button', { name: '下一案件' }).click()
    await first.waitForURL(/#\/cases\//)
    await first.getByText(/^由您办理，保留至/).waitFor()

    const second = await desk.open()
    const { id } = await signInAs(second, desk.city, task)
    await second.getByText('张三办理中').waitFor()
    await second.getByRole('button', { name: '下一案件' }).click()
    await second.getByText('没有可领办的案件。').waitFor()
    await second.getByRole('table').getByRole('link').click()
    await second.getByText(/^张三正在办理，保留至/).waitFor()
    await second.getByRole('button', { name: '接手' }).click()
    await second.getByText(/^由您办理，保留至/).waitFor()

    await first.reload()
    await first.getByText(/^张三正在办理，保留至/).waitFor()
    const kept = await desk.city.act(({ db }) =>
      db.task.findUniqueOrThrow({ where: { id: task.id }, select: { reservedById: true } }),
    )
    expect(kept).toEqual({ reservedById: id })
  })
})

function twoAtOneCase() {
  test('打开即领办 a free step is kept for whoever opens it and looks at it; a colleague sees at once who works on it, and takes it over', async () => {
    const task = await reach(desk.city, await aReport(desk.city), 'userTask_FileCase')
    const page = `/#/cases/${encodeId('Case', task.caseId)}`
    const [first, second] = [await desk.open(), await desk.open()]
    await lookAway(second)
    await signInAs(second, desk.city, task)
    await second.goto(page)
    await second.getByText('尚无人领办').waitFor()
    expect(await keptFor(task)).toEqual({ reservedById: null, reservedUntil: null })

    const { id } = await signInAs(first, desk.city, task)
    await first.goto(page)
    await first.getByText(/^由您办理，保留至/).waitFor()
    await second.getByText(/^张三正在办理，保留至/).waitFor()
    expect(await keptFor(task)).toMatchObject({ reservedById: id })

    await second.getByRole('button', { name: '接手' }).click()
    await second.getByText(/^由您办理，保留至/).waitFor()
    await first.getByText(/^张三正在办理，保留至/).waitFor()
    await endStep(second)
  })

  test('when one of two officers ends a step, the other is told and keeps what was typed', async () => {
    const task = await reach(desk.city, await aReport(desk.city), 'userTask_FileCase')
    const page = `/#/cases/${encodeId('Case', task.caseId)}`
    const [first, second] = [await desk.open(), await desk.open()]
    for (const each of [first, second]) {
      await signInAs(each, desk.city, task)
      await each.goto(page)
    }
    await first.getByLabel('意见').fill('现场已核对')
    await second.getByRole('button', { name: '接手' }).click()
    await second.getByText(/^由您办理，保留至/).waitFor()
    await endStep(second)
    await first.getByText(/此环节已由他人办结/).waitFor()
    expect(await first.getByLabel('意见').inputValue()).toBe('现场已核对')
    expect(await first.getByRole('button', { name: '不予立案' }).isDisabled()).toBe(true)
  })

  test('two tabs of one officer: what one tab has ended the other one does not end again', async () => {
    const task = await reach(desk.city, await aReport(desk.city), 'userTask_FileCase')
    const address = `/#/cases/${encodeId('Case', task.caseId)}`
    const one = await desk.open()
    await signInAs(one, desk.city, task)
    await one.goto(address)
    await one.getByRole('button', { name: '不予立案' }).waitFor()
    const other = await one.context().newPage()
    await other.goto(address)
    await endStep(other)
    await one.getByRole('button', { name: '不予立案' }).waitFor({ state: 'detached' })
    const visits = await desk.city.act(({ db }) =>
      db.stepVisit.count({ where: { taskId: task.id, outcome: 'NOT_FILED' } }),
    )
    expect(visits).toBe(1)
  })
}

function whenLeaving() {
  test('放回 whoever only looked at a step puts it back by leaving; what was reserved on purpose stays, until it is put back', async () => {
    const task = await reach(desk.city, await aReport(desk.city), 'userTask_FileCase')
    const address = `/#/cases/${encodeId('Case', task.caseId)}`
    const page = await desk.open()
    const { id } = await signInAs(page, desk.city, task)
    const mine = page.getByText(/^由您办理，保留至/)
    const toTheList = async () => {
      await page.goto('/#/work-list')
      await page.getByRole('heading', { name: '工作列表' }).waitFor()
    }
    await page.goto(address)
    await mine.waitFor()
    await toTheList()
    await expect.poll(() => keptFor(task)).toEqual({ reservedById: null, reservedUntil: null })

    await page.goto(address)
    await mine.waitFor()
    await page.getByRole('button', { name: '延长' }).click()
    await toTheList()
    await page.getByText('由您办理', { exact: true }).waitFor()
    expect(await keptFor(task)).toMatchObject({ reservedById: id })

    await page.goto(address)
    await page.getByRole('button', { name: '放回' }).click()
    await page.getByText('尚无人领办').waitFor()
    expect(await keptFor(task)).toEqual({ reservedById: null, reservedUntil: null })
    await endStep(page)
  })
}

function whileTyping() {
  test('边填边领办 typing reserves a free step, and goes on reserving it; a colleague’s stays theirs', async () => {
    desk.city.clock.now = new Date()
    const task = await reach(desk.city, await aReport(desk.city), 'userTask_FileCase')
    const address = `/#/cases/${encodeId('Case', task.caseId)}`
    const [first, second] = [await desk.open(), await desk.open()]
    await first.clock.install()
    await lookAway(first)
    const { id } = await signInAs(first, desk.city, task)
    await first.goto(address)
    await first.getByText('尚无人领办').waitFor()
    expect(await keptFor(task)).toEqual({ reservedById: null, reservedUntil: null })
    await first.getByLabel('意见').pressSequentially('现')
    await first.getByText(/^由您办理，保留至/).waitFor()
    const until = new Date(desk.city.clock.now.getTime() + 5 * 60_000)
    expect(await keptFor(task)).toEqual({ reservedById: id, reservedUntil: until })

    await signInAs(second, desk.city, task)
    await second.goto(address)
    await second.getByText(/^张三正在办理，保留至/).waitFor()
    const asked: string[] = []
    second.on('request', (request) => asked.push(request.postData() ?? ''))
    await second.getByLabel('意见').pressSequentially('另一位')
    await second.getByRole('button', { name: '不予立案' }).click()
    await second.getByText(/^张三正在办理此环节，保留至/).waitFor()
    expect(asked.filter((text) => text.includes('mutation ReserveTask'))).toEqual([])

    const later = 4.5 * 60_000
    desk.city.clock.now = new Date(desk.city.clock.now.getTime() + later)
    await first.clock.fastForward(later)
    const renewed = first.waitForResponse((answer) =>
      (answer.request().postData() ?? '').includes('mutation ReserveTask'),
    )
    await first.getByLabel('意见').pressSequentially('场')
    await renewed
    expect(await keptFor(task)).toEqual({
      reservedById: id,
      reservedUntil: new Date(until.getTime() + later),
    })
    await first.getByRole('button', { name: '不予立案' }).click()
    await first.getByText('不予立案：已提交并记录').waitFor()
  })
}

const endStep = async (page: Page) => {
  await page.getByLabel('意见').fill('不在管理范围')
  await page.getByRole('button', { name: '不予立案' }).click()
  await page.getByText('不予立案：已提交并记录').waitFor()
}

const keptFor = ({ id }: { readonly id: string }) =>
  desk.city.act(({ db }) =>
    db.task.findUniqueOrThrow({
      where: { id },
      select: { reservedById: true, reservedUntil: true },
    }),
  )
