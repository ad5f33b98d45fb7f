import {
  AddManualExample,
  type AddManualExampleInput,
  ChangeManualExample,
  type ChangeManualExampleInput,
  RetireManualExample,
  type RetireManualExampleInput,
  RunManualExamples,
  type RunManualExamplesInput,
} from '../../api/generated/operations.ts'
import { accepted, ask } from '../../api/graphql.ts'

/** 新增示例 — by hand, or recorded from a case. */
export const addManualExample = async (input: AddManualExampleInput) =>
  accepted((await ask(AddManualExample, { input })).addManualExample)

/** 修改示例 — written anew. */
export const changeManualExample = async (input: ChangeManualExampleInput) =>
  accepted((await ask(ChangeManualExample, { input })).changeManualExample)

/** 停用示例 — it is held against no edition any more. */
export const retireManualExample = async (input: RetireManualExampleInput) =>
  accepted((await ask(RetireManualExample, { input })).retireManualExample)

/** 示例验证 — asks for the examples to be run against an edition. */
export const runManualExamples = async (input: RunManualExamplesInput) =>
  accepted((await ask(RunManualExamples, { input })).runManualExamples)
