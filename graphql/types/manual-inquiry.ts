import { answeringUnits } from '../../services/manual-rounds/own-unit.ts'
import { builder } from '../builder.ts'
import { rowId } from '../ids.ts'
import { ManualRoundUnit } from './manual-round.ts'

const mostInquiries = 20

builder.queryField('manualInquiries', (t) =>
  t.prismaField({
    type: [ManualRoundUnit],
    authScopes: { may: 'manualInquiries' },
    description: `征求意见 — what the viewer’s units are or were asked, the latest ${mostInquiries} first.`,
    args: {
      waiting: t.arg.boolean({ required: false, description: 'Only what waits for an answer' }),
    },
    resolve: (query, _root, { waiting }, { db, viewer, now }) =>
      db.manualRoundUnit.findMany({
        ...query,
        where: {
          unitId: { in: answeringUnits(viewer?.actor ?? null) },
          ...(waiting === true && {
            answeredAt: null,
            round: { endedAt: null, answerBy: { gt: now() } },
          }),
        },
        orderBy: { id: 'desc' },
        take: mostInquiries,
      }),
  }),
)

builder.queryField('manualInquiry', (t) =>
  t.prismaField({
    type: ManualRoundUnit,
    nullable: true,
    authScopes: { may: 'manualInquiry' },
    description: '征求意见 — what one of the viewer’s units is asked.',
    args: { roundId: t.arg.id(), unitId: t.arg.id() },
    resolve: (query, _root, { roundId, unitId }, { db, viewer }) =>
      db.manualRoundUnit.findFirstOrThrow({
        ...query,
        where: {
          roundId: rowId('ManualRound', roundId),
          AND: [
            { unitId: rowId('OrganizationUnit', unitId) },
            { unitId: { in: answeringUnits(viewer?.actor ?? null) } },
          ],
        },
      }),
  }),
)
