import {
  IssueOrderSlip,
  type IssueOrderSlipInput,
  RevokeOrderSlip,
  type RevokeOrderSlipInput,
} from '../api/generated/operations.ts'
import { accepted, ask } from '../api/graphql.ts'

/** 开派遣单 — the slip, and the end of its link, which is told this once. */
export const issueOrderSlip = async (input: IssueOrderSlipInput) =>
  accepted((await ask(IssueOrderSlip, { input })).issueOrderSlip)

/** 作废派遣单 — its link answers no more. */
export const revokeOrderSlip = async (input: RevokeOrderSlipInput) =>
  accepted((await ask(RevokeOrderSlip, { input })).revokeOrderSlip).orderSlip
