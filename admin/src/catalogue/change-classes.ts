import * as api from '../api/generated/operations.ts'
import { accepted, ask } from '../api/graphql.ts'

/** 停用小类 — nothing is reported by it any more. */
export const retireClass = async (input: api.RetireClassInput) =>
  accepted((await ask(api.RetireClass, { input })).retireClass)

/** 恢复小类 — it may stand in a manual again. */
export const reinstateClass = async (input: api.ReinstateClassInput) =>
  accepted((await ask(api.ReinstateClass, { input })).reinstateClass)
