import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { editionInForce } from '../../../services/command-manual/edition-in-force.ts'
import type { Act } from '../../../services/ctx.ts'
import { calendarInForce } from '../../../services/deadlines/calendar-in-force.ts'
import { publishCalendar } from '../../../services/deadlines/publish-calendar.ts'
import { contentOf as processContent } from '../../../services/process-editions/next-edition.ts'
import { publishProcess } from '../../../services/process-editions/publish-process.ts'
import { readProcessFolder } from '../../../services/process-editions/read-process-folder.ts'
import { membersOf, type ReleaseGiven } from '../../../services/releases/content.ts'
import { rollBackRelease } from '../../../services/releases/roll-back-release.ts'
import { changeRelease } from '../../../services/releases/save-release.ts'
import { withdrawRelease } from '../../../services/releases/withdraw-release.ts'
import { refusalOf } from '../../support/code-of.ts'
import { aDeployment } from '../../support/model-room.ts'
import { aDesigner, anOwnEdition, newestEdition } from '../../support/process-draft.ts'
import { aWorkingCity, type WorkingCity } from '../../support/working-city.ts'
import {
  aDraftedCalendar,
  aScheduledRelease,
  choiceOf,
  contentOf,
  issued,
  jobTypes,
  review,
  schedule,
  takeDue,
  threeMembers,
  twoPeople,
} from './a-release.ts'

const folder = await readProcessFolder('processes/city-case')
const people = twoPeople()
const instant = new Date('2026-03-02T16:00:00Z')
const later = new Date('2026-03-04T16:00:00Z')
let city: WorkingCity
let engine: ReturnType<typeof aDeployment>
let author: Act
let reviewer: Act
beforeEach(async () => {
  city = await aWorkingCity()
  engine = aDeployment()
  const { act, scope, engineId } = city
  await publishProcess({ act, city: scope, engineId, deploy: engine.deploy }, folder)
  author = city.actAs(people.author)
  reviewer = city.actAs(people.reviewer)
})
afterEach(() => city.close())

/** The instant has come, and the regular task looks. */
async function pass(at: Date) {
  city.clock.now = new Date(at.getTime() + 2_000)
  const models = { engineId: () => city.engineId, deploy: engine.deploy, jobTypes }
  await takeDue(city, { models })
}

const stored = (id: string) => city.act(({ db }) => db.release.findUniqueOrThrow({ where: { id } }))
const storedChoice = async (releaseId: string) =>
  choiceOf({ releaseId, version: (await stored(releaseId)).version })

/** In force, and what was before it. */
async function inForceSince(given: Partial<ReleaseGiven> = {}) {
  const before = await said()
  const content = contentOf(await threeMembers(city, people), { instant, ...given })
  const { releaseId } = await aScheduledRelease(city, people, content)
  await pass(instant)
  expect(await stored(releaseId)).toMatchObject({ state: 'IN_FORCE' })
  return { releaseId, before, content }
}

/** What rules now: the lines, the model, the hours. */
const said = () =>
  city.act(async (ctx) => {
    const { cityId } = ctx.city
    const manual = await editionInForce(ctx, { cityId, at: city.clock.now })
    const calendar = await calendarInForce(ctx, { cityId, at: city.clock.now })
    const entries = await ctx.db.manualEntry.count({ where: { editionId: manual?.id ?? '' } })
    const { id } = await newestEdition(city)
    const { days, weekdays, windows } = await ctx.db.workingCalendar.findUniqueOrThrow({
      where: { id: calendar.id },
    })
    return { entries, process: await processContent(ctx.db, id), days, weekdays, windows }
  })

type Back = Partial<Omit<Parameters<typeof rollBackRelease>[1], 'releaseId'>>
const back = async (releaseId: string, given: Back = {}, by: Act = author) => {
  const choice = await storedChoice(releaseId)
  return by((ctx) =>
    rollBackRelease(ctx, {
      ...{ ...choice, name: '回退', reason: '试行未达预期', instant: later, jobTypes },
      ...{ document: issued(), ...given },
    }),
  )
}

describe('回退发布批 what was in force before a release is brought back as a whole', () => {
  test('by a release of its own: reviewed by somebody else, scheduled, then all of it rules again at one instant', async () => {
    const { releaseId, before } = await inForceSince()
    expect((await said()).process).not.toEqual(before.process)
    const made = await back(releaseId)
    expect(await stored(made.releaseId)).toMatchObject({ state: 'DRAFT', restoresId: releaseId })
    expect(await refusalOf(review(author, made))).toBe('SEPARATION_OF_DUTIES')
    const { manualEditionId } = await stored(made.releaseId)
    const edition = () =>
      city.act(({ db }) =>
        db.manualEdition.findUniqueOrThrow({ where: { id: manualEditionId ?? '' } }),
      )
    expect(await edition()).toMatchObject({ status: 'IN_REVIEW' })
    const scheduled = await schedule(author, await review(reviewer, made))
    expect(await edition()).toMatchObject({ status: 'APPROVED' })
    await pass(later)
    expect(await stored(scheduled.releaseId)).toMatchObject({ state: 'IN_FORCE', failure: null })
    expect(await said()).toEqual(before)
    expect(await edition()).toMatchObject({ status: 'PUBLISHED' })
    const audited = await city.act(({ db }) =>
      db.auditEntry.findMany({ where: { subjectId: releaseId, action: 'rollBackRelease' } }),
    )
    expect(audited).toHaveLength(1)
  })

  test('and back again from the release that went back', async () => {
    const { releaseId } = await inForceSince()
    const after = await said()
    await schedule(author, await review(reviewer, await back(releaseId)))
    await pass(later)
    const { id } = await city.act(({ db }) =>
      db.release.findFirstOrThrow({ where: { restoresId: releaseId } }),
    )
    const again = new Date('2026-03-06T16:00:00Z')
    await schedule(author, await review(reviewer, await back(id, { instant: again })))
    await pass(again)
    expect(await said()).toEqual(after)
  })

  test('its day and its name may be changed before its review', async () => {
    const { releaseId } = await inForceSince()
    const made = await back(releaseId)
    const { manual, calendar, processes } = membersOf(await stored(made.releaseId))
    const changed = await author((ctx) =>
      changeRelease(ctx, {
        ...{ ...choiceOf(made), name: '回退（改期）', reason: '改期', instant: later },
        ...(manual && { manual: { ...manual, document: issued() } }),
        draftIds: processes.map(({ draftId }) => draftId),
        ...(calendar && { calendar }),
      }),
    )
    expect(await refusalOf(review(reviewer, changed))).toBe('done')
  })
})

describe('拒绝回退 there is no way back', () => {
  test('from a release that is not in force, and not twice at once, however close together it is asked', async () => {
    const content = contentOf(await threeMembers(city, people), { instant })
    const waiting = await aScheduledRelease(city, people, content)
    expect(await refusalOf(back(waiting.releaseId))).toBe('NO_WAY_BACK')
    await pass(instant)
    const codes = await Promise.all([1, 2].map(() => refusalOf(back(waiting.releaseId))))
    expect(codes.toSorted()).toEqual(['NO_WAY_BACK', 'done'])
    const [made] = await city.act(({ db }) =>
      db.release.findMany({ where: { restoresId: waiting.releaseId } }),
    )
    const choice = await storedChoice(made?.id ?? '')
    await author((ctx) => withdrawRelease(ctx, { ...choice, reason: '改期' }))
    expect(await refusalOf(back(waiting.releaseId))).toBe('done')
  })

  test('where another edition took the place of one that it brought: nothing is made, nothing is left behind', async () => {
    const { releaseId } = await inForceSince()
    await anOwnEdition(city, { engineId: city.engineId, deploy: engine.deploy })
    const count = () =>
      city.act(async ({ db }) => [await db.manualEdition.count(), await db.processDraft.count()])
    const before = await count()
    expect(await refusalOf(back(releaseId))).toBe('NO_WAY_BACK')
    expect(await count()).toEqual(before)
  })

  test('over a calendar that another one has followed', async () => {
    const { releaseId } = await inForceSince({ manual: undefined, draftIds: [] })
    const calendarId = await aDraftedCalendar(city, people)
    await reviewer((ctx) => publishCalendar(ctx, { calendarId }))
    expect(await refusalOf(back(releaseId))).toBe('NO_WAY_BACK')
  })

  test('for whoever may not publish all of it, without a document for the manual, or to an instant that is past', async () => {
    const { releaseId } = await inForceSince()
    expect(await refusalOf(back(releaseId, {}, city.actAs(aDesigner())))).toBe('FORBIDDEN')
    expect(await refusalOf(back(releaseId, { document: undefined }))).toBe('INVALID_INPUT')
    expect(await refusalOf(back(releaseId, { instant }))).toBe('INSTANT_PAST')
  })
})
