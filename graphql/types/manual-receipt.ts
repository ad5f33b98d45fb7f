import { acknowledgeManualEdition } from '../../services/manual-rounds/acknowledge-edition.ts'
import { answeringUnits } from '../../services/manual-rounds/own-unit.ts'
import { type Receipt, receiptsDue, receiptsOf } from '../../services/manual-rounds/receipts.ts'
import { builder } from '../builder.ts'
import { encodeId, rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { idempotencyKey } from './input.ts'
import { editionIdOf } from './manual-line.ts'

const ManualReceipt = builder.objectRef<Receipt>('ManualReceipt').implement({
  description: '签收 — that a unit has received a published edition, or has not yet.',
  fields: (t) => ({
    editionId: t.id({ resolve: ({ edition }) => encodeId('ManualEdition', edition.id) }),
    editionNumber: t.int({ resolve: ({ edition }) => edition.number }),
    editionTitle: t.string({ resolve: ({ edition }) => edition.title }),
    documentNumber: t.string({
      nullable: true,
      resolve: ({ edition }) => edition.documentNumber,
    }),
    unitId: t.id({ resolve: ({ unitId }) => encodeId('OrganizationUnit', unitId) }),
    unitName: t.exposeString('unitName'),
    at: t.expose('at', { type: 'DateTime', nullable: true, description: 'Null: not yet' }),
    byName: t.exposeString('byName', { nullable: true }),
    mayAcknowledge: t.boolean({
      description: 'Whether its reader may sign for it',
      resolve: ({ at, unitId, edition }, _args, { viewer }) =>
        at === null &&
        viewer?.scope.cityId === edition.cityId &&
        answeringUnits(viewer.actor).includes(unitId),
    }),
  }),
})

builder.queryField('manualReceipts', (t) =>
  t.field({
    type: [ManualReceipt],
    authScopes: { may: 'manualReceipts' },
    description: '签收情况 — of a published edition: every unit that its lines name.',
    args: { editionId: t.arg.id() },
    resolve: async (_root, { editionId }, { db }) =>
      receiptsOf(db, await editionIdOf(db, editionId)),
  }),
)

builder.queryField('manualReceiptsDue', (t) =>
  t.field({
    type: [ManualReceipt],
    authScopes: { may: 'manualReceiptsDue' },
    description: '待签收 — the editions that the viewer’s units have not signed for.',
    resolve: (_root, _args, { db, viewer, now }) =>
      receiptsDue(db, {
        cityId: viewer?.scope.cityId ?? '',
        unitIds: answeringUnits(viewer?.actor ?? null),
        at: now(),
      }),
  }),
)

type Acknowledged = { readonly editionId: string; readonly unitId: string }
const AcknowledgeManualEditionSuccess = builder
  .objectRef<Acknowledged>('AcknowledgeManualEditionSuccess')
  .implement({
    fields: (t) => ({
      receipts: t.field({
        type: [ManualReceipt],
        resolve: ({ editionId }, _args, { db }) => receiptsOf(db, editionId),
      }),
    }),
  })

const AcknowledgeManualEditionInput = builder.inputType('AcknowledgeManualEditionInput', {
  fields: (t) => ({
    editionId: t.id(),
    unitId: t.id({ description: 'The unit that signs' }),
    idempotencyKey: idempotencyKey(t),
  }),
})

builder.mutationField('acknowledgeManualEdition', (t) =>
  t.field({
    type: AcknowledgeManualEditionSuccess,
    ...refusable,
    authScopes: { may: 'acknowledgeManualEdition' },
    description: '签收 — a unit that a published edition names has received it.',
    args: { input: t.arg({ type: AcknowledgeManualEditionInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'acknowledgeManualEdition', input }, (ctx, given) =>
        acknowledgeManualEdition(ctx, {
          editionId: rowId('ManualEdition', given.editionId),
          unitId: rowId('OrganizationUnit', given.unitId),
        }),
      ),
  }),
)
