import {
  ChangeRelease,
  type ChangeReleaseInput,
  CreateRelease,
  type CreateReleaseInput,
  ReviewRelease,
  type ReviewReleaseInput,
  RollBackRelease,
  type RollBackReleaseInput,
  ScheduleRelease,
  type ScheduleReleaseInput,
  WithdrawRelease,
  type WithdrawReleaseInput,
} from '../api/generated/operations.ts'
import { accepted, ask } from '../api/graphql.ts'

/** 新建发布批 — ties what is to take effect at one instant. */
export const createRelease = async (input: CreateReleaseInput) =>
  accepted((await ask(CreateRelease, { input })).createRelease)

/** 修改发布批 — the whole of it. */
export const changeRelease = async (input: ChangeReleaseInput) =>
  accepted((await ask(ChangeRelease, { input })).changeRelease)

/** 审核发布批 — as it stands. */
export const reviewRelease = async (input: ReviewReleaseInput) =>
  accepted((await ask(ReviewRelease, { input })).reviewRelease)

/** 排定发布批 — it takes effect by itself at its instant. */
export const scheduleRelease = async (input: ScheduleReleaseInput) =>
  accepted((await ask(ScheduleRelease, { input })).scheduleRelease)

/** 撤回发布批 — with a reason. */
export const withdrawRelease = async (input: WithdrawReleaseInput) =>
  accepted((await ask(WithdrawRelease, { input })).withdrawRelease)

/** 回退发布批 — what was before it, as a release of its own. */
export const rollBackRelease = async (input: RollBackReleaseInput) =>
  accepted((await ask(RollBackRelease, { input })).rollBackRelease)
