import { z } from 'zod'
import { deleteView } from '../../services/cases/delete-view.ts'
import { saveView } from '../../services/cases/save-view.ts'
import { builder } from '../builder.ts'
import { encodeId, rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { Role, ViewList } from './enums.ts'
import { expectedVersion, idempotencyKey } from './input.ts'
import { SavedView } from './saved-view.ts'

const SaveViewInput = builder.inputType('SaveViewInput', {
  fields: (t) => ({
    viewId: t.id({ required: false, description: 'The view to change; none for a new one' }),
    list: t.field({ type: ViewList }),
    name: t.string({ validate: z.string().max(60) }),
    filter: t.field({ type: 'Json', description: 'Fields of WorkListFilter or CaseFilter' }),
    columns: t.stringList({ required: false }),
    order: t.string({ required: false }),
    role: t.field({
      type: Role,
      required: false,
      description: 'Shared with everybody of this role; for shift leaders and city administrators',
    }),
    expectedVersion: expectedVersion(t),
    idempotencyKey: idempotencyKey(t),
  }),
})

const SaveViewSuccess = builder
  .objectRef<{ viewId: string; version: number }>('SaveViewSuccess')
  .implement({
    fields: (t) => ({
      viewId: t.id({ resolve: ({ viewId }) => encodeId('SavedView', viewId) }),
      version: t.exposeInt('version'),
      view: t.prismaField({
        type: SavedView,
        nullable: true,
        resolve: (query, { viewId }, _args, { db }) =>
          db.savedView.findUnique({ ...query, where: { id: viewId } }),
      }),
    }),
  })

builder.mutationField('saveView', (t) =>
  t.field({
    type: SaveViewSuccess,
    ...refusable,
    authScopes: { may: 'saveView' },
    description: '保存视图 — name, filter, columns and order of a list.',
    args: { input: t.arg({ type: SaveViewInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'saveView', input }, (ctx, { viewId, ...view }) =>
        saveView(ctx, {
          ...view,
          ...(viewId !== undefined && { viewId: rowId('SavedView', viewId) }),
        }),
      ),
  }),
)

const DeleteViewInput = builder.inputType('DeleteViewInput', {
  fields: (t) => ({ viewId: t.id(), idempotencyKey: idempotencyKey(t) }),
})

const DeleteViewSuccess = builder.objectRef<{ viewId: string }>('DeleteViewSuccess').implement({
  fields: (t) => ({
    viewId: t.id({ resolve: ({ viewId }) => encodeId('SavedView', viewId) }),
  }),
})

builder.mutationField('deleteView', (t) =>
  t.field({
    type: DeleteViewSuccess,
    ...refusable,
    authScopes: { may: 'deleteView' },
    description: '删除视图 — an own one, or a shared one for whoever may share.',
    args: { input: t.arg({ type: DeleteViewInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'deleteView', input }, (ctx, { viewId }) =>
        deleteView(ctx, { viewId: rowId('SavedView', viewId) }),
      ),
  }),
)
