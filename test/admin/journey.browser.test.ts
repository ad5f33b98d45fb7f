import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { en } from '../../admin/src/texts/en.ts'
import { filled } from '../../admin/src/texts/filled.ts'
import { zh } from '../../admin/src/texts/zh.ts'
import type { DemoTask } from '../../zhihui/demo-answers.ts'
import { type DemoPeople, type DemoPerson, demoPeople } from '../../zhihui/demo-people.ts'
import { caseNow } from '../../zhihui/demo-questions.ts'
import { aDataDir, aPortBlock, forget, type Product, startProduct } from '../bench/product.ts'
import { aPng } from '../support/photos.ts'
import { chromiumPath } from './support/chromium.ts'

const tongues = {
  zh: { locale: 'zh-CN', texts: zh, condition: '立案条件序号', unit: '派往单位' },
  en: { locale: 'en-US', texts: en, condition: 'Filing condition', unit: 'Unit' },
} as const
type Language = keyof typeof tongues
const desk: BrowserContextOptions = { viewport: { width: 1360, height: 900 } }
const phone: BrowserContextOptions = {
  ...{ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
}
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

const sitDown = async ({ token, role }: DemoPerson, language: Language) => {
  const { locale } = tongues[language]
  const context = await browser.newContext({
    ...{ locale, baseURL: product.address, reducedMotion: 'reduce' },
    // who looks at the place is in the street
    ...(role === 'COLLECTOR' ? phone : desk),
  })
  const page = await context.newPage()
  page.setDefaultTimeout(stepPatience)
  await page.goto(`/sign-in?token=${token}`)
  return page
}

/** By telephone: of the class and of the component a part is typed. */
const report = async (reporter: DemoPerson, language: Language) => {
  const { report: words } = tongues[language].texts
  const page = await sitDown(reporter, language)
  await page.goto('/#/report')
  await pick(page, 'classCode', 'C0103')
  await pick(page, 'componentCode', '140802')
  await page.locator('#report-description').fill('雨水井盖缺失')
  await page.getByRole('button', { name: words.send }).last().click()
  const [before = '', after = ''] = words.reported.split('%{number}')
  const said = await page.getByRole('status').filter({ hasText: before }).innerText()
  const way = await page.getByRole('link', { name: words.open }).getAttribute('href')
  await page.context().close()
  return {
    caseNumber: said.slice(before.length, -after.length),
    caseId: way?.split('/').at(-1) ?? '',
  }
}

const pick = async (page: Page, field: string, typed: string) => {
  await page.locator(`#report-${field}`).fill(typed)
  await page
    .getByRole('option', { name: new RegExp(typed) })
    .first()
    .click()
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
  const confirmed = page.getByText(texts.step.confirmed.replace('%{outcome}', outcome))
  await confirmed.waitFor().catch(async (cause: unknown) => {
    const said = await page.getByRole('main').innerText()
    throw new Error(`“${outcome}” was not confirmed. The page says: ${said}`, { cause })
  })
}

/** What a collector sees before or after handling; it is there once it was sent. */
const addPhoto = async (page: Page, { photos }: (typeof tongues)[Language]['texts']) => {
  const { label, sent } = photos.picker
  await page
    .getByRole('group', { name: label })
    .locator('input[multiple]')
    .setInputFiles([{ name: '井盖.png', mimeType: 'image/png', buffer: aPng() }])
  await page.getByText(filled(sent, { sent: 1, total: 1 })).waitFor()
}

/** On the page of the case, where everybody finds it. */
const findPhoto = ({ page, stage, language }: Photographed) => {
  const { before, after, photo } = tongues[language].texts.photos
  const phase = stage === 'HANDLED' ? after : before
  const name = filled(photo, { phase, number: 1, caption: '' }).trim()
  return page.getByRole('img', { name }).waitFor()
}
type Photographed = {
  readonly page: Page
  readonly stage: string
  readonly language: Language
}

const choose = async (page: Page, field: string, choice: RegExp) => {
  await page.getByLabel(field, { exact: true }).click()
  await page.getByText(choice).first().click()
}

describe.skipIf(noBrowser)('一案到底 one case through everybody’s hands', () => {
  for (const language of ['zh', 'en'] as const)
    test(`a report by telephone is confirmed, filed, dispatched, handled, verified and closed by seven roles, each on its own screen, in ${language}`, async () => {
      const { caseId, caseNumber } = await report(await people.first('INTAKE_OFFICER'), language)
      const roles = new Set<string>(['INTAKE_OFFICER'])
      for (let step = await nextStep(caseId, null); step.task !== null; ) {
        const { task, stage } = step
        const who = await people.holding(caseId, task)
        roles.add(who.role)
        const page = await sitDown(who, language)
        await page.goto('/#/work-list')
        await page.getByRole('link', { name: caseNumber }).click()
        if (who.role === 'COLLECTOR') await addPhoto(page, tongues[language].texts)
        await takeStep(page, task, language)
        if (who.role === 'COLLECTOR') await findPhoto({ page, stage, language })
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
