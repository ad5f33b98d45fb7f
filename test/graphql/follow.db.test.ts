import { afterAll, beforeAll, expect, test } from 'vitest'
import { follow } from '../../graphql/follow.ts'
import { type LiveEvents, listenForLiveEvents } from '../../graphql/live-events.ts'
import { realTime } from '../../services/city-time.ts'
import { systemActor } from '../../services/ctx.ts'
import { aReport, aWorkingCity, type WorkingCity } from '../support/working-city.ts'
import { aTask } from './support/installation.ts'

let city: WorkingCity
let live: LiveEvents
beforeAll(async () => {
  city = await aWorkingCity()
  live = await listenForLiveEvents(city.testDatabase.appUrl, { warn: () => undefined })
})
afterAll(async () => {
  await live.close()
  await city.close()
})

/** Opens a task, and answers once this process has been told of it. */
async function openTask(caseId: string) {
  const heard = live.hear()
  const first = heard.next()
  const id = await city.act((ctx) => aTask(ctx, caseId))
  for (let { value } = await first; value.taskId !== id; ) value = (await heard.next()).value
  await heard.return()
  return id
}

test('实时更新 what changes while the missed is being told is told, too', async () => {
  const caseId = await aReport(city)
  const missed = await openTask(caseId)
  let meanwhile: string | undefined
  const listener = {
    ...{ live, db: city.database.read(city.scope), lastEventId: '0' },
    viewer: {
      ...{ scope: city.scope, actor: systemActor, clock: realTime },
      ...{ language: 'zh', theme: 'SYSTEM' as const },
    },
    sessions: { isStillSignedIn: async () => true },
  }
  const told: (string | null)[] = []
  const changes = follow(listener, {
    after: null,
    pick: async (notices) => {
      meanwhile ??= await openTask(caseId)
      return notices.filter(({ taskId }) => taskId !== null)
    },
  })
  for await (const { taskId } of changes) {
    told.push(taskId)
    if (taskId === meanwhile) break
  }
  expect(told).toEqual([missed, meanwhile])
})
