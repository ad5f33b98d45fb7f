import { branchProcessDraft } from '../../services/process-drafts/branch-draft.ts'
import { markProcessMilestone } from '../../services/process-drafts/mark-milestone.ts'
import { restoreProcessMilestone } from '../../services/process-drafts/restore-milestone.ts'
import { builder } from '../builder.ts'
import { rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { idempotencyKey } from './input.ts'
import { ProcessDraft } from './process-draft.ts'
import { changedDraft, draftChoice, draftVersion, ownId, words } from './process-draft-acts.ts'

export const ProcessMilestone = builder.prismaNode('ProcessMilestone', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'processDrafts' },
  description: '里程碑 — a state of a process draft that is kept.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Of its draft, from 1' }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'What it stands for; null where it was kept because somebody went back',
    }),
    markedAt: t.expose('markedAt', { type: 'DateTime' }),
    markedByName: t.exposeString('markedByName'),
  }),
})

builder.prismaObjectField(ProcessDraft, 'milestones', (t) =>
  t.relatedConnection('milestones', {
    type: ProcessMilestone,
    cursor: 'id',
    description: '里程碑 — the states of it that are kept, the latest first.',
    query: { orderBy: { number: 'desc' } },
  }),
)

const milestoneId = (globalId: string) => rowId('ProcessMilestone', globalId)

type Marked = { readonly milestoneId: string; readonly number: number }
const MarkProcessMilestoneSuccess = builder
  .objectRef<Marked>('MarkProcessMilestoneSuccess')
  .implement({
    fields: (t) => ({
      milestone: t.prismaField({
        type: ProcessMilestone,
        resolve: (query, { milestoneId: id }, _args, { db }) =>
          db.processMilestone.findUniqueOrThrow({ ...query, where: { id } }),
      }),
    }),
  })
const MarkProcessMilestoneInput = builder.inputType('MarkProcessMilestoneInput', {
  fields: (t) => ({
    ...draftChoice(t),
    note: t.string({ validate: words, description: 'What it stands for' }),
  }),
})

builder.mutationField('markProcessMilestone', (t) =>
  t.field({
    type: MarkProcessMilestoneSuccess,
    ...refusable,
    authScopes: { may: 'markProcessMilestone' },
    description: '标记里程碑 — what a draft says now is kept; the draft stays as it is.',
    args: { input: t.arg({ type: MarkProcessMilestoneInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'markProcessMilestone', input }, (ctx, given) =>
        markProcessMilestone(ctx, ownId(given)),
      ),
  }),
)

const RestoreProcessMilestoneSuccess = changedDraft('RestoreProcessMilestoneSuccess')
const RestoreProcessMilestoneInput = builder.inputType('RestoreProcessMilestoneInput', {
  fields: (t) => ({
    milestoneId: t.id(),
    expectedVersion: draftVersion(t),
    idempotencyKey: idempotencyKey(t),
  }),
})

builder.mutationField('restoreProcessMilestone', (t) =>
  t.field({
    type: RestoreProcessMilestoneSuccess,
    ...refusable,
    authScopes: { may: 'restoreProcessMilestone' },
    description:
      '回到里程碑 — its draft says again what it said then; what it says now is kept as a milestone.',
    args: { input: t.arg({ type: RestoreProcessMilestoneInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'restoreProcessMilestone', input }, (ctx, given) =>
        restoreProcessMilestone(ctx, { ...given, milestoneId: milestoneId(given.milestoneId) }),
      ),
  }),
)

const BranchProcessDraftSuccess = changedDraft('BranchProcessDraftSuccess')
const BranchProcessDraftInput = builder.inputType('BranchProcessDraftInput', {
  fields: (t) => ({
    milestoneId: t.id({ description: 'What the other draft begins with' }),
    note: t.string({ validate: words, description: 'What is to be changed, and why' }),
    idempotencyKey: idempotencyKey(t),
  }),
})

builder.mutationField('branchProcessDraft', (t) =>
  t.field({
    type: BranchProcessDraftSuccess,
    ...refusable,
    authScopes: { may: 'branchProcessDraft' },
    description:
      '由里程碑新建草稿 — another draft; whoever made the first one does not review it either.',
    args: { input: t.arg({ type: BranchProcessDraftInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'branchProcessDraft', input }, (ctx, given) =>
        branchProcessDraft(ctx, { ...given, milestoneId: milestoneId(given.milestoneId) }),
      ),
  }),
)
