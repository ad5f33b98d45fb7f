import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { aPng } from '../support/photos.ts'
import { aReport, reach } from '../support/working-city.ts'
import { aDesk, type Desk, signIn, signInAs } from './support/desk.ts'
import { keepPicture } from './support/keep-picture.ts'

const noBrowser = inject('noBrowser') !== ''
let desk: Desk
let page: Page
let login: string
let before: number

beforeAll(async () => {
  if (noBrowser) return
  desk = await aDesk()
  page = await desk.open()
  const unitId = desk.city.staff.units['监督中心'] ?? null
  const officer = await signInAs(page, desk.city, { role: 'INTAKE_OFFICER', unitId })
  login = officer.login
})
afterAll(() => (noBrowser ? undefined : desk.close()))
beforeEach(async () => {
  if (noBrowser) return
  before = await cases()
  await page.goto('/#/work-list')
  await page.getByRole('heading', { name: '工作列表' }).waitFor()
  await page.getByRole('link', { name: '登记问题' }).click()
  await page.getByRole('heading', { name: '登记问题' }).waitFor()
})

/** Presses Tab until what somebody wants has the focus; a field too far is a fault. */
const tabTo = async (wanted: string) => {
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((it) => document.activeElement?.matches(it) ?? false, wanted)) return
  }
  throw new Error(`Eight times Tab does not lead to ${wanted}.`)
}
const cases = () => desk.city.act(({ db }) => db.case.count())
const newest = () =>
  desk.city.act(({ db }) =>
    db.case.findFirstOrThrow({ orderBy: { id: 'desc' }, include: { reporter: true } }),
  )
const classField = () => page.getByRole('combobox', { name: /^小类/ })
const chooseClass = async () => {
  await classField().fill('雨水')
  await page.getByRole('option', { name: /雨水井盖/ }).waitFor()
  await classField().press('Enter')
  await page.getByText('出处').waitFor()
}
const fill = async (words = '井盖不见了') => {
  await chooseClass()
  await page.getByLabel('地址').fill('南城街道一号')
  await page.getByLabel('问题描述').fill(words)
}
const choose = (name: string, buffer: Buffer) =>
  page
    .getByRole('group', { name: '照片和文件' })
    .locator('input[multiple]')
    .setInputFiles([{ name, mimeType: 'image/png', buffer }])
const addPhoto = async (name: string) => {
  await choose(name, aPng())
  await page.getByText('已发送 1 / 1').waitFor()
}
/** Of the photo that was added: a picture, not a broken one. */
const drawnWidth = () =>
  page.getByRole('img', { name: '第 1 个照片或文件' }).evaluate(async (picture) => {
    if (!(picture instanceof HTMLImageElement)) return null
    await picture.decode()
    return picture.naturalWidth
  })
const save = () => page.getByRole('button', { name: '登记', exact: false }).last()
const locate = async (coordinates: string, system = 'WGS84') => {
  await page.getByLabel('坐标', { exact: true }).fill(coordinates)
  await page.getByRole('combobox', { name: '坐标系' }).click()
  await page.getByRole('option', { name: new RegExp(system) }).click()
}
const changeTo = async (colleague: string) => {
  await page.getByRole('button', { name: /我的账户/ }).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await signIn(page, colleague)
  await page.goto('/#/report')
  await page.getByLabel('问题描述').waitFor()
}
const startAnew = () => page.getByRole('button', { name: '清空重填' }).click()

describe.skipIf(noBrowser)('登记问题 a problem is reported', () => {
  test('电话 by keys alone: class, condition, place, words, reporter; the new case comes into the work list', async () => {
    await page.getByRole('link', { name: '工作列表' }).click()
    await page.getByRole('heading', { name: '工作列表' }).waitFor()
    await page.keyboard.press('n')
    await page.waitForFunction(() => document.activeElement?.id === 'report-classCode')
    await page.keyboard.type('雨水')
    await page.getByRole('option', { name: /雨水井盖/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByLabel(/^2\. 破损/).waitFor()
    await tabTo('input[type="radio"]')
    await page.keyboard.press('ArrowDown')
    await page.getByText(/第 1 版，部件，第 \d+ 行，条件 2/).waitFor()
    await page.getByText('更换').waitFor()
    await tabTo('#report-address')
    await page.keyboard.type('南城街道一号')
    await tabTo('#report-gridCode')
    await page.keyboard.type('140802001001001')
    await page.getByRole('option', { name: /一号网格/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('位于单元网格：一号网格').waitFor()
    await tabTo('#report-description')
    await page.keyboard.type('井盖破了一半')
    await tabTo('#report-reporterName')
    await page.keyboard.type('王五')
    await tabTo('#report-reporterPhone')
    await page.keyboard.type('13900000000')
    await page.keyboard.press('Control+Enter')
    await page.getByText(/^已登记为案件 C/).waitFor()
    const caseFile = await newest()
    expect(caseFile).toMatchObject({
      ...{ source: 'TELEPHONE', conditionNo: 2, address: '南城街道一号' },
      ...{ description: '井盖破了一半', gridId: expect.any(String) },
      reporter: { name: '王五', phone: '13900000000' },
    })
    await reach(desk.city, caseFile.id, 'userTask_OrderConfirmation')
    await page.getByRole('link', { name: '工作列表' }).click()
    await page.getByRole('link', { name: caseFile.caseNumber }).waitFor()
  })

  test('a double click saves one case; another one is begun from the answer', async () => {
    await fill()
    await save().dblclick()
    await page.getByText(/^已登记为案件 C/).waitFor()
    expect(await cases()).toBe(before + 1)
    expect((await newest()).conditionNo).toBe(1)
    await page.getByRole('button', { name: '再登记一件' }).click()
    await classField().waitFor()
    expect(await page.getByLabel('地址').inputValue()).toBe('')
  })

  test('what is missing is said at its field, and the first one gets the focus', async () => {
    await save().click()
    for (const lack of ['请选择小类。', '请填写地址。', '请填写问题描述。'])
      await page.getByText(lack).waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('report-classCode')
    await page.getByLabel('坐标', { exact: true }).fill('110.995, 35.025')
    await page.getByText('请选择这组坐标的坐标系。').waitFor()
    expect(await cases()).toBe(before)
    await page.getByLabel('坐标', { exact: true }).fill('')
  })
})

describe.skipIf(noBrowser)('随报 what goes along with a report', () => {
  test('坐标系 a point stands on the page of its case as it was given, with its system', async () => {
    await fill()
    await locate('110.995, 35.0251', 'CGCS2000')
    await page.getByText('位于单元网格：一号网格').waitFor()
    await save().click()
    await page.getByText(/^已登记为案件 C/).waitFor()
    await page.getByRole('link', { name: '查看案件' }).click()
    await page.getByText('35.0251, 110.995 (CGCS2000（国家大地坐标）)').waitFor()
  })

  test('地图和照片 its place is chosen on the map, a photo goes along and stands with the case', async () => {
    await fill('路边井盖')
    await page.getByRole('button', { name: '在地图上选点' }).click()
    await page.getByRole('application', { name: /地图/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('位于单元网格：一号网格').waitFor()
    await addPhoto('井盖.png')
    await keepPicture(page, 'report-with-photo')
    await save().click()
    await page.getByText(/^已登记为案件 C/).waitFor()
    const { id, longitude, coordinateSystem } = await newest()
    const photos = await desk.city.act(({ db }) =>
      db.attachment.findMany({ where: { caseId: id } }),
    )
    expect(photos).toMatchObject([{ phase: 'BEFORE', taskId: null, mergedReportId: null }])
    expect([longitude, coordinateSystem]).toEqual([expect.any(Number), 'WGS84'])
    await page.getByRole('link', { name: '查看案件' }).click()
    await page.getByRole('img', { name: /^处置前照片 1：上报, 张三/ }).waitFor()
  })
})

describe.skipIf(noBrowser)('拒绝 a report that is refused', () => {
  test('a point outside the city is refused in a sentence; nothing is saved, what was typed stays', async () => {
    await fill()
    await locate('112.5, 37.8')
    await page.getByText(/此位置不在本市/).waitFor()
    await save().click()
    await page.getByText(/此位置不在本市/).waitFor()
    expect(await page.getByLabel('问题描述').inputValue()).toBe('井盖不见了')
    expect(await cases()).toBe(before)
    await page.getByLabel('坐标', { exact: true }).fill('35.025, 110.995')
    await page.getByText('位于单元网格：一号网格').waitFor()
    await save().click()
    await page.getByText(/^已登记为案件 C/).waitFor()
    expect(await newest()).toMatchObject({ longitude: 110.995, latitude: 35.025 })
  })

  test('a class that was retired meanwhile is refused in a sentence, and what was typed stays', async () => {
    const retire = (active: boolean) =>
      desk.city.act(({ db }) => db.catalogueClass.updateMany({ data: { active } }))
    await fill('停用的小类')
    await retire(false)
    await save().click()
    await page.getByText(/此小类已停用/).waitFor()
    expect(await page.getByLabel('问题描述').inputValue()).toBe('停用的小类')
    expect(await cases()).toBe(before)
    await retire(true)
    await save().click()
    await page.getByText(/^已登记为案件 C/).waitFor()
  })
})

describe.skipIf(noBrowser)('拒绝 what goes along and is refused', () => {
  test('a text called .png is told in one sentence, and holds the report up until it is removed', async () => {
    await fill('照片有误')
    await choose('文字.png', Buffer.from('只是一段文字'))
    await page.getByText(/文字\.png: 不是可读取的照片.*未保存，其余内容已保留/).waitFor()
    expect(await save().isDisabled()).toBe(true)
    await page.getByRole('button', { name: '移除 文字.png' }).click()
    await save().click()
    await page.getByText(/^已登记为案件 C/).waitFor()
    expect((await newest()).description).toBe('照片有误')
  })

  test('并案 a case that has ended meanwhile takes no report: the sentence says to save it as one of its own', async () => {
    const caseId = await aReport(desk.city)
    const { caseNumber } = await newest()
    await fill('案件已办结')
    await locate('110.995, 35.0251')
    const offer = page.getByRole('listitem').filter({ hasText: caseNumber })
    await offer.waitFor()
    await desk.city.act(({ db }) =>
      db.case.update({ where: { id: caseId }, data: { stage: 'VOIDED' } }),
    )
    await offer.getByRole('button', { name: /并案/ }).click()
    await page.getByText(/该案件在此期间已办结.*请登记为新案件/).waitFor()
    await save().click()
    await page.getByText(/^已登记为案件 C/).waitFor()
    expect((await newest()).description).toBe('案件已办结')
  })
})

describe.skipIf(noBrowser)('草稿 what is typed is not lost', () => {
  test('会话 a session that ended leads to the sign-in page; afterwards all that was typed is here again, and saved once', async () => {
    await fill('会话结束时的描述')
    await page.context().clearCookies()
    await save().click()
    await signIn(page, login)
    await page.goto('/#/report')
    await page.getByText(/已恢复您/).waitFor()
    expect(await page.getByLabel('问题描述').inputValue()).toBe('会话结束时的描述')
    expect(await classField().inputValue()).toContain('雨水井盖')
    await save().click()
    await page.getByText(/^已登记为案件 C/).waitFor()
    expect(await cases()).toBe(before + 1)
  })

  test('断网 an answer that was lost does not make a second case', async () => {
    await fill('应答丢失')
    let lost = 0
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('mutation ReportCase') || lost > 0)
        return route.continue()
      lost += 1
      await route.fetch()
      await route.abort()
    })
    await save().click()
    await page
      .getByRole('alert')
      .getByText(/没有收到服务器的应答/)
      .waitFor()
    expect(await page.getByLabel('问题描述').inputValue()).toBe('应答丢失')
    await save().click()
    await page.getByText(/^已登记为案件 C/).waitFor()
    await page.unroute('**/graphql')
    expect([lost, await cases()]).toEqual([1, before + 1])
  })

  test('a draft outlives a reload; somebody else at the same browser does not see it, its owner does', async () => {
    const other = await signInAs(await desk.open(), desk.city, { role: 'INTAKE_OFFICER' })
    await fill('别人的草稿')
    await addPhoto('草稿.png')
    await page.waitForFunction(() => JSON.stringify(localStorage).includes('草稿.png'))
    await page.reload()
    await page.getByText(/已恢复您/).waitFor()
    await page.getByText('已发送 1 / 1').waitFor()
    expect(await drawnWidth()).toBe(40)
    await changeTo(other.login)
    expect(await page.getByLabel('问题描述').inputValue()).toBe('')
    await changeTo(login)
    await page.getByText(/已恢复您/).waitFor()
    expect(await page.getByLabel('问题描述').inputValue()).toBe('别人的草稿')
    await startAnew()
    await page.getByText(/已恢复您/).waitFor({ state: 'detached' })
    expect(await page.getByLabel('问题描述').inputValue()).toBe('')
    await page.getByText('已发送 1 / 1').waitFor({ state: 'detached' })
  })
})

describe.skipIf(noBrowser)('并案 the same problem is reported again', () => {
  test('并案 the same problem nearby is offered and merged: no second case, both reporters on its page, masked', async () => {
    const caseId = await aReport(desk.city, { reporterName: '李四', reporterPhone: '13812345678' })
    before += 1
    const { caseNumber } = await newest()
    await fill('井盖还没有装上')
    await locate('110.995, 35.0251')
    await page.getByLabel('姓名').fill('赵六')
    await page.getByRole('textbox', { name: '电话', exact: true }).fill('13700001111')
    await addPhoto('并案.png')
    const offer = page.getByRole('listitem').filter({ hasText: caseNumber })
    await offer.getByText(/相距 \d+ 米/).waitFor()
    await offer.getByRole('button', { name: /并案/ }).dblclick()
    await page.getByText(`已并入案件 ${caseNumber}，共反映 2 次`).waitFor()
    expect(await cases()).toBe(before)
    await page.getByRole('link', { name: '查看案件' }).click()
    for (const shown of ['李**', '赵**', '137****1111', '井盖还没有装上'])
      await page.getByText(shown).waitFor()
    await page.getByRole('img', { name: /^处置前照片 1：第 2 次反映（电话）, 张三/ }).waitFor()
    await page.getByRole('button', { name: /查看完整信息/ }).click()
    await page.getByText('13700001111').waitFor()
    const merged = await desk.city.act(({ db }) => db.mergedReport.count({ where: { caseId } }))
    expect(merged).toBe(1)
  })

  test('is not offered to the command center, which sees the case without its reporters', async () => {
    const caseId = await aReport(desk.city, { reporterName: '李四' })
    const other = await desk.open()
    await signInAs(other, desk.city, { role: 'DISPATCHER' })
    await other.goto(`/#/cases/${encodeId('Case', caseId)}`)
    await other.getByText('雨水井盖缺失').waitFor()
    expect(await other.getByText('李**').count()).toBe(0)
    expect(await other.getByRole('link', { name: '登记问题' }).count()).toBe(0)
    await other.goto('/#/report')
    await other.getByText('页面不存在，或您无权查看').waitFor()
  })

  test('网格 with nothing but the unit grid, the open cases of the class in it are offered', async () => {
    await aReport(desk.city)
    const { caseNumber } = await newest()
    await fill('只知道单元网格')
    await page.locator('#report-gridCode').fill('140802001001001')
    await page.getByRole('option', { name: /一号网格/ }).click()
    const offer = page.getByRole('listitem').filter({ hasText: caseNumber })
    await offer.getByText('同一单元网格').waitFor()
    await offer.getByRole('button', { name: /并案/ }).waitFor()
  })

  test('no page breaks, none does what the security policy forbids, and no request leaves the machine', () => {
    const expected = /ERR_FAILED|Failed to fetch|Nobody is signed in/
    expect(desk.complaints.filter((complaint) => !expected.test(complaint))).toEqual([])
    const abroad = (url: string) => !url.startsWith(desk.address) && !url.startsWith('blob:')
    expect(desk.requested.filter(abroad)).toEqual([])
  })
})
