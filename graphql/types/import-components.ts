import type { ImportedLine as Line } from '../../services/imports/imported-line.ts'
import { importComponents } from '../../services/organizations/import-components.ts'
import { readComponents } from '../../services/organizations/read-components.ts'
import { builder } from '../builder.ts'
import { performAfter } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { CoordinateSystem } from './enums.ts'
import { FileContent, ImportedLine } from './imported-line.ts'
import { idempotencyKey } from './input.ts'

const ImportComponentsInput = builder.inputType('ImportComponentsInput', {
  fields: (t) => ({
    content: t.string({ validate: FileContent, description: 'XLSX, CSV or GeoJSON, base64' }),
    coordinateSystem: t.field({ type: CoordinateSystem, description: 'Of the file’s points' }),
    dryRun: t.boolean({ defaultValue: false, description: 'Says what would happen' }),
    idempotencyKey: idempotencyKey(t),
  }),
})

const ImportComponentsSuccess = builder
  .objectRef<{ dryRun: boolean; lines: readonly Line[] }>('ImportComponentsSuccess')
  .implement({
    fields: (t) => ({
      dryRun: t.exposeBoolean('dryRun'),
      lines: t.field({ type: [ImportedLine], resolve: ({ lines }) => [...lines] }),
    }),
  })

builder.mutationField('importComponents', (t) =>
  t.field({
    type: ImportComponentsSuccess,
    ...refusable,
    authScopes: { may: 'importComponents' },
    description: '导入部件 — components of a file with their three bodies, line by line.',
    args: { input: t.arg({ type: ImportComponentsInput }) },
    resolve: (_root, { input }, context) =>
      performAfter(
        context,
        { operation: 'importComponents', input },
        {
          before: ({ content }) => readComponents(Buffer.from(content, 'base64')),
          action: (ctx, { coordinateSystem: system, dryRun }, rows) =>
            importComponents(ctx, { rows, system, dryRun }),
        },
      ),
  }),
)
