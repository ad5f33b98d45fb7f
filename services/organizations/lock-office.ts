import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'

type Locked = { readonly timeZone: string }

/** 锁定机构 — those who plan the duties of one office take turns; answers the time zone by which it plans. Throws NOT_FOUND. */
export async function lockOffice({ db, city }: Ctx, unitId: string): Promise<Locked> {
  const [locked] = await db.$queryRaw<Locked[]>`
    SELECT c.time_zone AS "timeZone" FROM organization_units u JOIN cities c ON c.id = u.city_id
    WHERE u.id = ${unitId}::uuid AND u.city_id = ${city.cityId}::uuid FOR NO KEY UPDATE OF u`
  if (locked === undefined) throw notFound('This unit')
  return locked
}
