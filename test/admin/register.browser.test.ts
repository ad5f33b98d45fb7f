import { readFile } from 'node:fs/promises'
import { read, utils } from '@e965/xlsx'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { aDesk, type Desk, signInAs } from './support/desk.ts'

const noBrowser = inject('noBrowser') !== ''
let desk: Desk
let page: Page
beforeAll(async () => {
  if (noBrowser) return
  desk = await aDesk()
  page = await desk.open()
  await signInAs(page, desk.city, { role: 'CITY_ADMINISTRATOR' })
})
afterAll(() => desk?.close())

const choose = (name: string, text: string) =>
  page
    .getByLabel('选择文件', { exact: true })
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

/** The lines of an import as they are saved. */
async function savedAs(format: 'CSV' | 'XLSX') {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `保存全部逐行结果（${format}）` }).click(),
  ])
  return { name: saved.suggestedFilename(), content: await readFile(await saved.path()) }
}

describe.skipIf(noBrowser)('登记 components and unit grids', () => {
  test('部件 are imported from a table, and the list shows their three bodies', async () => {
    await page.goto('/#/components')
    await page.getByRole('main').getByRole('link', { name: '导入' }).click()
    const { classCode } = desk.city.staff
    await choose(
      'components.csv',
      [
        '标识码,小类代码,部件名称,经度,纬度,主管部门,产权单位,养护单位',
        `TEST-0001,${classCode},雨水井盖,110.9951,35.0251,市排水服务中心,监督中心,指挥中心`,
        `TEST-0002,${classCode},雨水井盖,35.0251,110.9951,,,`,
      ].join('\n'),
    )
    await page.getByRole('row', { name: /TEST-0002.*市域之外.*110\.9951, 35\.0251/ }).waitFor()
    const [csv, xlsx] = [await savedAs('CSV'), await savedAs('XLSX')]
    expect([csv.name, xlsx.name]).toEqual(['逐行结果.csv', '逐行结果.xlsx'])
    const [headings, ...lines] = csv.content.toString().trimEnd().split('\r\n')
    expect(headings).toBe('\uFEFF行,内容,结果,问题,建议')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/^3,TEST-0002.*,有误,.*市域之外/)
    const book = read(xlsx.content)
    const sheet = book.Sheets[book.SheetNames[0] ?? '']
    expect(sheet && utils.sheet_to_json(sheet, { header: 1 })).toEqual([
      ['行', '内容', '结果', '问题', '建议'],
      expect.arrayContaining(['2', '新增']),
      expect.arrayContaining(['3', '有误', expect.stringContaining('市域之外')]),
    ])
    await page.getByRole('button', { name: '确认导入' }).click()
    await page.getByText('已导入。').waitFor()
    await page.getByRole('link', { name: '全部部件' }).click()
    await page.getByRole('row', { name: /TEST-0001.*市排水服务中心.*监督中心.*指挥中心/ }).waitFor()
  })

  test('部件地图 each stands where it is; chosen there, it is told in words', async () => {
    await page.goto('/#/components')
    await page.getByRole('link', { name: '部件地图' }).click()
    const map = page.getByRole('application', { name: '部件地图' })
    const rows = page.getByRole('table', { name: '部件' }).getByRole('row')
    await map.getByRole('button', { name: 'TEST-0001 雨水井盖' }).press('Enter')
    await page.getByRole('button', { name: '地图上全部' }).waitFor()
    expect(await rows.count()).toBe(2)
    await page.getByRole('row', { name: /TEST-0001.*监督中心/ }).waitFor()
    await page.getByLabel('标识码').fill('NONE')
    await page.getByText('0 个部件').waitFor()
  })

  test('单元网格 are imported from GeoJSON, and what overlaps is told', async () => {
    await page.goto('/#/units/grids')
    const [x, y] = [110.995, 35.025]
    const corners = [
      [x, y],
      [x + 0.01, y],
      [x + 0.01, y + 0.01],
      [x, y],
    ]
    const properties = { code: '140802001001009', name: '九号网格', street: '南城街道' }
    const geometry = { type: 'Polygon', coordinates: [corners] }
    const features = [{ type: 'Feature', properties, geometry }]
    await choose('grids.geojson', JSON.stringify({ type: 'FeatureCollection', features }))
    await page.getByRole('row', { name: /140802001001009.*与 140802001001001 重叠/ }).waitFor()
    await page.getByRole('button', { name: '确认导入' }).click()
    await page.getByText('已导入。').waitFor()
    const grids = await desk.city.act(({ db }) => db.unitGrid.count())
    expect(grids).toBe(2)
  })
})

describe.skipIf(noBrowser)('组织机构 the units', () => {
  test('机构 a unit is added, renamed, and shows what it was', async () => {
    await page.goto('/#/units')
    const dialog = page.getByRole('dialog')
    await page.getByRole('button', { name: '新增机构' }).click()
    await dialog.getByLabel('名称', { exact: true }).fill('城建科')
    await dialog.getByLabel('代码', { exact: true }).fill('A-1')
    await dialog.getByRole('button', { name: '新增机构' }).click()
    const row = page.getByRole('listitem').filter({ hasText: /城.*科/ })
    await row.getByRole('button', { name: '修改' }).click()
    await dialog.getByLabel('名称', { exact: true }).fill('城乡建设科')
    await dialog.getByRole('button', { name: '修改' }).click()
    await row.getByText('城乡建设科').waitFor()
    await row.getByRole('button', { name: '修改' }).click()
    await dialog.getByText(/城建科 · 在用/).waitFor()
    await dialog.getByLabel('代码', { exact: true }).fill('监督中心')
    await dialog.getByRole('button', { name: '修改' }).click()
    await dialog.getByText('该代码已被其他机构使用；未保存。').waitFor()
    expect(await dialog.getByLabel('名称', { exact: true }).inputValue()).toBe('城乡建设科')
  })
})
