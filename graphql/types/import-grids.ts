import type { ImportedLine as Line } from '../../services/imports/imported-line.ts'
import { importGrids } from '../../services/organizations/import-grids.ts'
import { readGrids } from '../../services/organizations/read-grids.ts'
import { builder } from '../builder.ts'
import { performAfter } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { CoordinateSystem } from './enums.ts'
import { FileContent, ImportedLine } from './imported-line.ts'
import { idempotencyKey } from './input.ts'

const ImportGridsInput = builder.inputType('ImportGridsInput', {
  fields: (t) => ({
    content: t.string({ validate: FileContent, description: 'GeoJSON, base64' }),
    coordinateSystem: t.field({ type: CoordinateSystem, description: 'Of the file’s corners' }),
    dryRun: t.boolean({ defaultValue: false, description: 'Says what would happen' }),
    idempotencyKey: idempotencyKey(t),
  }),
})

const ImportGridsSuccess = builder
  .objectRef<{ dryRun: boolean; lines: readonly Line[] }>('ImportGridsSuccess')
  .implement({
    fields: (t) => ({
      dryRun: t.exposeBoolean('dryRun'),
      lines: t.field({ type: [ImportedLine], resolve: ({ lines }) => [...lines] }),
    }),
  })

builder.mutationField('importGrids', (t) =>
  t.field({
    type: ImportGridsSuccess,
    ...refusable,
    authScopes: { may: 'importGrids' },
    description: '导入单元网格 — polygons of a GeoJSON file by their codes; overlaps are told.',
    args: { input: t.arg({ type: ImportGridsInput }) },
    resolve: (_root, { input }, context) =>
      performAfter(
        context,
        { operation: 'importGrids', input },
        {
          before: async ({ content }) => readGrids(Buffer.from(content, 'base64')),
          action: (ctx, { coordinateSystem: system, dryRun }, rows) =>
            importGrids(ctx, { rows, system, dryRun }),
        },
      ),
  }),
)
