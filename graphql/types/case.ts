import { availableActions } from '../../services/cases/available-actions.ts'
import { casePath } from '../../services/cases/case-path.ts'
import { Proposal } from '../../services/cases/proposal.ts'
import { builder } from '../builder.ts'
import { nobody } from '../context.ts'
import { AvailableActionType } from './available-action.ts'
import { Comment } from './case-comment.ts'
import { CasePath } from './case-path.ts'
import { Clock, Escalation } from './clock.ts'
import {
  CaseSource,
  CaseStage,
  ClassKind,
  ClosingKind,
  CoordinateSystem,
  EngineState,
} from './enums.ts'
import { Incident } from './incident.ts'
import { Notice } from './notice.ts'
import { OrganizationUnit } from './organization-unit.ts'
import { ProcessEdition } from './process-edition.ts'
import { ProposalType } from './proposal.ts'
import { Reporter } from './reporter.ts'
import { StepVisit } from './step-visit.ts'

const openTasks = {
  where: { status: 'OPEN' },
  include: { responsibilityGrid: { select: { collectorId: true } } },
} as const

/** Of most cases there is none, or one. */
export const fewOfCase = { field: 1, multiplier: 3 }

export const Case = builder.prismaNode('Case', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'case' },
  description: '案件 — a report and what became of it.',
  fields: (t) => ({
    caseNumber: t.exposeString('caseNumber'),
    source: t.expose('source', { type: CaseSource }),
    standard: t.exposeString('standard'),
    classKind: t.expose('classKind', { type: ClassKind }),
    classCode: t.exposeString('classCode'),
    className: t.exposeString('className'),
    conditionNo: t.exposeInt('conditionNo', { nullable: true }),
    description: t.exposeString('description'),
    address: t.exposeString('address'),
    longitude: t.exposeFloat('longitude', { nullable: true }),
    latitude: t.exposeFloat('latitude', { nullable: true }),
    coordinateSystem: t.expose('coordinateSystem', { type: CoordinateSystem }),
    givenLongitude: t.exposeFloat('givenLongitude', { nullable: true }),
    givenLatitude: t.exposeFloat('givenLatitude', { nullable: true }),
    stage: t.expose('stage', { type: CaseStage }),
    reworkCount: t.exposeInt('reworkCount'),
    separationExcepted: t.exposeBoolean('separationExcepted'),
    proposal: t.field({
      type: ProposalType,
      nullable: true,
      select: { proposal: true },
      resolve: ({ proposal }) => (proposal === null ? null : Proposal.parse(proposal)),
    }),
    dispatchMode: t.exposeString('dispatchMode', { nullable: true }),
    responsibleUnit: t.relation('responsibleUnit', { type: OrganizationUnit, nullable: true }),
    explanation: t.exposeString('explanation', { nullable: true }),
    closingKind: t.expose('closingKind', { type: ClosingKind, nullable: true }),
    dueAt: t.expose('dueAt', { type: 'DateTime', nullable: true }),
    engineState: t.expose('engineState', { type: EngineState }),
    reportedAt: t.expose('reportedAt', { type: 'DateTime' }),
    filedAt: t.expose('filedAt', { type: 'DateTime', nullable: true }),
    dispatchedAt: t.expose('dispatchedAt', { type: 'DateTime', nullable: true }),
    handledAt: t.expose('handledAt', { type: 'DateTime', nullable: true }),
    closedAt: t.expose('closedAt', { type: 'DateTime', nullable: true }),
    evaluatedAt: t.expose('evaluatedAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version'),
    reporter: t.relation('reporter', {
      type: Reporter,
      nullable: true,
      authScopes: { may: 'readReporter' },
    }),
    processEdition: t.relation('processEdition', { type: ProcessEdition, nullable: true }),
    path: t.field({
      type: CasePath,
      select: { engineId: true, instanceKey: true },
      resolve: (instance, _args, { db }) => casePath(db, instance),
    }),
    comments: t.relation('comments', { type: Comment, query: { orderBy: { id: 'asc' } } }),
    tasks: t.relation('tasks', { query: { orderBy: { openedAt: 'asc' } } }),
    visits: t.relation('visits', { type: StepVisit, query: { orderBy: { number: 'asc' } } }),
    clocks: t.relation('clocks', { type: Clock, query: { orderBy: { startedAt: 'asc' } } }),
    escalations: t.relation('escalations', { type: Escalation, query: { orderBy: { at: 'asc' } } }),
    notices: t.relation('notices', { type: Notice, query: { orderBy: { createdAt: 'asc' } } }),
    incidents: t.relation('incidents', {
      type: Incident,
      complexity: fewOfCase,
      query: { orderBy: { createdAt: 'asc' } },
    }),
    availableActions: t.field({
      type: [AvailableActionType],
      select: { tasks: openTasks },
      resolve: ({ tasks }, _args, { viewer }) =>
        availableActions(viewer?.actor ?? nobody.actor, tasks),
    }),
  }),
})
