import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { en } from '../../admin/src/texts/en.ts'
import { zh } from '../../admin/src/texts/zh.ts'
import type { DemoTask } from '../../zhihui/demo-answers.ts'
import { type DemoPeople, type DemoPerson, demoPeople } from '../../zhihui/demo-people.ts'
import { caseNow, componentsOf, reportCase } from '../../zhihui/demo-questions.ts'
import { aDataDir, aPortBlock, forget, type Product, startProduct } from '../bench/product.ts'
import { chromiumPath } from './support/chromium.ts'

const tongues = {
  zh: { locale: 'zh-CN', texts: zh, condition: '立案条件序号', unit: '派往单位' },
  en: { locale: 'en-US', texts: en, condition: 'Filing condition', unit: 'Unit' },
} as const
type Language = keyof typeof tongues
const stepPatience = 20_000
const noBrowser = inject('noBrowser') !== ''

let product: Product
let dataDir = ''
let browser: Browser
let people: DemoPeople

beforeAll(async () => {
  if (noBrowser) return
  dataDir = await aDataDir()
  product = await startProduct({ port: aPortBlock(), dataDir, cases: 0, frontEnd: true })
  people = demoPeople(product.address, product.links)
  browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await product?.stop()
  if (dataDir !== '') await forget(dataDir)
})

const sitDown = async ({ token }: DemoPerson, language: Language) => {
  const { locale } = tongues[language]
  const context = await browser.newContext({
    ...{ locale, baseURL: product.address, reducedMotion: 'reduce' },
    viewport: { width: 1360, height: 900 },
  })
  const page = await context.newPage()
  page.setDefaultTimeout(stepPatience)
  await page.goto(`/sign-in?token=${token}`)
  return page
}

const report = async (reporter: DemoPerson) => {
  const found = await reporter.ask(componentsOf, { classCode: 'C0103', code: '140802' })
  const [cover] = found.components.edges
  if (cover === undefined) throw new Error('The demo city has no manhole cover.')
  const { code, address, longitude, latitude } = cover.node
  const input = { source: 'TELEPHONE', classCode: 'C0103', conditionNo: 1, componentCode: code }
  const { reportCase: reported } = await reporter.ask(reportCase, {
    input: { ...input, ...{ address, longitude, latitude }, description: '雨水井盖缺失' },
  })
  return reported
}

const nextStep = (caseId: string, after: DemoTask | null) =>
  vi.waitUntil(
    async () => {
      const { case: now } = await (await people.first('SUPERVISOR')).ask(caseNow, { id: caseId })
      const task = now.tasks.find(({ status }) => status === 'OPEN')
      if (now.evaluatedAt !== null) return { task: null, stage: now.stage }
      return task !== undefined && task.id !== after?.id && { task, stage: now.stage }
    },
    { timeout: stepPatience, interval: 100 },
  )

const takeStep = async (page: Page, task: DemoTask, language: Language) => {
  const { texts, condition, unit } = tongues[language]
  if (task.formId === 'file-case') await choose(page, condition, /^(条件|Condition) 1/)
  if (task.formId === 'dispatch') await choose(page, unit, /^★/)
  const outcome = task.outcomes[0]?.[language] ?? ''
  await page.getByRole('button', { name: outcome, exact: true }).click()
  await page.getByText(texts.step.confirmed.replace('%{outcome}', outcome)).waitFor()
}

const choose = async (page: Page, field: string, choice: RegExp) => {
  await page.getByLabel(field, { exact: true }).click()
  await page.getByText(choice).first().click()
}

describe.skipIf(noBrowser)('一案到底 one case through everybody’s hands', () => {
  for (const language of ['zh', 'en'] as const)
    test(`a report by telephone is confirmed, filed, dispatched, handled, verified and closed by seven roles, each on its own screen, in ${language}`, async () => {
      const { caseId, caseNumber } = await report(await people.first('INTAKE_OFFICER'))
      const roles = new Set<string>(['INTAKE_OFFICER'])
      for (let step = await nextStep(caseId, null); step.task !== null; ) {
        const { task } = step
        const who = await people.holding(caseId, task)
        roles.add(who.role)
        const page = await sitDown(who, language)
        await page.goto('/#/work-list')
        await page.getByRole('link', { name: caseNumber }).click()
        await takeStep(page, task, language)
        await page.context().close()
        step = await nextStep(caseId, task)
      }
      const auditor = await sitDown(await people.first('AUDITOR'), language)
      roles.add('AUDITOR')
      await auditor.goto('/#/audit')
      await auditor.getByRole('table').waitFor()
      expect([...roles].toSorted()).toEqual([
        'AUDITOR',
        'COLLECTOR',
        'DEPARTMENT_OFFICER',
        'DISPATCHER',
        'HANDLER',
        'INTAKE_OFFICER',
        'SHIFT_LEADER',
      ])
    }, 240_000)
})
