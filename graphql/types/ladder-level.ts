import { z } from 'zod'
import { AnswerHours, type GivenLevel } from '../../services/deadlines/given-ladder.ts'
import { ladderOffices } from '../../services/deadlines/ladder-levels.ts'
import { builder } from '../builder.ts'

export const LadderOffice = builder.enumType('LadderOffice', {
  values: ladderOffices,
  description:
    '通知岗位 — HOLDER: whoever holds the step; DESK: the command center for handling, the shift leader for any other step.',
})

/** 提高优先级 — what every level of a ladder says of the priority. */
export const raises = '提高优先级 — whether the case gets priority once it is reached'
/** 超期督办 — what every level of a ladder says of a supervision order. */
export const orders =
  '督办 — the hours in which the department has to answer the order that it opens once handling reaches it; none: it opens none'

export const LadderLevelInput = builder.inputType('LadderLevelInput', {
  fields: (t) => ({
    percent: t.int({ validate: z.int().min(1).max(1000), description: 'Of the limit' }),
    offices: t.field({ type: [LadderOffice], description: 'Whom it tells; nobody is refused' }),
    raisesPriority: t.boolean({ defaultValue: false, description: raises }),
    answerHours: t.int({ required: false, validate: AnswerHours, description: orders }),
  }),
})

export const LineLadderLevel = builder.objectRef<GivenLevel>('LineLadderLevel').implement({
  description: '升级级别 — a level that a line of the manual has of its own.',
  fields: (t) => ({
    percent: t.exposeInt('percent', { description: 'Of the limit' }),
    offices: t.field({ type: [LadderOffice], resolve: ({ offices }) => [...offices] }),
    raisesPriority: t.exposeBoolean('raisesPriority', { description: raises }),
    answerHours: t.exposeInt('answerHours', { nullable: true, description: orders }),
  }),
})

/** A line has few: to ask for them costs little. */
export const fewLevels = { field: 1, multiplier: 2 }
/** What both inputs of a line say of them. */
export const ownLevels =
  '升级级别 — the warning, 100 %, then the further ones; empty: those of the city'
