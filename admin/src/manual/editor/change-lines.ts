import * as api from '../../api/generated/operations.ts'
import { accepted, ask } from '../../api/graphql.ts'

export type Line = api.EditedEntryFragment
export type Edit = api.ToldEditFragment

/** 新建草稿 — with all the lines of an edition. */
export const startManualDraft = async (input: api.StartManualDraftInput) =>
  accepted((await ask(api.StartManualDraft, { input })).startManualDraft)

/** 修改条目 — says something else in one line. */
export const changeManualLine = async (input: api.ChangeManualLineInput) =>
  accepted((await ask(api.ChangeManualLine, { input })).changeManualLine)

/** 新增条目 — a further condition of a class. */
export const addManualLine = async (input: api.AddManualLineInput) =>
  accepted((await ask(api.AddManualLine, { input })).addManualLine)

/** 删除条目 — takes a line out. */
export const removeManualLine = async (input: api.RemoveManualLineInput) =>
  accepted((await ask(api.RemoveManualLine, { input })).removeManualLine)

/** 批量修改条目 — tried, or done. */
export const changeManualLines = async (input: api.ChangeManualLinesInput) =>
  accepted((await ask(api.ChangeManualLines, { input })).changeManualLines)

/** 撤销改动 — the lines of an act are again what they were. */
export const undoManualEdit = async (input: api.UndoManualEditInput) =>
  accepted((await ask(api.UndoManualEdit, { input })).undoManualEdit)

/** 条目意见 — says something about a line. */
export const commentManualLine = async (input: api.CommentManualLineInput) =>
  accepted((await ask(api.CommentManualLine, { input })).commentManualLine)

/** 意见已处理 — nothing more is to be done about it. */
export const settleManualComment = async (input: api.SettleManualCommentInput) =>
  accepted((await ask(api.SettleManualComment, { input })).settleManualComment)
