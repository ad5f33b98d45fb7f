import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { submitManualEdition } from '../../services/command-manual/submit-manual-edition.ts'
import { aConfirmedManual } from '../services/command-manual/manual-in-city.ts'
import { nextManual } from '../services/command-manual/next-manual.ts'
import { unitNamed } from '../support/working-city.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'

/** A draft with another limit and another unit, in review. */
const anEditionInReview = ({ city: { act } }: Desk) =>
  aConfirmedManual(act, { content: nextManual(), title: '处置标准（修订）' }).then(
    async ({ id: editionId, version: expectedVersion }) => {
      const reason = '时限过短'
      await act((ctx) => submitManualEdition(ctx, { editionId, expectedVersion, reason }))
      return `/#/manual/${encodeId('ManualEdition', editionId)}/show`
    },
  )
const roundOn = (page: Page) => page.getByRole('region', { name: '征求意见' })

describe.skipIf(inject('noBrowser') !== '')('征求意见 units are asked and answer', () => {
  let desk: Desk
  let keeper: Page
  let officer: Page

  beforeAll(async () => {
    desk = await aDesk()
    keeper = await desk.open()
    await signInAs(keeper, desk.city, { role: 'CITY_ADMINISTRATOR' })
    await keeper.goto(await anEditionInReview(desk))
    officer = await desk.open({ viewport: { width: 360, height: 800 } })
    const unitId = await unitNamed(desk.city, '市排水服务中心')
    await signInAs(officer, desk.city, { role: 'DEPARTMENT_OFFICER', unitId })
  })
  afterAll(() => desk.close())

  test('征求 whoever keeps the manual asks the units that changed lines name', async () => {
    await roundOn(keeper).getByRole('button', { name: '征求意见' }).click()
    const form = keeper.getByRole('dialog')
    await form.getByLabel('致各单位的说明').fill('请按时答复')
    await form.getByRole('button', { name: '征求意见' }).click()
    await form.waitFor({ state: 'detached' })
    await roundOn(keeper).getByText('征求 2 个单位').waitFor()
  })

  test('答复 an officer is told on the first page, and objects to one of his lines', async () => {
    await officer.goto('/#/')
    await officer.getByRole('link', { name: '答复', exact: true }).click()
    await officer.getByText('请按时答复').waitFor()
    await officer.getByRole('textbox', { name: '对雨水井盖（C0102）条件 1的意见' }).fill('来不及')
    await officer.getByRole('button', { name: '对 1 条提出意见' }).click()
    await officer.getByText('有意见 · 张三 已于').waitFor()
    await officer.goto('/#/')
    await officer.getByRole('heading', { level: 1 }).waitFor()
    expect(await officer.getByRole('link', { name: '答复', exact: true }).count()).toBe(0)
  })

  test('采纳 the objection is decided in the summary, which names the unit that has not answered', async () => {
    await keeper.reload()
    await roundOn(keeper).getByText('1 条意见待处理').waitFor()
    await roundOn(keeper).getByRole('link', { name: '意见采纳情况表' }).click()
    await keeper.getByRole('button', { name: '处理', exact: true }).click()
    const form = keeper.getByRole('dialog')
    await form.getByLabel('采纳情况').click()
    await keeper.getByRole('option', { name: '部分采纳' }).click()
    await form.getByLabel('理由').fill('放宽至六小时')
    await form.getByRole('button', { name: '处理', exact: true }).click()
    await form.waitFor({ state: 'detached' })
    const rows = keeper.getByRole('table').getByRole('row')
    await rows.filter({ hasText: '部分采纳' }).filter({ hasText: '放宽至六小时' }).waitFor()
    await rows.filter({ hasText: '市政公用服务中心' }).filter({ hasText: '尚未答复' }).waitFor()
  })
})
