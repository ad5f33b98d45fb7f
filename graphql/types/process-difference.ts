import { isPermitted } from '../../services/accounts/assert-permission.ts'
import { notFound } from '../../services/errors.ts'
import {
  type PartChange as Change,
  type PartDifference as Part,
  type PropertyDifference as Property,
  partChanges,
} from '../../services/process-comparison/part.ts'
import {
  type ComparedSide,
  type ProcessDifference as Difference,
  type DocumentDifference,
  processDifference,
  type SideChoice,
} from '../../services/process-comparison/process-difference.ts'
import { builder } from '../builder.ts'
import { type Context, nobody } from '../context.ts'
import { decodeId, encodeId } from '../ids.ts'

const PartChange = builder.enumType('PartChange', {
  description: '变化 — what became of an element, a field or a row between two versions.',
  values: partChanges,
})
const ComparedDocumentKind = builder.enumType('ComparedDocumentKind', {
  values: ['FORM', 'DECISION'] as const,
})

const PropertyDifference = builder.objectRef<Property>('PropertyDifference').implement({
  description: '属性差异 — what two versions say differently of one thing.',
  fields: (t) => ({
    property: t.exposeString('property', {
      description: 'Such as `role` or `form`; else its place in the file, or the column of a row',
    }),
    before: t.exposeString('before', { nullable: true }),
    after: t.exposeString('after', { nullable: true }),
  }),
})

const PartDifference = builder.objectRef<Part>('PartDifference').implement({
  description: '差异 — an element, a field or a row that two versions have differently.',
  fields: (t) => ({
    partId: t.exposeString('id', { description: 'Of an element its id in the model' }),
    type: t.exposeString('type', { description: 'As the file calls it, such as `bpmn:UserTask`' }),
    name: t.exposeString('name'),
    changes: t.field({ type: [PartChange], resolve: ({ changes }): Change[] => [...changes] }),
    properties: t.field({
      type: [PropertyDifference],
      complexity: { field: 1, multiplier: 5 },
      resolve: ({ properties }) => [...properties],
    }),
  }),
})

const typenameOf = {
  EDITION: 'ProcessEdition',
  DRAFT: 'ProcessDraft',
  MILESTONE: 'ProcessMilestone',
} as const satisfies Record<SideChoice['kind'], string>

const ComparedProcess = builder.objectRef<ComparedSide>('ComparedProcess').implement({
  description: '对比版本 — one of the two that are compared.',
  fields: (t) => ({
    id: t.id({
      resolve: ({ kind, id }) => encodeId(typenameOf[kind], id),
    }),
    isDraft: t.boolean({ resolve: ({ kind }) => kind === 'DRAFT' }),
    number: t.exposeInt('number', {
      description: 'The edition’s; of a draft that of the edition where it began',
    }),
    milestone: t.exposeInt('milestone', {
      nullable: true,
      description: 'Its number, where it is a milestone of a draft',
    }),
    xml: t.exposeString('xml'),
  }),
})

const ComparedDocument = builder.objectRef<DocumentDifference>('ComparedDocument').implement({
  description: '文件差异 — a form by its fields, or a decision table by its rows.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ComparedDocumentKind }),
    name: t.exposeString('name'),
    parts: t.field({ type: [PartDifference], resolve: ({ parts }) => [...parts] }),
  }),
})

const ProcessDifference = builder.objectRef<Difference>('ProcessDifference').implement({
  description: '流程差异 — in what one version of a process differs from another.',
  fields: (t) => ({
    processId: t.exposeString('processId'),
    name: t.exposeString('name'),
    before: t.expose('before', { type: ComparedProcess }),
    after: t.expose('after', { type: ComparedProcess }),
    elements: t.field({ type: [PartDifference], resolve: ({ elements }) => [...elements] }),
    documents: t.field({
      type: [ComparedDocument],
      complexity: { field: 1, multiplier: 5 },
      resolve: ({ documents }) => [...documents],
    }),
  }),
})

builder.queryField('processDifference', (t) =>
  t.field({
    type: ProcessDifference,
    authScopes: { may: 'processDifference' },
    // both models are read for it
    complexity: { field: 200, multiplier: 1 },
    description:
      '流程差异 — in what `to` differs from `from`: two editions of one process of the asker’s own city, or drafts and their milestones for whoever may read them.',
    args: { from: t.arg.id(), to: t.arg.id() },
    resolve: (_root, { from, to }, context) =>
      processDifference(
        { db: context.db, cityId: (context.viewer ?? nobody).scope.cityId },
        { from: choiceOf(context, from), to: choiceOf(context, to) },
      ),
  }),
)

/** Whoever may not read drafts does not learn that there is one. */
function choiceOf({ viewer }: Context, globalId: string): SideChoice {
  const { typename, id } = decodeId(globalId)
  if (typename === typenameOf.EDITION) return { kind: 'EDITION', id }
  if (!isPermitted(viewer?.actor ?? null, 'processDrafts')) throw unknownVersion()
  if (typename === typenameOf.DRAFT) return { kind: 'DRAFT', id }
  if (typename === typenameOf.MILESTONE) return { kind: 'MILESTONE', id }
  throw unknownVersion()
}

const unknownVersion = () => notFound('This version of a process')
