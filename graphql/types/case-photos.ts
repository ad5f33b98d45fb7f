import { closingConditionOf } from '../../services/cases/closing-condition.ts'
import { builder } from '../builder.ts'
import { Attachment } from './attachment.ts'
import { Case } from './case.ts'

builder.prismaObjectFields(Case, (t) => ({
  attachments: t.relation('attachments', {
    type: Attachment,
    description: 'But for what bears out a request of time: that stands with the request',
    query: {
      where: { clockRequestId: null },
      orderBy: [{ boundAt: 'asc' }, { uploadedAt: 'asc' }],
    },
  }),
  closingCondition: t.string({
    nullable: true,
    description: 'What the manual, as it was pinned at filing, asks for before the case is closed',
    select: {
      ...{ manualEditionId: true, manualEntryId: true },
      ...{ classKind: true, classCode: true, conditionNo: true },
    },
    resolve: (filed, _args, { db }) => closingConditionOf(db, filed),
  }),
}))
