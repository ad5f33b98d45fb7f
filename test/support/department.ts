import type { Role, UnitKind } from '../../prisma/generated/enums.ts'
import type { Actor } from '../../services/ctx.ts'
import { issueOrderSlip } from '../../services/order-slips/issue-order-slip.ts'
import { anActor, type TestCity } from './city.ts'
import { aCaseAt, type WorkingCity } from './working-city.ts'

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

/** An order slip of a case that is being handled, with the end of its link, and who issued it. */
export async function aSlip(city: WorkingCity) {
  const { caseId, task, unitId } = await aCaseAt(city, 'userTask_HandleCase')
  const officer = await somebodyAt(city, 'DEPARTMENT_OFFICER', unitId)
  const words = { recipient: '某物业公司', contact: '王五 0359-1', note: '更换破损井盖' }
  const issued = await city.actAs(officer)((ctx) => issueOrderSlip(ctx, { caseId, ...words }))
  return { ...issued, caseId, task, officer }
}
