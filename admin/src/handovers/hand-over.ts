import {
  AcknowledgeHandover,
  type AcknowledgeHandoverInput,
  HandOverShift,
  type HandOverShiftInput,
  type ReadHandoverQuery,
} from '../api/generated/operations.ts'
import { accepted, ask } from '../api/graphql.ts'

/** 交接单 — what was left to whom. */
export type Handover = NonNullable<ReadHandoverQuery['handover']>

/** 交接班 — leaves the work list as it is now to a colleague. */
export const handOverShift = async (input: HandOverShiftInput) =>
  accepted((await ask(HandOverShift, { input })).handOverShift).handover

/** 签收 — by the colleague who has come. */
export const acknowledgeHandover = async (input: AcknowledgeHandoverInput) =>
  accepted((await ask(AcknowledgeHandover, { input })).acknowledgeHandover).handover
