import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { editionInForce } from '../../../services/command-manual/edition-in-force.ts'
import type { Act } from '../../../services/ctx.ts'
import { calendarInForce } from '../../../services/deadlines/calendar-in-force.ts'
import { engineUnavailable, modelInvalid } from '../../../services/errors.ts'
import { publishProcess } from '../../../services/process-editions/publish-process.ts'
import { readProcessFolder } from '../../../services/process-editions/read-process-folder.ts'
import type { ReleaseRoom } from '../../../services/releases/release-room.ts'
import { withdrawRelease } from '../../../services/releases/withdraw-release.ts'
import { refusalOf } from '../../support/code-of.ts'
import { aDeployment } from '../../support/model-room.ts'
import { newestEdition } from '../../support/process-draft.ts'
import { aWorkingCity, type WorkingCity } from '../../support/working-city.ts'
import {
  aScheduledRelease,
  choiceOf,
  contentOf,
  jobTypes,
  takeDue,
  threeMembers,
  twoPeople,
} from './a-release.ts'

const folder = await readProcessFolder('processes/city-case')
const people = twoPeople()
const instant = new Date('2026-03-02T16:00:00Z')
let city: WorkingCity
let engine: ReturnType<typeof aDeployment>
beforeEach(async () => {
  city = await aWorkingCity()
  engine = aDeployment()
  const { act, scope, engineId } = city
  await publishProcess({ act, city: scope, engineId, deploy: engine.deploy }, folder)
})
afterEach(() => city.close())

/** What the regular task does at this moment of the city; name only what the engine does otherwise. */
const look = (given: Partial<ReleaseRoom['models']> = {}) =>
  takeDue(city, {
    models: { engineId: () => city.engineId, deploy: engine.deploy, jobTypes, ...given },
    mayPass: (error) => error instanceof Error && error.message.includes('engine is away'),
  })
const scheduled = async () => {
  const three = await threeMembers(city, people)
  return { three, release: await aScheduledRelease(city, people, contentOf(three, { instant })) }
}
const inForceAt = (at: Date) =>
  city.act(async (ctx) => {
    const { cityId } = ctx.city
    const manual = await editionInForce(ctx, { cityId, at })
    const calendar = await calendarInForce(ctx, { cityId, at })
    return { manual: manual?.id, calendar: calendar.id }
  })
const inForce = async () => ({
  ...(await inForceAt(city.clock.now)),
  process: (await newestEdition(city)).number,
})
const stateOf = (id: string) =>
  city.act(({ db }) => db.release.findUniqueOrThrow({ where: { id } }))
const notices = () =>
  city.act(({ db }) => db.notice.findMany({ where: { kind: 'RELEASE_FAILED' } }))
/** Its calendar would begin together with the one in force. */
const clash = ({ calendarId }: { readonly calendarId: string }) =>
  city.act(async ({ db }) => {
    const { effectiveFrom } = await db.workingCalendar.findFirstOrThrow({
      where: { state: 'PUBLISHED' },
    })
    await db.workingCalendar.update({ where: { id: calendarId }, data: { effectiveFrom } })
  })
const due = () => {
  city.clock.now = new Date(instant.getTime() + 2_000)
}

describe('同批生效 a release takes effect', () => {
  test('not before its instant; then all of it from one moment on, once, however often it is looked for', async () => {
    const { three, release } = await scheduled()
    const before = await inForce()
    await look()
    expect(await inForce()).toEqual(before)
    due()
    await Promise.all([look(), look()])
    await look()
    expect(await inForce()).toEqual({
      ...{ manual: three.editionId, calendar: three.calendarId },
      process: before.process + 1,
    })
    const at = city.clock.now
    expect(await stateOf(release.releaseId)).toMatchObject({ state: 'IN_FORCE', settledAt: at })
    expect(await inForceAt(instant)).toMatchObject({ manual: before.manual })
    const edition = await newestEdition(city)
    expect(edition).toMatchObject({ origin: 'CITY', authorName: 'Test person' })
    expect(
      await city.act(({ db }) => db.auditEntry.count({ where: { action: 'putReleaseInForce' } })),
    ).toBe(1)
    expect(await notices()).toEqual([])
  })

  test('or, where the engine refuses a model, nothing of it: what was before stays, and its author and reviewer are told', async () => {
    const { release } = await scheduled()
    const before = await inForce()
    due()
    const ways = [async () => Promise.reject(modelInvalid('没有出口'))].values()
    await look({ deploy: (resources) => (ways.next().value ?? engine.deploy)(resources) })
    await look()
    expect(await inForce()).toEqual(before)
    expect(await stateOf(release.releaseId)).toMatchObject({
      state: 'FAILED',
      failure: 'MODEL_INVALID',
    })
    const [notice, ...more] = await notices()
    expect(more).toEqual([])
    expect(notice?.facts).toMatchObject({
      addressed: [people.author.id, people.reviewer.id],
      name: '新办法',
    })
  })

  test('or nothing of it where the checks of one member have become red', async () => {
    const { three, release } = await scheduled()
    const before = await inForce()
    await clash(three)
    due()
    await look()
    expect(await inForce()).toEqual(before)
    expect(await stateOf(release.releaseId)).toMatchObject({
      state: 'FAILED',
      failure: 'CALENDAR_CLASH',
    })
    const after: Act = city.actAs(people.author)
    const late = after((ctx) =>
      withdrawRelease(ctx, { ...choiceOf(release), reason: '晚了', expectedVersion: 4 }),
    )
    expect(await refusalOf(late)).toBe('RELEASE_SETTLED')
  })
})

describe('引擎不在 a release whose engine is away', () => {
  test('waits for an engine that is away, with nothing changed meanwhile', async () => {
    const { release } = await scheduled()
    const before = await inForce()
    due()
    const away = look({ deploy: async () => Promise.reject(engineUnavailable()) })
    await expect(away).rejects.toThrow('engine is away')
    expect(await inForce()).toEqual(before)
    expect(await stateOf(release.releaseId)).toMatchObject({ state: 'SCHEDULED' })
    await look()
    expect(await stateOf(release.releaseId)).toMatchObject({ state: 'IN_FORCE' })
  })

  test('where a try died once the engine had its models, and the next one is refused, the engine gets back what is in force', async () => {
    const { three, release } = await scheduled()
    const before = await newestEdition(city)
    due()
    const dying = look({
      deploy: async (resources) => {
        await engine.deploy(resources)
        throw engineUnavailable()
      },
    })
    await expect(dying).rejects.toThrow('engine is away')
    await clash(three)
    await look()
    expect(await stateOf(release.releaseId)).toMatchObject({ state: 'FAILED' })
    const after = await newestEdition(city)
    expect(after).toMatchObject({ hash: before.hash, number: before.number + 1, xml: before.xml })
  })
})
