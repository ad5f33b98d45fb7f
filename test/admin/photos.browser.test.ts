import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { aPng, exifOf, exifSegment } from '../support/photos.ts'
import { aCaseAt, reach } from '../support/working-city.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'
import { pagesOf } from './support/on-paper.ts'
import { aPhotoOf } from './support/photos.ts'

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
const aFile = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer })

const noBrowser = inject('noBrowser') !== ''
let desk: Desk
let folder: string
beforeAll(async () => {
  if (noBrowser) return
  desk = await aDesk()
  folder = await mkdtemp(path.join(tmpdir(), 'zhihui-photos-'))
})
afterAll(async () => {
  if (noBrowser) return
  await desk.close()
  await rm(folder, { recursive: true })
})

/** Somebody whose step waits, on the page of the case, in the street. */
const inTheStreet = async (elementId: string) => {
  const { caseId, task } = await aCaseAt(desk.city, elementId)
  await aPhotoOf(desk, { caseId, phase: 'BEFORE' })
  const page = await desk.open(phone)
  await signInAs(page, desk.city, task)
  await page.goto(`/#/cases/${encodeId('Case', caseId)}`)
  const files = page.getByRole('group', { name: '照片和文件' }).locator('input[multiple]')
  await files.waitFor({ state: 'attached' })
  return { caseId, page, files }
}
const isShown = (page: Page, name: RegExp) =>
  page.getByRole('img', { name }).evaluate(async (picture) => {
    if (!(picture instanceof HTMLImageElement)) return null
    await picture.decode()
    return { width: picture.naturalWidth, top: Math.round(picture.getBoundingClientRect().top) }
  })

describe.skipIf(noBrowser)('处置前后 before and after', () => {
  test('the department’s feedback has a photo; whoever verifies sees it beside the one from before', async () => {
    const { caseId, page, files } = await inTheStreet('userTask_GiveFeedback')
    await files.setInputFiles([
      aFile('处置后.png', 'image/png', aPng({ width: 2400, height: 1800 })),
    ])
    await page.getByText('已发送 1 / 1').waitFor()
    await keepPicture(page, 'feedback-360')
    await page.getByRole('button', { name: '反馈', exact: true }).click()
    await page.getByText('反馈：已提交并记录').waitFor()

    const task = await reach(desk.city, caseId, 'userTask_VerifyHandling')
    const verifier = await desk.open(phone)
    const { id } = await signInAs(verifier, desk.city, task)
    await desk.city.act(({ db }) => db.responsibilityGrid.updateMany({ data: { collectorId: id } }))
    await verifier.goto(`/#/cases/${encodeId('Case', caseId)}`)
    const before = await isShown(verifier, /^处置前照片 1：上报/)
    const after = await isShown(verifier, /^处置后照片 1：反馈处置结果, 张三/)
    expect(after).toEqual({ width: 1920, top: before?.top })
    await verifier.getByText('结案条件（指挥手册）：').waitFor()
    await verifier.getByText('恢复', { exact: true }).waitFor()
    await verifier.getByRole('button', { name: '通过', exact: true }).waitFor()
    await keepPicture(verifier, 'verification-360')

    await verifier.getByRole('img', { name: /^处置后照片 1/ }).click()
    const large = verifier.getByRole('dialog')
    await large.getByText('第 2 / 2 张').waitFor()
    await verifier.keyboard.press('ArrowLeft')
    await large.getByText('第 1 / 2 张').waitFor()
    await keepPicture(verifier, 'enlarged-360')
    await verifier.keyboard.press('Escape')
    await large.waitFor({ state: 'detached' })
    expect(await pagesOf(verifier)).toBe(1)
  })

  test('time and place of a photo go to columns; the file that is kept has them no more', async () => {
    const { caseId, page, files } = await inTheStreet('userTask_AcceptCase')
    const drawn = await page.evaluate(() => {
      const canvas = document.createElement('canvas')
      Object.assign(canvas, { width: 400, height: 300 })
      canvas.getContext('2d')?.fillRect(0, 0, 200, 150)
      return canvas.toDataURL('image/jpeg')
    })
    const picture = Buffer.from(drawn.slice(drawn.indexOf(',') + 1), 'base64')
    const place = { longitude: 110.996, latitude: 35.026 }
    const notes = exifOf({ orientation: 6, takenAt: '2026:03:02 09:30:00', place })
    const photo = Buffer.concat([
      ...[picture.subarray(0, 2), exifSegment(notes), picture.subarray(2)],
    ])
    await files.setInputFiles([aFile('IMG_1.jpg', 'image/jpeg', photo)])
    await page.getByText('已发送 1 / 1').waitFor()
    await page.getByRole('button', { name: '接收', exact: true }).click()
    await page.getByText('接收：已提交并记录').waitFor()
    const kept = await desk.city.act(({ db }) =>
      db.attachment.findFirstOrThrow({ where: { caseId, taskId: { not: null } } }),
    )
    // turned upright
    expect(kept).toMatchObject({ width: 300, height: 400, phase: 'BEFORE', media: 'JPEG' })
    expect(kept.takenAt).toEqual(new Date('2026-03-02T01:30:00Z'))
    expect(kept.longitude).toBeCloseTo(place.longitude, 5)
    const stored = await (await desk.files.open(kept.storageKey ?? ''))?.toArray()
    expect(Buffer.concat(stored ?? []).includes('Exif')).toBe(false)
  })
})

describe.skipIf(noBrowser)('照片 what does not arrive', () => {
  test('50 MB, and a text that is called .jpg, are told in one sentence; what was not sent holds nothing up once it is removed', async () => {
    const { page, files } = await inTheStreet('userTask_HandleCase')
    const large = path.join(folder, 'large.jpg')
    const file = await open(large, 'w')
    await file.truncate(50 * 1024 * 1024)
    await file.close()
    await files.setInputFiles(large)
    await page.getByText('large.jpg: 文件过大：照片不超过 30 MB').waitFor()
    await files.setInputFiles([aFile('文字.jpg', 'image/jpeg', Buffer.from('只是一段文字'))])
    await page.getByText('文字.jpg: 不是可读取的照片').waitFor()
    await keepPicture(page, 'refused-360')
    const done = page.getByRole('button', { name: '处置完成', exact: true })
    expect(await done.isDisabled()).toBe(true)
    for (const name of ['large.jpg', '文字.jpg'])
      await page.getByRole('button', { name: `移除 ${name}` }).click()
    expect(await done.isDisabled()).toBe(false)
  })

  test('one that was lost on its way is sent again, and is there once', async () => {
    const { caseId, page, files } = await inTheStreet('userTask_HandleCase')
    await page.route('**/files?*', (route) => route.abort(), { times: 1 })
    await files.setInputFiles([aFile('处置.png', 'image/png', aPng())])
    await page.getByRole('button', { name: '重新发送' }).click()
    await page.getByText('已发送 1 / 1').waitFor()
    await page.getByRole('button', { name: '处置完成', exact: true }).click()
    await page.getByText('处置完成：已提交并记录').waitFor()
    const kept = await desk.city.act(({ db }) =>
      db.attachment.count({ where: { caseId, phase: 'AFTER' } }),
    )
    expect(kept).toBe(1)
  })

  test('no page breaks, none does what the security policy forbids, and no request leaves the machine', () => {
    const expected = /net::ERR_FAILED/
    expect(desk.complaints.filter((complaint) => !expected.test(complaint))).toEqual([])
    const abroad = (url: string) => !url.startsWith(desk.address) && !url.startsWith('blob:')
    expect(desk.requested.filter(abroad)).toEqual([])
  })
})

/** For somebody who wants to look at the screens: into the folder that SCREENS names. */
async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENS']
  if (folder !== undefined)
    await page.screenshot({ path: `${folder}/photos-${name}.png`, fullPage: true })
}
