import * as enums from '../../prisma/generated/enums.ts'
import { isPermitted } from '../../services/accounts/assert-permission.ts'
import type { Permission } from '../../services/accounts/permissions.ts'
import {
  contentBeside,
  decisionIdsIn,
  ownForms,
} from '../../services/process-drafts/content-beside.ts'
import { draftProblems, type ModelProblem } from '../../services/process-drafts/draft-problems.ts'
import {
  availableDraftActs,
  type DraftAct,
  draftActs,
  openStates,
} from '../../services/process-drafts/draft-states.ts'
import { personOf } from '../../services/process-drafts/lock-draft.ts'
import { builder } from '../builder.ts'
import { nobody } from '../context.ts'
import { FindingSeverity } from './manual-findings.ts'

const ProcessDraftState = builder.enumType('ProcessDraftState', {
  description:
    '草稿状态 — a draft, in review by somebody else, published as an edition, or withdrawn.',
  values: Object.values(enums.ProcessDraftState),
})
const ProcessDraftAct = builder.enumType('ProcessDraftAct', {
  description: '草稿操作 — what can be done with a draft.',
  values: draftActs,
})

const Problem = builder.objectRef<ModelProblem>('ModelProblem').implement({
  description: '模型问题 — one thing that is wrong with a model; errors block publishing.',
  fields: (t) => ({
    rule: t.exposeString('rule'),
    severity: t.expose('severity', { type: FindingSeverity }),
    elementId: t.exposeString('elementId', {
      nullable: true,
      description: 'Null for what concerns the model as a whole, or a form',
    }),
    formId: t.exposeString('formId', {
      nullable: true,
      description: 'The form that it concerns; null for the model',
    }),
    fieldAt: t.exposeInt('fieldAt', {
      nullable: true,
      description: 'The place of its field in the form, counted from 0',
    }),
    message: t.exposeString('message'),
  }),
})

const ProcessForm = builder
  .objectRef<{ readonly formId: string; readonly document: unknown }>('ProcessForm')
  .implement({
    description: '表单 — one of a draft, in the schema of form-js.',
    fields: (t) => ({
      formId: t.exposeString('formId'),
      document: t.expose('document', { type: 'Json' }),
    }),
  })

const permissionOf = {
  SAVE: 'saveProcessDraft',
  SUBMIT: 'submitProcessDraft',
  PUBLISH: 'publishProcessDraft',
  SEND_BACK: 'sendBackProcessDraft',
  WITHDRAW: 'withdrawProcessDraft',
} as const satisfies Record<DraftAct, Permission>

export const ProcessDraft = builder.prismaNode('ProcessDraft', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'processDrafts' },
  description: '流程草稿 — a model on its way to the city’s next edition.',
  fields: (t) => ({
    processId: t.exposeString('processId'),
    baseEdition: t.relation('baseEdition', { description: 'Where it began' }),
    edition: t.relation('edition', { nullable: true, description: 'What it was published as' }),
    xml: t.exposeString('xml'),
    note: t.exposeString('note', { description: 'What is to be changed, and why' }),
    state: t.expose('state', { type: ProcessDraftState }),
    createdByName: t.exposeString('createdByName'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    savedByName: t.exposeString('savedByName'),
    savedAt: t.expose('savedAt', { type: 'DateTime' }),
    comment: t.exposeString('comment', { nullable: true, description: 'Why it was sent back' }),
    version: t.exposeInt('version'),
    forms: t.field({
      type: [ProcessForm],
      description: 'Those that its officers’ steps can use: its own, else those of where it began',
      select: {
        forms: true,
        baseEdition: {
          select: {
            forms: { select: { formId: true, document: true }, orderBy: { formId: 'asc' } },
          },
        },
      },
      resolve: ({ forms, baseEdition }) => ownForms(forms) ?? baseEdition.forms,
    }),
    decisionIds: t.stringList({
      description: 'The decisions of its own that its steps can ask',
      // it reads all that the draft has beside its model
      complexity: { field: 10, multiplier: 1 },
      select: { baseEditionId: true, decisions: true },
      resolve: async (draft, _args, { db }) => decisionIdsIn(await contentBeside(db, draft)),
    }),
    problems: t.field({
      type: [Problem],
      description: 'What the checks of shipped models find, and what it names that does not exist',
      // a check takes as long as a hundred fields
      complexity: { field: 100, multiplier: 5 },
      select: { xml: true, baseEditionId: true, forms: true, decisions: true },
      resolve: (draft, _args, { db, models: { jobTypes } }) =>
        draftProblems({ db, jobTypes }, draft),
    }),
    availableActions: t.field({
      type: [ProcessDraftAct],
      description: 'What its reader may do with it now, the one that leads on first',
      select: { cityId: true, state: true, authorIds: true },
      resolve: ({ cityId, state, authorIds }, _args, { viewer }) =>
        viewer === null || viewer.scope.cityId !== cityId
          ? []
          : availableDraftActs(
              { state, authorIds },
              {
                personId: personOf(viewer.actor),
                holds: (act) => isPermitted(viewer.actor, permissionOf[act]),
              },
            ),
    }),
  }),
})

builder.queryField('processDrafts', (t) =>
  t.prismaConnection({
    type: ProcessDraft,
    cursor: 'id',
    authScopes: { may: 'processDrafts' },
    description: '流程草稿 — those of the asker’s own city, the latest first.',
    args: {
      processId: t.arg.string({ required: false }),
      open: t.arg.boolean({
        required: false,
        description: 'Only those that wait for somebody, or only those published or withdrawn',
      }),
    },
    resolve: (query, _root, { processId, open }, { db, viewer }) =>
      db.processDraft.findMany({
        ...query,
        where: {
          cityId: (viewer ?? nobody).scope.cityId,
          ...(processId && { processId }),
          ...(open != null && { state: { [open ? 'in' : 'notIn']: [...openStates] } }),
        },
        orderBy: { id: 'desc' },
      }),
  }),
)
