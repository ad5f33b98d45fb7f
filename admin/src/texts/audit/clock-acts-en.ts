/** 英文 — what is done to clocks, as the audit names it. */
export const clockActs = {
  requestClockChange: 'Ask for time on a clock',
  approveClockRequest: 'Grant a request of time',
  refuseClockRequest: 'Refuse a request of time',
  withdrawClockRequest: 'Take back a request of time',
  resumeClock: 'Let a suspended clock go on',
  completeLimitStage: 'Say that a stage of a limit is done',
  setLadder: 'Set the levels of the ladder',
  changeLimit: 'Change the limit of open cases',
  failLimitChange: 'A changed limit could not be applied to open cases',
  retryLimitChange: 'Tried again to apply a changed limit',
  publishEvaluationPeriod: 'Publish an evaluation period',
  raisePriority: 'Raise the priority of a case',
  openSupervisionOrder: 'Press a department (supervision order)',
  answerSupervisionOrder: 'Answer a supervision order',
  tellLateOrder: 'Tell of an order that was not answered in time',
  setClockRequestRules: 'Set what may be asked of a clock',
}
