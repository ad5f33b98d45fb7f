import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { aBook, headings } from '../services/command-manual/small-manual.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'

/** With the units, the evidence and a heading that nobody needs under names of its own. */
const theirs = () => {
  const cover = ['01', '公用设施', '02', '雨水井盖']
  return aBook({
    部件: [
      [...headings.with(4, '责任主体'), '拍照规范', '备注'],
      [...cover, '排水服务中心', '市城管局', '缺失', '恢复', '2紧急工作时', '前后各一张', ''],
      [...cover, '所属街办', '市城管局', '破损', '更换', '尽快', '', ''],
    ],
  })
}

describe.skipIf(inject('noBrowser') !== '')('导入手册 a manual is imported on screen', () => {
  let desk: Desk
  let page: Page

  beforeAll(async () => {
    desk = await aDesk()
    page = await desk.open()
    await signInAs(page, desk.city, { role: 'CITY_ADMINISTRATOR' })
    await page.goto('/#/manual')
    await page.getByRole('link', { name: '导入', exact: true }).click()
  })
  afterAll(() => desk.close())

  test('栏目对照 headings that nobody knows are said by hand, and what lacks is named', async () => {
    await page.getByLabel('选择文件', { exact: true }).setInputFiles({
      name: '处置标准2026.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: theirs(),
    })
    await page.getByText('请指明这些栏目：处置单位').waitFor()
    expect(await page.getByRole('button', { name: '试运行' }).isDisabled()).toBe(true)
    for (const [heading, column] of [
      ['责任主体', '处置单位'],
      ['拍照规范', '证据要求'],
    ] as const) {
      await page.getByRole('combobox', { name: `“${heading}”的含义` }).click()
      await page.getByRole('option', { name: column, exact: true }).click()
    }
    await page.getByRole('button', { name: '试运行' }).click()
  })

  test('试运行 every row that was not read is told with its reason, and what differs from the manual in force', async () => {
    await page.getByText('处置时限一栏：“尽快”没有数量和时间单位').waitFor()
    await page.getByText('未读取 1 行').waitFor()
    await page.getByText('与现行第 1 版相比').waitFor()
    expect(await desk.city.act(({ db }) => db.manualEdition.count())).toBe(1)
  })

  test('单位用语 the unit that is probably meant is offered, and confirmed', async () => {
    await page.getByRole('button', { name: '导入为草稿' }).click()
    await page.getByText('1 个待确认').waitFor()
    await page.getByRole('button', { name: '是否为市排水服务中心？' }).click()
    await page.getByRole('button', { name: '全部确认' }).click()
    await page.getByRole('region', { name: '版本流转' }).waitFor()
    const [rule] = await desk.city.act(({ db }) =>
      db.manualRule.findMany({
        where: { entry: { edition: { number: 2 } } },
        select: { phrase: true, unitId: true },
      }),
    )
    const unit = await desk.city.act(({ db }) =>
      db.organizationUnit.findFirstOrThrow({ where: { name: '市排水服务中心' } }),
    )
    expect(rule).toEqual({ phrase: '排水服务中心', unitId: unit.id })
  })

  test('nothing of it all was a fault of the page', () => {
    expect(desk.complaints).toEqual([])
  })
})
