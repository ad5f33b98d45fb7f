import {
  DiscardCalendar,
  type DiscardCalendarInput,
  DraftCalendar,
  type DraftCalendarInput,
  MoveCityTime,
  type MoveCityTimeInput,
  PublishCalendar,
  type PublishCalendarInput,
  RetryChange,
  type RetryChangeInput,
  SaveCalendar,
  type SaveCalendarInput,
  SetCitySpeed,
  type SetCitySpeedInput,
  SetClockRequestRules,
  type SetClockRequestRulesInput,
  SetLadder,
  type SetLadderInput,
  SetReworkLimit,
  type SetReworkLimitInput,
  SetStepLimits,
  type SetStepLimitsInput,
  SetVerificationWeights,
  type SetVerificationWeightsInput,
} from '../api/generated/operations.ts'
import { accepted, ask } from '../api/graphql.ts'

/** 起草日历 — a copy of the newest edition. */
export const draftCalendar = async (input: DraftCalendarInput) =>
  accepted((await ask(DraftCalendar, { input })).draftCalendar)

/** 保存日历草稿 — the whole draft. */
export const saveCalendar = async (input: SaveCalendarInput) =>
  accepted((await ask(SaveCalendar, { input })).saveCalendar)

/** 发布日历 — it holds for every clock that starts. */
export const publishCalendar = async (input: PublishCalendarInput) =>
  accepted((await ask(PublishCalendar, { input })).publishCalendar)

/** 放弃日历草稿 — it is never in force. */
export const discardCalendar = async (input: DiscardCalendarInput) =>
  accepted((await ask(DiscardCalendar, { input })).discardCalendar)

/** 重试在办变更 — it goes on where it failed. */
export const retryChange = async (input: RetryChangeInput) =>
  accepted((await ask(RetryChange, { input })).retryChange)

/** 设定返工时限 — for rework that begins from now on. */
export const setReworkLimit = async (input: SetReworkLimitInput) =>
  accepted((await ask(SetReworkLimit, { input })).setReworkLimit)

/** 设定升级级别 — for clocks that start from now on. */
export const setLadder = async (input: SetLadderInput) =>
  accepted((await ask(SetLadder, { input })).setLadder)

/** 设定延期、挂账规则 — for what is asked or granted from now on. */
export const setClockRequestRules = async (input: SetClockRequestRulesInput) =>
  accepted((await ask(SetClockRequestRules, { input })).setClockRequestRules)

/** 城市时间 — forward, in a demo or sandbox city. */
export const moveCityTime = async (input: MoveCityTimeInput) =>
  accepted((await ask(MoveCityTime, { input })).moveCityTime)

/** 城市时间快慢 — from now on, in a demo or sandbox city. */
export const setCitySpeed = async (input: SetCitySpeedInput) =>
  accepted((await ask(SetCitySpeed, { input })).setCitySpeed)

/** 设定环节时限 — for steps that begin from now on. */
export const setStepLimits = async (input: SetStepLimitsInput) =>
  accepted((await ask(SetStepLimits, { input })).setStepLimits)

/** 设定抽查权重 — for handlings that are accepted from now on. */
export const setVerificationWeights = async (input: SetVerificationWeightsInput) =>
  accepted((await ask(SetVerificationWeights, { input })).setVerificationWeights)
