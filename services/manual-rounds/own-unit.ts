import type { Actor, Ctx } from '../ctx.ts'
import { forbidden } from '../errors.ts'

/** 答复单位 — the units that somebody answers for: where they are department officers, as substitutes too. */
export const answeringUnits = (actor: Actor | null): string[] =>
  (actor?.roles ?? []).flatMap(({ role, unitId }) =>
    role === 'DEPARTMENT_OFFICER' ? (unitId ?? []) : [],
  )

/** 限于本单位 — from here on the act reads and writes only what is that unit's. Throws FORBIDDEN for a unit of others. */
export async function confineToUnit({ db, actor }: Ctx, unitId: string): Promise<void> {
  if (!answeringUnits(actor).includes(unitId)) throw forbidden('Answering for another unit')
  await db.$executeRaw`SELECT set_config('app.unit_ids', ${unitId}, true)`
}
