import type { Attachment, Person } from '../../prisma/generated/client.ts'
import { attachManualScan } from '../../services/manual-files/attach-scan.ts'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { encodeId, rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { AttachmentMedia } from './enums.ts'
import { idempotencyKey } from './input.ts'
import { editionIdOf } from './manual-line.ts'

type Scan = Attachment & { readonly person: Pick<Person, 'name'> | null }

const ManualScan = builder.objectRef<Scan>('ManualScan').implement({
  description: '签发扫描件 — the signed document of a published edition, as a file.',
  fields: (t) => ({
    address: t.string({
      description: 'Where the file itself is, on this server',
      resolve: ({ id }) => `/files/${encodeId('Attachment', id)}`,
    }),
    name: t.exposeString('name', { nullable: true }),
    media: t.expose('media', { type: AttachmentMedia }),
    bytes: t.exposeInt('bytes'),
    sha256: t.exposeString('sha256', { description: 'Of the file as it is handed out' }),
    at: t.expose('uploadedAt', { type: 'DateTime' }),
    byName: t.string({ nullable: true, resolve: ({ person }) => person?.name ?? null }),
  }),
})

const scansOf = (db: Context['db'], manualEditionId: string): Promise<Scan[]> =>
  db.attachment.findMany({
    where: { manualEditionId, removedAt: null },
    include: { person: { select: { name: true } } },
    orderBy: { id: 'asc' },
  })

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
