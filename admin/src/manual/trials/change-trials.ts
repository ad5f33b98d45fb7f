import {
  CancelManualTrial,
  type CancelManualTrialInput,
  TryManual,
  type TryManualInput,
} from '../../api/generated/operations.ts'
import { accepted, ask } from '../../api/graphql.ts'

/** 试算 — asks for an edition to be tried on the cases of a period. */
export const tryManual = async (input: TryManualInput) =>
  accepted((await ask(TryManual, { input })).tryManual)

/** 取消试算 — it goes no further. */
export const cancelManualTrial = async (input: CancelManualTrialInput) =>
  accepted((await ask(CancelManualTrial, { input })).cancelManualTrial)
