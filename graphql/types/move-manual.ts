import { moveManualToCatalogue } from '../../services/manual-drafts/move-manual.ts'
import { type Place, Places } from '../../services/manual-drafts/placed-lines.ts'
import { builder } from '../builder.ts'
import { rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { ClassKind, MoveOutcome } from './enums.ts'
import { idempotencyKey } from './input.ts'
import { ManualEdition } from './manual-edition.ts'
import { editionIdOf } from './manual-line.ts'

const MovedPlace = builder.objectRef<Place>('MovedPlace').implement({
  description: '迁移位置 — the class under which a moved line stands, and as which condition.',
  fields: (t) => ({
    classCode: t.exposeString('classCode'),
    conditionNo: t.exposeInt('conditionNo'),
  }),
})

const ManualMovedLine = builder.prismaNode('ManualMovedLine', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'manualMovedLines' },
  description: '迁移结果 — what became of a line when its edition was moved to another catalogue.',
  fields: (t) => ({
    outcome: t.expose('outcome', { type: MoveOutcome }),
    kind: t.expose('kind', { type: ClassKind }),
    classCode: t.exposeString('classCode', { description: 'In the edition that it comes from' }),
    className: t.exposeString('className'),
    conditionNo: t.exposeInt('conditionNo'),
    filingCondition: t.exposeString('filingCondition'),
    places: t.field({
      type: [MovedPlace],
      description: 'In the draft; empty where it is not there',
      select: { places: true },
      resolve: ({ places }) => Places.parse(places),
    }),
  }),
})

builder.queryField('manualMovedLines', (t) =>
  t.prismaConnection({
    type: ManualMovedLine,
    cursor: 'id',
    authScopes: { may: 'manualMovedLines' },
    description: '迁移报告 — every line of the edition from which a draft was moved.',
    args: {
      editionId: t.arg.id({ description: 'The draft' }),
      outcome: t.arg({ type: MoveOutcome, required: false }),
    },
    totalCount: async (_connection, { editionId, outcome }, { db }) =>
      db.manualMovedLine.count({
        where: { editionId: rowId('ManualEdition', editionId), ...(outcome && { outcome }) },
      }),
    resolve: async (query, _root, { editionId, outcome }, { db }) =>
      db.manualMovedLine.findMany({
        ...query,
        where: { editionId: await editionIdOf(db, editionId), ...(outcome && { outcome }) },
        orderBy: [{ kind: 'asc' }, { classCode: 'asc' }, { conditionNo: 'asc' }, { id: 'asc' }],
      }),
  }),
)

const MoveManualInput = builder.inputType('MoveManualToCatalogueInput', {
  fields: (t) => ({
    editionId: t.id({ description: 'Whose lines are moved; it stays as it is' }),
    standard: t.string({ description: 'Of the catalogue to which they go' }),
    title: t.string({ required: false }),
    reason: t.string({ required: false, description: 'A dry run needs none' }),
    dryRun: t.boolean({ defaultValue: false, description: 'Only counts the lines' }),
    idempotencyKey: idempotencyKey(t),
  }),
})

type Moved = Awaited<ReturnType<typeof moveManualToCatalogue>>
const MoveManualSuccess = builder.objectRef<Moved>('MoveManualToCatalogueSuccess').implement({
  fields: (t) => ({
    moved: t.int({ resolve: ({ counts }) => counts.MOVED }),
    merged: t.int({
      description: 'Under a class to which another one goes, too',
      resolve: ({ counts }) => counts.MERGED,
    }),
    split: t.int({ resolve: ({ counts }) => counts.SPLIT }),
    noSuccessor: t.int({
      description: 'Left out: their classes have no successor',
      resolve: ({ counts }) => counts.NO_SUCCESSOR,
    }),
    unconfirmed: t.int({
      description: 'Left out: nobody has confirmed what succeeds their classes',
      resolve: ({ counts }) => counts.UNCONFIRMED,
    }),
    edition: t.prismaField({
      type: ManualEdition,
      nullable: true,
      description: 'The draft; null for a dry run',
      resolve: (query, { editionId }, _args, { db }) =>
        editionId === null
          ? null
          : db.manualEdition.findUnique({ ...query, where: { id: editionId } }),
    }),
  }),
})

builder.mutationField('moveManualToCatalogue', (t) =>
  t.field({
    type: MoveManualSuccess,
    ...refusable,
    authScopes: { may: 'moveManualToCatalogue' },
    description:
      '迁移手册 — a draft with an edition’s lines under the classes of another catalogue.',
    args: { input: t.arg({ type: MoveManualInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'moveManualToCatalogue', input }, (ctx, given) =>
        moveManualToCatalogue(ctx, {
          ...given,
          editionId: rowId('ManualEdition', given.editionId),
        }),
      ),
  }),
)

builder.prismaObjectField(ManualEdition, 'movedLineCount', (t) =>
  t.relationCount('movedLines', {
    description: 'Lines of the edition from which it was moved to another catalogue; 0: it was not',
  }),
)
