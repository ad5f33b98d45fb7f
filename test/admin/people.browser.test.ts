import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { assignRole } from '../../services/accounts/assign-role.ts'
import { nameSubstitute } from '../../services/accounts/name-substitute.ts'
import { savePerson } from '../../services/accounts/save-person.ts'
import { anActor } from '../support/city.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'

const file = (...lines: string[]) => ({
  name: 'people.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['姓名,登录名,单位,角色,电话', ...lines].join('\n')),
})

const noBrowser = inject('noBrowser') !== ''
let desk: Desk
let page: Page
let administratorId: string
beforeAll(async () => {
  if (noBrowser) return
  desk = await aDesk()
  page = await desk.open()
  administratorId = (await signInAs(page, desk.city, { role: 'CITY_ADMINISTRATOR' })).id
  await page.goto('/#/people')
  await page.getByRole('main').getByRole('link', { name: '导入' }).click()
  await page.getByRole('heading', { name: '导入人员' }).waitFor()
})
afterAll(() => desk?.close())

/** 孙八 in the place of 周七, for two days of the ten in which she was an evaluator. */
const aPastSubstitution = () =>
  desk.city.actAs(anActor([{ role: 'CITY_ADMINISTRATOR', unitId: null }], administratorId))(
    async (ctx) => {
      const on = (day: number) => new Date(2020, 2, day)
      const somebody = async (name: string) =>
        (await savePerson(ctx, { name, unitId: null })).personId
      const [personId, substituteId] = [await somebody('周七'), await somebody('孙八')]
      await assignRole(ctx, { personId, role: 'EVALUATOR', startsAt: on(1), endsAt: on(11) })
      await nameSubstitute(ctx, { personId, substituteId, startsAt: on(3), endsAt: on(5) })
    },
  )
const people = () => desk.city.act(({ db }) => db.person.count({ where: { name: '钱一' } }))
const choose = (chosen: ReturnType<typeof file>) =>
  page.getByLabel('选择文件', { exact: true }).setInputFiles(chosen)

describe.skipIf(noBrowser)('导入人员 a file of people', () => {
  test('导入 a trial tells the one bad line with what was perhaps meant, and saves nothing', async () => {
    await choose(file('钱一,qian-1,指挥中心,派遣员,13800000001', '孙二,sun-2,监督中新,受理员,'))
    await page.getByText('试运行，尚未保存。').waitFor()
    await page.getByRole('row', { name: /没有“监督中新”这个单位。.*监督中心/ }).waitFor()
    await page.getByRole('row', { name: /钱一.*新增/ }).waitFor()
    expect(await people()).toBe(0)
  })

  test('confirmed, the good line is imported once, and its password can be saved', async () => {
    await page.getByRole('button', { name: '确认导入' }).dblclick()
    await page.getByText('已导入。').waitFor()
    await page.getByRole('link', { name: '保存密码清单' }).waitFor()
    expect(await people()).toBe(1)
  })

  test('what is no table is refused in a sentence', async () => {
    await page.reload()
    await choose({ ...file(), buffer: Buffer.from('PK\u0003\u0004 damaged') })
    await page.getByText(/文件无法读取/).waitFor()
  })
})

describe.skipIf(noBrowser)('人员 somebody with their roles', () => {
  test('the person is found, given a role for a time, and the role is ended', async () => {
    await page.goto('/#/people')
    await page.getByLabel('查询').fill('钱一')
    await page.getByRole('link', { name: '钱一' }).click()
    await page.getByRole('heading', { name: '钱一', level: 1 }).waitFor()
    await page.getByRole('button', { name: '授予角色' }).click()
    const form = page.getByRole('dialog')
    await form.getByRole('button', { name: '授予角色' }).click()
    await form.getByText('请选择角色。').waitFor()
    await form.getByRole('combobox', { name: '角色' }).click()
    await page.getByRole('option', { name: '考评员' }).click()
    await form.getByLabel('末日').fill('2099-12-31')
    await form.getByRole('button', { name: '授予角色' }).click()
    const row = page.getByRole('row', { name: /考评员.*2100.*张三.*在任/ })
    await row.getByRole('button', { name: '终止' }).click()
    await form.getByRole('button', { name: '终止' }).click()
    await page.getByRole('row', { name: /考评员.*已结束/ }).waitFor()
  })

  test('a new password is shown once, and the person leaves after one more question', async () => {
    await page.getByRole('button', { name: '重发密码' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '重发密码' }).click()
    expect(await dialog.getByLabel('初始密码').inputValue()).toMatch(/^(\w{4}-){3}\w{4}$/)
    await dialog.getByRole('button', { name: '已妥善保存' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '停用' }).click()
    await dialog.getByRole('button', { name: '停用' }).click()
    await page.getByText('离岗').waitFor()
    await page.getByRole('button', { name: '启用' }).waitFor()
  })
})

describe.skipIf(noBrowser)('查询 who may look, and who may write', () => {
  test('历任 who holds a role now, and who held it, is told by day', async () => {
    await page.goto('/#/people/holders?role=CITY_ADMINISTRATOR')
    await page.getByRole('row', { name: /张三.*城市管理员.*在任/ }).waitFor()
    await page.getByLabel('日期').fill('2000-01-01')
    await page.getByText('当日无人担任此角色').waitFor()
  })

  test('代理 who acted in a role on a past day is told beside who held it, with who granted it and when', async () => {
    await aPastSubstitution()
    await page.goto('/#/people/holders?role=EVALUATOR&day=2020-03-03')
    await page.getByRole('row', { name: /^周七.*考评员.*2020.*张三/ }).waitFor()
    const acted = page.getByRole('row', { name: /^孙八代理周七.*考评员.*2020.*2020.*张三.*已结束/ })
    await acted.getByRole('link').click()
    await page.getByRole('heading', { name: '孙八', level: 1 }).waitFor()
    await page.getByText(/^孙八代理周七.*已结束 · 授予人 张三 · \d{4}/).waitFor()
    await page.goto('/#/people/holders?role=EVALUATOR&day=2020-03-08')
    await page.getByRole('row', { name: /^周七/ }).waitFor()
    expect(await page.getByText('孙八代理周七').count()).toBe(0)
  })

  test('whoever may not write finds no button, and the API refuses what a screen does not offer', async () => {
    const other = await desk.open()
    await signInAs(other, desk.city, { role: 'LEADER' })
    await other.goto('/#/people')
    await other.getByRole('heading', { name: '人员' }).waitFor()
    for (const name of ['导入', '新增人员'])
      expect(await other.getByRole('main').getByText(name, { exact: true }).count()).toBe(0)
    await other.goto('/#/people/import')
    await other.getByLabel('选择文件', { exact: true }).setInputFiles(file('周三,zhou,,,'))
    await other.getByText(/您没有此项权限/).waitFor()
  })
})
