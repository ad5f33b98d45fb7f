import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { en } from '../../admin/src/texts/en.ts'
import { zh } from '../../admin/src/texts/zh.ts'
import { encodeId } from '../../graphql/ids.ts'
import { assignRole } from '../../services/accounts/assign-role.ts'
import { createApiKey } from '../../services/accounts/create-api-key.ts'
import { nameSubstitute } from '../../services/accounts/name-substitute.ts'
import { savePerson } from '../../services/accounts/save-person.ts'
import { newToken } from '../../services/accounts/tokens.ts'
import type { Ctx } from '../../services/ctx.ts'
import { answerOrderSlip } from '../../services/order-slips/answer-order-slip.ts'
import { revokeOrderSlip } from '../../services/order-slips/revoke-order-slip.ts'
import { aSlip } from '../support/department.ts'
import { aMilestone, aProcessDraft, newestEdition } from '../support/process-draft.ts'
import { aCaseAt, aReport, reach } from '../support/working-city.ts'
import { barriersOn, isWiderThanScreen } from './support/barriers.ts'
import { aDraftCalendar } from './support/calendar-desk.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'
import { isAtRest } from './support/is-at-rest.ts'
import { keepPicture } from './support/keep-picture.ts'
import { furnishManual } from './support/manual-desk.ts'
import { aPhotoOf } from './support/photos.ts'
import { furnishRound } from './support/round-desk.ts'

const forOfficers = [
  ...['#/', '#/work-list', '#/cases', '#/map'],
  ...['step', 'light'].map(
    (board) => `#/work-list?filter=${encodeURIComponent(JSON.stringify({ board }))}`,
  ),
  ...['#/catalogue', '#/components', '#/components/map', '#/units', '#/people'],
  ...[
    '#/manual',
    '#/manual/difference',
    '#/manual/import',
    '#/manual/verify',
    '#/process-editions',
    '#/handovers',
    '#/handovers/create',
    '#/report',
  ],
  ...['#/calendars', '#/clock-requests', '#/supervision-orders'],
]
const forKeepers = [
  ...[
    '#/people/import',
    '#/people/holders?role=DISPATCHER',
    '#/components/import',
    '#/units/grids',
  ],
  ...['#/units/responsibility-grids', '#/catalogue/mapping'],
  ...['#/labels', '#/units/roster', '#/profile', '#/clock-ledger', '#/releases'],
]
const nowhere = '#/anything'
const forAll = [nowhere, '#/login']
const texts = { zh, en } as const
const languages = ['zh', 'en'] as const
const themes = ['light', 'dark'] as const
const widths = [360, 768, 1360] as const
const ends = [
  [360, 'light'],
  [1360, 'dark'],
] as const
const looks = languages.flatMap((language) => themes.map((theme) => ({ language, theme })))

describe.skipIf(inject('noBrowser') !== '')('无障碍 no serious barrier', () => {
  let desk: Desk
  let visits: readonly Visit[]

  beforeAll(async () => {
    desk = await aDesk()
    visits = await visitsOf(desk)
  })
  afterAll(() => desk.close())

  test.each(looks)(
    '$language, $theme, from the phone to the desk',
    async (look) => {
      // each visitor looks in his own browser window
      await Promise.all(visits.map((visit) => lookRound(visit, look)))
    },
    240_000,
  )

  test.each(languages)(
    '不用登录 the pages of an order slip, and that of the API, %s',
    async (language) => {
      for (const [index, address] of (await openPages(desk, language)).entries())
        for (const [width, colorScheme] of ends) {
          const page = await desk.open({ viewport: { width, height: 900 }, colorScheme })
          await page.goto(address)
          await page.getByRole('heading', { level: 1 }).waitFor()
          await keepPicture(page, `open-page-${index}-${language}-${width}`)
          expect({ address, ...(await seenOn(page)) }).toEqual({ address, ...nothing })
          await page.close()
        }
    },
  )

  test.each(languages)('打开之后 what one opens on a page, %s', async (language) => {
    const page = await desk.open()
    const { caseId } = await aCaseAt(desk.city, 'userTask_DispatchCase')
    await signInAs(page, desk.city, { role: 'SHIFT_LEADER' })
    for (const [width, theme] of ends)
      for (const { name, route, open } of opened(texts[language], caseId)) {
        await page.setViewportSize({ width, height: 900 })
        await arrive(page, route, { language, theme })
        await open(page)
        await page.waitForFunction(isAtRest)
        await keepPicture(page, `${name}-${language}-${width}`)
        const seen = { ...(await seenOn(page)), instead: await shownInstead(page, language) }
        expect({ name, width, ...seen }).toEqual({ name, width, ...nothing, instead: [] })
        await page.keyboard.press('Escape')
      }
  })

  test('接口密钥 the form for a new key', async () => {
    const page = await desk.open({ reducedMotion: 'reduce' })
    await signInAs(page, desk.city, { role: 'SECURITY_ADMINISTRATOR' })
    await page.goto('/#/api-keys')
    await page.getByRole('button', { name: '新建密钥' }).click()
    await page.getByRole('dialog').getByLabel('名称').waitFor()
    await keepPicture(page, 'api-key-form')
    expect(await barriersOn(page)).toEqual([])
  })

  test('no request of all these pages leaves the machine', () => {
    expect(desk.requested.length).toBeGreaterThan(1_000)
    expect(desk.requested.filter((url) => !url.startsWith(desk.address))).toEqual([])
  })
})

type Visit = { readonly page: Page; readonly routes: readonly string[] }
type Look = (typeof looks)[number]

/** What is found on a page where nothing stands in anybody’s way. */
const nothing = { found: [], wider: false }
const seenOn = async (page: Page) => ({
  found: await barriersOn(page),
  wider: await isWiderThanScreen(page),
})

async function lookRound({ page, routes }: Visit, look: Look): Promise<void> {
  const { language, theme } = look
  for (const route of routes) {
    const instead = route === nowhere ? [texts[language].app.notHere] : []
    await arrive(page, route, look)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForFunction(isAtRest)
      await keepPicture(page, `${nameOf(route)}-${language}-${theme}-${width}`)
      const seen = { ...(await seenOn(page)), instead: await shownInstead(page, language) }
      expect({ route, width, ...seen }).toEqual({ route, width, ...nothing, instead })
    }
  }
}

async function arrive(page: Page, route: string, { language, theme }: Look): Promise<void> {
  await page.evaluate((kept) => localStorage.setItem('zhihui.preferences', JSON.stringify(kept)), {
    language,
    theme,
  })
  await page.goto(`/?${language}${theme}${route}`)
}

/** What stands where a page cannot be shown: nobody looks for barriers on it by mistake. */
async function shownInstead(page: Page, language: Look['language']): Promise<readonly string[]> {
  const { app, errors } = texts[language]
  const shown = await Promise.all(
    [app.notHere, errors.title].map(async (said) => {
      const count = await page.getByText(said, { exact: true }).count()
      return count === 0 ? [] : [said]
    }),
  )
  return shown.flat()
}

type Words = (typeof texts)[Look['language']]
type Opened = {
  readonly name: string
  readonly route: string
  readonly open: (page: Page) => Promise<void>
}

/** What an address does not lead to: the other looks of a map, and dialogues. */
function opened({ map, help, merging }: Words, caseId: string): readonly Opened[] {
  const press = (page: Page, name: string) =>
    page.getByRole('button', { name, exact: true }).click()
  return [
    {
      name: 'map-heat',
      route: '#/map',
      open: async (page) => {
        await press(page, map.heat)
        await page.locator('summary').waitFor()
      },
    },
    {
      name: 'map-table',
      route: '#/map',
      open: async (page) => {
        await press(page, map.table)
        await page.getByRole('button', { name: map.table, pressed: true }).waitFor()
        // a table, or cards on a phone
        await page.locator('main a[href*="#/cases/"]').first().waitFor()
      },
    },
    {
      name: 'help',
      route: '#/work-list',
      open: async (page) => {
        await page.getByRole('heading', { level: 1 }).waitFor()
        await page.keyboard.press('?')
        await page.getByRole('dialog', { name: help.title }).waitFor()
      },
    },
    {
      name: 'merging',
      route: `#/cases/${encodeId('Case', caseId)}`,
      open: async (page) => {
        await press(page, merging.act)
        await page.getByRole('dialog').waitFor()
      },
    },
  ]
}

async function visitsOf(desk: Desk): Promise<readonly Visit[]> {
  const caseId = await aReport(desk.city)
  for (const phase of ['BEFORE', 'AFTER'] as const) await aPhotoOf(desk, { caseId, phase })
  const officer = await reach(desk.city, caseId, 'userTask_FileCase')
  const theCase = `#/cases/${encodeId('Case', caseId)}`
  const manual = await furnishManual(desk.city)
  const asked = await furnishRound(desk.city)
  const shown = await desk.city.act((ctx) => furnish(ctx, desk.city.staff.classCode))
  const as = async (post: Parameters<typeof signInAs>[2]) => {
    const page = await desk.open()
    await signInAs(page, desk.city, post)
    return page
  }
  const slip = await aSlip(desk.city)
  const handling = `#/cases/${encodeId('Case', slip.caseId)}`
  const itsSlip = `${handling}/order-slips/${encodeId('OrderSlip', slip.orderSlipId)}`
  const department = { role: 'DEPARTMENT_OFFICER', unitId: slip.task.unitId } as const
  const { task: toDispatch } = await aCaseAt(desk.city, 'userTask_DispatchCase')
  return [
    { page: await as(toDispatch), routes: ['#/dispatch'] },
    { page: await as(department), routes: [handling, itsSlip] },
    {
      page: await as({ role: 'DEPARTMENT_OFFICER', unitId: asked.unitId }),
      routes: ['#/', '#/manual/inquiries', asked.inquiry],
    },
    {
      page: await as(officer),
      routes: [...forOfficers, ...shown, theCase, await aClockSheet(desk, caseId), ...forAll],
    },
    {
      page: await as({ role: 'CITY_ADMINISTRATOR' }),
      routes: [
        ...[...manual.routes, asked.edition, asked.summary],
        await aDraftCalendar(desk.city),
        ...['#/processes', '#/processes/import', ...(await draftPages(desk))],
      ],
    },
    { page: await as({ role: 'SECURITY_ADMINISTRATOR' }), routes: ['#/api-keys'] },
    { page: await as({ role: 'AUDITOR' }), routes: ['#/audit'] },
    {
      page: await as({ role: 'CITY_ADMINISTRATOR' }),
      routes: ['#/', '#/people', ...forKeepers, await aPersonPage(desk)],
    },
  ]
}

async function aClockSheet({ city }: Desk, caseId: string): Promise<string> {
  const { id } = await city.act(({ db }) => db.clock.findFirstOrThrow({ where: { caseId } }))
  return `#/cases/${encodeId('Case', caseId)}/clocks/${encodeId('Clock', id)}`
}

/** 不用登录 — an order slip that is open, answered, revoked and unknown, and the page that tells of the API. */
async function openPages({ city }: Desk, language: Look['language']): Promise<readonly string[]> {
  const [open, answered, revoked] = [await aSlip(city), await aSlip(city), await aSlip(city)]
  const answer = { outcome: 'HANDLED', answer: '已更换井盖', answeredBy: '赵六' } as const
  await city.act((ctx) => answerOrderSlip(ctx, answered.orderSlipId, answer))
  const { orderSlipId } = revoked
  await city.actAs(revoked.officer)((ctx) => revokeOrderSlip(ctx, { orderSlipId }))
  const secrets = [open.secret, answered.secret, revoked.secret, newToken()]
  return [...secrets.map((secret) => `/order/${secret}?lang=${language}`), '/api']
}

const nameOf = (route: string) => route.slice(2).replace(/\/[\w-]{30,}\//, '-')

/** A model that somebody has changed, with a milestone, and how it differs from where it began. */
async function draftPages({ city }: Desk): Promise<readonly string[]> {
  const changed = await aProcessDraft(city)
  await aMilestone(city, changed)
  const { draftId } = changed
  const { id } = await newestEdition(city)
  const [draft, base] = [encodeId('ProcessDraft', draftId), encodeId('ProcessEdition', id)]
  return [
    `#/processes/drafts/${draft}`,
    `#/processes/drafts/${draft}/forms?form=file-case`,
    `#/processes/city-case/compare?from=${base}&to=${draft}`,
  ]
}

/** Somebody with a role and a substitute. */
async function aPersonPage({ city }: Desk): Promise<string> {
  const somebody = (name: string) =>
    city.act(async (ctx) => (await savePerson(ctx, { name, phone: '13800000000' })).personId)
  const [personId, substituteId] = [await somebody('赵六'), await somebody('钱七')]
  const [startsAt, endsAt] = [city.clock.now, new Date('2099-12-31T00:00:00Z')]
  await city.act(async (ctx) => {
    await assignRole(ctx, { personId, role: 'DISPATCHER', endsAt })
    await nameSubstitute(ctx, {
      ...{ personId, substituteId, startsAt },
      endsAt: new Date(startsAt.getTime() + 86_400_000),
    })
  })
  return `#/people/${encodeId('Person', personId)}/show`
}

/** What the pages of the administration have to show; answers the routes that have an id. */
async function furnish(ctx: Ctx, classCode: string): Promise<readonly string[]> {
  const { cityId } = ctx.city
  const unit = await ctx.db.organizationUnit.findFirstOrThrow({ where: { name: '市排水服务中心' } })
  const bodies = { departmentInChargeId: unit.id, ownerId: unit.id, maintainerId: unit.id }
  const place = { address: '南城街道一号', longitude: 110.995, latitude: 35.025 }
  await ctx.db.component.create({
    data: {
      cityId,
      code: '1408020102000001',
      classCode,
      name: '雨水井盖',
      ...place,
      ...bodies,
    },
  })
  await createApiKey(ctx, { name: '热线系统', scopes: ['INTAKE_OFFICER'] })
  const manual = await ctx.db.manualEdition.findFirstOrThrow({ orderBy: { number: 'asc' } })
  const model = await ctx.db.processEdition.findFirstOrThrow()
  return [
    `#/manual/${encodeId('ManualEdition', manual.id)}/show`,
    `#/process-editions/${encodeId('ProcessEdition', model.id)}/show`,
    `#/handovers/${encodeId('Handover', await aHandover(ctx))}/show`,
  ]
}

/** A shift that is not yet signed for. */
async function aHandover({ db, city: { cityId }, now }: Ctx): Promise<string> {
  const somebody = async (name: string) => (await db.person.create({ data: { cityId, name } })).id
  const { id } = await db.handover.create({
    data: {
      ...{ cityId, fromPersonId: await somebody('交班人'), toPersonId: await somebody('接班人') },
      ...{ note: '注意暴雨', handedAt: now(), taskCount: 0, lateCount: 0 },
    },
  })
  return id
}
