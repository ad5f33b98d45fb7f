import {
  AppointHandler,
  type AppointHandlerInput,
  GiveBack,
  type GiveBackInput,
  PassDown,
  type PassDownInput,
} from '../api/generated/operations.ts'
import { accepted, ask } from '../api/graphql.ts'

/** 指派承办人 — says who of the unit is to handle a case. */
export const appointHandler = async (input: AppointHandlerInput) =>
  accepted((await ask(AppointHandler, { input })).appointHandler).task

/** 逐级交办 — passes a case down to a unit below. */
export const passDown = async (input: PassDownInput) =>
  accepted((await ask(PassDown, { input })).passDown).task

/** 退回上级 — gives a case that was passed down back to the unit above. */
export const giveBack = async (input: GiveBackInput) =>
  accepted((await ask(GiveBack, { input })).giveBack).task
