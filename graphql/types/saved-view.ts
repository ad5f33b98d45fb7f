import { visibleViews } from '../../services/cases/visible-views.ts'
import { builder } from '../builder.ts'
import { type Context, nobody } from '../context.ts'
import { rowId } from '../ids.ts'
import { Role, ViewList } from './enums.ts'
import { Person } from './person.ts'

const mine = ({ viewer }: Context) => visibleViews(viewer?.actor ?? nobody.actor)

export const SavedView = builder.prismaNode('SavedView', {
  id: { resolve: ({ id }) => id },
  findUnique: (id, context) => ({ ...mine(context), id }),
  select: { id: true },
  authScopes: { may: 'savedViews' },
  description: '视图 — how somebody looks at a list, kept for them or for everybody of a role.',
  fields: (t) => ({
    list: t.expose('list', { type: ViewList }),
    name: t.exposeString('name'),
    filter: t.expose('filter', { type: 'Json', description: 'As the filter of that list' }),
    columns: t.exposeStringList('columns'),
    order: t.exposeString('order', { nullable: true }),
    role: t.expose('role', { type: Role, nullable: true, description: 'With whom it is shared' }),
    person: t.relation('person', { type: Person, description: 'Its owner' }),
    version: t.exposeInt('version'),
  }),
})

builder.queryField('savedViews', (t) =>
  t.prismaField({
    type: [SavedView],
    authScopes: { may: 'savedViews' },
    description: '视图 — the viewer’s own, and those shared with a role of theirs; by name.',
    args: { list: t.arg({ type: ViewList, required: false }) },
    resolve: (query, _root, { list }, context) =>
      context.db.savedView.findMany({
        ...query,
        where: { ...mine(context), ...(list && { list }) },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: 200,
      }),
  }),
)

builder.queryField('savedView', (t) =>
  t.prismaField({
    type: SavedView,
    nullable: true,
    authScopes: { may: 'savedView' },
    args: { id: t.arg.id() },
    resolve: (query, _root, { id }, context) =>
      context.db.savedView.findFirstOrThrow({
        ...query,
        where: { ...mine(context), id: rowId('SavedView', id) },
      }),
  }),
)
