import { worksHere } from '../../services/cases/rules.ts'
import { holdsOffice, mayAsk, requestStates, stateOf } from '../../services/clock-requests/rules.ts'
import { waitingFor } from '../../services/clock-requests/waiting-requests.ts'
import { builder } from '../builder.ts'
import { nobody } from '../context.ts'
import { Attachment } from './attachment.ts'
import { Case } from './case.ts'
import { Clock } from './clock.ts'
import { ClockRequestKind, Role } from './enums.ts'
import { OrganizationUnit } from './organization-unit.ts'
import { Person } from './person.ts'

const RequestState = builder.enumType('ClockRequestState', {
  values: requestStates,
  description: '计时申请状态 — LAPSED: nobody has decided it, and its clock has stopped.',
})
/** Of most requests there is none, or one. */
const few = { field: 1, multiplier: 3 }
const owner = { select: { cityId: true, sharedCityId: true } } as const

export const ClockRequest = builder.prismaNode('ClockRequest', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'case' },
  description: '计时申请 — what a department asks of a clock, and what was answered.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ClockRequestKind }),
    state: t.field({
      type: RequestState,
      select: { kind: true, state: true, clock: { select: { state: true } } },
      resolve: (request) => stateOf(request),
    }),
    amount: t.exposeFloat('amount', {
      nullable: true,
      description: 'For an extension: in the clock’s own unit',
    }),
    resumesAt: t.expose('resumesAt', {
      type: 'DateTime',
      nullable: true,
      description: 'For a suspension: when the clock goes on by itself',
    }),
    reason: t.exposeString('reason'),
    unit: t.relation('unit', { type: OrganizationUnit }),
    requestedBy: t.relation('requestedBy', { type: Person }),
    requestedAt: t.expose('requestedAt', { type: 'DateTime' }),
    officeRole: t.expose('officeRole', { type: Role, description: 'Whose it is to decide' }),
    settledBy: t.relation('settledBy', { type: Person, nullable: true }),
    settledAt: t.expose('settledAt', { type: 'DateTime', nullable: true }),
    answer: t.exposeString('answer', { nullable: true }),
    attachments: t.relation('attachments', {
      type: Attachment,
      complexity: few,
      query: { orderBy: { uploadedAt: 'asc' } },
    }),
    clock: t.relation('clock', { type: Clock }),
    case: t.relation('case', { type: Case }),
    mayDecide: t.boolean({
      description: 'Whether the viewer may grant or refuse it now',
      select: {
        ...{ kind: true, state: true, officeRole: true, officeUnitId: true, requestedById: true },
        ...{ clock: { select: { state: true } }, case: owner },
      },
      resolve: ({ officeRole: role, officeUnitId: unitId, ...request }, _args, { viewer }) => {
        const { actor, scope } = viewer ?? nobody
        const where = { cityId: scope.cityId, case: request.case }
        return (
          stateOf(request) === 'WAITING' &&
          request.requestedById !== actor.id &&
          holdsOffice(actor, { role, unitId }, where)
        )
      },
    }),
    mayWithdraw: t.boolean({
      description: 'Whether the viewer may take it back now',
      select: {
        ...{ kind: true, state: true, case: owner },
        clock: { select: { state: true, key: true, unitId: true } },
      },
      resolve: ({ clock, ...request }, _args, { viewer }) => {
        const { actor, scope } = viewer ?? nobody
        const { unitId } = clock
        return (
          stateOf({ ...request, clock }) === 'WAITING' &&
          mayAsk(actor, clock) &&
          worksHere(scope.cityId, { unitId, case: request.case })
        )
      },
    }),
  }),
})

builder.queryField('clockRequests', (t) =>
  t.prismaConnection({
    type: ClockRequest,
    cursor: 'id',
    authScopes: { may: 'clockRequests' },
    description: '计时申请 — of the cases that the viewer may see, the latest first.',
    args: {
      waiting: t.arg.boolean({
        required: false,
        description: '待我审批 — only what waits for the viewer’s decision',
      }),
    },
    resolve: (query, _root, { waiting }, { db, viewer }) => {
      const { actor, scope } = viewer ?? nobody
      return db.clockRequest.findMany({
        ...query,
        where: waiting ? waitingFor({ actor, cityId: scope.cityId }) : {},
        orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
      })
    },
  }),
)
