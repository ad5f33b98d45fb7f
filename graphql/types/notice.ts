import { builder } from '../builder.ts'
import { encodeId } from '../ids.ts'
import { DeliveryChannel, DeliveryState, Role } from './enums.ts'
import { Person } from './person.ts'

const Delivery = builder.prismaNode('Delivery', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'case' },
  description: '送达 — that somebody is told of a notice by one channel, and what became of it.',
  fields: (t) => ({
    person: t.relation('person', {
      type: Person,
      nullable: true,
      description: 'Null: it goes to a system',
    }),
    channel: t.expose('channel', { type: DeliveryChannel }),
    state: t.expose('state', { type: DeliveryState }),
    queuedAt: t.expose('queuedAt', { type: 'DateTime' }),
    sentAt: t.expose('sentAt', { type: 'DateTime', nullable: true }),
    deliveredAt: t.expose('deliveredAt', { type: 'DateTime', nullable: true }),
    acknowledgedAt: t.expose('acknowledgedAt', { type: 'DateTime', nullable: true }),
    failedAt: t.expose('failedAt', { type: 'DateTime', nullable: true }),
    attempts: t.exposeInt('attempts'),
    error: t.exposeString('error', {
      nullable: true,
      description: 'Why the last try came to nothing',
    }),
  }),
})

export const Notice = builder.prismaNode('Notice', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'case' },
  description: '通知 — what a unit’s officers are told.',
  fields: (t) => ({
    kind: t.exposeString('kind'),
    role: t.expose('role', { type: Role, nullable: true }),
    unitId: t.id({
      nullable: true,
      select: { unitId: true },
      resolve: ({ unitId }) => (unitId === null ? null : encodeId('OrganizationUnit', unitId)),
    }),
    facts: t.expose('facts', { type: 'Json' }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    readAt: t.expose('readAt', { type: 'DateTime', nullable: true }),
    deliveries: t.relation('deliveries', {
      type: Delivery,
      description: 'Who was told by which channel; none yet while that is worked out',
      query: { orderBy: { id: 'asc' } },
    }),
  }),
})
