import type { AvailableAction } from '../../services/cases/available-actions.ts'
import { builder } from '../builder.ts'
import { encodeId } from '../ids.ts'

/** 可办操作 — a union, so that side flows can stand beside a step's outcomes. */
const OutcomeAction = builder.objectRef<AvailableAction>('OutcomeAction').implement({
  description: 'End an open step with this outcome: completeTask.',
  fields: (t) => ({
    taskId: t.id({ resolve: ({ taskId }) => encodeId('Task', taskId) }),
    taskVersion: t.exposeInt('taskVersion'),
    elementId: t.exposeString('elementId'),
    name: t.exposeString('name'),
    nameEn: t.exposeString('nameEn'),
    formId: t.exposeString('formId'),
    outcome: t.exposeString('outcome'),
    outcomeZh: t.exposeString('outcomeZh'),
    outcomeEn: t.exposeString('outcomeEn'),
  }),
})

export const AvailableActionType = builder.unionType('AvailableAction', {
  description: '可办操作 — what the viewer may do with a case now.',
  types: [OutcomeAction],
  resolveType: () => OutcomeAction,
})
