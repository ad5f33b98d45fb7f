import { visibleHandovers, waitingFor } from '../../services/handovers/visible-handovers.ts'
import { builder } from '../builder.ts'
import { type Context, nobody } from '../context.ts'
import { encodeId, rowId } from '../ids.ts'
import { Person } from './person.ts'

const HandoverItem = builder.prismaObject('HandoverItem', {
  select: { taskId: true },
  description: '交接项 — one step as it waited when it was handed over.',
  fields: (t) => ({
    taskId: t.id({ resolve: ({ taskId }) => encodeId('Task', taskId) }),
    caseId: t.id({
      select: { caseId: true },
      resolve: ({ caseId }) => encodeId('Case', caseId),
    }),
    caseNumber: t.exposeString('caseNumber'),
    className: t.exposeString('className'),
    classNameEn: t.string({
      select: { cityId: true, className: true },
      resolve: (item, _args, { classNameEn }) => classNameEn(item),
    }),
    address: t.exposeString('address', { nullable: true }),
    name: t.exposeString('name'),
    nameEn: t.exposeString('nameEn'),
    dueAt: t.expose('dueAt', { type: 'DateTime', nullable: true }),
    late: t.exposeBoolean('late'),
    reserved: t.exposeBoolean('reserved', { description: 'Somebody was at work on it' }),
    note: t.exposeString('note', { nullable: true }),
  }),
})

const actorOf = ({ viewer }: Context) => viewer?.actor ?? nobody.actor
const mine = (context: Context) => visibleHandovers(actorOf(context))

export const Handover = builder.prismaNode('Handover', {
  id: { resolve: ({ id }) => id },
  findUnique: (id, context) => ({ AND: [mine(context)], id }),
  select: { id: true },
  authScopes: { may: 'handovers' },
  description: '交接班 — what an officer left to the one who came.',
  fields: (t) => ({
    fromPerson: t.relation('fromPerson', { type: Person }),
    toPerson: t.relation('toPerson', { type: Person }),
    note: t.exposeString('note', { nullable: true }),
    handedAt: t.expose('handedAt', { type: 'DateTime' }),
    taskCount: t.exposeInt('taskCount'),
    lateCount: t.exposeInt('lateCount'),
    acknowledgedAt: t.expose('acknowledgedAt', { type: 'DateTime', nullable: true }),
    remark: t.exposeString('remark', { nullable: true }),
    items: t.relation('items', { type: HandoverItem, query: { orderBy: { position: 'asc' } } }),
  }),
})

builder.queryField('handovers', (t) =>
  t.prismaConnection({
    type: Handover,
    cursor: 'id',
    authScopes: { may: 'handovers' },
    description: '交接班 — those that the viewer may see, the latest first.',
    args: {
      waiting: t.arg.boolean({
        required: false,
        description: 'Only what waits for the viewer’s signature',
      }),
    },
    resolve: (query, _root, { waiting }, context) =>
      context.db.handover.findMany({
        ...query,
        where: { AND: [mine(context), waiting ? waitingFor(actorOf(context)) : {}] },
        orderBy: [{ handedAt: 'desc' }, { id: 'desc' }],
      }),
  }),
)

builder.queryField('handover', (t) =>
  t.prismaField({
    type: Handover,
    nullable: true,
    authScopes: { may: 'handover' },
    args: { id: t.arg.id() },
    resolve: (query, _root, { id }, context) =>
      context.db.handover.findFirstOrThrow({
        ...query,
        where: { AND: [mine(context), { id: rowId('Handover', id) }] },
      }),
  }),
)
