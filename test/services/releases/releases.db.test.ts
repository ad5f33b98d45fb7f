import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  expectApproved,
  publishManualEdition,
} from '../../../services/command-manual/publish-manual-edition.ts'
import { reviewManualEdition } from '../../../services/command-manual/review-manual-edition.ts'
import type { Act } from '../../../services/ctx.ts'
import { discardCalendar } from '../../../services/deadlines/draft-calendar.ts'
import { publishCalendar } from '../../../services/deadlines/publish-calendar.ts'
import { examplesGate } from '../../../services/manual-examples/examples-gate.ts'
import { publishProcessDraft } from '../../../services/process-drafts/publish-draft.ts'
import {
  sendBackProcessDraft,
  withdrawProcessDraft,
} from '../../../services/process-drafts/review-draft.ts'
import type { ReleaseGiven } from '../../../services/releases/content.ts'
import { changeRelease, createRelease } from '../../../services/releases/save-release.ts'
import { withdrawRelease } from '../../../services/releases/withdraw-release.ts'
import { aCity, anActor } from '../../support/city.ts'
import { refusalOf } from '../../support/code-of.ts'
import { aModelRoom } from '../../support/model-room.ts'
import {
  aDesigner,
  aProcessDraft,
  aSubmittedDraft,
  inForceIn,
} from '../../support/process-draft.ts'
import { aWorkingCity, type WorkingCity } from '../../support/working-city.ts'
import {
  aDraftedCalendar,
  choiceOf,
  contentOf,
  issued,
  review,
  schedule,
  threeMembers,
  twoPeople,
} from './a-release.ts'

let city: WorkingCity
const people = twoPeople()
let author: Act
let reviewer: Act
beforeAll(async () => {
  city = await aWorkingCity()
  author = city.actAs(people.author)
  reviewer = city.actAs(people.reviewer)
})
afterAll(() => city.close())

const create = (content: ReleaseGiven, by: Act = author) => by((ctx) => createRelease(ctx, content))
const withdraw = (release: Awaited<ReturnType<typeof create>>) =>
  author((ctx) => withdrawRelease(ctx, { ...choiceOf(release), reason: '推迟' }))
const stored = (id: string) => city.act(({ db }) => db.release.findUniqueOrThrow({ where: { id } }))
const auditOf = (subjectId: string) =>
  city.act(async ({ db }) =>
    (await db.auditEntry.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })).map(
      ({ action }) => action,
    ),
  )
const versionOf = (id: string) =>
  city.act(async ({ db }) => (await db.processDraft.findUniqueOrThrow({ where: { id } })).version)

describe('发布批 what is to take effect at one instant is tied', () => {
  test('made, reviewed by somebody else and scheduled it keeps who did what; each act is audited', async () => {
    const created = await create(contentOf(await threeMembers(city, people)))
    const scheduled = await schedule(author, await review(reviewer, created))
    expect(await stored(scheduled.releaseId)).toMatchObject({
      ...{ state: 'SCHEDULED', createdByName: 'Test person', version: 3 },
      reviewer: { id: people.reviewer.id },
    })
    await withdraw(scheduled)
    expect(await stored(scheduled.releaseId)).toMatchObject({ state: 'WITHDRAWN', comment: '推迟' })
    expect(await auditOf(scheduled.releaseId)).toEqual([
      ...['createRelease', 'reviewRelease', 'scheduleRelease', 'withdrawRelease'],
    ])
  })

  test('what it holds is neither published, nor changed, nor sent back by itself, until it is withdrawn', async () => {
    const three = await threeMembers(city, people)
    const release = await create(contentOf(three))
    const { editionId, calendarId, draftId: processDraftId } = three
    const edition = await city.act(({ db }) =>
      db.manualEdition.findUniqueOrThrow({ where: { id: editionId } }),
    )
    const its = { editionId, expectedVersion: edition.version }
    const publishing = { act: author, deploy: async () => {}, gate: examplesGate(undefined) }
    const document = issued()
    const draft = { processDraftId, expectedVersion: await versionOf(processDraftId) }
    const room = aModelRoom()
    const inForce = await inForceIn(city)
    const acts = [
      () => publishManualEdition(publishing, { ...its, from: null, reason: '旧', document }),
      () =>
        reviewer((ctx) =>
          reviewManualEdition(ctx, { ...its, decision: 'SEND_BACK', comment: '错' }),
        ),
      () => reviewer((ctx) => publishCalendar(ctx, { calendarId })),
      () => author((ctx) => discardCalendar(ctx, { calendarId })),
      () => reviewer((ctx) => publishProcessDraft(ctx, room, { ...draft, ...inForce })),
      () => reviewer((ctx) => sendBackProcessDraft(ctx, { ...draft, comment: '错' })),
      () => author((ctx) => withdrawProcessDraft(ctx, draft)),
    ]
    for (const act of acts) expect(await refusalOf(act())).toBe('HELD_BY_RELEASE')
    await expect(acts[0]?.()).rejects.toThrow('“新办法”')
    await withdraw(release)
    expect(await refusalOf(reviewer((ctx) => expectApproved(ctx, its)))).toBe('done')
    expect(await refusalOf(reviewer((ctx) => publishCalendar(ctx, { calendarId })))).toBe('done')
    expect(await refusalOf(author((ctx) => withdrawProcessDraft(ctx, draft)))).toBe('done')
  })

  test('two releases do not hold one member, however close together they are made', async () => {
    const three = await threeMembers(city, people)
    const both = [contentOf(three), contentOf(three, { name: '另一批' })]
    const codes = await Promise.all(both.map((content) => refusalOf(create(content))))
    expect(codes.toSorted()).toEqual(['HELD_BY_RELEASE', 'done'])
    for (const only of [{ manual: undefined }, { draftIds: [] }, { calendar: undefined }])
      expect(await refusalOf(create(contentOf(three, only)))).toBe('HELD_BY_RELEASE')
  })

  test('changed after its review it is a draft again, its members are chosen anew, and whoever changed it is an author', async () => {
    const three = await threeMembers(city, people)
    const reviewed = await review(reviewer, await create(contentOf(three)))
    const { draftId, ...others } = await threeMembers(city, people)
    const content = contentOf({ ...others, draftId: three.draftId })
    const changed = await reviewer((ctx) =>
      changeRelease(ctx, { ...choiceOf(reviewed), ...content }),
    )
    expect(await stored(changed.releaseId)).toMatchObject({ state: 'DRAFT', reviewer: null })
    expect(await refusalOf(review(reviewer, changed))).toBe('SEPARATION_OF_DUTIES')
    // what was taken out is free
    expect(await refusalOf(create(contentOf({ ...three, draftId })))).toBe('done')
  })
})

describe('拒绝 a release is refused', () => {
  test('to be reviewed by whoever made it or anything that it brings, or by the system', async () => {
    const three = await threeMembers(city, people)
    const third = city.actAs(anActor([{ role: 'CITY_ADMINISTRATOR', unitId: null }]))
    const release = await create(contentOf(three), third)
    for (const by of [third, author])
      expect(await refusalOf(review(by, release))).toBe('SEPARATION_OF_DUTIES')
    expect(await refusalOf(review(city.act, release))).toBe('FORBIDDEN')
    expect(await refusalOf(review(reviewer, release))).toBe('done')
  })

  test('to whoever may not publish each of its members', async () => {
    const designer = city.actAs(aDesigner())
    const three = await threeMembers(city, people)
    expect(await refusalOf(create(contentOf(three), designer))).toBe('FORBIDDEN')
    const own = { manual: undefined, calendar: undefined }
    expect(await refusalOf(create(contentOf(three, own), designer))).toBe('done')
    const others = await create(contentOf(await threeMembers(city, people)))
    expect(await refusalOf(review(designer, others))).toBe('FORBIDDEN')
    const reason = '不同意'
    const taking = designer((ctx) => withdrawRelease(ctx, { ...choiceOf(others), reason }))
    expect(await refusalOf(taking)).toBe('FORBIDDEN')
  })

  test('for an instant that is past, with nothing in it, or with two drafts of one process', async () => {
    const three = await threeMembers(city, people)
    const instant = city.clock.now
    expect(await refusalOf(create(contentOf(three, { instant })))).toBe('INSTANT_PAST')
    const nothing = { manual: undefined, calendar: undefined, draftIds: [] }
    expect(await refusalOf(create(contentOf(three, nothing)))).toBe('INVALID_INPUT')
    const { draftId } = await aSubmittedDraft(city, people.author)
    const draftIds = [three.draftId, draftId]
    expect(await refusalOf(create(contentOf(three, { draftIds })))).toBe('INVALID_INPUT')
  })
})

describe('拒绝成员 a release is refused', () => {
  test('with a member that is in force, or does not wait for its review', async () => {
    const three = await threeMembers(city, people)
    const inForce = await city.act(({ db }) =>
      db.manualEdition.findFirstOrThrow({ where: { status: 'PUBLISHED' } }),
    )
    const { draftId } = await aProcessDraft(city, people.author)
    const calendar = await city.act(({ db }) =>
      db.workingCalendar.findFirstOrThrow({ where: { state: 'PUBLISHED' } }),
    )
    const manual = { editionId: inForce.id, document: issued() }
    expect(await refusalOf(create(contentOf(three, { manual })))).toBe('EDITION_NOT_APPROVED')
    expect(await refusalOf(create(contentOf({ ...three, draftId })))).toBe('EDITION_NOT_IN_REVIEW')
    const calendarId = calendar.id
    expect(await refusalOf(create(contentOf({ ...three, calendarId })))).toBe('CALENDAR_NOT_DRAFT')
  })

  test('with a member of another city', async () => {
    const three = await threeMembers(city, people)
    const there = await aCity({ database: city.testDatabase })
    const elsewhere = there.actAs(people.author)
    for (const only of [
      { draftIds: [], calendar: undefined },
      { manual: undefined, calendar: undefined },
      { manual: undefined, draftIds: [] },
    ])
      expect(await refusalOf(create(contentOf(three, only), elsewhere))).toBe('NOT_FOUND')
    await there.close()
  })
})

describe('拒绝时序 a release is refused', () => {
  test('to be scheduled before its review or after its instant, and to be changed once it is scheduled', async () => {
    const content = contentOf(await threeMembers(city, people))
    const created = await create(content)
    expect(await refusalOf(schedule(author, created))).toBe('RELEASE_NOT_REVIEWED')
    expect(await refusalOf(schedule(author, { ...created, version: 7 }))).toBe('VERSION_CONFLICT')
    const scheduled = await schedule(author, await review(reviewer, created))
    const change = author((ctx) => changeRelease(ctx, { ...choiceOf(scheduled), ...content }))
    expect(await refusalOf(change)).toBe('RELEASE_NOT_DRAFT')
    const withdrawn = await withdraw(scheduled)
    expect(await refusalOf(withdraw(withdrawn))).toBe('RELEASE_SETTLED')
  })

  test('to be reviewed while the checks of a member are red: another edition took the place of the one a draft was tied over', async () => {
    const three = await threeMembers(city, people)
    const release = await create(contentOf(three))
    const other = await aSubmittedDraft(city)
    const { draftId: processDraftId, version: expectedVersion } = other
    const inForce = await inForceIn(city)
    await reviewer((ctx) =>
      publishProcessDraft(ctx, aModelRoom(), { processDraftId, expectedVersion, ...inForce }),
    )
    expect(await refusalOf(review(reviewer, release))).toBe('VERSION_CONFLICT')
    const calendarId = await aDraftedCalendar(city, people)
    expect(await refusalOf(create(contentOf({ ...three, calendarId })))).toBe('HELD_BY_RELEASE')
  })
})
