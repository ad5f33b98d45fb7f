import { LegalBases } from '../../services/command-manual/legal-bases.ts'
import { GivenLadder } from '../../services/deadlines/given-ladder.ts'
import { builder } from '../builder.ts'
import { encodeId } from '../ids.ts'
import {
  AreaClass,
  CaseGrade,
  ClassKind,
  LimitUnit,
  LineDispatch,
  LineVerification,
  UnitRuleKind,
} from './enums.ts'
import { fewLevels, LineLadderLevel } from './ladder-level.ts'
import { fewBases, LegalBasis } from './legal-basis.ts'
import { stages } from './limit-stages.ts'

const ManualRule = builder.prismaObject('ManualRule', {
  select: { id: true },
  description: '定责规则 — how one unit of an entry is found, in order.',
  fields: (t) => ({
    position: t.exposeInt('position'),
    kind: t.expose('kind', { type: UnitRuleKind }),
    phrase: t.exposeString('phrase'),
    unitId: t.id({
      nullable: true,
      select: { unitId: true },
      resolve: ({ unitId }) => (unitId === null ? null : encodeId('OrganizationUnit', unitId)),
    }),
  }),
})

export const ManualEntry = builder.prismaNode('ManualEntry', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'manualEdition' },
  description: '手册条目 — one filing condition of a class: closing condition, limit, who.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ClassKind }),
    classCode: t.exposeString('classCode'),
    className: t.exposeString('className'),
    majorCode: t.exposeString('majorCode'),
    majorName: t.exposeString('majorName'),
    conditionNo: t.exposeInt('conditionNo'),
    filingCondition: t.exposeString('filingCondition'),
    closingCondition: t.exposeString('closingCondition'),
    limitText: t.exposeString('limitText'),
    limitValue: t.exposeFloat('limitValue'),
    limitUnit: t.expose('limitUnit', { type: LimitUnit }),
    limitStages: t.exposeString('limitStages', { description: stages }),
    unitsText: t.exposeString('unitsText'),
    supervisingText: t.exposeString('supervisingText'),
    evidenceRequired: t.exposeString('evidenceRequired', {
      description: '证据要求 — empty where nothing in particular is asked for',
    }),
    legalBases: t.field({
      type: [LegalBasis],
      complexity: fewBases,
      select: { legalBases: true },
      resolve: ({ legalBases }) => LegalBases.parse(legalBases),
    }),
    urgent: t.exposeBoolean('urgent'),
    selfHandling: t.exposeBoolean('selfHandling'),
    quickPath: t.exposeBoolean('quickPath', { description: '简易流程 — fewer steps' }),
    exceptionTo: t.exposeInt('exceptionTo', {
      nullable: true,
      description: '特例 — the condition in whose place it answers; null for a line of its own',
    }),
    areaText: t.exposeString('areaText', {
      description: '适用区域 — in the manual’s words; empty for everywhere',
    }),
    areaUnitId: t.id({
      nullable: true,
      select: { areaUnitId: true },
      resolve: ({ areaUnitId }) =>
        areaUnitId === null ? null : encodeId('OrganizationUnit', areaUnitId),
    }),
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
    ladder: t.field({
      type: [LineLadderLevel],
      complexity: fewLevels,
      description: '升级级别 — of its own; empty for those of the city',
      select: { ladder: true },
      resolve: ({ ladder }) => GivenLadder.parse(ladder),
    }),
    dispatch: t.expose('dispatch', { type: LineDispatch }),
    verification: t.expose('verification', { type: LineVerification }),
    sheet: t.exposeString('sheet'),
    row: t.exposeInt('row'),
    version: t.exposeInt('version', { description: 'Grows with every change of the line' }),
    rules: t.relation('rules', { type: ManualRule, query: { orderBy: { position: 'asc' } } }),
  }),
})
