import type { Act } from '../../services/ctx.ts'

/** 在岗 — an officer at every unit of the city. */
export const staffUnits = (act: Act) =>
  act(async ({ db, city: { cityId } }) => {
    const { id: personId } = await db.person.create({ data: { cityId, name: '张三' } })
    const units = await db.organizationUnit.findMany({ select: { id: true } })
    await db.roleAssignment.createMany({
      data: units.map(({ id: unitId }) => ({
        ...{ cityId, personId, unitId },
        role: 'DEPARTMENT_OFFICER' as const,
      })),
    })
  })
