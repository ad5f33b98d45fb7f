import { heldBetween } from '../../services/accounts/role-periods.ts'
import { builder } from '../builder.ts'
import { optionalRowId } from '../ids.ts'
import { Role } from './enums.ts'
import { RoleAssignment } from './person.ts'

const most = 500

builder.queryField('roleHolders', (t) =>
  t.prismaField({
    type: [RoleAssignment],
    authScopes: { may: 'roleHolders' },
    description: '历任 — who held a role at some time between two instants, at any unit or at one.',
    args: {
      role: t.arg({ type: Role }),
      unitId: t.arg.id({ required: false }),
      from: t.arg({ type: 'DateTime' }),
      to: t.arg({ type: 'DateTime' }),
    },
    resolve: async (query, _root, { role, unitId: asked, from, to }, { db }) => {
      const unitId = optionalRowId('OrganizationUnit', asked)
      if (unitId !== undefined)
        await db.organizationUnit.findUniqueOrThrow({ where: { id: unitId }, select: { id: true } })
      return db.roleAssignment.findMany({
        ...query,
        where: { role, ...(unitId !== undefined && { unitId }), ...heldBetween(from, to) },
        orderBy: [{ startsAt: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
        take: most,
      })
    },
  }),
)
