import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { aCityAbove, aTemplate } from '../services/manual-inheritance/a-template.ts'
import { firstAbove, secondAbove } from '../services/manual-inheritance/two-manuals.ts'
import type { TestCity } from '../support/city.ts'
import { barriersOn, isWiderThanScreen } from './support/barriers.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'
import { keepPicture } from './support/keep-picture.ts'

const noBrowser = inject('noBrowser') !== ''
let desk: Desk
let above: TestCity
let page: Page
beforeAll(async () => {
  if (noBrowser) return
  desk = await aDesk()
  above = await aCityAbove(desk.city)
  await aTemplate(above, firstAbove)
  page = await desk.open()
  await signInAs(page, desk.city, { role: 'CITY_ADMINISTRATOR' })
})
afterAll(async () => {
  await above?.close()
  await desk?.close()
})

describe.skipIf(noBrowser)('承接上级手册 a manual of the place above', () => {
  test('is taken over as a draft, changed, and what has changed above since is taken line by line', async () => {
    await page.goto('/#/manual')
    await page.getByRole('button', { name: '承接上级手册' }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel('理由').fill('执行省级标准')
    await keepPicture(page, 'upstream-start-zh')
    await form.getByRole('button', { name: '承接上级手册' }).click()
    await page.getByText(/承接自.*第 1 版/).waitFor()
    above.clock.now = new Date(above.clock.now.getTime() + 60_000)
    await aTemplate(above, secondAbove)
    await page.getByRole('link', { name: '与上级对照' }).click()
    const changes = page.getByRole('region', { name: '上级此后的变化' })
    await changes.getByRole('checkbox').nth(2).waitFor()
    await keepPicture(page, 'upstream-drift-zh-1360')
    await changes.getByRole('checkbox').first().uncheck()
    await changes.getByRole('button', { name: '采用 2 处变化' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '采用 2 处变化' }).click()
    await changes.getByText('已采用 2 处，1 处保留为本市规定。').waitFor()
    await changes.getByText('上级此后没有变化。').waitFor()
    await page.getByRole('table', { name: '本市改动' }).getByText(/C0101/).first().waitFor()
  })

  test.each(
    [1360, 360].flatMap((width) =>
      (['zh', 'en'] as const).map((language) => ({ width, language })),
    ),
  )('stands without barriers, $language at $width', async ({ width, language }) => {
    await page.evaluate(
      (kept) => localStorage.setItem('zhihui.preferences', JSON.stringify(kept)),
      { language, theme: 'light' },
    )
    await page.setViewportSize({ width, height: 900 })
    await page.reload()
    const title = language === 'zh' ? '与上级对照' : 'Against the place above'
    await page.getByRole('heading', { name: title }).waitFor()
    await page.getByText(/C0101/).first().waitFor()
    await keepPicture(page, `upstream-${language}-${width}`)
    expect(await barriersOn(page)).toEqual([])
    expect(await isWiderThanScreen(page)).toBe(false)
  })
})
