import { z } from 'zod'
import { changeLimit } from '../../services/deadlines/change-limit.ts'
import { previewLimit } from '../../services/deadlines/preview-limit.ts'
import { builder } from '../builder.ts'
import { nobody } from '../context.ts'
import { encodeId, rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { CalendarPreview } from './calendar-change.ts'
import { idempotencyKey } from './input.ts'

builder.queryField('limitPreview', (t) =>
  t.field({
    type: CalendarPreview,
    authScopes: { may: 'limitPreview' },
    complexity: { field: 50, multiplier: 1 },
    description:
      '时限变更预览 — computes the open clocks of handling that a line of the manual has decided by another limit; changes none.',
    args: {
      entryId: t.arg.id({ description: 'The line' }),
      limitValue: t.arg.float({ description: 'In the unit of the line' }),
    },
    resolve: (_root, { entryId, limitValue }, { db, viewer, now }) =>
      previewLimit(
        { db, city: (viewer ?? nobody).scope },
        { entryId: rowId('ManualEntry', entryId), limitValue, at: now() },
      ),
  }),
)

const ChangeLimitInput = builder.inputType('ChangeLimitInput', {
  fields: (t) => ({
    entryId: t.id({ description: 'The line of the manual' }),
    limitValue: t.float({ description: 'In the unit of the line' }),
    reason: t.string({ validate: z.string().max(2000) }),
    idempotencyKey: idempotencyKey(t),
  }),
})

type Changed = Awaited<ReturnType<typeof changeLimit>>
const ChangeLimitSuccess = builder.objectRef<Changed>('ChangeLimitSuccess').implement({
  fields: (t) => ({
    entryId: t.id({ resolve: ({ entryId }) => encodeId('ManualEntry', entryId) }),
    changeId: t.id({
      description: 'On its way: look at `limitChanges`',
      resolve: ({ changeId }) => encodeId('OpenCaseChange', changeId),
    }),
    cases: t.exposeInt('cases', { description: 'Open cases that the line has decided' }),
  }),
})

builder.mutationField('changeLimit', (t) =>
  t.field({
    type: ChangeLimitSuccess,
    ...refusable,
    authScopes: { may: 'changeLimit' },
    description:
      '变更时限 — the open cases that a line of the manual has decided get another limit, in the background; the ledger of each clock says so.',
    args: { input: t.arg({ type: ChangeLimitInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'changeLimit', input }, (ctx, { entryId, ...given }) =>
        changeLimit(ctx, { ...given, entryId: rowId('ManualEntry', entryId) }),
      ),
  }),
)
