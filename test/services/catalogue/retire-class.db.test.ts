import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { reportCase } from '../../../services/cases/report-case.ts'
import { reinstateClass } from '../../../services/catalogue/reinstate-class.ts'
import { retireClass } from '../../../services/catalogue/retire-class.ts'
import { manualFindings } from '../../../services/command-manual/manual-findings.ts'
import { publishManual } from '../../../services/command-manual/publish-manual.ts'
import { addManualLine } from '../../../services/manual-drafts/add-line.ts'
import { startManualDraft } from '../../../services/manual-drafts/start-draft.ts'
import { refusalOf } from '../../support/code-of.ts'
import { aReport, aWorkingCity, type WorkingCity } from '../../support/working-city.ts'
import { aCatalogue } from './a-catalogue.ts'

let city: WorkingCity
beforeEach(async () => {
  city = await aWorkingCity()
  await aCatalogue(city.act, '2013', ['C0199', '爱心驿站'])
})
afterEach(() => city.close())

const classOf = (code: string) =>
  city.act(({ db }) => db.catalogueClass.findFirstOrThrow({ where: { code } }))
const retire = async (code: string) => {
  const { id: classId } = await classOf(code)
  return city.act((ctx) => retireClass(ctx, { classId, reason: '不再使用' }))
}
/** The manual in force has no lines for it any more. */
const endManual = () =>
  city.act(({ db, now }) =>
    db.manualEdition.updateMany({
      where: { publishedAt: { not: null } },
      data: { inForceUntil: now(), status: 'SUPERSEDED' },
    }),
  )
const messageOf = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error) => String(error),
  )

describe('停用小类 a class is retired', () => {
  test('with reason and name, once; nothing is reported by it any more', async () => {
    await city.act(({ db }) =>
      db.catalogueClass.updateMany({ where: { code: 'C0199' }, data: { active: true } }),
    )
    await retire('C0199')
    await retire('C0199')
    expect(await classOf('C0199')).toMatchObject({
      ...{ active: false, retiredAt: city.clock.now, retiringReason: '不再使用' },
    })
    const report = {
      source: 'VIDEO',
      classCode: 'C0199',
      description: '破损',
      address: '一号',
    } as const
    const refused = city.act((ctx) => reportCase(ctx, report))
    expect(await refusalOf(refused)).toBe('CLASS_RETIRED')
    const audited = { where: { action: 'retireClass' } }
    expect(await city.act(({ db }) => db.auditEntry.count(audited))).toBe(1)
  })

  test('not while an edition of the manual uses it: the refusal names the edition', async () => {
    const said = await messageOf(retire(city.staff.classCode))
    expect(said).toContain('edition 1 of the manual')
    expect(await classOf(city.staff.classCode)).toMatchObject({ active: true, retiredAt: null })
  })

  test('not while a case of it is open: the refusal names the case; once it has ended, it is', async () => {
    const caseId = await aReport(city)
    await endManual()
    const { caseNumber } = await city.act(({ db }) =>
      db.case.findUniqueOrThrow({ where: { id: caseId } }),
    )
    expect(await messageOf(retire(city.staff.classCode))).toContain(`open cases ${caseNumber}`)
    await city.act(({ db }) =>
      db.case.update({ where: { id: caseId }, data: { stage: 'CLOSED' }, select: { id: true } }),
    )
    await retire(city.staff.classCode)
    expect((await classOf(city.staff.classCode)).retiredAt).not.toBeNull()
  })

  test('a report under way and a retirement at once: either the case stands or the class is retired', async () => {
    await endManual()
    const [reported, retired] = await Promise.all([
      refusalOf(aReport(city)),
      refusalOf(retire(city.staff.classCode)),
    ])
    expect([
      ['done', 'CLASS_IN_USE'],
      ['CLASS_RETIRED', 'done'],
    ]).toContainEqual([reported, retired])
  })
})

describe('停用与手册 a manual with a retired class', () => {
  const aDraft = async () => {
    const { id: editionId } = await city.act(({ db }) => db.manualEdition.findFirstOrThrow())
    return city.act((ctx) => startManualDraft(ctx, { editionId, reason: '修订' }))
  }

  test('is not published: the checks name its lines', async () => {
    const { editionId } = await aDraft()
    await endManual()
    await retire(city.staff.classCode)
    const found = await city.act((ctx) => manualFindings(ctx.db, { editionId, at: ctx.now() }))
    expect(found).toContainEqual(
      expect.objectContaining({ kind: 'CLASS_RETIRED', severity: 'ERROR' }),
    )
    const publishing = { act: city.act, deploy: async () => {} }
    const refused = publishManual(publishing, { editionId, from: city.clock.now, reason: '试行' })
    expect(await refusalOf(refused)).toBe('MANUAL_HAS_ERRORS')
    expect((await classOf(city.staff.classCode)).active).toBe(false)
  })

  test('takes no line of such a class; reinstated, it does', async () => {
    const { editionId } = await aDraft()
    await retire('C0199')
    const words = { filingCondition: '破损', closingCondition: '修复', limitValue: 2 }
    const add = () =>
      city.act((ctx) =>
        addManualLine(ctx, {
          ...{ ...words, editionId, classCode: 'C0199' },
          kind: 'COMPONENT',
          limitUnit: 'WORKING_DAY',
          rules: [{ kind: 'STREET_BY_PLACE' }],
        }),
      )
    expect(await refusalOf(add())).toBe('CLASS_RETIRED')
    const { id: classId } = await classOf('C0199')
    await city.act((ctx) => reinstateClass(ctx, { classId }))
    await city.act((ctx) => reinstateClass(ctx, { classId }))
    expect(await classOf('C0199')).toMatchObject({ retiredAt: null, active: false })
    expect(await refusalOf(add())).toBe('done')
  })
})
