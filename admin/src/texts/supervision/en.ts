import type { SupervisionOrderSide, SupervisionOrderState } from '../../api/generated/operations.ts'

/** 英文 — the texts of supervision orders. */
export const supervisionTexts = {
  supervision: {
    title: 'Supervision orders',
    note: 'A leader presses the department that handles the case; it has to answer in words, and is told at once.',
    empty: 'There is no such order',
    advice:
      'A leader presses the department on the page of its case; a level of the ladder may, too.',
    side: 'Which',
    state: 'State',
    unit: 'Department',
    demanded: 'Demanded',
    given: 'Given',
    answerBy: 'To be answered by',
    open: 'Press the department',
    openTitle: 'Press the department',
    answerOn: 'To be answered by the end of this day',
    missing: 'Say what is demanded, and by which day it has to be answered.',
    by: '%{name} on %{at}',
    byLevel: 'Level %{level} of the ladder of handling, on %{at}',
    until: 'to be answered by %{at}',
    answered: '%{name} answered on %{at}: %{answer}',
    reply: 'Answer',
    replyTitle: 'Answer the supervision order',
    answer: 'Answer',
    lacking: 'Say what has been done, or what will be.',
  },
  supervisionSides: {
    TO_US: 'For my department to answer',
    BY_ME: 'Given by me',
    BY_LEADERS: 'Given by leaders',
    BY_LADDER: 'Given by a level of the ladder',
  } satisfies Record<SupervisionOrderSide, string>,
  supervisionStates: {
    WAITING: 'Answer awaited',
    LATE: 'Not answered in time',
    ANSWERED: 'Answered',
    LAPSED: 'Lapsed: the case has ended',
  } satisfies Record<SupervisionOrderState, string>,
}
