import type { Prisma } from '../../prisma/generated/client.ts'
import { isPermitted } from '../accounts/assert-permission.ts'
import type { Actor } from '../ctx.ts'

/** 可见视图 — somebody's own, and those shared with a role of theirs. */
export const visibleViews = ({ id, roles }: Actor) =>
  ({
    deletedAt: null,
    OR: [
      ...(id === null ? [] : [{ personId: id }]),
      { role: { in: roles.map(({ role }) => role) } },
    ],
  }) satisfies Prisma.SavedViewWhereInput

/** 可改视图 — their own; shared ones also for whoever may share. */
export const changeableViews = (actor: Actor) =>
  ({
    deletedAt: null,
    OR: [
      ...(actor.id === null ? [] : [{ personId: actor.id }]),
      ...(isPermitted(actor, 'shareView') ? [{ role: { not: null } }] : []),
    ],
  }) satisfies Prisma.SavedViewWhereInput
