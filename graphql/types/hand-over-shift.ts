import { z } from 'zod'
import { acknowledgeHandover } from '../../services/handovers/acknowledge-handover.ts'
import { handOverShift, mostHandedOver } from '../../services/handovers/hand-over-shift.ts'
import { builder } from '../builder.ts'
import { rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { Handover } from './handover.ts'
import { idempotencyKey } from './input.ts'

const note = z.string().max(2000)
const TaskNoteInput = builder.inputType('TaskNoteInput', {
  fields: (t) => ({ taskId: t.id(), note: t.string({ validate: note }) }),
})
const HandOverShiftInput = builder.inputType('HandOverShiftInput', {
  fields: (t) => ({
    toPersonId: t.id({ description: 'The colleague who comes' }),
    note: t.string({ required: false, validate: note }),
    taskNotes: t.field({
      type: [TaskNoteInput],
      required: false,
      description: 'Notes for single steps',
      validate: z.array(z.unknown()).max(mostHandedOver),
    }),
    idempotencyKey: idempotencyKey(t),
  }),
})
type Written = { readonly handoverId: string }

const success = (name: string) =>
  builder.objectRef<Written>(name).implement({
    fields: (t) => ({
      handover: t.prismaField({
        type: Handover,
        resolve: (query, { handoverId }, _args, { db }) =>
          db.handover.findUniqueOrThrow({ ...query, where: { id: handoverId } }),
      }),
    }),
  })

builder.mutationField('handOverShift', (t) =>
  t.field({
    type: success('HandOverShiftSuccess'),
    ...refusable,
    authScopes: { may: 'handOverShift' },
    description: `交接班 — leaves the viewer’s work list of this moment to a colleague, with notes; the ${mostHandedOver} most urgent steps.`,
    args: { input: t.arg({ type: HandOverShiftInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'handOverShift', input }, (ctx, given) =>
        handOverShift(ctx, {
          ...given,
          toPersonId: rowId('Person', given.toPersonId),
          taskNotes: (given.taskNotes ?? []).map(({ taskId, note }) => ({
            taskId: rowId('Task', taskId),
            note,
          })),
        }),
      ),
  }),
)

const AcknowledgeHandoverInput = builder.inputType('AcknowledgeHandoverInput', {
  fields: (t) => ({
    handoverId: t.id(),
    remark: t.string({ required: false, validate: note }),
    idempotencyKey: idempotencyKey(t),
  }),
})

builder.mutationField('acknowledgeHandover', (t) =>
  t.field({
    type: success('AcknowledgeHandoverSuccess'),
    ...refusable,
    authScopes: { may: 'acknowledgeHandover' },
    description: '签收 — by the colleague who has come; a second time changes nothing.',
    args: { input: t.arg({ type: AcknowledgeHandoverInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'acknowledgeHandover', input }, (ctx, given) =>
        acknowledgeHandover(ctx, { ...given, handoverId: rowId('Handover', given.handoverId) }),
      ),
  }),
)
