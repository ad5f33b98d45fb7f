import { z } from 'zod'
import { attachLegalDocument } from '../../services/manual-files/attach-legal-document.ts'
import {
  type LegalDocument as Document,
  legalDocuments,
} from '../../services/manual-files/legal-documents.ts'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { idempotencyKey } from './input.ts'
import { type KeptDocument, keptDocument, keptDocuments } from './kept-document.ts'
import { LegalBasisKind } from './legal-basis.ts'
import { editionIdOf } from './manual-line.ts'

const LegalFile = keptDocument('LegalFile', '依据文件 — a document that lines rest on, as a file.')

type Filed = Document & { readonly files: readonly KeptDocument[] }

const LegalDocument = builder.objectRef<Filed>('LegalDocument').implement({
  description: '依据文件 — a document that lines of an edition rest on.',
  fields: (t) => ({
    kind: t.expose('kind', { type: LegalBasisKind }),
    title: t.exposeString('title'),
    reference: t.exposeString('reference', {
      description: 'Its number; empty for a law or a list, whose articles are one document',
    }),
    lines: t.exposeInt('lines', { description: 'How many lines of the edition rest on it' }),
    files: t.field({
      type: [LegalFile],
      complexity: { field: 1, multiplier: 2 },
      resolve: ({ files }) => [...files],
    }),
  }),
})

/** Two questions, however many documents there are. */
async function documentsOf(db: Context['db'], editionId: string): Promise<Filed[]> {
  const named = await legalDocuments(db, editionId)
  const [first] = named
  if (first === undefined) return []
  const titles = [...new Set(named.map(({ title }) => title))]
  const files = await keptDocuments(db, { cityId: first.cityId, legalTitle: { in: titles } })
  return named.map((document) => ({
    ...document,
    files: files.filter(
      ({ legalTitle, legalReference }) =>
        legalTitle === document.title && legalReference === document.reference,
    ),
  }))
}

builder.queryField('legalDocuments', (t) =>
  t.field({
    type: [LegalDocument],
    authScopes: { may: 'legalDocuments' },
    description: '依据文件 — those that an edition names, those of most lines first.',
    args: { editionId: t.arg.id() },
    resolve: async (_root, { editionId }, { db }) =>
      documentsOf(db, await editionIdOf(db, editionId)),
  }),
)

const AttachLegalDocumentSuccess = builder
  .objectRef<{ editionId: string }>('AttachLegalDocumentSuccess')
  .implement({
    fields: (t) => ({
      documents: t.field({
        type: [LegalDocument],
        resolve: ({ editionId }, _args, { db }) => documentsOf(db, editionId),
      }),
    }),
  })

const AttachLegalDocumentInput = builder.inputType('AttachLegalDocumentInput', {
  fields: (t) => ({
    editionId: t.id(),
    title: t.string({ validate: z.string().max(300) }),
    reference: t.string({
      validate: z.string().max(1000),
      description: 'Its number; empty for a law or a list',
    }),
    attachmentId: t.id({ description: 'A file that its sender has sent to /files before' }),
    idempotencyKey: idempotencyKey(t),
  }),
})

builder.mutationField('attachLegalDocument', (t) =>
  t.field({
    type: AttachLegalDocumentSuccess,
    ...refusable,
    authScopes: { may: 'attachLegalDocument' },
    description:
      '依据文件 — a file that was sent becomes that of a document which lines of an edition rest on.',
    args: { input: t.arg({ type: AttachLegalDocumentInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'attachLegalDocument', input }, (ctx, given) =>
        attachLegalDocument(ctx, {
          ...given,
          editionId: rowId('ManualEdition', given.editionId),
          attachmentId: rowId('Attachment', given.attachmentId),
        }),
      ),
  }),
)
