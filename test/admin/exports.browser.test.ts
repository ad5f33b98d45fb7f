import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { read, utils } from '@e965/xlsx'
import { pino } from 'pino'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { startBackgroundWork } from '../../start/background-work.ts'
import { anEngineForReleases } from '../support/model-room.ts'
import { aReport, reach } from '../support/working-city.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'

let desk: Desk
let task: Awaited<ReturnType<typeof reach>>

describe.skipIf(inject('noBrowser') !== '')('导出 a list in a file', () => {
  let exportsFolder: string
  let working: Awaited<ReturnType<typeof startBackgroundWork>>

  beforeAll(async () => {
    exportsFolder = await mkdtemp(path.join(tmpdir(), 'zhihui-exports-'))
    desk = await aDesk({ exportsFolder })
    working = await startWorking(desk, exportsFolder)
    const hotline = await aReport(desk.city, { source: 'HOTLINE', address: '南城街道九号' })
    task = await reach(desk.city, hotline, 'userTask_FileCase')
    await reach(desk.city, await aReport(desk.city), 'userTask_FileCase')
  })
  afterAll(async () => {
    await working.stop()
    await desk.close()
    await rm(exportsFolder, { recursive: true, force: true })
  })

  test('the work list as it is filtered, in Chinese, told by itself when it is there', async () => {
    const page = await desk.open()
    await signInAs(page, desk.city, task)
    await page.getByRole('combobox', { name: '来源' }).click()
    await page.getByRole('option', { name: '热线' }).click()
    await page.getByRole('row').nth(2).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '导出' }).click()
    await page.getByRole('menuitem', { name: 'CSV 文件' }).click()
    await page.getByText('工作列表：共 1 行，保留一天。').waitFor()
    const { name, content } = await fetched(page, '下载')
    const [headings, ...rows] = content.toString('utf8').trimEnd().split('\r\n')
    expect(name).toMatch(/^工作列表 \d{8}-\d{4}\.csv$/)
    expect(headings).toMatch(/^\uFEFF灯,案件编号,/)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toContain('南城街道九号')
  })

  test('the cases, as a spreadsheet in English', async () => {
    const page = await desk.open()
    await signInAs(page, desk.city, task)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('link', { name: 'Cases' }).click()
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem', { name: /XLSX/ }).click()
    await page.getByText('Cases: 2 rows, kept for a day.').waitFor()
    const { content } = await fetched(page, 'Download')
    const book = read(content)
    const sheet = book.Sheets[book.SheetNames[0] ?? '']
    const rows = sheet === undefined ? [] : utils.sheet_to_json<string[]>(sheet, { header: 1 })
    expect(rows[0]?.[0]).toBe('Case number')
    expect(rows).toHaveLength(3)
  })

  describe('after a reload', afterAReload)

  test('the people of the administration, as they are filtered', async () => {
    const page = await desk.open()
    await signInAs(page, desk.city, { role: 'CITY_ADMINISTRATOR' })
    await page.goto('/#/people?filter=%7B%22role%22%3A%22CITY_ADMINISTRATOR%22%7D')
    await page.getByRole('button', { name: '导出' }).click()
    await page.getByRole('menuitem', { name: 'CSV 文件' }).click()
    await page.getByText(/^人员：共 \d+ 行，保留一天。$/).waitFor()
    const { name, content } = await fetched(page, '下载')
    const [headings, ...rows] = content.toString('utf8').trimEnd().split('\r\n')
    expect(name).toMatch(/^人员 \d{8}-\d{4}\.csv$/)
    expect(headings).toBe('\uFEFF姓名,单位,角色,电话,状态,登录名,电子邮箱')
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every((row) => row.includes('城市管理员'))).toBe(true)
  })

  test('no page does what the security policy forbids', () => {
    const expected = /ApiError: Nobody is signed in/
    expect(desk.complaints.filter((complaint) => !expected.test(complaint))).toEqual([])
  })
})

function afterAReload() {
  test('what was begun stands there after a reload, until it is put away; nobody else at the same browser sees it', async () => {
    const page = await desk.open()
    await signInAs(page, desk.city, task)
    await page.getByRole('button', { name: '导出' }).click()
    await page.getByRole('menuitem', { name: 'CSV 文件' }).click()
    const told = page.getByText('工作列表：共 2 行，保留一天。')
    await told.waitFor()
    await page.reload()
    await told.waitFor()
    expect((await fetched(page, '下载')).name).toMatch(/^工作列表 /)
    const kept = page.context()
    const mine = await kept.cookies()
    await kept.clearCookies()
    await signInAs(page, desk.city, task)
    await page.getByRole('row').nth(2).waitFor()
    expect(await told.count()).toBe(0)
    await kept.clearCookies()
    await kept.addCookies(mine)
    await page.reload()
    await told.waitFor()
    await page.getByRole('button', { name: '关闭' }).click()
    await page.reload()
    await page.getByRole('row').nth(2).waitFor()
    expect(await told.count()).toBe(0)
  })
}

const fetched = async (page: Page, download: string) => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: download }).click(),
  ])
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) }
}

function startWorking({ city: { database, testDatabase } }: Desk, exportsFolder: string) {
  const log = pino({ level: 'silent' })
  const { ownerUrl } = testDatabase
  return startBackgroundWork({ ...anEngineForReleases(), database, ownerUrl, exportsFolder, log })
}
