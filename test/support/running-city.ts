import { inject } from 'vitest'
import type { Ctx } from '../../services/ctx.ts'
import { createDefaultCalendar } from '../../services/deadlines/create-default-calendar.ts'
import { deployDecisions } from '../../start/deploy.ts'
import type { EngineRoom } from '../../start/engine-room.ts'
import { publishModels } from '../../start/publish-models.ts'
import { aCity, type TestCity } from './city.ts'
import { type EngineFacts, engineClockOffset, eventually, moveEngineClock } from './engine.ts'
import { openEngineParts } from './engine-parts.ts'
import { aStaffedCity, type Staff } from './staffed-city.ts'

export type RunningCity = TestCity & {
  readonly staff: Staff
  readonly room: EngineRoom
  /** The open task of a case at this element, once the engine has come there. */
  readonly taskAt: (
    caseId: string,
    elementId: string,
  ) => Promise<{ id: string; unitId: string | null }>
  /** Waits until the case's instance has ended in the engine, as the record sink saw it. */
  readonly ended: (caseId: string) => Promise<string>
  /** Moves the engine's clock and the city's together. */
  readonly passTime: (milliseconds: number) => Promise<void>
}
type Given = {
  readonly adjust?: (ctx: Ctx, caseId: string | null) => Ctx
  readonly code?: string
  /** The run's one engine unless the test brings its own. */
  readonly engine?: EngineFacts
}

/**
 * A staffed city whose processes run on the test engine: workers, queue and record sink included.
 */
export async function aRunningCity(given: Given = {}): Promise<RunningCity> {
  const engine = given.engine ?? inject('engine')
  // the engine's time: real time and what the tests have moved it
  const offset = { milliseconds: await engineClockOffset(engine) }
  const clock = {
    get now() {
      return new Date(Date.now() + offset.milliseconds)
    },
  }
  const city = await aCity({ clock, ...(given.code && { code: given.code }) })
  await city.act(createDefaultCalendar)
  const { testDatabase: urls, database } = city
  const { room, ...parts } = await openEngineParts({
    ...{ database, urls, engine },
    adjust: given.adjust,
  })
  await publishModels({ database: city.database, client: room.client, engineId: engine.engineId })
  const staff = await aStaffedCity(city, (resources) => deployDecisions(room.client, resources))
  await room.goToWork()
  return {
    ...city,
    staff,
    room,
    taskAt: (caseId, elementId) =>
      eventually(() =>
        city.act(({ db }) => db.task.findFirst({ where: { caseId, elementId, status: 'OPEN' } })),
      ),
    ended: (caseId) => eventually(() => city.act((ctx) => endOf(ctx, caseId))),
    passTime: async (milliseconds) => {
      offset.milliseconds += milliseconds
      await moveEngineClock(engine, milliseconds)
    },
    close: async () => {
      await parts.close()
      await city.close()
    },
  }
}

async function endOf({ db }: Ctx, caseId: string): Promise<string | null> {
  const { instanceKey } = await db.case.findUniqueOrThrow({ where: { id: caseId } })
  if (instanceKey === null) return null
  const end = await db.elementVisit.findFirst({
    where: { instanceKey, elementType: 'END_EVENT', intent: 'ELEMENT_COMPLETED' },
  })
  return end?.elementId ?? null
}
