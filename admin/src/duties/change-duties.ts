import {
  AddDuty,
  type AddDutyInput,
  CopyDutyWeek,
  type CopyDutyWeekInput,
  RemoveDuty,
  type RemoveDutyInput,
} from '../api/generated/operations.ts'
import { accepted, ask } from '../api/graphql.ts'

/** 排班 — somebody is on duty, on one day or several in a row. */
export const addDuty = async (input: AddDutyInput) =>
  accepted((await ask(AddDuty, { input })).addDuty)

/** 撤销值班 — a duty is taken back. */
export const removeDuty = async (input: RemoveDutyInput) =>
  accepted((await ask(RemoveDuty, { input })).removeDuty)

/** 复制到下周 — the duties of a week once more, a week later. */
export const copyDutyWeek = async (input: CopyDutyWeekInput) =>
  accepted((await ask(CopyDutyWeek, { input })).copyDutyWeek)
