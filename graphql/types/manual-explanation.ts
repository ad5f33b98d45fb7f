import {
  type ManualExplanation as Explanation,
  explainCase,
  type ExplainedLine as Line,
  lineStandings,
} from '../../services/cases/explain-case.ts'
import { builder } from '../builder.ts'
import { encodeId, rowId } from '../ids.ts'
import { AreaClass, CaseGrade, LimitUnit, LineDispatch, LineVerification } from './enums.ts'
import { fewBases, LegalBasis } from './legal-basis.ts'
import { ProposalType } from './proposal.ts'
import { VerificationSample } from './verification-sample.ts'

const LineStanding = builder.enumType('LineStanding', {
  description:
    '取舍 — why a line decided or did not: another condition, area, area class, grade, season or time of day, or outranked by a more specific line.',
  values: lineStandings,
})

const ExplainedLine = builder.objectRef<Line>('ExplainedLine').implement({
  description: '条目 — a line of the case’s class.',
  fields: (t) => ({
    entryId: t.id({ resolve: ({ entryId }) => encodeId('ManualEntry', entryId) }),
    conditionNo: t.exposeInt('conditionNo'),
    filingCondition: t.exposeString('filingCondition'),
    limitValue: t.exposeFloat('limitValue'),
    limitUnit: t.expose('limitUnit', { type: LimitUnit }),
    evidenceRequired: t.exposeString('evidenceRequired'),
    legalBases: t.field({
      type: [LegalBasis],
      complexity: fewBases,
      resolve: ({ legalBases }) => [...legalBases],
    }),
    urgent: t.exposeBoolean('urgent'),
    selfHandling: t.exposeBoolean('selfHandling'),
    quickPath: t.exposeBoolean('quickPath', { description: '简易流程 — fewer steps' }),
    exceptionTo: t.exposeInt('exceptionTo', {
      nullable: true,
      description: '特例 — the condition in whose place it answers; null for a line of its own',
    }),
    areaName: t.exposeString('areaName', { description: '适用区域 — empty for everywhere' }),
    areaClass: t.expose('areaClass', {
      type: AreaClass,
      nullable: true,
      description: '适用区域类别 — null for all',
    }),
    grade: t.expose('grade', {
      type: CaseGrade,
      nullable: true,
      description: '适用案件等级 — null for all',
    }),
    season: t.exposeString('season', { description: '`11-15~03-15`; empty for all year' }),
    hours: t.exposeString('hours', { description: '`22:00~06:00`; empty for the whole day' }),
    dispatch: t.expose('dispatch', { type: LineDispatch }),
    verification: t.expose('verification', { type: LineVerification }),
    standing: t.expose('standing', { type: LineStanding }),
  }),
})

const ManualExplanation = builder.objectRef<Explanation>('ManualExplanation').implement({
  description:
    '依据说明 — why a case went where it went, within which limit; made anew from what is stored.',
  fields: (t) => ({
    editionId: t.id({ resolve: ({ editionId }) => encodeId('ManualEdition', editionId) }),
    editionNumber: t.exposeInt('editionNumber'),
    conditionNo: t.exposeInt('conditionNo', { nullable: true }),
    streetName: t.exposeString('streetName', { nullable: true }),
    districtName: t.exposeString('districtName', { nullable: true }),
    areaClass: t.expose('areaClass', {
      type: AreaClass,
      nullable: true,
      description: 'Of the place, as it was filed; null where it had none',
    }),
    grade: t.expose('grade', { type: CaseGrade, description: 'Of the case, as it was filed' }),
    ownerName: t.exposeString('ownerName', {
      nullable: true,
      description: 'Of the component, by the register',
    }),
    filedOn: t.exposeString('filedOn', { description: 'Month and day by the city’s calendar' }),
    filedTime: t.exposeString('filedTime', { description: 'Time of day by the city’s clock' }),
    line: t.expose('line', {
      type: ExplainedLine,
      nullable: true,
      description: 'The line that decided',
    }),
    otherLines: t.field({
      type: [ExplainedLine],
      description: 'The class’s other lines, each with the reason why it did not decide',
      resolve: ({ otherLines }) => [...otherLines],
    }),
    answer: t.expose('answer', { type: ProposalType }),
    asDecided: t.exposeBoolean('asDecided', {
      description: 'Whether this is what was decided then; not so where units have changed since',
    }),
    sample: t.expose('sample', {
      type: VerificationSample,
      nullable: true,
      description: '抽查 — null where its line asks for none, or nothing was accepted yet',
    }),
  }),
})

builder.queryField('manualExplanation', (t) =>
  t.field({
    type: ManualExplanation,
    nullable: true,
    authScopes: { may: 'manualExplanation' },
    description: '依据说明 — null before the case is filed and the manual asked.',
    args: { caseId: t.arg.id() },
    resolve: (_root, { caseId }, { act }) =>
      act((ctx) => explainCase(ctx, { caseId: rowId('Case', caseId) })),
  }),
)
