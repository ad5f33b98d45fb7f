import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { aPng } from '../support/photos.ts'
import { aCaseAt, take } from '../support/working-city.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'
import { keepPicture } from './support/keep-picture.ts'

const law = { kind: 'LAW', title: '《市容条例》', reference: '第三条' } as const

describe.skipIf(inject('noBrowser') !== '')(
  '依据文件、抽查 what a line rests on and asks for',
  () => {
    let desk: Desk
    let page: Page
    let caseId: string
    let editionId: string

    beforeAll(async () => {
      desk = await aDesk()
      await desk.city.act(async ({ db }) => {
        const said = { verification: 'SAMPLED', urgent: true } as const
        await db.manualEntry.updateMany({ data: { ...said, legalBases: [law] } })
        editionId = (await db.manualEdition.findFirstOrThrow()).id
      })
      const handled = await aCaseAt(desk.city, 'userTask_AcceptFeedback')
      await take(desk.city, handled.task, 'ACCEPT')
      caseId = handled.caseId
      page = await desk.open()
      await signInAs(page, desk.city, { role: 'CITY_ADMINISTRATOR' })
    })
    afterAll(() => desk?.close())

    test('a document is given its file on the edition’s page, and stands as a link with every line', async () => {
      await page.goto(`/#/manual/${encodeId('ManualEdition', editionId)}/show`)
      await page.getByText('法律法规 《市容条例》 · 3 条依此').waitFor()
      await page.getByText('尚无文件').waitFor()
      await page
        .getByLabel('为“法律法规 《市容条例》”添加文件（PDF、JPEG、PNG）', { exact: true })
        .setInputFiles({ name: '条例.png', mimeType: 'image/png', buffer: aPng() })
      await page.getByRole('link', { name: '条例.png' }).waitFor()
      const link = page.getByRole('link', { name: '法律法规 《市容条例》第三条' }).first()
      expect(await link.getAttribute('href')).toMatch(/^\/files\//u)
      await keepPicture(page, 'legal-documents')
    })

    test('the case tells its grounds as links, what was drawn, and what made the share', async () => {
      await page.goto(`/#/cases/${encodeId('Case', caseId)}`)
      const reasons = page.getByRole('region', { name: '为何在此、为何此时限' })
      await reasons.getByRole('button', { name: '展开' }).click()
      await reasons.getByRole('link', { name: '法律法规 《市容条例》第三条' }).waitFor()
      await reasons.getByText('按风险抽查').waitFor()
      await reasons
        .getByText(/^抽中，现场核查 · 基数 20 \+ 条目紧急 100 .*小于 100 即核查$/u)
        .waitFor()
      await keepPicture(page, 'sampled-case')
    })
  },
)
