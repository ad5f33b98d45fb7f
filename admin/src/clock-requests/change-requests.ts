import {
  CompleteLimitStage,
  type CompleteLimitStageInput,
  DecideClockRequest,
  type DecideClockRequestInput,
  RequestClockChange,
  type RequestClockChangeInput,
  ResumeClock,
  type ResumeClockInput,
  WithdrawClockRequest,
  type WithdrawClockRequestInput,
} from '../api/generated/operations.ts'
import { accepted, ask } from '../api/graphql.ts'

/** 计时申请 — the clock runs on until somebody has decided. */
export const requestClockChange = async (input: RequestClockChangeInput) =>
  accepted((await ask(RequestClockChange, { input })).requestClockChange).request

/** 审批计时申请 — granted or refused, with the reason. */
export const decideClockRequest = async (input: DecideClockRequestInput) =>
  accepted((await ask(DecideClockRequest, { input })).decideClockRequest).request

/** 撤回计时申请 — before anybody has decided. */
export const withdrawClockRequest = async (input: WithdrawClockRequestInput) =>
  accepted((await ask(WithdrawClockRequest, { input })).withdrawClockRequest).request

/** 恢复计时 — before the day that was granted. */
export const resumeClock = async (input: ResumeClockInput) =>
  accepted((await ask(ResumeClock, { input })).resumeClock).clock

/** 完成分段 — a stage of the limit is done; the whole goes on. */
export const completeLimitStage = async (input: CompleteLimitStageInput) =>
  accepted((await ask(CompleteLimitStage, { input })).completeLimitStage).clock
