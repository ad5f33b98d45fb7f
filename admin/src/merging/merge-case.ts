import { MergeCase, type MergeCaseInput } from '../api/generated/operations.ts'
import { accepted, ask } from '../api/graphql.ts'

/** 合并案件 — ends a case that is about the same as another one; answers the one that goes on. */
export const mergeCase = async (input: MergeCaseInput) =>
  accepted((await ask(MergeCase, { input })).mergeCase).into
