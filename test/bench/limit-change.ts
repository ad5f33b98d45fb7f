import type { Ctx } from '../../services/ctx.ts'
import { applyChange } from '../../services/deadlines/apply-change.ts'
import { changeLimit } from '../../services/deadlines/change-limit.ts'
import { createDefaultCalendar } from '../../services/deadlines/create-default-calendar.ts'
import { previewLimit } from '../../services/deadlines/preview-limit.ts'
import { aConfirmedManual } from '../services/command-manual/manual-in-city.ts'
import { smallManual } from '../services/command-manual/small-manual.ts'
import { aCity } from '../support/city.ts'
import { armedTooLate, openCases, plantCases, secondsOf } from './open-cases.ts'
import { ownDatabase } from './own-database.ts'
import { print } from './report.ts'

const limitValue = 6

/** 变更时限 — a line's limit previewed and changed under 10,000 open cases: seconds for each, and the ladders that are armed too late afterwards. */
export async function limitChange(): Promise<void> {
  const { database, stop } = await ownDatabase()
  const city = await aCity({ database })
  try {
    await city.act(createDefaultCalendar)
    await aConfirmedManual(city.act, { content: smallManual() })
    const entryId = await city.act(aLine)
    await city.act((ctx) => plantCases(ctx, entryId))
    const preview = await secondsOf(() =>
      city.act((ctx) => previewLimit(ctx, { entryId, limitValue, at: city.clock.now })),
    )
    const applied = await secondsOf(async () => {
      const change = { entryId, limitValue, reason: '汛期从速' }
      const { changeId } = await city.act((ctx) => changeLimit(ctx, change))
      await applyChange(city.act, changeId)
    })
    print({ bench: 'limit-preview', value: preview, unit: 's', limit: 10, cases: openCases })
    print({ bench: 'limit-apply', value: applied, unit: 's', limit: 60, cases: openCases })
    const late = await city.act(armedTooLate)
    print({ bench: 'armed-too-late', value: late, unit: 'cases', limit: 0, cases: openCases })
  } finally {
    await city.close()
    await stop()
  }
}

/** Whose limit is in the unit of the clocks. */
async function aLine({ db }: Ctx): Promise<string> {
  const { id } = await db.manualEntry.findFirstOrThrow({ where: { limitUnit: 'WORKING_HOUR' } })
  return id
}
