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
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await signInAs(page, desk.city, { role: 'SECURITY_ADMINISTRATOR' })
  await page.goto('/#/api-keys')
  await page.getByRole('heading', { name: '接口密钥' }).waitFor()
})
afterAll(() => desk?.close())

const form = () => page.getByRole('dialog')
const fill = async (name: string, ...roles: string[]) => {
  await page.getByRole('button', { name: '新建密钥' }).click()
  await form().getByLabel('名称').fill(name)
  for (const role of roles) await form().getByLabel(role, { exact: true }).check()
}
const send = () => form().getByRole('button', { name: '新建密钥' })
const keys = () => desk.city.act(({ db }) => db.apiKey.findMany({ orderBy: { id: 'asc' } }))

describe.skipIf(noBrowser)('接口密钥 the keys of other systems', () => {
  test('a key is made once although its button is pressed twice, and its text is shown and copied', async () => {
    await fill('热线系统', '受理员')
    await send().dblclick()
    await page.getByText('密钥已创建').waitFor()
    const secret = await form().getByLabel('密钥', { exact: true }).inputValue()
    expect(secret).toMatch(/^zhk_/)
    await form().getByRole('button', { name: '复制' }).click()
    await form().getByText('已复制').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret)
    expect(await keys()).toHaveLength(1)
  })

  test('Escape does not lose the key that is shown; once it is put away nothing shows it again', async () => {
    await page.keyboard.press('Escape')
    await form().getByRole('button', { name: '已妥善保存' }).click()
    await form().waitFor({ state: 'detached' })
    await page.getByRole('row', { name: /热线系统/ }).waitFor()
    await page.reload()
    await page.getByRole('row', { name: /热线系统.*从未使用.*长期有效.*有效/ }).waitFor()
    const [key] = await keys()
    const shown = await page.getByRole('main').innerText()
    expect(shown).toContain(`${key?.prefix}…`)
    expect(shown.match(/zhk_\w{20}/)).toBeNull()
  })

  test('what may not go together is refused in a sentence, and what was typed stays', async () => {
    await fill('两边的系统', '受理员', '派遣员')
    await send().click()
    await form()
      .getByText(/密钥不能兼有监督和指挥角色/)
      .waitFor()
    expect(await form().getByLabel('名称').inputValue()).toBe('两边的系统')
    expect(await form().getByLabel('派遣员').isChecked()).toBe(true)
    await form().getByRole('button', { name: '取消' }).click()
    await form().waitFor({ state: 'detached' })
    expect(await keys()).toHaveLength(1)
  })

  test('吊销 a key is revoked after one more question, and stays in the list', async () => {
    await page.getByRole('button', { name: '吊销: 热线系统' }).click()
    await form().getByText('吊销密钥“热线系统”？').waitFor()
    await form().getByRole('button', { name: '吊销' }).dblclick()
    await page.getByRole('row', { name: /热线系统.*已吊销/ }).waitFor()
    const [key] = await keys()
    expect(key?.revokedAt).not.toBeNull()
    const audited = await desk.city.act(({ db }) =>
      db.auditEntry.count({ where: { action: 'revokeApiKey' } }),
    )
    expect(audited).toBe(1)
  })
})

describe.skipIf(noBrowser)('草稿 a key that is being filled in', () => {
  test('what is typed and ticked outlives a reload, until it is canceled', async () => {
    await fill('大屏', '领导')
    await page.reload()
    await page.getByRole('button', { name: '新建密钥' }).click()
    await form().getByRole('button', { name: '放弃我的内容' }).waitFor()
    expect(await form().getByLabel('名称').inputValue()).toBe('大屏')
    expect(await form().getByLabel('领导', { exact: true }).isChecked()).toBe(true)
    await form().getByRole('button', { name: '取消' }).click()
    await form().waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '新建密钥' }).click()
    expect(await form().getByLabel('名称').inputValue()).toBe('')
    expect(await form().getByLabel('领导', { exact: true }).isChecked()).toBe(false)
    await form().getByRole('button', { name: '取消' }).click()
    await form().waitFor({ state: 'detached' })
  })
})
