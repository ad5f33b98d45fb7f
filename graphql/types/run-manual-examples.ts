import { runManualExamples } from '../../services/manual-examples/request-run.ts'
import { builder } from '../builder.ts'
import { encodeId, optionalRowId, rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { idempotencyKey } from './input.ts'
import { ManualExampleRun } from './manual-example-run.ts'

const RunManualExamplesSuccess = builder
  .objectRef<{ runId: string }>('RunManualExamplesSuccess')
  .implement({
    fields: (t) => ({
      runId: t.id({ resolve: ({ runId }) => encodeId('ManualExampleRun', runId) }),
      run: t.prismaField({
        type: ManualExampleRun,
        resolve: (query, { runId }, _args, { db }) =>
          db.manualExampleRun.findUniqueOrThrow({ ...query, where: { id: runId } }),
      }),
    }),
  })

const RunManualExamplesInput = builder.inputType('RunManualExamplesInput', {
  fields: (t) => ({
    editionId: t.id(),
    onEngine: t.boolean({
      required: false,
      description:
        'Each is filed in the city’s sandbox on the engine, instead of asking the manual alone.',
    }),
    calendarId: t.id({
      required: false,
      description: 'A draft that is in force there; on the engine only',
    }),
    draftIds: t.idList({
      required: false,
      description: 'Drafts of processes that are in force there; on the engine only',
    }),
    idempotencyKey: idempotencyKey(t),
  }),
})

builder.mutationField('runManualExamples', (t) =>
  t.field({
    type: RunManualExamplesSuccess,
    ...refusable,
    authScopes: { may: 'runManualExamples' },
    description: '示例验证 — runs the city’s examples against an edition, in the background.',
    args: { input: t.arg({ type: RunManualExamplesInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'runManualExamples', input }, (ctx, given) =>
        runManualExamples(ctx, {
          editionId: rowId('ManualEdition', given.editionId),
          onEngine: given.onEngine ?? false,
          beside: {
            calendarId: optionalRowId('WorkingCalendar', given.calendarId) ?? null,
            draftIds: (given.draftIds ?? []).map((id) => rowId('ProcessDraft', id)),
          },
        }),
      ),
  }),
)
