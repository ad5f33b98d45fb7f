import type { Actor } from '../../../services/ctx.ts'
import { applyChange } from '../../../services/deadlines/apply-change.ts'
import { changeLimit } from '../../../services/deadlines/change-limit.ts'
import { somebodyAt } from '../../support/department.ts'
import { aCaseAt, aWorkingCity, stored, type WorkingCity } from '../../support/working-city.ts'
import { storedOf } from './a-deadline-case.ts'
import { changeOf } from './an-open-change.ts'

export type LimitedCity = WorkingCity & {
  readonly administrator: Actor & { readonly id: string }
  /** Being handled, as a line of the manual has decided. */
  readonly caseId: string
  readonly entryId: string
}
export const reason = '汛期从速'

export const aHandledCase = async (city: WorkingCity) =>
  (await aCaseAt(city, 'userTask_HandleCase')).caseId

/** A city with a case that is handled, and somebody who may change the limit of its line. */
export async function aLimitedCity(): Promise<LimitedCity> {
  const city = await aWorkingCity()
  const administrator = await somebodyAt(city, 'CITY_ADMINISTRATOR', null)
  const caseId = await aHandledCase(city)
  const entryId = (await stored(city, caseId)).caseFile.manualEntryId ?? ''
  return { ...city, administrator, caseId, entryId }
}

/** 变更时限 — asked for. */
export const requestLimit = (
  { actAs, administrator, entryId }: LimitedCity,
  limitValue: number,
  given: { readonly entryId?: string; readonly reason?: string } = {},
) => actAs(administrator)((ctx) => changeLimit(ctx, { entryId, limitValue, reason, ...given }))

/** 变更时限 — asked for, and applied as the background would. */
export async function changeLimitNow(city: LimitedCity, limitValue: number) {
  const { changeId, cases } = await requestLimit(city, limitValue)
  await applyChange(city.act, changeId)
  const { moved, kept } = await changeOf(city, { entryId: city.entryId })
  return { cases, moved, kept }
}

/** The clock by which a case is handled, with its ledger. */
export async function handlingOf(city: WorkingCity, caseId: string) {
  const { clocks, entries, ladder } = await storedOf(city, caseId)
  const clock = clocks.filter(({ key }) => key === 'handling').at(-1)
  if (clock === undefined) throw new Error('Nobody handles this case.')
  return { clock, ladder, entries: entries.filter((entry) => entry.clockId === clock.id) }
}

/** To what its limit was changed, why and by whom. */
export const limitsOf = async (city: WorkingCity, caseId: string) =>
  (await handlingOf(city, caseId)).entries
    .filter(({ kind }) => kind === 'LIMIT_CHANGED')
    .map(({ amount, reason: why, actorId }) => [amount, why, actorId])
