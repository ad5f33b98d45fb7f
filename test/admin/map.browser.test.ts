import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { aReport, reach } from '../support/working-city.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'

const step = 'userTask_FileCase'
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
type Task = Awaited<ReturnType<typeof reach>>

let desk: Desk
let first: Task
const numbers: string[] = []

const openMap = async () => {
  const page = await desk.open()
  // a machine without WebGL, and without any other drawing surface
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null
  })
  await signInAs(page, desk.city, first)
  await page.goto('/#/map')
  await page.getByRole('application', { name: /3 件未结案件/ }).waitFor()
  return page
}
const links = (page: Page) =>
  page
    .getByRole('application')
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('aria-label')?.split(' ')[0] ?? ''))

/** In one grid of one street of two. */
const threeCases = async () => {
  desk = await aDesk()
  const { longitude, latitude } = desk.city.staff.point
  for (const aside of [0, 0.002, 0.004]) {
    const caseId = await aReport(desk.city, { longitude: longitude + aside, latitude })
    const task = await reach(desk.city, caseId, step)
    first ??= task
    const { caseNumber } = await desk.city.act(({ db }) =>
      db.case.findUniqueOrThrow({ where: { id: caseId } }),
    )
    numbers.push(caseNumber)
  }
  await desk.city.act(({ db, city: { cityId } }) =>
    db.organizationUnit.create({
      data: { cityId, kind: 'STREET', name: '北城街道', code: '北城街道' },
    }),
  )
}
const narrow = async (page: Page, filter: string, choice: string | RegExp) => {
  await page.getByRole('combobox', { name: filter }).click()
  await page.getByRole('option', { name: choice }).click()
}

describe.skipIf(inject('noBrowser') !== '')('地图 the open cases', () => {
  beforeAll(threeCases)
  afterAll(() => desk.close())

  test('and its table show the same cases, without WebGL', async () => {
    const page = await openMap()
    expect((await links(page)).toSorted()).toEqual(numbers.toSorted())
    await page.getByRole('button', { name: '表格' }).click()
    const rows = page.getByRole('table').getByRole('link')
    await rows.first().waitFor()
    expect((await rows.allTextContents()).toSorted()).toEqual(numbers.toSorted())
    await page.close()
  })

  test('is moved and zoomed by keys, and a filter leaves what it leaves', async () => {
    const page = await openMap()
    await page.getByRole('application').focus()
    for (const key of ['-', '-', '-', '-']) await page.keyboard.press(key)
    await page.getByRole('button', { name: /此处 3 件案件/ }).waitFor()
    await page.getByRole('application').getByRole('button').press('Enter')
    await page.getByRole('link', { name: new RegExp(numbers[0] ?? '') }).waitFor()
    await page.getByRole('application').focus()
    await page.keyboard.press('0')
    await narrow(page, '时限', '已超时')
    await page.getByRole('application', { name: /0 件未结案件/ }).waitFor()
    await page.close()
  })

  test('is narrowed by the stage, the major class and the area of a case, and so are the counts by grid', async () => {
    const page = await openMap()
    await page.getByRole('button', { name: '更多筛选' }).click()
    for (const [filter, choice, left] of [
      ['阶段', '已派遣', 0],
      ['阶段', '已上报', 3],
      ['区域', '北城街道', 0],
      ['大类', /公用设施/, 0],
      ['区域', '南城街道', 3],
    ] as const) {
      await narrow(page, filter, choice)
      await page.getByRole('application', { name: `${left} 件未结案件` }).waitFor()
    }
    await page.waitForURL(/classCodePrefix/)
    await page.reload()
    await page.getByRole('combobox', { name: '大类' }).waitFor()
    await page.getByRole('button', { name: '网格热度' }).click()
    await page.getByRole('application').getByText('3', { exact: true }).waitFor()
    await narrow(page, '阶段', '已派遣')
    await page
      .getByRole('application')
      .getByText('3', { exact: true })
      .waitFor({ state: 'detached' })
    await page.close()
  })

  test('counts by grid, in figures too', async () => {
    const page = await openMap()
    await page.getByRole('button', { name: '网格热度' }).click()
    await page.getByRole('application').getByText('3', { exact: true }).waitFor()
    await page.close()
  })

  test('opens a case by its mark, whose page shows its place', async () => {
    const page = await openMap()
    await page.getByRole('link', { name: new RegExp(numbers[0] ?? '') }).click()
    await page.waitForURL(/#\/cases\//)
    await page.locator('[data-place-mark]').waitFor()
    await page.getByText('一号网格 140802001001001').waitFor()
    await page.close()
  })

  test('no page breaks, and no request leaves the machine', () => {
    expect(desk.complaints).toEqual([])
    expect(desk.requested.filter((url) => !url.startsWith(desk.address))).toEqual([])
  })
})

describe.skipIf(inject('noBrowser') !== '')('底图 a base map', () => {
  test('lies under the map where the installation names one, and its pictures are let in', async () => {
    const asked: string[] = []
    const tiles = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.setHeader('content-type', 'image/png').end(onePixel)
    })
    await new Promise<void>((resolve) => tiles.listen(0, '127.0.0.1', resolve))
    const { port } = tiles.address() as AddressInfo
    const address = `http://127.0.0.1:${port}/{z}/{x}/{y}.png`
    const its = await aDesk({ baseMap: { tiles: address, credit: '审图号 GS(2026)1' } })
    const task = await reach(its.city, await aReport(its.city), step)
    const page = await its.open()
    await signInAs(page, its.city, task)
    await page.goto(`/#/cases/${encodeId('Case', task.caseId)}`)
    await page.getByText('审图号 GS(2026)1').waitFor()
    await expect.poll(() => asked.length).toBeGreaterThan(0)
    expect(asked[0]).toMatch(/^\/\d+\/\d+\/\d+\.png$/)
    expect(its.complaints).toEqual([])
    await its.close()
    tiles.close()
  })
})
