import { importPeople } from '../../services/accounts/import-people.ts'
import { readPeople } from '../../services/accounts/read-people.ts'
import type { ImportedLine as Line } from '../../services/imports/imported-line.ts'
import { builder } from '../builder.ts'
import { performAfter } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { FileContent, ImportedLine } from './imported-line.ts'
import { idempotencyKey } from './input.ts'

const ImportPeopleInput = builder.inputType('ImportPeopleInput', {
  fields: (t) => ({
    content: t.string({ validate: FileContent, description: 'XLSX or CSV, base64' }),
    dryRun: t.boolean({ defaultValue: false, description: 'Says what would happen' }),
    idempotencyKey: idempotencyKey(t),
  }),
})

const ImportPeopleSuccess = builder
  .objectRef<{ dryRun: boolean; lines: readonly Line[] }>('ImportPeopleSuccess')
  .implement({
    fields: (t) => ({
      dryRun: t.exposeBoolean('dryRun'),
      lines: t.field({ type: [ImportedLine], resolve: ({ lines }) => [...lines] }),
    }),
  })

builder.mutationField('importPeople', (t) =>
  t.field({
    type: ImportPeopleSuccess,
    ...refusable,
    authScopes: { may: 'importPeople' },
    description: '导入人员 — people of a file, line by line; nobody is ever taken away.',
    args: { input: t.arg({ type: ImportPeopleInput }) },
    resolve: (_root, { input }, context) =>
      performAfter(
        context,
        { operation: 'importPeople', input },
        {
          before: ({ content }) => readPeople(Buffer.from(content, 'base64')),
          action: (ctx, { dryRun }, rows) => importPeople(ctx, { rows, dryRun }),
        },
      ),
  }),
)
