import { attachManualScan } from '../../services/manual-files/attach-scan.ts'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { idempotencyKey } from './input.ts'
import { keptDocument, keptDocuments } from './kept-document.ts'
import { editionIdOf } from './manual-line.ts'

const ManualScan = keptDocument(
  'ManualScan',
  '签发扫描件 — the signed document of a published edition, as a file.',
)

const scansOf = (db: Context['db'], manualEditionId: string) =>
  keptDocuments(db, { manualEditionId })

builder.queryField('manualScans', (t) =>
  t.field({
    type: [ManualScan],
    authScopes: { may: 'manualScans' },
    description: '签发扫描件 — those of an edition.',
    args: { editionId: t.arg.id() },
    resolve: async (_root, { editionId }, { db }) => scansOf(db, await editionIdOf(db, editionId)),
  }),
)

const AttachManualScanSuccess = builder
  .objectRef<{ editionId: string }>('AttachManualScanSuccess')
  .implement({
    fields: (t) => ({
      scans: t.field({
        type: [ManualScan],
        resolve: ({ editionId }, _args, { db }) => scansOf(db, editionId),
      }),
    }),
  })

const AttachManualScanInput = builder.inputType('AttachManualScanInput', {
  fields: (t) => ({
    editionId: t.id(),
    attachmentId: t.id({ description: 'A file that its sender has sent to /files before' }),
    idempotencyKey: idempotencyKey(t),
  }),
})

builder.mutationField('attachManualScan', (t) =>
  t.field({
    type: AttachManualScanSuccess,
    ...refusable,
    authScopes: { may: 'attachManualScan' },
    description: '签发扫描件 — a file that was sent becomes the scan of a published edition.',
    args: { input: t.arg({ type: AttachManualScanInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'attachManualScan', input }, (ctx, given) =>
        attachManualScan(ctx, {
          editionId: rowId('ManualEdition', given.editionId),
          attachmentId: rowId('Attachment', given.attachmentId),
        }),
      ),
  }),
)
