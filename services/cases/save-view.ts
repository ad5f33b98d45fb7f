import { z } from 'zod'
import { Role, ViewList } from '../../prisma/generated/enums.ts'
import { assertPermission } from '../accounts/assert-permission.ts'
import type { Ctx } from '../ctx.ts'
import { forbidden, notFound, versionConflict } from '../errors.ts'
import { viewFilters } from './view-filter.ts'
import { changeableViews } from './visible-views.ts'

const word = z.string().min(1).max(60)
const View = z.object({
  list: z.enum(ViewList),
  name: z.string().trim().min(1).max(60),
  columns: z.array(word).max(40).default([]),
  order: word.optional(),
  /** With whom it is shared. */
  role: z.enum(Role).optional(),
})
export type ViewGiven = z.input<typeof View> & {
  /** The view to change; without one it is a new one. */
  readonly viewId?: string
  readonly expectedVersion?: number
  readonly filter?: unknown
}

/**
 * 保存视图 — keeps how somebody looks at a list, for themselves or, where they may, for everybody of a role.
 * Throws FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, INVALID_INPUT.
 */
export async function saveView(ctx: Ctx, { viewId, expectedVersion, filter, ...given }: ViewGiven) {
  const { order = null, role = null, ...view } = View.parse(given)
  const kept = { ...view, order, role, filter: parseFilter(view.list, filter) }
  if (role !== null) assertPermission(ctx.actor, 'shareView')
  const saved =
    viewId === undefined ? addView(ctx, kept) : changeView(ctx, { viewId, expectedVersion }, kept)
  const { id, version } = await saved
  ctx.audit({
    action: 'saveView',
    subjectType: 'SavedView',
    subjectId: id,
    details: { name: view.name, list: view.list, role },
  })
  return { viewId: id, version }
}

const parseFilter = (list: ViewList, filter: unknown) =>
  z.object({ filter: viewFilters[list] }).parse({ filter }).filter
type Kept = Omit<z.output<typeof View>, 'order' | 'role'> & {
  readonly order: string | null
  readonly role: Role | null
  readonly filter: ReturnType<typeof parseFilter>
}
const answered = { id: true, version: true } as const

function addView(ctx: Ctx, view: Kept) {
  const { kind, id: personId } = ctx.actor
  if (kind !== 'PERSON' || personId === null) throw forbidden('Keeping a view')
  const { cityId } = ctx.city
  return ctx.db.savedView.create({
    data: { ...view, cityId, personId, changedAt: ctx.now() },
    select: answered,
  })
}

type Changing = { readonly viewId: string; readonly expectedVersion: number | undefined }

async function changeView(ctx: Ctx, { viewId, expectedVersion }: Changing, view: Kept) {
  const [changed] = await ctx.db.savedView.updateManyAndReturn({
    where: {
      ...changeableViews(ctx.actor),
      id: viewId,
      ...(expectedVersion !== undefined && { version: expectedVersion }),
    },
    data: { ...view, changedAt: ctx.now(), version: { increment: 1 } },
    select: answered,
  })
  if (changed !== undefined) return changed
  const known = await ctx.db.savedView.count({
    where: { ...changeableViews(ctx.actor), id: viewId },
  })
  throw known > 0 ? versionConflict('This view') : notFound('This view')
}
