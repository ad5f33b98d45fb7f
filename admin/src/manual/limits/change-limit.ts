import { ChangeLimit, type ChangeLimitInput } from '../../api/generated/operations.ts'
import { accepted, ask } from '../../api/graphql.ts'

/** 变更时限 — for the open cases that a line of the manual has decided. */
export const changeLimit = async (input: ChangeLimitInput) =>
  accepted((await ask(ChangeLimit, { input })).changeLimit)
