import { type ImportedProcess, importProcess } from '../../services/process-files/import-process.ts'
import { readProcessFile } from '../../services/process-files/read-process-file.ts'
import { builder } from '../builder.ts'
import { encodeId } from '../ids.ts'
import { performAfter } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { FileContent, ImportedLine } from './imported-line.ts'
import { idempotencyKey } from './input.ts'

const ImportProcessInput = builder.inputType('ImportProcessInput', {
  fields: (t) => ({
    content: t.string({
      validate: FileContent,
      description: 'The zip of GET /process-editions/<id>/zip, base64',
    }),
    dryRun: t.boolean({ defaultValue: false, description: 'Says what each file is' }),
    idempotencyKey: idempotencyKey(t),
  }),
})

const ImportProcessSuccess = builder.objectRef<ImportedProcess>('ImportProcessSuccess').implement({
  fields: (t) => ({
    dryRun: t.exposeBoolean('dryRun'),
    processId: t.exposeString('processId'),
    lines: t.field({ type: [ImportedLine], resolve: ({ lines }) => [...lines] }),
    draftId: t.id({
      nullable: true,
      description: 'Null for a trial',
      resolve: ({ draftId }) => (draftId === null ? null : encodeId('ProcessDraft', draftId)),
    }),
  }),
})

builder.mutationField('importProcess', (t) =>
  t.field({
    type: ImportProcessSuccess,
    ...refusable,
    authScopes: { may: 'importProcess' },
    description:
      '导入流程 — a process exported by another installation, always as a draft: all of its files, or none.',
    args: { input: t.arg({ type: ImportProcessInput }) },
    resolve: (_root, { input }, context) =>
      performAfter(
        context,
        { operation: 'importProcess', input },
        {
          before: ({ content }) => readProcessFile(Buffer.from(content, 'base64')),
          action: (ctx, { dryRun }, file) => importProcess(ctx, { file, dryRun }),
        },
      ),
  }),
)
