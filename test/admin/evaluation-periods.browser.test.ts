import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { aDesk, type Desk, signInAs } from './support/desk.ts'

const noBrowser = inject('noBrowser') !== ''
let desk: Desk
beforeAll(async () => {
  if (!noBrowser) desk = await aDesk()
})
afterAll(() => desk?.close())

describe.skipIf(noBrowser)('评价周期 the months that are over', () => {
  test('公布 an evaluator publishes one on the page of the calendar; nobody else is offered to', async () => {
    const page = await desk.open()
    await signInAs(page, desk.city, { role: 'EVALUATOR' })
    await page.goto('/#/calendars')
    const periods = page.getByRole('region', { name: '评价周期' })
    await periods.getByText('未公布').first().waitFor()
    expect(await periods.getByText('未公布').count()).toBe(12)
    await periods.getByRole('button', { name: '公布' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('公布后不可撤回').waitFor()
    await dialog.getByRole('button', { name: '公布' }).click()
    await expect.poll(() => periods.getByText('未公布').count()).toBe(11)

    const other = await desk.open()
    await signInAs(other, desk.city, { role: 'CITY_ADMINISTRATOR' })
    await other.goto('/#/calendars')
    const seen = other.getByRole('region', { name: '评价周期' })
    await seen.getByText('未公布').first().waitFor()
    expect(await seen.getByText('未公布').count()).toBe(11)
    expect(await seen.getByRole('button', { name: '公布' }).count()).toBe(0)
  })
})
