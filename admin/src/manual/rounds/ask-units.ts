import {
  AnswerManualRound,
  type AnswerManualRoundInput,
  DecideManualObjection,
  type DecideManualObjectionInput,
  OpenManualRound,
  type OpenManualRoundInput,
} from '../../api/generated/operations.ts'
import { accepted, ask } from '../../api/graphql.ts'

/** 征求意见 — the units that an edition's changed lines name are asked. */
export const openManualRound = async (input: OpenManualRoundInput) =>
  accepted((await ask(OpenManualRound, { input })).openManualRound)

/** 答复意见 — a unit answers for itself. */
export const answerManualRound = async (input: AnswerManualRoundInput) =>
  accepted((await ask(AnswerManualRound, { input })).answerManualRound)

/** 意见采纳 — an objection is adopted, in part or not. */
export const decideManualObjection = async (input: DecideManualObjectionInput) =>
  accepted((await ask(DecideManualObjection, { input })).decideManualObjection)
