import type { Ctx } from '../../services/ctx.ts'
import type { OrganizationUnit } from '../generated/client.ts'

export type SeededUnit = Pick<
  OrganizationUnit,
  'id' | 'cityId' | 'code' | 'name' | 'aliases' | 'kind' | 'parentId' | 'areaCode' | 'hasAccounts'
>

/** The units of the city acted in, its manual's included, in a fixed order. */
export const seededUnits = ({ db, city: { cityId } }: Ctx): Promise<SeededUnit[]> =>
  db.organizationUnit.findMany({ where: { cityId, active: true }, orderBy: { code: 'asc' } })
