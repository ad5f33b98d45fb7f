import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { databaseFaultIn } from '../../../services/database-faults.ts'
import type { Deploy } from '../../../services/process-editions/deploy-to.ts'
import { takeDueReleases } from '../../../services/releases/take-effect.ts'
import { deployDecisions, deployInRequest } from '../../../start/deploy.ts'
import { newestEdition } from '../../support/process-draft.ts'
import { aRunningCity, type RunningCity } from '../../support/running-city.ts'
import { aReport, take } from '../../support/working-city.ts'
import { aScheduledRelease, contentOf, jobTypes, threeMembers, twoPeople } from './a-release.ts'

const people = twoPeople()
let city: RunningCity & { readonly engineId: string }
beforeAll(async () => {
  city = { ...(await aRunningCity()), engineId: inject('engine').engineId }
})
afterAll(() => city?.close())

/** What the regular task does; name only what the engine does otherwise. */
const look = async (deploy: Deploy = deployInRequest(city.room.client)) => {
  const { act, engineId, database, scope, room } = city
  const fresh = await database.scopeOf(scope.cityId)
  return takeDueReleases({
    act,
    actAs: (actor) => database.actIn(fresh, actor),
    models: { engineId: () => engineId, deploy, jobTypes },
    deployDecisions: (resources) => deployDecisions(room.client, resources),
    mayPass: (error) => databaseFaultIn(error) !== null,
    alarm: () => undefined,
  })
}

/** Scheduled, and its instant has come. */
async function aDueRelease(three: Awaited<ReturnType<typeof threeMembers>>) {
  const instant = new Date(city.clock.now.getTime() + 3_600_000)
  const { releaseId: id } = await aScheduledRelease(city, people, contentOf(three, { instant }))
  await city.act(({ db, now }) => db.release.update({ where: { id }, data: { instant: now() } }))
  return id
}
const stateOf = (id: string) =>
  city.act(async ({ db }) => (await db.release.findUniqueOrThrow({ where: { id } })).state)

/** What a case follows that is reported and filed now. */
async function followed() {
  const caseId = await aReport(city)
  const { id } = await city.taskAt(caseId, 'userTask_FileCase')
  const task = await city.act(({ db }) => db.task.findUniqueOrThrow({ where: { id } }))
  await take(city, task, 'FILE')
  await city.taskAt(caseId, 'userTask_DispatchCase')
  const caseFile = await city.act(({ db }) =>
    db.case.findUniqueOrThrow({
      where: { id: caseId },
      select: {
        ...{ id: true, manualEditionId: true, calendarId: true },
        processEdition: { select: { number: true } },
      },
    }),
  )
  const { manualEditionId, calendarId, processEdition } = caseFile
  return { manualEditionId, calendarId, process: processEdition?.number }
}

/** The database's side of a kill: the connection of whoever waits for the engine is gone. */
async function killConnections() {
  const owner = new pg.Client({ connectionString: city.testDatabase.ownerUrl })
  await owner.connect()
  await owner.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND state = 'idle in transaction'`,
  )
  await owner.end()
}

describe('同批生效 cases follow all of a release, or nothing of it', () => {
  test('refused by the engine it changes nothing; dead between engine and record it is done again, with one effect', async () => {
    const before = await followed()
    const three = await threeMembers(city, people)
    const deploy = deployInRequest(city.room.client)

    const refused = await aDueRelease(three)
    const broken = { name: 'broken.bpmn', content: '<definitions/>' }
    const ways = [(async (resources) => deploy([...resources, broken])) satisfies Deploy].values()
    await look((resources) => (ways.next().value ?? deploy)(resources))
    expect(await stateOf(refused)).toBe('FAILED')
    expect(await followed()).toEqual(before)

    const due = await aDueRelease(three)
    const dying = look(async (resources) => {
      const deployed = await deploy(resources)
      await killConnections()
      return deployed
    })
    await expect(dying).rejects.toThrow()
    expect(await stateOf(due)).toBe('SCHEDULED')
    await look()
    await look()
    expect(await stateOf(due)).toBe('IN_FORCE')
    expect(await followed()).toEqual({
      ...{ manualEditionId: three.editionId, calendarId: three.calendarId },
      process: (before.process ?? 0) + 1,
    })
    const { number, definitionVersion } = await newestEdition(city)
    expect([number, definitionVersion]).toEqual([2, 2])
  })
})
