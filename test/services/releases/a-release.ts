import { reviewManualEdition } from '../../../services/command-manual/review-manual-edition.ts'
import { submitManualEdition } from '../../../services/command-manual/submit-manual-edition.ts'
import type { Act, Actor } from '../../../services/ctx.ts'
import { draftCalendar } from '../../../services/deadlines/draft-calendar.ts'
import { startManualDraft } from '../../../services/manual-drafts/start-draft.ts'
import type { ReleaseGiven } from '../../../services/releases/content.ts'
import type { ReleaseRoom } from '../../../services/releases/release-room.ts'
import { reviewRelease } from '../../../services/releases/review-release.ts'
import { createRelease } from '../../../services/releases/save-release.ts'
import { scheduleRelease } from '../../../services/releases/schedule-release.ts'
import { takeDueReleases } from '../../../services/releases/take-effect.ts'
import { workers } from '../../../services/workers/index.ts'
import { anActor, type TestCity } from '../../support/city.ts'
import { anEngineForReleases } from '../../support/model-room.ts'
import { aSubmittedDraft } from '../../support/process-draft.ts'
import type { WorkingCity } from '../../support/working-city.ts'

export const jobTypes = workers.map(({ jobType }) => jobType)
const admin = () => anActor([{ role: 'CITY_ADMINISTRATOR', unitId: null }])

/** Who makes everything, and somebody else. */
export const twoPeople = (): { readonly author: Actor; readonly reviewer: Actor } => ({
  author: admin(),
  reviewer: admin(),
})
type People = ReturnType<typeof twoPeople>

/** An edition of the manual with the lines of the one in force, made by the one and approved by the other. */
export async function anApprovedEdition(city: Pick<TestCity, 'actAs'>, people: People) {
  const [author, reviewer] = [city.actAs(people.author), city.actAs(people.reviewer)]
  const draft = await author(async (ctx) => {
    const { id: editionId } = await ctx.db.manualEdition.findFirstOrThrow({
      where: { cityId: ctx.city.cityId, publishedAt: { not: null } },
      orderBy: { number: 'desc' },
    })
    return startManualDraft(ctx, { editionId, reason: '新办法' })
  })
  const { editionId } = draft
  const submitted = await author((ctx) =>
    submitManualEdition(ctx, { editionId, expectedVersion: draft.version, reason: '新办法' }),
  )
  await reviewer((ctx) =>
    reviewManualEdition(ctx, {
      ...{ editionId, expectedVersion: submitted.version, decision: 'APPROVE' },
    }),
  )
  return editionId
}

let document = 0
/** 发文信息 — another number each time. */
export const issued = () => ({
  documentNumber: `测城管发〔2026〕${++document}号`,
  ...{ issuingBody: '测试市人民政府', issuedOn: '2026-03-02', reason: '旧小类不再受理' },
  examplesReason: '示例待修订',
})

/** One of each kind, made by the one, the manual approved by the other. */
export async function threeMembers(city: WorkingCity, people: People) {
  const editionId = await anApprovedEdition(city, people)
  const { draftId } = await aSubmittedDraft(city, people.author)
  const calendarId = await aDraftedCalendar(city, people)
  return { editionId, draftId, calendarId }
}

let day = 2
/** From another day on each time: two editions do not begin together. */
export const aDraftedCalendar = (city: Pick<TestCity, 'actAs'>, { author }: People) =>
  city.actAs(author)(async (ctx) => {
    const { calendarId } = await draftCalendar(ctx)
    const effectiveFrom = new Date(Date.UTC(2026, 3, ++day, 16))
    await ctx.db.workingCalendar.update({ where: { id: calendarId }, data: { effectiveFrom } })
    return calendarId
  })

type Three = Awaited<ReturnType<typeof threeMembers>>

/** What a release of the three says; name only what the test is about. */
export const contentOf = (
  { editionId, draftId, calendarId }: Three,
  given: Partial<ReleaseGiven> = {},
): ReleaseGiven => ({
  ...{ name: '新办法', reason: '市政府常务会议' },
  instant: new Date('2026-03-02T16:00:00Z'),
  manual: { editionId, document: issued() },
  draftIds: [draftId],
  calendar: { calendarId, applyToOpen: false },
  ...given,
})

type Changed = { readonly releaseId: string; readonly version: number }
export const choiceOf = ({ releaseId, version }: Changed) => ({
  releaseId,
  expectedVersion: version,
})

export const review = (by: Act, release: Changed) =>
  by((ctx) => reviewRelease(ctx, { ...choiceOf(release), jobTypes }))
export const schedule = (by: Act, release: Changed) =>
  by((ctx) => scheduleRelease(ctx, { ...choiceOf(release), jobTypes }))

/** A release that waits for its instant. */
export async function aScheduledRelease(
  city: Pick<TestCity, 'actAs'>,
  people: People,
  content: ReleaseGiven,
) {
  const [author, reviewer] = [city.actAs(people.author), city.actAs(people.reviewer)]
  const created = await author((ctx) => createRelease(ctx, content))
  return schedule(author, await review(reviewer, created))
}

/** 到点 — the regular task looks, at this moment of the city; name only what the engine does otherwise. */
export async function takeDue(
  { act, database, scope }: WorkingCity,
  given: Partial<ReleaseRoom> = {},
): Promise<void> {
  // as the background has it: a scope of its own each time
  const fresh = await database.scopeOf(scope.cityId)
  await takeDueReleases({
    ...{ ...anEngineForReleases(), act, actAs: (actor) => database.actIn(fresh, actor) },
    mayPass: () => false,
    alarm: () => undefined,
    ...given,
  })
}
