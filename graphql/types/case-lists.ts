import type { Prisma } from '../../prisma/generated/client.ts'
import { searchAtMost } from '../../services/cases/find-cases.ts'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { rowId } from '../ids.ts'
import { Case } from './case.ts'
import { CaseFilter, casesOf, type Filter } from './case-filter.ts'

const largestPage = 100
const countAtMost = 10_000

const orders = {
  REPORTED_LAST_FIRST: [{ reportedAt: 'desc' }, { id: 'asc' }],
  REPORTED_FIRST_FIRST: [{ reportedAt: 'asc' }, { id: 'asc' }],
  DUE_FIRST: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
} satisfies Record<string, Prisma.CaseOrderByWithRelationInput[]>
const CaseOrder = builder.enumType('CaseOrder', {
  values: ['REPORTED_LAST_FIRST', 'REPORTED_FIRST_FIRST', 'DUE_FIRST'],
})

builder.queryField('case', (t) =>
  t.prismaField({
    type: Case,
    nullable: true,
    authScopes: { may: 'case' },
    args: { id: t.arg.id() },
    resolve: (query, _root, { id }, { db }) =>
      db.case.findUniqueOrThrow({ ...query, where: { id: rowId('Case', id) } }),
  }),
)

builder.queryField('casesConnection', (t) =>
  t.prismaConnection({
    type: Case,
    cursor: 'id',
    authScopes: { may: 'casesConnection' },
    args: {
      filter: t.arg({ type: CaseFilter, required: false }),
      orderBy: t.arg({ type: CaseOrder, defaultValue: 'REPORTED_LAST_FIRST' }),
    },
    resolve: async (query, _root, { filter, orderBy }, context) =>
      context.db.case.findMany({
        ...query,
        where: await casesOf(context, filter),
        orderBy: orders[orderBy],
      }),
  }),
)

type Page = {
  filter: Filter | null | undefined
  order: keyof typeof orders
  offset: number
  limit: number
}

const CaseList = builder.objectRef<Page>('CaseList').implement({
  description: '案件列表 — one page of a table.',
  fields: (t) => ({
    items: t.prismaField({
      type: [Case],
      complexity: { field: 1, multiplier: 20 },
      resolve: async (query, { filter, order, offset, limit }, _args, context) =>
        context.db.case.findMany({
          ...query,
          where: await casesOf(context, filter, neededOf(order, offset + limit)),
          orderBy: orders[order],
          skip: offset,
          take: limit,
        }),
    }),
    total: t.int({
      description: `How many there are; counts to ${countAtMost} and no further, of a search to ${searchAtMost}.`,
      resolve: async ({ filter }, _args, context) =>
        countUpTo(context.db, await casesOf(context, filter)),
    }),
  }),
})

/** A search finds the newest first; only for another order all that it may find are needed. */
const neededOf = (order: keyof typeof orders, page: number) =>
  order === 'REPORTED_LAST_FIRST' ? Math.min(page, searchAtMost) : searchAtMost

const countUpTo = (db: Context['db'], where: Prisma.CaseWhereInput) =>
  db.case.count({ where, take: countAtMost })

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

builder.queryField('cases', (t) =>
  t.field({
    type: CaseList,
    authScopes: { may: 'cases' },
    description: `案件列表 — for tables; ${largestPage} a page at most.`,
    args: {
      filter: t.arg({ type: CaseFilter, required: false }),
      orderBy: t.arg({ type: CaseOrder, defaultValue: 'REPORTED_LAST_FIRST' }),
      offset: t.arg.int({ defaultValue: 0 }),
      limit: t.arg.int({ defaultValue: 20 }),
    },
    resolve: (_root, { filter, orderBy, offset, limit }) => ({
      filter,
      order: orderBy,
      offset: clamp(offset, 0, countAtMost),
      limit: clamp(limit, 1, largestPage),
    }),
  }),
)
