import type { Role, UnitKind } from '../../prisma/generated/enums.ts'
import type { Actor } from '../../services/ctx.ts'
import { anActor, type TestCity } from './city.ts'

/** A unit below another one. */
export const aUnitBelow = (
  { act }: Pick<TestCity, 'act'>,
  parentId: string,
  name: string,
  kind: UnitKind = 'DEPARTMENT',
) =>
  act(async ({ db, city: { cityId } }) => {
    const data = { cityId, kind, name, code: name, parentId }
    return (await db.organizationUnit.create({ data })).id
  })

/** Somebody stored who holds one role at a unit. */
export async function somebodyAt(
  { act }: Pick<TestCity, 'act'>,
  role: Role,
  unitId: string | null,
): Promise<Actor & { readonly id: string }> {
  const id = await act(async ({ db, city: { cityId } }) => {
    const person = await db.person.create({ data: { cityId, unitId, name: `${role} 王五` } })
    await db.roleAssignment.create({ data: { cityId, personId: person.id, role, unitId } })
    return person.id
  })
  return { ...anActor([{ role, unitId }], id), id }
}
