import { z } from 'zod'
import { type ContentCheck, checkContent } from '../../services/command-manual/manual-content.ts'
import { builder } from '../builder.ts'
import { rowId } from '../ids.ts'
import { ManualEdition } from './manual-edition.ts'

const mostAtOnce = 20

const ManualContent = builder.objectRef<ContentCheck>('ManualContent').implement({
  description: '内容校验 — what an edition rules, as one hash; computed anew from its lines.',
  fields: (t) => ({
    hash: t.exposeString('hash', {
      description: 'SHA-256 over the canonical text: services/command-manual/content-hash.ts',
    }),
    intact: t.exposeBoolean('intact', {
      nullable: true,
      description: 'Whether that is still what was published; null for what never was',
    }),
    lines: t.exposeInt('lines'),
  }),
})

builder.queryField('manualContent', (t) =>
  t.field({
    type: ManualContent,
    authScopes: { may: 'manualContent' },
    description: '内容校验 — whether paper and executed rules are the same.',
    args: { editionId: t.arg.id() },
    resolve: (_root, { editionId }, { db }) =>
      checkContent(db, { editionId: rowId('ManualEdition', editionId) }),
  }),
)

builder.queryField('manualEditionsWithContent', (t) =>
  t.prismaField({
    type: [ManualEdition],
    authScopes: { may: 'manualEditionsWithContent' },
    description: `校验码 — the published editions that rule what a printed hash stands for, the newest ${mostAtOnce} first.`,
    args: { hash: t.arg.string({ validate: z.string().max(200) }) },
    resolve: (query, _root, { hash }, { db }) =>
      db.manualEdition.findMany({
        ...query,
        where: { contentHash: hash.replace(/\s/gu, '').toLowerCase() },
        orderBy: [{ number: 'desc' }, { id: 'asc' }],
        take: mostAtOnce,
      }),
  }),
)
