import * as api from '../../api/generated/operations.ts'
import { accepted, ask } from '../../api/graphql.ts'

/** 承接上级手册 — a draft with all the lines of an edition of a place above. */
export const startDraftFromUpstream = async (input: api.StartDraftFromUpstreamInput) =>
  accepted((await ask(api.StartDraftFromUpstream, { input })).startDraftFromUpstream)

/** 承接上级变化 — the chosen changes of the place above, as one act on a draft. */
export const takeUpstreamChanges = async (input: api.TakeUpstreamChangesInput) =>
  accepted((await ask(api.TakeUpstreamChanges, { input })).takeUpstreamChanges)
