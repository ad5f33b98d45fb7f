import { z } from 'zod'
import { changeManualLine } from '../../services/manual-drafts/change-line.ts'
import { removeManualLine } from '../../services/manual-drafts/remove-line.ts'
import { undoManualEdit } from '../../services/manual-drafts/undo-edit.ts'
import { builder } from '../builder.ts'
import { rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { editSuccess } from './edit-success.ts'
import { LimitUnit, LineDispatch, LineVerification } from './enums.ts'
import { idempotencyKey } from './input.ts'
import { LadderLevelInput, ownLevels } from './ladder-level.ts'
import { LegalBasisInput } from './legal-basis.ts'
import { stages } from './limit-stages.ts'
import { givenScope, LineScopeInput } from './line-scope.ts'
import { givenRules, ManualRuleInput } from './manual-line-input.ts'

const Words = z.string().max(1000)
const stale =
  'The line’s; refused with VERSION_CONFLICT, and what it says now, when it has changed.'

const ChangeManualLineInput = builder.inputType('ChangeManualLineInput', {
  fields: (t) => ({
    entryId: t.id(),
    expectedVersion: t.int({ description: stale }),
    filingCondition: t.string({ required: false, validate: Words }),
    closingCondition: t.string({ required: false, validate: Words }),
    supervisingText: t.string({ required: false, validate: z.string().max(200) }),
    evidenceRequired: t.string({ required: false, validate: Words }),
    legalBases: t.field({ type: [LegalBasisInput], required: false }),
    urgent: t.boolean({ required: false }),
    selfHandling: t.boolean({ required: false }),
    quickPath: t.boolean({ required: false }),
    scope: t.field({ type: LineScopeInput, required: false }),
    ladder: t.field({ type: [LadderLevelInput], required: false, description: ownLevels }),
    dispatch: t.field({ type: LineDispatch, required: false }),
    verification: t.field({ type: LineVerification, required: false }),
    limitValue: t.float({ required: false }),
    limitUnit: t.field({ type: LimitUnit, required: false }),
    limitStages: t.string({ required: false, description: stages, validate: Words }),
    rules: t.field({ type: [ManualRuleInput], required: false }),
    idempotencyKey: idempotencyKey(t),
  }),
})

builder.mutationField('changeManualLine', (t) =>
  t.field({
    type: editSuccess('ChangeManualLineSuccess'),
    ...refusable,
    authScopes: { may: 'changeManualLine' },
    description: '修改条目 — says something else in one line of a draft.',
    args: { input: t.arg({ type: ChangeManualLineInput }) },
    resolve: (_root, { input }, context) =>
      perform(
        context,
        { operation: 'changeManualLine', input },
        (ctx, { rules, scope, ...given }) =>
          changeManualLine(ctx, {
            ...{ ...given, ...givenScope(scope) },
            entryId: rowId('ManualEntry', given.entryId),
            ...(rules !== undefined && { rules: givenRules(rules) }),
          }),
      ),
  }),
)

const RemoveManualLineInput = builder.inputType('RemoveManualLineInput', {
  fields: (t) => ({
    entryId: t.id(),
    expectedVersion: t.int({ description: stale }),
    idempotencyKey: idempotencyKey(t),
  }),
})

builder.mutationField('removeManualLine', (t) =>
  t.field({
    type: editSuccess('RemoveManualLineSuccess'),
    ...refusable,
    authScopes: { may: 'removeManualLine' },
    description: '删除条目 — takes a line out of a draft; undone it comes back as it was.',
    args: { input: t.arg({ type: RemoveManualLineInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'removeManualLine', input }, (ctx, given) =>
        removeManualLine(ctx, { ...given, entryId: rowId('ManualEntry', given.entryId) }),
      ),
  }),
)

const UndoManualEditInput = builder.inputType('UndoManualEditInput', {
  fields: (t) => ({ editId: t.id(), idempotencyKey: idempotencyKey(t) }),
})

builder.mutationField('undoManualEdit', (t) =>
  t.field({
    type: editSuccess('UndoManualEditSuccess'),
    ...refusable,
    authScopes: { may: 'undoManualEdit' },
    description:
      '撤销改动 — every line of an act is again what it was before; it may itself be undone.',
    args: { input: t.arg({ type: UndoManualEditInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'undoManualEdit', input }, (ctx, { editId }) =>
        undoManualEdit(ctx, { editId: rowId('ManualEdit', editId) }),
      ),
  }),
)
