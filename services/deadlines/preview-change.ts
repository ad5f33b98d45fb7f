import type { Reading } from './calendar-in-force.ts'
import { type ChangePreview, type Computed, noChange, withChanges } from './change-preview.ts'
import { publishedPeriods } from './evaluation-periods.ts'
import { isKept } from './kept-clock.ts'
import { dueAtOf, type Ledger } from './ledger.ts'
import { type Decided, type OpenClock, openCaseIds, openClocks, stoodAt } from './open-clocks.ts'
import type { Period } from './published-facts.ts'

const atOnce = 2_000

type Asked = {
  readonly at: Date
  readonly decided: Decided | null
  /** Of a clock as it would be; null for one that the change does not concern. */
  readonly changed: (clock: OpenClock) => Promise<Ledger | null>
}

/** 变更预览 — computes the clocks of the open cases as they would be, each once, without changing one. */
export async function previewChange(ctx: Reading, asked: Asked): Promise<ChangePreview> {
  const { at, decided, changed } = asked
  const periods = await publishedPeriods(ctx)
  let sum = noChange
  for (let after: string | null = null; ; ) {
    const ids: string[] = await openCaseIds(ctx, { after, most: atOnce, decided })
    after = ids.at(-1) ?? null
    if (after === null) return sum
    const clocks = await openClocks(ctx, ids)
    const computed = clocks.map(async (clock) => {
      const ledger = await changed(clock)
      return ledger === null ? [] : [await computedBy(ctx, { clock, ledger, periods })]
    })
    const changes = (await Promise.all(computed)).flat()
    sum = withChanges({ ...sum, cases: sum.cases + ids.length }, changes, at)
  }
}

type By = {
  readonly clock: OpenClock
  readonly ledger: Ledger
  readonly periods: readonly Period[]
}

async function computedBy(ctx: Reading, { clock, ledger, periods }: By): Promise<Computed> {
  const { caseId, caseNumber, key, dueAt: before } = clock
  const after = dueAtOf(ledger)
  const kept = await isKept(ctx, { clock, ledger, dueAt: after }, periods)
  return { caseId, caseNumber, key, before, after, stoodAt: stoodAt(clock), isKept: kept }
}
