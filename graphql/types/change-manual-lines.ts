import {
  changeManualLines,
  type BulkExample as Example,
} from '../../services/manual-drafts/change-lines.ts'
import { builder } from '../builder.ts'
import { optionalRowId, rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { LimitUnit, LineDispatch, LineVerification } from './enums.ts'
import { expectedVersion, idempotencyKey } from './input.ts'
import { ManualEdit } from './manual-edit.ts'
import { givenFilter, givenRules, ManualLineFilter, ManualRuleInput } from './manual-line-input.ts'

const BulkLineChange = builder.inputType('BulkLineChange', {
  description:
    '批量修改 — one thing for all lines: a limit, a factor, an amount to add, the units, one unit for another, the way of dispatch, or the demand of verification.',
  fields: (t) => ({
    limitValue: t.float({ required: false, description: 'With its unit' }),
    limitUnit: t.field({ type: LimitUnit, required: false }),
    limitFactor: t.float({ required: false }),
    limitAdd: t.float({ required: false, description: 'In the unit that each line has' }),
    rules: t.field({ type: [ManualRuleInput], required: false }),
    replaceUnitId: t.id({ required: false }),
    byUnitId: t.id({ required: false }),
    dispatch: t.field({ type: LineDispatch, required: false }),
    verification: t.field({ type: LineVerification, required: false }),
  }),
})

const ChangeManualLinesInput = builder.inputType('ChangeManualLinesInput', {
  fields: (t) => ({
    editionId: t.id(),
    filter: t.field({ type: ManualLineFilter, required: false }),
    change: t.field({ type: BulkLineChange }),
    dryRun: t.boolean({ defaultValue: false, description: 'Only counts the lines' }),
    expectedVersion: expectedVersion(t),
    idempotencyKey: idempotencyKey(t),
  }),
})

const BulkExample = builder.objectRef<Example>('BulkExample').implement({
  description: '一例 — what a bulk change makes of one line.',
  fields: (t) => ({
    classCode: t.exposeString('classCode'),
    className: t.exposeString('className'),
    conditionNo: t.exposeInt('conditionNo'),
    before: t.exposeString('before'),
    after: t.exposeString('after'),
  }),
})

type Changed = Awaited<ReturnType<typeof changeManualLines>>
const ChangeManualLinesSuccess = builder.objectRef<Changed>('ChangeManualLinesSuccess').implement({
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'Of the edition' }),
    found: t.exposeInt('found', { description: 'Lines that the filter finds' }),
    changed: t.exposeInt('changed', { description: 'Those of them that say something else then' }),
    examples: t.field({ type: [BulkExample], resolve: ({ examples }) => [...examples] }),
    edit: t.prismaField({
      type: ManualEdit,
      nullable: true,
      description: 'Null for a dry run, and where nothing changes',
      resolve: (query, { editId }, _args, { db }) =>
        editId === null ? null : db.manualEdit.findUnique({ ...query, where: { id: editId } }),
    }),
  }),
})

builder.mutationField('changeManualLines', (t) =>
  t.field({
    type: ChangeManualLinesSuccess,
    ...refusable,
    authScopes: { may: 'changeManualLines' },
    description: '批量修改条目 — all lines that a filter finds, as one act; undone as one act.',
    args: { input: t.arg({ type: ChangeManualLinesInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'changeManualLines', input }, (ctx, { filter, ...given }) =>
        changeManualLines(ctx, {
          ...given,
          editionId: rowId('ManualEdition', given.editionId),
          filter: givenFilter(filter),
          change: givenChange(given.change),
        }),
      ),
  }),
)

/** Only what is said; the row's own ids. */
function givenChange({
  rules,
  replaceUnitId,
  byUnitId,
  ...others
}: typeof BulkLineChange.$inferInput) {
  const change = {
    ...others,
    rules: rules == null ? null : givenRules(rules),
    replaceUnitId: optionalRowId('OrganizationUnit', replaceUnitId),
    byUnitId: optionalRowId('OrganizationUnit', byUnitId),
  }
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value != null))
}
