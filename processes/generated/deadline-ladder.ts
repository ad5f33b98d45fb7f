// Written by scripts/generate-processes.ts from deadline-ladder.bpmn; never edited.
export const deadlineLadder = {
  processId: 'deadline-ladder',
  messages: {
    ladderStarted: 'ladder-started.deadline-ladder',
    deadlineEarlier: 'deadline-earlier',
    caseEnded: 'case-ended',
  },
  decisions: {
  },
  jobTypes: {
    escalateClocks: 'escalate-clocks',
  },
  elements: {
    startEvent_LadderStarted: 'startEvent_LadderStarted',
    gateway_JoinEscalation: 'gateway_JoinEscalation',
    serviceTask_EscalateClocks: 'serviceTask_EscalateClocks',
    gateway_LadderEnded: 'gateway_LadderEnded',
    endEvent_LadderEnded: 'endEvent_LadderEnded',
    gateway_JoinWaiting: 'gateway_JoinWaiting',
    gateway_NextInstantKnown: 'gateway_NextInstantKnown',
    gateway_WaitWithTimer: 'gateway_WaitWithTimer',
    event_NextInstantReached: 'event_NextInstantReached',
    event_DeadlineEarlier: 'event_DeadlineEarlier',
    event_CaseEndedBeforeInstant: 'event_CaseEndedBeforeInstant',
    gateway_WaitForMessage: 'gateway_WaitForMessage',
    event_CaseEndedWhileWaiting: 'event_CaseEndedWhileWaiting',
    event_DeadlineSet: 'event_DeadlineSet',
    gateway_JoinCaseEnded: 'gateway_JoinCaseEnded',
    endEvent_CaseEnded: 'endEvent_CaseEnded',
  },
} as const
