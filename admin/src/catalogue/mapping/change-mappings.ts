import * as api from '../../api/generated/operations.ts'
import { accepted, ask } from '../../api/graphql.ts'

/** 建议对照 — by the names of the classes. */
export const proposeClassMappings = async (input: api.ProposeClassMappingsInput) =>
  accepted((await ask(api.ProposeClassMappings, { input })).proposeClassMappings)

/** 确认对照 — as proposed, or otherwise. */
export const confirmClassMappings = async (input: api.ConfirmClassMappingsInput) =>
  accepted((await ask(api.ConfirmClassMappings, { input })).confirmClassMappings)
