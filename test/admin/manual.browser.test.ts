import { tmpdir } from 'node:os'
import { pino } from 'pino'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { startBackgroundWork } from '../../start/background-work.ts'
import { anEngineForReleases } from '../support/model-room.ts'
import { staffUnits } from '../support/staff-units.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'
import { furnishManual } from './support/manual-desk.ts'

const workFor = ({ database, testDatabase: { ownerUrl } }: Desk['city']) =>
  startBackgroundWork({
    ...{ ...anEngineForReleases(), database, ownerUrl, exportsFolder: tmpdir() },
    log: pino({ level: 'silent' }),
  })

const setDrainage = ({ city }: Desk, active: boolean) =>
  city.act(({ db }) =>
    db.organizationUnit.updateMany({ where: { name: '市排水服务中心' }, data: { active } }),
  )

describe.skipIf(inject('noBrowser') !== '')(
  '指挥手册 the manual is compared, checked and tried',
  () => {
    let desk: Desk
    let page: Page
    let trials: Awaited<ReturnType<typeof startBackgroundWork>>
    let caseId: string

    beforeAll(async () => {
      desk = await aDesk()
      ;({ caseId } = await furnishManual(desk.city))
      trials = await workFor(desk.city)
      page = await desk.open()
      await signInAs(page, desk.city, { role: 'CITY_ADMINISTRATOR' })
    })
    afterAll(async () => {
      await trials.stop()
      await desk.close()
    })

    test('版本对比 old and new words stand side by side, with the cases that each line touches', async () => {
      await page.goto('/#/manual')
      await page.getByRole('link', { name: '对比' }).click()
      const table = page.getByRole('table', { name: '版本对比' })
      await table.waitFor()
      await page.getByText('共 4 条不同。').waitFor()
      const limit = table.getByRole('row').filter({ hasText: '小时（不分昼夜）' }).first()
      expect(await limit.locator('del').textContent()).toBe('2')
      expect(await limit.locator('ins').textContent()).toBe('4')
      expect(await limit.textContent()).toContain('在办 1')
      await page.getByLabel('差异类型').click()
      await page.getByRole('option', { name: '新增条目（共 1）' }).click()
      await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1)
    })

    test('发布前检查 what is wrong stands on the edition’s page, with a way to mend it', async () => {
      await page.goto('/#/manual')
      await page.getByRole('link', { name: '第 2 版' }).click()
      await page.getByText('错误 0 · 警告 0 · 提示 2').waitFor()
      await staffUnits(desk.city.act)
      await page.reload()
      await page.getByText('没有发现问题。').waitFor()
      await setDrainage(desk, false)
      await page.reload()
      await page.getByText('单位“市排水服务中心”已停用').waitFor()
      await page.getByText('请改为承接其职责的单位').waitFor()
      await setDrainage(desk, true)
    })

    test('试算 a trial is started, and shows what would change and why', async () => {
      await page.goto('/#/manual')
      await page.getByRole('link', { name: '第 2 版' }).click()
      await page.getByRole('link', { name: '历史试算' }).click()
      await page.getByRole('button', { name: '开始试算' }).click()
      const changed = page.getByRole('table', { name: '会有变化的案件' })
      await changed.waitFor()
      expect(await changed.textContent()).toContain('换时限')
      expect(await changed.textContent()).toContain('4 小时（不分昼夜）')
      expect(await changed.textContent()).toContain('市排水服务中心 手册指定')
    })

    test('依据说明 a case says which line of which edition decided', async () => {
      const officers = await desk.open()
      await signInAs(officers, desk.city, { role: 'SHIFT_LEADER' })
      await officers.goto(`/#/cases/${encodeId('Case', caseId)}`)
      const reasons = officers.getByRole('region', { name: '为何在此、为何此时限' })
      await reasons.getByRole('button', { name: '展开' }).click()
      await reasons.getByText('第 1 条 缺失 · 2 小时（不分昼夜）').waitFor()
      await reasons.getByText('第 3 条 弹跳 · 2 工作日').waitFor()
      expect(await reasons.getByRole('link', { name: '第 1 版' }).count()).toBe(1)
    })
  },
)
