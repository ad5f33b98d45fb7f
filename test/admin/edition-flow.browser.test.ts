import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { aCaseAt } from '../support/working-city.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'
import { furnishManual } from './support/manual-desk.ts'

const dayMs = 86_400_000
const document = {
  文号: '测城管发〔2026〕12号',
  示例不符时的发布理由: '示例按现行版本写成',
}

const flowOn = (page: Page) => page.getByRole('region', { name: '版本流转' })
const press = async (page: Page, label: string, words: Readonly<Record<string, string>>) => {
  await flowOn(page).getByRole('button', { name: label, exact: true }).click()
  const form = page.getByRole('dialog')
  for (const [field, value] of Object.entries(words)) await form.getByLabel(field).fill(value)
  await form.getByRole('button', { name: label, exact: true }).click()
  await form.waitFor({ state: 'detached' })
}
const current = (page: Page) => flowOn(page).locator('[aria-current="step"]')
const editionOf = ({ city }: Desk, caseId: string) =>
  city.act(async ({ db }) => {
    const { manualEditionId } = await db.case.findUniqueOrThrow({ where: { id: caseId } })
    return (await db.manualEdition.findUniqueOrThrow({ where: { id: manualEditionId ?? '' } }))
      .number
  })

const signedIn = async (desk: Desk, role: 'CITY_ADMINISTRATOR' | 'LEADER') => {
  const page = await desk.open()
  await signInAs(page, desk.city, { role })
  return page
}
describe.skipIf(inject('noBrowser') !== '')('版本流转 from draft to in force and back', () => {
  let desk: Desk
  let author: Page
  let route: string

  beforeAll(async () => {
    desk = await aDesk()
    const { routes } = await furnishManual(desk.city)
    route = `/${routes[0]}`
    author = await signedIn(desk, 'CITY_ADMINISTRATOR')
  })
  afterAll(() => desk.close())

  test('送审 a city administrator submits the draft, and is then offered no review of it', async () => {
    await author.goto(route)
    await press(author, '送审', { 修订理由: '缺失井盖的时限过短' })
    await current(author).getByText('缺失井盖的时限过短').waitFor()
    await flowOn(author).getByText('等待另一位城市管理员或领导审核').waitFor()
    expect(await flowOn(author).getByRole('button').count()).toBe(0)
  })

  test('审核 a leader sends it back, it is submitted again, and the leader approves it', async () => {
    const leader = await signedIn(desk, 'LEADER')
    await leader.goto(route)
    await press(leader, '退回修改', { 须修改的内容: '第4条单位不明' })
    await leader.getByText('张三 退回修改：第4条单位不明').waitFor()
    await author.reload()
    await press(author, '送审', { 修订理由: '缺失井盖的时限过短' })
    await leader.reload()
    await press(leader, '审核通过', { 审议会议: '第3次会议' })
    await current(leader).getByText('会议：第3次会议').waitFor()
  })

  test('发布 for tomorrow: a case today follows the old edition, one tomorrow the new one', async () => {
    await author.reload()
    await press(author, '发布', document)
    await current(author).getByText('文号 测城管发〔2026〕12号').waitFor()
    const today = await aCaseAt(desk.city, 'userTask_DispatchCase')
    desk.city.clock.now = new Date(desk.city.clock.now.getTime() + dayMs)
    const tomorrow = await aCaseAt(desk.city, 'userTask_DispatchCase')
    expect([await editionOf(desk, today.caseId), await editionOf(desk, tomorrow.caseId)]).toEqual([
      1, 2,
    ])
  })

  test('公文 it prints with red head, number, lines and a hash that is found again', async () => {
    author = await signedIn(desk, 'CITY_ADMINISTRATOR')
    await author.goto(`${route.replace(/show$/, 'document')}`)
    const document = author.getByRole('article')
    await document.getByText('测城管发〔2026〕12号').waitFor()
    const lines = author.getByRole('region').getByRole('table')
    expect(await lines.locator('tbody tr').count()).toBe(4)
    const hash =
      (await document.locator('text=/^[0-9a-f]{8}( [0-9a-f]{8}){7}$/').textContent()) ?? ''
    await author.goto('/#/manual/verify')
    await author.getByLabel('纸质文件上的校验码').fill(hash)
    await author.getByRole('button', { name: '核对' }).click()
    await author.getByText('纸质文件与下列版本的规定完全一致').waitFor()
    await author.getByLabel('纸质文件上的校验码').fill(hash.replace(/^./, 'x'))
    await author.getByRole('button', { name: '核对' }).click()
    await author.getByText('没有已发布的版本与此校验码相符').waitFor()
  })

  test('回退 the earlier edition is submitted as a new one', async () => {
    await author.goto('/#/manual')
    await author.getByRole('link', { name: '第 1 版' }).click()
    await flowOn(author).getByRole('button', { name: '回退到此版本' }).click()
    const form = author.getByRole('dialog')
    await form.getByLabel('回退理由').fill('新时限难以执行')
    await form.getByRole('button', { name: '回退到此版本' }).click()
    await author.getByText('恢复第 1 版的内容。').waitFor()
    await current(author).getByText('新时限难以执行').waitFor()
  })
})
