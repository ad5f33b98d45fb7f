import {
  changesIn,
  type EditedLine as Edited,
  EditedLines,
} from '../../services/manual-drafts/edited-line.ts'
import { builder } from '../builder.ts'
import { encodeId } from '../ids.ts'
import { ManualEditKind } from './enums.ts'
import { ManualChange } from './manual-difference.ts'
import { editionIdOf } from './manual-line.ts'

const mostEdits = 50
const mostLines = 20

const EditedLine = builder.objectRef<Edited>('EditedLine').implement({
  description: '改动条目 — a line that an act changed; it may be gone by now.',
  fields: (t) => ({
    entryId: t.id({ resolve: ({ entryId }) => encodeId('ManualEntry', entryId) }),
    classCode: t.exposeString('classCode'),
    className: t.exposeString('className'),
    conditionNo: t.exposeInt('conditionNo'),
  }),
})

export const ManualEdit = builder.prismaNode('ManualEdit', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'manualEdits' },
  description: '手册改动 — one act on the lines of a draft.',
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'The edition’s version that it made' }),
    kind: t.expose('kind', { type: ManualEditKind }),
    byName: t.exposeString('byName'),
    mine: t.boolean({
      description: 'Whether the viewer did it',
      select: { byId: true },
      resolve: ({ byId }, _args, { viewer }) => byId !== null && byId === viewer?.actor.id,
    }),
    at: t.expose('at', { type: 'DateTime' }),
    lineCount: t.exposeInt('lineCount'),
    undone: t.boolean({
      select: { undoneBy: { select: { id: true } } },
      resolve: ({ undoneBy }) => undoneBy !== null,
    }),
    changes: t.field({
      type: [ManualChange],
      description: 'In what it changed the lines',
      select: { lines: true },
      resolve: ({ lines }) => changesIn(EditedLines.parse(lines)),
    }),
    lines: t.field({
      type: [EditedLine],
      description: `The first ${mostLines} lines`,
      select: { lines: true },
      resolve: ({ lines }) => EditedLines.parse(lines).slice(0, mostLines),
    }),
  }),
})

builder.queryField('manualEdits', (t) =>
  t.prismaField({
    type: [ManualEdit],
    authScopes: { may: 'manualEdits' },
    description: `手册改动 — what was done with a draft’s lines after a version of it, the latest ${mostEdits} first.`,
    args: { editionId: t.arg.id(), after: t.arg.int({ required: false }) },
    resolve: async (query, _root, { editionId, after }, { db }) =>
      db.manualEdit.findMany({
        ...query,
        where: { editionId: await editionIdOf(db, editionId), version: { gt: after ?? 0 } },
        orderBy: { version: 'desc' },
        take: mostEdits,
      }),
  }),
)
