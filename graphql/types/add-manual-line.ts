import { z } from 'zod'
import { addManualLine } from '../../services/manual-drafts/add-line.ts'
import { builder } from '../builder.ts'
import { rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { editSuccess } from './edit-success.ts'
import { ClassKind, LimitUnit, LineDispatch, LineVerification } from './enums.ts'
import { idempotencyKey } from './input.ts'
import { LadderLevelInput, ownLevels } from './ladder-level.ts'
import { LegalBasisInput } from './legal-basis.ts'
import { stages } from './limit-stages.ts'
import { givenScope, LineScopeInput } from './line-scope.ts'
import { givenRules, ManualRuleInput } from './manual-line-input.ts'

const Words = z.string().max(1000)

const AddManualLineInput = builder.inputType('AddManualLineInput', {
  fields: (t) => ({
    editionId: t.id(),
    kind: t.field({ type: ClassKind }),
    classCode: t.string({ validate: z.string().max(20) }),
    filingCondition: t.string({ validate: Words }),
    closingCondition: t.string({ validate: Words }),
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
    limitValue: t.float(),
    limitUnit: t.field({ type: LimitUnit }),
    limitStages: t.string({ required: false, description: stages, validate: Words }),
    rules: t.field({ type: [ManualRuleInput] }),
    idempotencyKey: idempotencyKey(t),
  }),
})

builder.mutationField('addManualLine', (t) =>
  t.field({
    type: editSuccess('AddManualLineSuccess'),
    ...refusable,
    authScopes: { may: 'addManualLine' },
    description: '新增条目 — a further condition of a class of the catalogue.',
    args: { input: t.arg({ type: AddManualLineInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'addManualLine', input }, (ctx, { rules, scope, ...given }) =>
        addManualLine(ctx, {
          ...{ ...given, ...givenScope(scope) },
          editionId: rowId('ManualEdition', given.editionId),
          rules: givenRules(rules),
        }),
      ),
  }),
)
