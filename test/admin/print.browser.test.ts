import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { aCaseAt, aReport, reach } from '../support/working-city.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'
import { colorsOf, pagesOf } from './support/on-paper.ts'
import { aPhotoOf } from './support/photos.ts'

const noBrowser = inject('noBrowser') !== ''
let desk: Desk
beforeAll(async () => {
  if (!noBrowser) desk = await aDesk()
})
afterAll(() => desk?.close())

const waiting = async () => reach(desk.city, await aReport(desk.city), 'userTask_FileCase')
const openCase = async (task: Awaited<ReturnType<typeof waiting>>) => {
  const page = await desk.open()
  await signInAs(page, desk.city, task)
  await page.goto(`/#/cases/${encodeId('Case', task.caseId)}`)
  await page.getByRole('button', { name: '立案', exact: true }).waitFor()
  return page
}
const keepPaper = async (page: Page, name: string) => {
  const folder = process.env['SCREENS']
  if (folder !== undefined) await page.pdf({ format: 'A4', path: `${folder}/${name}.pdf` })
}

describe.skipIf(noBrowser)('打印 a case on one page of A4', () => {
  test('one that has only begun, with a code that leads back to it', async () => {
    const page = await openCase(await waiting())
    expect(await pagesOf(page)).toBe(1)
    const code = page.getByRole('img', { name: '扫码打开本页' })
    expect(await code.isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    await code.waitFor()
    const heading = await page.getByRole('heading', { level: 1 }).boundingBox()
    const box = await code.boundingBox()
    expect((heading?.x ?? 0) + (heading?.width ?? 0)).toBeLessThanOrEqual(box?.x ?? 0)
  })

  test('one whose diagram is not drawn yet; back on the screen it is there', async () => {
    const task = await waiting()
    const page = await desk.open()
    await signInAs(page, desk.city, task)
    await page.emulateMedia({ media: 'print' })
    await page.goto(`/#/cases/${encodeId('Case', task.caseId)}`)
    await page.locator('.djs-container').waitFor({ state: 'attached' })
    await page.getByRole('img', { name: '扫码打开本页' }).waitFor()
    await page.emulateMedia({ media: 'screen' })
    await page.locator('.step-current').waitFor()
    const drawing = await page.getByRole('figure').boundingBox()
    const step = await page.locator('.step-current').boundingBox()
    expect(step?.x).toBeGreaterThan(drawing?.x ?? 0)
    expect(step?.x).toBeLessThan((drawing?.x ?? 0) + (drawing?.width ?? 0))
  })

  test('a long one, too: the newest on paper, and how many more there are', async () => {
    const task = await waiting()
    await lengthen(desk, task.caseId)
    const page = await openCase(task)
    const older = page.getByText('第 1 次办理')
    expect(await older.isVisible()).toBe(true)
    await page.emulateMedia({ media: 'print' })
    expect(await older.isVisible()).toBe(false)
    await page.getByText('第 30 次办理').waitFor()
    await page
      .getByText(/^另有 2\d 条，见屏幕$/)
      .first()
      .waitFor()
    await keepPaper(page, 'long-case')
    expect(await pagesOf(page)).toBe(1)
    await addPhotos(desk, task.caseId)
    await page.reload()
    await page.getByText('另有 2 条，见屏幕').nth(1).waitFor()
    await keepPaper(page, 'long-case-with-photos')
    expect(await pagesOf(page)).toBe(1)
  })

  test('期限推算单 how a due date came about, from the page of the case', async () => {
    const page = await openCase(await waiting())
    await page.getByRole('button', { name: '期限推算' }).first().click()
    await page.getByRole('link', { name: '打印推算单' }).click()
    await page.getByRole('heading', { level: 2, name: '期限推算单' }).waitFor()
    await page.getByText(/^第 1 版：/).waitFor()
    await page.getByRole('list', { name: '计时台账' }).getByText('起表').waitFor()
    expect(await pagesOf(page)).toBe(1)
    // the sheet is there with all of it, or not at all
    await page.route(/graphql/, (route) =>
      route.request().postData()?.includes('ReadClockDerivation')
        ? route.abort()
        : route.continue(),
    )
    await page.reload()
    await page.getByRole('button', { name: '打印' }).waitFor()
    expect(await page.getByRole('list', { name: '计时台账' }).count()).toBe(1)
  })
})

describe.skipIf(noBrowser)('黑白 on paper there is no color', () => {
  test.each(['light', 'dark'] as const)(
    'one that was verified, with photos of both sides, in black on white in the %s theme, too',
    async (colorScheme) => {
      const { caseId, task } = await aCaseAt(desk.city, 'userTask_CloseCase')
      await addPhotos(desk, caseId)
      const page = await desk.open({ colorScheme })
      await signInAs(page, desk.city, task)
      await page.goto(`/#/cases/${encodeId('Case', caseId)}`)
      await page.getByRole('img', { name: /^处置后照片 4/ }).waitFor()
      const onScreen = await colorsOf(page)
      expect(onScreen.words.length).toBeGreaterThan(1)
      await page.emulateMedia({ media: 'print' })
      await page.getByRole('img', { name: /^处置后照片 4/ }).waitFor()
      expect(await page.getByRole('img', { name: /^处置后照片 2/ }).isVisible()).toBe(false)
      expect(await colorsOf(page)).toEqual({
        words: ['rgb(0, 0, 0)'],
        grounds: ['rgb(255, 255, 255)'],
        lines: ['rgb(0, 0, 0)'],
      })
      await keepPaper(page, `verified-case-${colorScheme}`)
      expect(await pagesOf(page)).toBe(1)
    },
  )
})

const much = '现场情况复杂，已联系权属单位并设置警示标志，待材料到场后继续施工。'.repeat(6)
const rows = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

/** Four photos of each side. */
async function addPhotos(desk: Desk, caseId: string): Promise<void> {
  for (const _ of rows(4))
    for (const phase of ['BEFORE', 'AFTER'] as const) await aPhotoOf(desk, { caseId, phase })
}

/** Thirty steps more, each with a long comment, and much of all else that a case has. */
async function lengthen({ city }: Desk, caseId: string): Promise<void> {
  const common = { cityId: city.scope.cityId, caseId }
  const at = city.clock.now
  await city.act(async ({ db }) => {
    await db.case.update({ where: { id: caseId }, data: { description: much, explanation: much } })
    await db.stepVisit.createMany({
      data: rows(30).map((number) => ({
        ...{ ...common, number: number + 10, elementId: 'userTask_HandleCase', openedAt: at },
        ...{ name: `第 ${number} 次办理`, nameEn: `Handling ${number}`, closedAt: at },
        ...{ outcome: 'HANDLED', comment: much, usedSeconds: 3600, overdue: true },
      })),
    })
    const {
      id: _id,
      taskId: _task,
      pinnedLadder: _its,
      ...clock
    } = await db.clock.findFirstOrThrow({
      where: { caseId },
    })
    await db.clock.createMany({ data: rows(12).map(() => clock) })
    await db.mergedReport.createMany({
      data: rows(10).map(() => ({
        ...{ ...common, source: 'TELEPHONE' as const, description: much, reportedAt: at },
        ...{ name: '王五', phone: '13900000000' },
      })),
    })
    await db.notice.createMany({
      data: rows(20).map((number) => ({
        ...{ ...common, kind: 'CLOCK_OVERDUE', cause: `c${number}`, facts: {}, createdAt: at },
      })),
    })
  })
}
