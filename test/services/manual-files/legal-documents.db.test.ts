import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findFile } from '../../../services/attachments/find-file.ts'
import type { LegalBasis } from '../../../services/command-manual/legal-bases.ts'
import { checkContent } from '../../../services/command-manual/manual-content.ts'
import type { Actor } from '../../../services/ctx.ts'
import { attachLegalDocument } from '../../../services/manual-files/attach-legal-document.ts'
import { legalDocuments } from '../../../services/manual-files/legal-documents.ts'
import { refusalOf } from '../../support/code-of.ts'
import { somebodyAt } from '../../support/department.ts'
import { aStoredPhoto } from '../../support/stored-photo.ts'
import { aReport, aWorkingCity, type WorkingCity } from '../../support/working-city.ts'

let city: WorkingCity
let keeper: Actor
let editionId: string
const law = (reference: string) => ({ kind: 'LAW', title: '《市容条例》', reference }) as const
const minutes = (reference: string) =>
  ({ kind: 'MINUTES', title: '市长办公会议纪要', reference }) as const
beforeAll(async () => {
  city = await aWorkingCity()
  keeper = await somebodyAt(city, 'CITY_ADMINISTRATOR', null)
  editionId = (await city.act(({ db }) => db.manualEdition.findFirstOrThrow())).id
  await rest(1, [law('第三条'), law('第九条'), minutes('〔2026〕3号')])
  await rest(2, [law('第三条')])
  await rest(3, [minutes('〔2026〕4号')])
})
afterAll(() => city.close())

const rest = (conditionNo: number, legalBases: LegalBasis[]) =>
  city.act(({ db }) =>
    db.manualEntry.updateMany({ where: { editionId, conditionNo }, data: { legalBases } }),
  )
const attach = (attachmentId: string, document: { title: string; reference: string }) =>
  city.actAs(keeper)((ctx) => attachLegalDocument(ctx, { editionId, attachmentId, ...document }))
const theLaw = { title: '《市容条例》', reference: '' }

describe('依据文件 the documents that lines of the manual rest on', () => {
  test('articles of a law are one document, counted once a line; minutes are told apart by their number', async () => {
    const found = await city.act(({ db }) => legalDocuments(db, editionId))
    expect(found.map(({ title, reference, lines }) => [title, reference, lines])).toEqual([
      ['《市容条例》', '', 2],
      ['市长办公会议纪要', '〔2026〕3号', 1],
      ['市长办公会议纪要', '〔2026〕4号', 1],
    ])
  })

  test('a file is handed out to whoever reads the manual, with the hash that was kept; what the manual rules stays', async () => {
    const file = await aStoredPhoto(city.actAs(keeper))
    const reader = await somebodyAt(city, 'COLLECTOR', null)
    const read = () => city.actAs(reader)((ctx) => findFile(ctx, file))
    const before = await city.act(({ db }) => checkContent(db, { editionId }))
    expect(await refusalOf(read())).toBe('NOT_FOUND')
    await attach(file, theLaw)
    const told = await city.act(({ db }) =>
      db.auditEntry.findFirstOrThrow({ where: { action: 'attachLegalDocument' } }),
    )
    expect(told.details).toMatchObject({ ...theLaw, sha256: (await read()).sha256 })
    expect(await city.act(({ db }) => checkContent(db, { editionId }))).toEqual(before)
  })

  test('a file is that of one document, and of no case', async () => {
    const file = await aStoredPhoto(city.actAs(keeper))
    await attach(file, { title: minutes('').title, reference: '〔2026〕3号' })
    expect(await refusalOf(attach(file, theLaw))).toBe('NOT_FOUND')
    expect(await refusalOf(aReport(city, { attachmentIds: [file] }))).toBe('NOT_FOUND')
  })

  test('a document that no line of the edition names has no file, nor has one a file of somebody else', async () => {
    const file = await aStoredPhoto(city.actAs(keeper))
    for (const document of [{ title: '《别的条例》', reference: '' }, law('第三条'), minutes('')])
      expect(await refusalOf(attach(file, document))).toBe('NOT_FOUND')
    const another = await somebodyAt(city, 'COLLECTOR', null)
    expect(await refusalOf(attach(await aStoredPhoto(city.actAs(another)), theLaw))).toBe(
      'NOT_FOUND',
    )
  })
})
