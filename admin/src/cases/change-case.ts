import {
  AddComment,
  type AddCommentInput,
  RevealReporter,
  type RevealReporterInput,
} from '../api/generated/operations.ts'
import { accepted, ask } from '../api/graphql.ts'

/** 留言 — says something about a case to everybody who sees it. */
export const addComment = async (input: AddCommentInput) =>
  accepted((await ask(AddComment, { input })).addComment)

/** 查看报案人 — who reported it, and who did again, without the mask; the audit says who looked. */
export const revealReporter = async (input: RevealReporterInput) =>
  accepted((await ask(RevealReporter, { input })).revealReporter)
