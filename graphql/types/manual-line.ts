import type { ClassKind as Kind } from '../../prisma/generated/enums.ts'
import { linesWhere } from '../../services/manual-drafts/line-filter.ts'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { rowId } from '../ids.ts'
import { ClassKind } from './enums.ts'
import { ManualEntry } from './manual-entry.ts'
import { givenFilter, ManualLineFilter } from './manual-line-input.ts'

type Count = Readonly<
  Record<'majorCode' | 'majorName' | 'classCode' | 'className', string> & {
    kind: Kind
    lines: number
  }
>
const ManualClassCount = builder.objectRef<Count>('ManualClassCount').implement({
  description: '小类条目数 — how many lines of an edition a class has.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ClassKind }),
    majorCode: t.exposeString('majorCode'),
    majorName: t.exposeString('majorName'),
    classCode: t.exposeString('classCode'),
    className: t.exposeString('className'),
    lines: t.exposeInt('lines'),
  }),
})

builder.queryField('manualClasses', (t) =>
  t.field({
    type: [ManualClassCount],
    authScopes: { may: 'manualClasses' },
    description: '小类 — the classes of an edition’s lines, in the manual’s order.',
    args: { editionId: t.arg.id() },
    resolve: async (_root, { editionId }, { db }) => {
      const found = await db.manualEntry.groupBy({
        by: ['kind', 'majorCode', 'majorName', 'classCode', 'className'],
        where: { editionId: await editionIdOf(db, editionId) },
        _count: { _all: true },
        orderBy: [{ kind: 'asc' }, { majorCode: 'asc' }, { classCode: 'asc' }],
      })
      return found.map(({ _count, ...its }) => ({ ...its, lines: _count._all }))
    },
  }),
)

builder.queryField('manualLines', (t) =>
  t.prismaConnection({
    type: ManualEntry,
    cursor: 'id',
    authScopes: { may: 'manualLines' },
    description: '手册条目 — the lines of an edition that a filter finds, in the manual’s order.',
    args: { editionId: t.arg.id(), filter: t.arg({ type: ManualLineFilter, required: false }) },
    totalCount: async (_connection, { editionId, filter }, { db }) =>
      db.manualEntry.count({
        where: linesWhere(rowId('ManualEdition', editionId), givenFilter(filter)),
      }),
    resolve: async (query, _root, { editionId, filter }, { db }) =>
      db.manualEntry.findMany({
        ...query,
        where: linesWhere(await editionIdOf(db, editionId), givenFilter(filter)),
        orderBy: [{ kind: 'asc' }, { classCode: 'asc' }, { conditionNo: 'asc' }, { id: 'asc' }],
      }),
  }),
)

/** The row's own id of an edition that may be read; throws NOT_FOUND for any other. */
export async function editionIdOf(db: Context['db'], globalId: string): Promise<string> {
  const { id } = await db.manualEdition.findUniqueOrThrow({
    where: { id: rowId('ManualEdition', globalId) },
    select: { id: true },
  })
  return id
}
