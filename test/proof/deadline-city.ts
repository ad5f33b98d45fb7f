import { createDefaultCalendar } from '../../services/deadlines/create-default-calendar.ts'
import { publishModels } from '../../start/publish-models.ts'
import { aCity } from '../support/city.ts'
import type { TestDatabase } from '../support/database.ts'
import { type EngineFacts, engineClockOffset, moveEngineClock } from '../support/engine.ts'
import { openEngineParts } from '../support/engine-parts.ts'

type Given = { readonly engine: EngineFacts; readonly database?: TestDatabase }
export type DeadlineCity = Awaited<ReturnType<typeof aDeadlineCity>>

/** A city whose ladders run on the engine, and whose application may be away for a while. */
export async function aDeadlineCity({ engine, database }: Given) {
  const offset = { milliseconds: await engineClockOffset(engine) }
  const clock = {
    get now() {
      return new Date(Date.now() + offset.milliseconds)
    },
  }
  const city = await aCity({ clock, ...(database && { database }) })
  await city.act(createDefaultCalendar)
  const { cityId } = city.scope
  await city.act(({ db }) =>
    db.city.update({ where: { id: cityId }, data: { ladderPercents: [20] } }),
  )
  const open = async () => {
    const parts = await openEngineParts({
      ...{ database: city.database, urls: city.testDatabase, engine },
    })
    const { engineId } = engine
    await publishModels({ database: city.database, client: parts.room.client, engineId })
    await parts.room.goToWork()
    return parts
  }
  let parts = await open()
  return {
    ...city,
    /** Nobody works while the engine's time, and the city's, goes on. */
    beAwayFor: async (milliseconds: number) => {
      await parts.close()
      offset.milliseconds += milliseconds
      await moveEngineClock(engine, milliseconds)
      parts = await open()
    },
    close: async () => {
      await parts.close()
      await city.close()
    },
  }
}
