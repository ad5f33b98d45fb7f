import type { Attachment, Person } from '../../prisma/generated/client.ts'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { encodeId } from '../ids.ts'
import { AttachmentMedia } from './enums.ts'

/** 存档文件 — a document of the manual, with who sent it. */
export type KeptDocument = Attachment & { readonly person: Pick<Person, 'name'> | null }
type Which = { manualEditionId: string } | { cityId: string; legalTitle: { in: string[] } }

/** 存档文件 — a type of its own for each thing that such a file can be of. */
export const keptDocument = (name: string, description: string) =>
  builder.objectRef<KeptDocument>(name).implement({
    description,
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

/** 存档文件 — those of an edition or of documents, as they came. */
export const keptDocuments = (db: Context['db'], which: Which): Promise<KeptDocument[]> =>
  db.attachment.findMany({
    where: { ...which, removedAt: null },
    include: { person: { select: { name: true } } },
    orderBy: { id: 'asc' },
  })
