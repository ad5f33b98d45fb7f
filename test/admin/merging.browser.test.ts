import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { mergeReport } from '../../services/cases/merge-report.ts'
import { aCaseAt, stored } from '../support/working-city.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'
import { keepPicture } from './support/keep-picture.ts'

describe.skipIf(inject('noBrowser') !== '')('合并案件 merging two filed cases', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await aDesk()
  })
  afterAll(() => desk.close())

  test('a shift leader chooses the case that goes on and says why; both pages say it', async () => {
    const [{ caseId }, { caseId: intoCaseId }] = [
      await aCaseAt(desk.city, 'userTask_DispatchCase'),
      await aCaseAt(desk.city, 'userTask_DispatchCase'),
    ]
    await desk.city.actAs(desk.city.staff.actor('INTAKE_OFFICER', null))((ctx) =>
      mergeReport(ctx, { caseId, source: 'PUBLIC', reporterName: '王五' }),
    )
    const { caseFile: into } = await stored(desk.city, intoCaseId)
    const page = await desk.open()
    await signInAs(page, desk.city, { role: 'SHIFT_LEADER' })
    await page.goto(`/#/cases/${encodeId('Case', caseId)}`)
    await page.getByRole('button', { name: '并入另一案件' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '并入另一案件' }).click()
    await dialog.getByText('请选择并入的案件').waitFor()
    await dialog.getByLabel('并入的案件').fill(into.caseNumber)
    await page.getByRole('option', { name: new RegExp(into.caseNumber) }).click()
    await dialog.getByLabel('理由').fill('同一井盖')
    await keepPicture(page, 'merge-case')
    await dialog.getByRole('button', { name: '并入另一案件' }).click()
    await page.getByText(`本案已并入案件 ${into.caseNumber}`).waitFor()
    await page.getByRole('link', { name: `打开案件 ${into.caseNumber}` }).click()
    await page.getByRole('heading', { name: '并入本案的案件' }).waitFor()
    await page.getByText('报案人: 王**').waitFor()
    await keepPicture(page, 'merged-cases')
    expect((await stored(desk.city, caseId)).caseFile).toMatchObject({
      stage: 'VOIDED',
      mergedIntoId: intoCaseId,
    })
  })

  test('no page breaks, none does what the security policy forbids', () => {
    expect(desk.complaints).toEqual([])
  })
})
