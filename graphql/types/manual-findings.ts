import {
  type CheckedLine,
  type Finding,
  findingNames,
  type Severity,
} from '../../services/command-manual/findings.ts'
import { manualFindings } from '../../services/command-manual/manual-findings.ts'
import { builder } from '../builder.ts'
import { encodeId, rowId } from '../ids.ts'

const mostFindings = 200
const mostLines = 20

const FindingKind = builder.enumType('FindingKind', {
  description: '检查项 — what can be wrong with an edition of the manual.',
  values: findingNames,
})
export const FindingSeverity = builder.enumType('FindingSeverity', {
  description: '严重程度 — errors block publishing, warnings want a reason.',
  values: ['ERROR', 'WARNING', 'NOTE'] as const satisfies readonly Severity[],
})

const FindingLine = builder.objectRef<CheckedLine>('FindingLine').implement({
  description: '相关条目 — a line of the manual that a finding is about.',
  fields: (t) => ({
    entryId: t.id({ resolve: ({ id }) => encodeId('ManualEntry', id) }),
    classCode: t.exposeString('classCode'),
    className: t.exposeString('className'),
    conditionNo: t.exposeInt('conditionNo'),
  }),
})

const ManualFinding = builder.objectRef<Finding>('ManualFinding').implement({
  description: '检查结果 — one thing that is wrong with an edition.',
  fields: (t) => ({
    kind: t.expose('kind', { type: FindingKind }),
    severity: t.expose('severity', { type: FindingSeverity }),
    subject: t.exposeString('subject', {
      description: 'The unit, area, phrase, class or words that it is about',
    }),
    lineCount: t.int({ resolve: ({ lines }) => lines.length }),
    lines: t.field({
      type: [FindingLine],
      description: `The first ${mostLines} lines that it is about`,
      resolve: ({ lines }) => lines.slice(0, mostLines),
    }),
  }),
})

const ManualFindings = builder.objectRef<readonly Finding[]>('ManualFindings').implement({
  description: '发布前检查 — what is wrong with an edition as the city stands now.',
  fields: (t) => ({
    errors: t.int({ resolve: (findings) => countOf(findings, 'ERROR') }),
    warnings: t.int({ resolve: (findings) => countOf(findings, 'WARNING') }),
    notes: t.int({ resolve: (findings) => countOf(findings, 'NOTE') }),
    findings: t.field({
      type: [ManualFinding],
      description: `The first ${mostFindings}, the gravest first`,
      resolve: (findings) => findings.slice(0, mostFindings),
    }),
  }),
})

const countOf = (findings: readonly Finding[], severity: Severity) =>
  findings.filter((finding) => finding.severity === severity).length

builder.queryField('manualFindings', (t) =>
  t.field({
    type: ManualFindings,
    authScopes: { may: 'manualFindings' },
    description: '发布前检查 — errors block publishing, warnings want a reason.',
    args: { editionId: t.arg.id() },
    resolve: (_root, { editionId }, { db, now }) =>
      manualFindings(db, { editionId: rowId('ManualEdition', editionId), at: now() }),
  }),
)
