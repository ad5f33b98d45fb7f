import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { takeDueReleases } from '../../services/releases/take-effect.ts'
import { issued, threeMembers, twoPeople } from '../services/releases/a-release.ts'
import { anEngineForReleases } from '../support/model-room.ts'
import { barriersOn, isWiderThanScreen } from './support/barriers.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'
import { keepPicture } from './support/keep-picture.ts'

const noBrowser = inject('noBrowser') !== ''
let desk: Desk
beforeAll(async () => {
  if (!noBrowser) desk = await aDesk()
})
afterAll(() => desk?.close())

const admin = { role: 'CITY_ADMINISTRATOR' } as const

/** The instant has come, and the regular task looks. */
async function passInstant() {
  const { act, actAs } = desk.city
  await act(({ db, now }) => db.release.updateMany({ data: { instant: now() } }))
  await takeDueReleases({
    ...{ ...anEngineForReleases(), act, actAs },
    mayPass: () => true,
    alarm: () => undefined,
  })
}

describe.skipIf(noBrowser)('发布批 what takes effect together', () => {
  test('同批生效 one makes it, another one approves and schedules it, and all of it is in force', async () => {
    const page = await desk.open()
    await signInAs(page, desk.city, admin)
    await page.goto('/#/releases')
    await page.getByText('还没有发布批').waitFor()
    await threeMembers(desk.city, twoPeople())
    await page.getByRole('button', { name: '新建发布批' }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel('名称').fill('秋季新办法')
    await form.getByLabel('理由', { exact: true }).fill('市政府常务会议')
    await form.getByLabel('指挥手册').selectOption({ index: 1 })
    await form.getByLabel(/文号/).fill(issued().documentNumber)
    await form.getByLabel(/city-case/).check()
    await form.getByLabel('工作日历', { exact: true }).selectOption({ index: 1 })
    await keepPicture(page, 'release-form')
    await form.getByRole('button', { name: '新建发布批' }).click()
    await page.getByRole('heading', { name: '秋季新办法' }).waitFor()
    expect(await page.getByRole('button', { name: '审核通过' }).count()).toBe(0)

    await page
      .getByRole('link', { name: /第 .* 版/ })
      .first()
      .click()
    await page.getByText('随发布批“秋季新办法”同批生效').waitFor()
    // it is published with the release only
    expect(await page.getByRole('button', { name: '发布', exact: true }).count()).toBe(0)
    await keepPicture(page, 'release-member')

    const other = await desk.open()
    await signInAs(other, desk.city, admin)
    await other.goto('/#/releases')
    await other.getByRole('link', { name: '秋季新办法' }).click()
    for (const act of ['审核通过', '排定生效']) {
      await other.getByRole('button', { name: act }).click()
      await other.getByRole('dialog').getByRole('button', { name: act }).click()
      await other.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await other.getByText('已排定，待生效').waitFor()
    await passInstant()
    await other.reload()
    await other.getByText('已生效').first().waitFor()
    await page.goto('/#/releases')
    await page.getByRole('table', { name: '已结束的发布批' }).getByText('已生效').waitFor()
  })
})

describe.skipIf(noBrowser)('回退发布批 what was before a release', () => {
  test('is brought back by another release, which somebody else reviews', async () => {
    const page = await desk.open()
    await signInAs(page, desk.city, admin)
    await page.goto('/#/releases')
    await page.getByRole('link', { name: '秋季新办法' }).click()
    await page.getByRole('button', { name: '回退' }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel('理由', { exact: true }).fill('试行未达预期')
    await form.getByLabel(/文号/).fill(issued().documentNumber)
    await keepPicture(page, 'release-roll-back')
    await form.getByRole('button', { name: '回退' }).click()
    await page.getByRole('heading', { name: '回退：秋季新办法' }).waitFor()
    await page.getByText('回退自').waitFor()
    expect(await page.getByRole('button', { name: '审核通过' }).count()).toBe(0)
  })
})

describe.skipIf(noBrowser)('页面 the pages of releases', () => {
  test.each([
    ...[1360, 360].flatMap((width) =>
      (['zh', 'en'] as const).map((language) => ({ width, language })),
    ),
  ])('its pages stand without barriers, $language at $width', async ({ width, language }) => {
    const page = await desk.open({ viewport: { width, height: 900 } })
    await signInAs(page, desk.city, admin)
    const { id } = await desk.city.act(({ db }) =>
      db.release.findFirstOrThrow({ where: { state: 'IN_FORCE' } }),
    )
    await page.evaluate(
      (kept) => localStorage.setItem('zhihui.preferences', JSON.stringify(kept)),
      { language, theme: 'light' },
    )
    const one = `releases/${encodeURIComponent(encodeId('Release', id))}/show`
    for (const [name, route] of [
      ['list', 'releases'],
      ['show', one],
    ] as const) {
      await page.goto(`/?${language}${name}${width}#/${route}`)
      await page
        .getByText(language === 'zh' ? '已生效' : 'In force')
        .first()
        .waitFor()
      await keepPicture(page, `release-${name}-${language}-${width}`)
      expect(await barriersOn(page)).toEqual([])
      expect(await isWiderThanScreen(page)).toBe(false)
    }
    const goingBack = language === 'zh' ? '回退' : 'Roll back'
    await page.getByRole('button', { name: goingBack }).click()
    await page.getByRole('dialog').waitFor()
    await keepPicture(page, `release-roll-back-${language}-${width}`)
    expect(await barriersOn(page)).toEqual([])
    expect(desk.complaints).toEqual([])
  })
})
