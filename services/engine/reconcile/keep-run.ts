import type { Act } from '../../ctx.ts'
import type { CityReport } from './reconcile.ts'

export type Run = { readonly id: string; readonly repair: boolean }

/** 对账记录 — the run that was asked for in this city, or one of its own. */
export const beginRun = (act: Act, engineId: string, runId: string | null): Promise<Run> =>
  act(async ({ db, city: { cityId }, now }) => {
    const at = now()
    const begun = { startedAt: at, engineId }
    const select = { id: true, repair: true }
    const asked =
      runId === null
        ? null
        : await db.reconciliationRun.findFirst({ where: { id: runId, cityId }, select })
    if (asked === null)
      return db.reconciliationRun.create({
        data: { ...begun, cityId, repair: true, requestedAt: at },
        select,
      })
    return db.reconciliationRun.update({ where: { id: asked.id }, data: begun, select })
  })

/** More would say no more. */
const atMost = 5_000

/** Keeps what was found, mended or not. */
export const endRun = (act: Act, runId: string, report: CityReport): Promise<void> =>
  act(async ({ db, city: { cityId }, now }) => {
    const at = now()
    const { cases, findings, mended, standing } = report
    await db.reconciliationFinding.createMany({
      data: findings.slice(0, atMost).map((finding) => {
        const { kind, caseId, taskId, engineId, instanceKey } = finding
        const repairedAt = mended.includes(finding) ? at : null
        const key = instanceKey === null ? null : BigInt(instanceKey)
        return {
          ...{ cityId, runId, kind, caseId, taskId, engineId, repairedAt },
          ...{ instanceKey: key, foundAt: at },
        }
      }),
    })
    await db.reconciliationRun.update({
      where: { id: runId },
      data: { finishedAt: at, cases, found: findings.length, standing: standing.length },
    })
  })

/** Keeps why a run came to nothing. */
export const failRun = (act: Act, runId: string, failure: string): Promise<void> =>
  act(async ({ db, now }) => {
    await db.reconciliationRun.update({
      where: { id: runId },
      data: { finishedAt: now(), failure },
    })
  })
