import { DomainError, invalidInput } from '../errors.ts'

/** 时段重叠 — windows of a day overlap, or one ends before it begins. */
export const windowsOverlap = (field: string) =>
  new DomainError(
    'WINDOWS_OVERLAP',
    'Working windows overlap, or one ends before it begins. Nothing was changed; let each begin after the one before has ended.',
    field,
  )
/** 没有工作日 — a calendar by which no limit would ever end. */
export const noWorkingDay = (field: string) =>
  new DomainError(
    'NO_WORKING_DAY',
    'This calendar has no working day, or no working window: no limit would ever end. Nothing was changed.',
    field,
  )
/** 作息重叠 — two dated schedules hold on one day. */
export const schedulesOverlap = (day: string, field: string) =>
  new DomainError(
    'SCHEDULES_OVERLAP',
    `Two dated schedules hold on ${day}. Nothing was changed; let one end before the other begins.`,
    field,
  )
/** 不是草稿 — a published edition never changes. */
export const calendarNotDraft = (edition: number) =>
  new DomainError(
    'CALENDAR_NOT_DRAFT',
    `Calendar edition ${edition} is no draft any more and never changes. Start a new draft.`,
  )
/** 同日生效 — two editions would be in force at once. */
export const calendarClash = (edition: number) =>
  new DomainError(
    'CALENDAR_CLASH',
    `Calendar edition ${edition} takes effect on the same day: two would be in force at once. Nothing was published; choose another day.`,
    'effectiveOn',
  )
/** 缺少文号 — days that are over are changed by a document only. */
export const documentNeeded = (day: string) =>
  new DomainError(
    'DOCUMENT_NEEDED',
    `This edition changes ${day}, which is over. Nothing was published; give the number of the document that orders it.`,
    'documentNumber',
  )
/** 缺少复核人 — days that are over are changed by two people only. */
export const secondApproverNeeded = (day: string) =>
  new DomainError(
    'SECOND_APPROVER_NEEDED',
    `This edition changes ${day}, which is over. Nothing was published; somebody else than its author has to publish it.`,
  )
/** 时限越界 — a limit of nothing, or of years. */
export const limitOutOfRange = (value: number, longest: number, field = 'limit') =>
  new DomainError(
    'LIMIT_OUT_OF_RANGE',
    `A limit of ${value} is not more than 0 and at most ${longest} of its unit. Nothing was changed; give another one.`,
    field,
  )
/** 没有在办案件 — no open case was decided by the line: nothing would change. */
export const noOpenCases = () =>
  invalidInput(
    'No open case was decided by this line of the manual. Nothing was changed; cases to come follow the manual in force.',
    'entryId',
  )
/** 月份未结束 — what is published of a month is of the whole of it. */
export const monthNotOver = (month: string) =>
  invalidInput(
    `The month ${month} is not over. Nothing was published; publish it once it is.`,
    'month',
  )
/** 级别次序 — the warning comes before the limit, the next level at the limit, the further ones after it, one after the other. */
export const ladderOutOfOrder = (most: number, longest: number) =>
  new DomainError(
    'LADDER_OUT_OF_ORDER',
    `The first level comes before 100 % of the limit, the second at 100 %, at most ${most} further ones after it in order, up to ${longest} %. Nothing was changed.`,
    'levels',
  )
/** 级别缺少岗位 — a level that tells nobody. */
export const levelWithoutOffice = (level: number) =>
  new DomainError(
    'LEVEL_WITHOUT_OFFICE',
    `Level ${level} tells nobody. Nothing was changed; say which office it tells.`,
    'levels',
  )
/** 已有后版 — an earlier edition, or limit of a line, never follows a later one. */
export const laterChangeApplied = () =>
  new DomainError(
    'VERSION_CONFLICT',
    'A later change has been applied to the open cases since. Nothing was changed; they are counted by that one.',
  )
/** 实时城市 — a productive city runs in real time. */
export const cityTimeIsReal = () =>
  new DomainError(
    'FORBIDDEN',
    'A productive city runs in real time. Nothing was changed; try it in a demo or sandbox city.',
  )
/** 时间过远 — further ahead than anybody tries out. */
export const cityTimeTooFar = (years: number) =>
  invalidInput(
    `The city’s time would be more than ${years} years ahead. Nothing was changed; move it less.`,
    'minutes',
  )
/** 分段已完成 — a stage is done once. */
export const stageOver = () =>
  new DomainError(
    'CLOCK_NOT_RUNNING',
    'This stage is done already, or its department has handled the case or sent it back. Nothing was changed.',
  )
