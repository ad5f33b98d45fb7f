import { casesTouched, type Touched } from '../../services/cases/cases-touched.ts'
import {
  type ManualChange as Change,
  type ManualLine as Line,
  type LineChange,
  type LineRule,
  manualChanges,
} from '../../services/command-manual/difference.ts'
import {
  type ManualDifference as Difference,
  manualDifference,
} from '../../services/command-manual/manual-lines.ts'
import { builder } from '../builder.ts'
import { encodeId, rowId } from '../ids.ts'
import { pageOf } from '../page-of.ts'
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

export const ManualChange = builder.enumType('ManualChange', {
  description: '变化 — in what two editions differ about a line.',
  values: manualChanges,
})

const ManualLineRule = builder.objectRef<LineRule>('ManualLineRule').implement({
  description: '单位规则 — one unit of a line: the manual’s words, and what they mean.',
  fields: (t) => ({
    kind: t.expose('kind', { type: UnitRuleKind }),
    phrase: t.exposeString('phrase'),
    unitName: t.exposeString('unitName', { nullable: true }),
  }),
})

export const ManualLine = builder.objectRef<Line>('ManualLine').implement({
  description: '手册行 — one filing condition of a class, as an edition has it.',
  fields: (t) => ({
    entryId: t.id({ resolve: ({ id }) => encodeId('ManualEntry', id) }),
    kind: t.expose('kind', { type: ClassKind }),
    classCode: t.exposeString('classCode'),
    className: t.exposeString('className'),
    conditionNo: t.exposeInt('conditionNo'),
    filingCondition: t.exposeString('filingCondition'),
    closingCondition: t.exposeString('closingCondition'),
    limitValue: t.exposeFloat('limitValue'),
    limitUnit: t.expose('limitUnit', { type: LimitUnit }),
    limitStages: t.exposeString('limitStages', { description: stages }),
    supervisingText: t.exposeString('supervisingText'),
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
    ladder: t.field({
      type: [LineLadderLevel],
      complexity: fewLevels,
      description: '升级级别 — of its own; empty for those of the city',
      resolve: ({ ladder }) => [...ladder],
    }),
    dispatch: t.expose('dispatch', { type: LineDispatch }),
    verification: t.expose('verification', { type: LineVerification }),
    rules: t.field({ type: [ManualLineRule], resolve: ({ rules }) => [...rules] }),
  }),
})

const ManualLineChange = builder.objectRef<LineChange & Touched>('ManualLineChange').implement({
  description: '行差异 — a line that two editions have differently.',
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => encodeId('ManualEntry', id) }),
    before: t.expose('before', { type: ManualLine, nullable: true }),
    after: t.expose('after', { type: ManualLine, nullable: true }),
    changes: t.field({ type: [ManualChange], resolve: ({ changes }) => [...changes] }),
    openCases: t.exposeInt('openCases', {
      description: 'Filed cases of this class and condition that have not ended',
    }),
    pastCases: t.exposeInt('pastCases', { description: 'Those that have' }),
  }),
})

const ManualChangeCount = builder
  .objectRef<{ change: Change; lines: number }>('ManualChangeCount')
  .implement({
    fields: (t) => ({
      change: t.expose('change', { type: ManualChange }),
      lines: t.exposeInt('lines'),
    }),
  })

const ManualDifference = builder.objectRef<Difference>('ManualDifference').implement({
  description: '手册差异 — in which lines one edition differs from another.',
  fields: (t) => ({
    total: t.int({ resolve: ({ changes }) => changes.length }),
    counts: t.field({
      type: [ManualChangeCount],
      resolve: ({ changes: lines }) =>
        manualChanges.map((change) => ({ change, lines: withChange(lines, change).length })),
    }),
    lines: t.connection({
      type: ManualLineChange,
      args: { change: t.arg({ type: ManualChange, required: false }) },
      resolve: ({ cityId, changes }, { change, ...args }, { db }) =>
        pageOf(args, withChange(changes, change), (page) =>
          casesTouched(db, { cityId, changes: page }),
        ),
    }),
  }),
})

const withChange = (lines: Difference['changes'], change: Change | null | undefined) =>
  change == null ? lines : lines.filter(({ changes }) => changes.includes(change))

builder.queryField('manualDifference', (t) =>
  t.field({
    type: ManualDifference,
    authScopes: { may: 'manualDifference' },
    description:
      '手册差异 — the lines in which the edition `to` differs from `from`, with the cases that each touches.',
    args: { from: t.arg.id(), to: t.arg.id() },
    resolve: (_root, { from, to }, { db }) =>
      manualDifference(db, {
        from: rowId('ManualEdition', from),
        to: rowId('ManualEdition', to),
      }),
  }),
)
