import {
  AnswerSupervisionOrder,
  type AnswerSupervisionOrderInput,
  OpenSupervisionOrder,
  type OpenSupervisionOrderInput,
} from '../api/generated/operations.ts'
import { accepted, ask } from '../api/graphql.ts'

/** 督办 — the department that handles the case has to answer. */
export const openSupervisionOrder = async (input: OpenSupervisionOrderInput) =>
  accepted((await ask(OpenSupervisionOrder, { input })).openSupervisionOrder).order

/** 督办答复 — once, in words. */
export const answerSupervisionOrder = async (input: AnswerSupervisionOrderInput) =>
  accepted((await ask(AnswerSupervisionOrder, { input })).answerSupervisionOrder).order
