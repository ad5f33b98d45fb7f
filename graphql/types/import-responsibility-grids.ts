import type { ImportedLine as Line } from '../../services/imports/imported-line.ts'
import { importResponsibilityGrids } from '../../services/organizations/import-responsibility-grids.ts'
import { readBeats } from '../../services/organizations/read-responsibility-grids.ts'
import { builder } from '../builder.ts'
import { performAfter } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { FileContent, ImportedLine } from './imported-line.ts'
import { idempotencyKey } from './input.ts'

const ImportResponsibilityGridsInput = builder.inputType('ImportResponsibilityGridsInput', {
  fields: (t) => ({
    content: t.string({ validate: FileContent, description: 'XLSX or CSV, base64' }),
    dryRun: t.boolean({ defaultValue: false, description: 'Says what would happen' }),
    idempotencyKey: idempotencyKey(t),
  }),
})

const ImportResponsibilityGridsSuccess = builder
  .objectRef<{ dryRun: boolean; lines: readonly Line[] }>('ImportResponsibilityGridsSuccess')
  .implement({
    fields: (t) => ({
      dryRun: t.exposeBoolean('dryRun'),
      lines: t.field({ type: [ImportedLine], resolve: ({ lines }) => [...lines] }),
    }),
  })

builder.mutationField('importResponsibilityGrids', (t) =>
  t.field({
    type: ImportResponsibilityGridsSuccess,
    ...refusable,
    authScopes: { may: 'importResponsibilityGrids' },
    description:
      '导入责任网格 — the beats of collectors with their unit grids; nothing is ever taken away.',
    args: { input: t.arg({ type: ImportResponsibilityGridsInput }) },
    resolve: (_root, { input }, context) =>
      performAfter(
        context,
        { operation: 'importResponsibilityGrids', input },
        {
          before: ({ content }) => readBeats(Buffer.from(content, 'base64')),
          action: (ctx, { dryRun }, rows) => importResponsibilityGrids(ctx, { rows, dryRun }),
        },
      ),
  }),
)
