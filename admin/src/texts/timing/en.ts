import type { ClockEntryKind, EscalationKind, ReworkLimit } from '../../api/generated/operations.ts'

/** 英文 — the texts of limits after rework, and of the ladder of a clock. */
export const timingTexts = {
  rework: {
    title: 'Limit after rework',
    note: 'What a unit gets when its handling has failed verification and it has to do it again. A case that was only returned always goes on with what is left.',
    change: 'Change',
    advice: 'It holds for rework that begins from now on. Clocks that run keep their limit.',
    rule: 'For rework a unit gets',
    percent: 'Share in percent',
    percentHint: 'Of the limit for handling, 10 to 100',
    shareOf: '%{percent} % of the limit for handling, counted anew',
    clock: 'rework',
    derived: 'Rework: %{percent} % of the limit for handling, counted anew from here.',
  },
  reworkLimits: {
    REMAINING: 'What is left of its limit: one clock for all its handling',
    SHARE: 'A share of the limit for handling, counted anew',
    FRESH: 'The whole limit for handling, counted anew',
  } satisfies Record<ReworkLimit, string>,
  stepLimits: {
    title: 'Limits of steps',
    note: 'In working time; handling itself is limited by the Command Manual. Bold: the city’s own; any other is the standard one.',
    change: 'Change the limits',
    advice:
      'In minutes of working time; an empty field means the standard limit. It holds for steps that begin from now on; clocks that run keep their limit.',
    minutes: '%{count} min',
    none: 'Due with the case',
  },
  cityLadder: {
    title: 'Levels of the ladder',
    note: 'When whom a clock tells that it runs out or is overdue, in percent of its limit. A level may do more: the case gets priority, and keeps it until it ends; a level of the clock of handling opens a supervision order, which the department has to answer.',
    change: 'Change the levels',
    advice:
      'An empty percentage leaves a level out. It holds for clocks that start from now on; those that run keep their levels.',
    level: '%{percent} %: %{offices}',
    raises: 'the case gets priority',
    orders: 'supervision order, to be answered in %{count} h',
    answerHours: 'Supervision order, hours to answer (empty: none)',
    percent: 'Level %{number}, percent of the limit',
    offices: 'Level %{number} tells',
    wrong:
      'A level needs a whole number as its percentage, an office that it tells, and 1 to 720 hours for an answer, or none.',
  },
  ownLadder: {
    add: 'Levels of the city',
    of: 'Escalation of %{name}, no. %{number}',
    advice:
      'For cases that are handled by this line: level 1 warns, level 2 is the limit itself (100 %). A level without a percentage is left out.',
    asCity: 'As the city does',
  },
  ladderOffices: {
    HOLDER: 'whoever holds the step',
    DESK: 'the desk above',
    SHIFT_LEADER: 'the shift leader',
    DISPATCHER: 'the dispatcher',
    SUPERVISOR: 'the supervisor',
    LEADER: 'the leader',
  },
  cityTime: {
    title: 'City time',
    note: 'This is a demo city: its clock may run ahead or faster, so that due dates, warnings and escalations can be tried. Other cities are untouched; a productive city always runs in real time.',
    now: 'It is %{at} here.',
    ahead: 'That is %{span} ahead of real time.',
    real: 'That is real time.',
    move: 'Move forward',
    advice:
      'What becomes due on the way happens at once: warnings, overdue marks, escalations. Time is never turned back.',
    days: 'Days',
    hours: 'Hours',
    fast: 'It goes %{speed} times as fast as real time.',
    setSpeed: 'Set its speed',
    speedAdvice:
      'From the time shown now the city’s clock goes at this speed: due dates, warnings and escalations come as much earlier.',
    speed: 'Speed',
    realSpeed: 'As fast as real time',
    times: '%{speed} times',
  },
  clockLedger: {
    title: 'What happened to this clock',
    extended: 'Extended by %{amount} %{unit}',
    system: 'the system',
    requestedBy: 'asked for by %{name}',
  },
  clockEntryKinds: {
    STARTED: 'Started',
    PAUSED: 'Paused',
    RESUMED: 'Went on',
    EXTENDED: 'Extended',
    STOPPED: 'Stopped',
    EXEMPTED: 'Exempted',
  } satisfies Record<ClockEntryKind, string>,
  ladder: {
    show: 'Ladder',
    hide: 'Hide',
    label: 'Ladder of %{clock}',
    percent: '%{percent} % of the limit',
    tells: 'Tells',
    told: 'Told on %{at}',
    next: 'Comes next, %{in}',
    ahead: 'Later',
    anyUnit: 'the whole city',
    nobodyOnDuty: 'nobody is on duty then: everybody of the office',
    standing: 'This clock stands: no further level is reached before it goes on.',
  },
  priority: {
    mark: 'Priority',
    raised: 'Priority raised',
    by: 'By level %{level} of the ladder of %{clock}',
  },
  ladderKinds: {
    WARNING: 'Warning',
    OVERDUE: 'Overdue',
    LEVEL: 'Further level',
  } satisfies Record<EscalationKind, string>,
}
