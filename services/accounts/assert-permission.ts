import type { Actor } from '../ctx.ts'
import { forbidden, notSignedIn } from '../errors.ts'
import { type Permission, rolesOf } from './permissions.ts'

/** 有权 — whether one of the actor's roles holds the permission. */
export const isPermitted = (actor: Actor | null, permission: Permission): boolean =>
  actor?.roles.some(({ role }) => rolesOf(permission).includes(role)) ?? false

/** 校验权限 — throws NOT_SIGNED_IN or FORBIDDEN. */
export function assertPermission(actor: Actor | null, permission: Permission): void {
  if (actor === null) throw notSignedIn()
  if (!isPermitted(actor, permission)) throw forbidden(permission)
}
