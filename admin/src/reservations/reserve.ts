import {
  NextTask,
  type NextTaskInput,
  ReleaseTask,
  type ReleaseTaskInput,
  ReserveTask,
  type ReserveTaskInput,
} from '../api/generated/operations.ts'
import { accepted, ask } from '../api/graphql.ts'

/** 领办 — keeps a step for the viewer for five minutes. */
export const reserveTask = async (input: ReserveTaskInput) =>
  accepted((await ask(ReserveTask, { input })).reserveTask).task

/** 放回 — gives back what one had reserved. */
export const releaseTask = async (input: ReleaseTaskInput) =>
  accepted((await ask(ReleaseTask, { input })).releaseTask).task

/** 下一案件 — keeps the most urgent free step of the work list for the viewer; null once there is none. */
export const nextTask = async (input: NextTaskInput) =>
  accepted((await ask(NextTask, { input })).nextTask)
