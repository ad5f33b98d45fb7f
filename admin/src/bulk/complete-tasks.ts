import {
  CompleteTasks,
  type CompleteTasksInput,
  UndoCompleteTasks,
  type UndoCompleteTasksInput,
} from '../api/generated/operations.ts'
import { accepted, ask } from '../api/graphql.ts'

/** 批量办理 — one outcome for many steps; held for a while. */
export const completeTasks = async (input: CompleteTasksInput) =>
  accepted((await ask(CompleteTasks, { input })).completeTasks)

/** 撤销批量办理 — while it is held. */
export const undoCompleteTasks = async (input: UndoCompleteTasksInput) =>
  accepted((await ask(UndoCompleteTasks, { input })).undoCompleteTasks)
