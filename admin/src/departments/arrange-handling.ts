import { AppointHandler, type AppointHandlerInput } from '../api/generated/operations.ts'
import { accepted, ask } from '../api/graphql.ts'

/** 指派承办人 — says who of the unit is to handle a case. */
export const appointHandler = async (input: AppointHandlerInput) =>
  accepted((await ask(AppointHandler, { input })).appointHandler).task
