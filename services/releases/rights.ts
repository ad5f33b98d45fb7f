import { assertPermission, isPermitted } from '../accounts/assert-permission.ts'
import type { Permission } from '../accounts/permissions.ts'
import type { Actor } from '../ctx.ts'

/** Of what kinds a release brings something. */
export type Kinds = {
  readonly manual: boolean
  readonly processes: boolean
  readonly calendar: boolean
}

const rightsFor = ({ manual, processes, calendar }: Kinds): readonly Permission[] => [
  ...(manual ? (['publishManualEdition'] as const) : []),
  ...(processes ? (['publishProcessDraft'] as const) : []),
  ...(calendar ? (['publishCalendar'] as const) : []),
]

/** 有权发布 — whether somebody may publish everything that a release brings, each by itself. */
export const mayPublishAll = (actor: Actor | null, kinds: Kinds): boolean =>
  rightsFor(kinds).every((permission) => isPermitted(actor, permission))

/** 校验发布权 — throws FORBIDDEN. */
export function assertMayPublishAll(actor: Actor, kinds: Kinds): void {
  for (const permission of rightsFor(kinds)) assertPermission(actor, permission)
}
