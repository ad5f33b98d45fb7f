import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findFile } from '../../../services/attachments/find-file.ts'
import type { Actor } from '../../../services/ctx.ts'
import { startManualDraft } from '../../../services/manual-drafts/start-draft.ts'
import { attachManualScan } from '../../../services/manual-files/attach-scan.ts'
import { refusalOf } from '../../support/code-of.ts'
import { somebodyAt } from '../../support/department.ts'
import { aStoredPhoto } from '../../support/stored-photo.ts'
import { aReport, aWorkingCity, type WorkingCity } from '../../support/working-city.ts'

let city: WorkingCity
let keeper: Actor
let editionId: string
beforeAll(async () => {
  city = await aWorkingCity()
  keeper = await somebodyAt(city, 'CITY_ADMINISTRATOR', null)
  editionId = (await city.act(({ db }) => db.manualEdition.findFirstOrThrow())).id
})
afterAll(() => city.close())

const attach = (attachmentId: string, to = editionId) =>
  city.actAs(keeper)((ctx) => attachManualScan(ctx, { editionId: to, attachmentId }))

describe('签发扫描件 the scan of a published edition', () => {
  test('is handed out to whoever reads the manual, with the hash that was kept', async () => {
    const scan = await aStoredPhoto(city.actAs(keeper))
    const reader = await somebodyAt(city, 'COLLECTOR', null)
    const read = () => city.actAs(reader)((ctx) => findFile(ctx, scan))
    expect(await refusalOf(read())).toBe('NOT_FOUND')
    await attach(scan)
    const told = await city.act(({ db }) =>
      db.auditEntry.findFirstOrThrow({ where: { action: 'attachManualScan' } }),
    )
    expect(told.details).toMatchObject({ sha256: (await read()).sha256 })
  })

  test('is no file of a case, nor of another edition afterwards', async () => {
    const scan = await aStoredPhoto(city.actAs(keeper))
    await attach(scan)
    expect(await refusalOf(attach(scan))).toBe('NOT_FOUND')
    expect(await refusalOf(aReport(city, { attachmentIds: [scan] }))).toBe('NOT_FOUND')
  })

  test('is not attached to a draft, and is a file that somebody has sent', async () => {
    const draft = await city.act((ctx) => startManualDraft(ctx, { editionId, reason: '修订' }))
    const scan = await aStoredPhoto(city.actAs(keeper))
    expect(await refusalOf(attach(scan, draft.editionId))).toBe('NOT_FOUND')
    const another = await somebodyAt(city, 'COLLECTOR', null)
    expect(await refusalOf(attach(await aStoredPhoto(city.actAs(another))))).toBe('NOT_FOUND')
  })
})
