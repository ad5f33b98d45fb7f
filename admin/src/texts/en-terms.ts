import type {
  CaseSource,
  CaseStage,
  ClockState,
  LimitUnit,
  RefusalCode,
  Role,
} from '../api/generated/operations.ts'
import { exampleErrors } from './examples/errors-en.ts'
import { releaseErrors } from './releases/errors-en.ts'

/** 术语 — what the API says by keys: the trade’s words, lights, refusals. */
export const enTerms = {
  errors: {
    WINDOWS_OVERLAP:
      'Working hours overlap, or end before they begin. Nothing was saved; let each begin after the one before.',
    NO_WORKING_DAY:
      'This calendar has no working day or no working hours: no limit would ever end. Nothing was changed.',
    SCHEDULES_OVERLAP:
      'Two dated schedules hold on the same day. Nothing was saved; let one end first.',
    CALENDAR_NOT_DRAFT:
      'This edition is no draft any more. Nothing was changed; start a new draft.',
    CALENDAR_CLASH:
      'Another edition takes effect on the same day. Nothing was published; choose another day.',
    DOCUMENT_NEEDED:
      'This edition changes days that are over. Nothing was published; give the number of the document that orders it.',
    SECOND_APPROVER_NEEDED:
      'This edition changes days that are over. Nothing was published; somebody else than its author has to publish it.',
    LIMIT_OUT_OF_RANGE: 'A limit is more than 0 and at most 366 days. Nothing was changed.',
    ROUND_RUNNING:
      'Units are still being asked about this edition. Nothing was changed; wait for their answers, or until their time is over.',
    ROUND_ENDED:
      'The time for answers is over, or your answer has been dealt with. Nothing was changed; talk to the city administrator.',
    OBJECTIONS_OPEN:
      'Objections of units have not been decided. Nothing was changed; adopt each of them, in part or not, with a reason.',
    title: 'This did not work',
    OFFLINE:
      'No answer came from the server; what you sent may have been done all the same. What you typed is kept, and sent again it is not done twice; try again in a moment.',
    FAULT: 'Something broke on our side. Try again; tell the operator if it stays.',
    CASE_CLOSED: 'This case has ended and never changes again. Nothing was saved.',
    CASE_MERGED:
      'One of the two cases was already merged into another one. Nothing was changed; read it again and go on with that one.',
    CASE_NOT_FILED:
      'One of the two cases is not filed yet. Nothing was changed; file it first, or end the report at its own step.',
    LADDER_OUT_OF_ORDER:
      'The warning comes before 100 %, the second level at 100 %, the further ones after it in order. Nothing was changed.',
    LEVEL_WITHOUT_OFFICE: 'A level tells nobody. Nothing was changed; say which office it tells.',
    NOBODY_HANDLES:
      'No department handles this case yet. Nothing was changed; wait until it is dispatched.',
    SUPERVISION_WAITING:
      'The department has been pressed already, and its answer is still awaited. Nothing was changed.',
    RULED_RESPONSIBLE:
      'The command center has ruled that your unit is responsible. The case stays with you, and nothing was changed; accept it, or ask the command center.',
    SUPERVISION_ANSWERED:
      'This order has been answered already. Nothing was changed; read it again.',
    ...releaseErrors,
    ...exampleErrors,
    CLOCK_NOT_RUNNING: 'This clock does not run now. Nothing was changed; read the case again.',
    CLOCK_OVERDUE:
      'This clock is overdue. Nothing was changed; it is neither extended nor suspended any more, only exempted.',
    REQUESTS_USED_UP:
      'This clock has had all that the city grants. Nothing was changed; ask for something else.',
    REQUEST_TOO_LONG:
      'The city does not grant so much at once, or nothing was asked for. Nothing was changed; ask for less.',
    REQUEST_WAITING:
      'A request about this clock waits already. Nothing was changed; take it back, or wait for its answer.',
    REQUEST_OVER:
      'This request was decided or taken back already, or its clock has stopped. Nothing was changed; read it again.',
    SAME_CASE: 'A case cannot be merged into itself. Nothing was changed; choose another case.',
    CLASS_RETIRED: 'This class is retired. Nothing was saved; choose its successor or another one.',
    CLASS_IN_USE:
      'Open cases or the manual still use this class. It stays as it was; end those cases, or publish an edition without it.',
    MAPPING_UNCONFIRMED:
      'No class of these lines has a confirmed successor. No draft was made; confirm the mapping first.',
    CLASS_UNKNOWN:
      'The catalogue in force has no such class. Nothing was saved; choose another one.',
    CONDITION_UNKNOWN:
      'The manual has no such filing condition for this class. Nothing was saved; choose another one.',
    DATABASE_UNAVAILABLE:
      'The database does not answer. What you typed is kept; send it again soon.',
    EDITION_NOT_DRAFT: 'This edition is no draft any more. Nothing was changed; start a new draft.',
    EDITION_NOT_IN_REVIEW:
      'This edition is not in review. Nothing was changed; read it again to see what it waits for.',
    EDITION_NOT_APPROVED:
      'This edition is not approved. Nothing was published; somebody else has to review it first.',
    EDITION_NOT_PUBLISHED:
      'This edition has not been superseded: there is nothing to go back to. Nothing was changed.',
    INSTANT_PAST:
      'The instant is past, and cases filed since follow another edition. Nothing was published; choose a later one.',
    INSTANT_TAKEN:
      'Another edition is in force from this very instant. Nothing was published; choose another one.',
    DOCUMENT_NUMBER_TAKEN:
      'Another edition bears this document number. Nothing was published; give another one.',
    ENGINE_UNAVAILABLE:
      'The process engine is away. The record is kept and goes on when it is back.',
    FILES_UNAVAILABLE:
      'The file store does not answer. Nothing was saved; send the file again in a moment.',
    FILE_NOT_ACCEPTED:
      'This is no photo (JPEG, PNG, WebP) and no PDF that can be read. It was not saved, everything else is kept; choose another file.',
    FILE_TOO_LARGE:
      'The file is too large: a photo may have 30 MB, a document 10 MB. It was not saved, everything else is kept; choose a smaller one.',
    FILE_UNREADABLE:
      'This file cannot be read, or a column is missing. Nothing was imported; compare it with the sample.',
    FORBIDDEN: 'This is not among your rights. Nothing was changed; ask a shift leader.',
    IDEMPOTENCY_CONFLICT:
      'This was sent twice with different contents. The second was not saved; read again, then repeat.',
    INVALID_INPUT:
      'Something is missing or malformed. Nothing was saved; correct it and send again.',
    MANUAL_UNREADABLE:
      'This manual cannot be read. Nothing was imported; mend it by the sample, then import it again.',
    MODEL_INVALID: 'The model has errors. Nothing was published; mend what is listed.',
    NOT_FOUND: 'It does not exist here, or is not yours to see.',
    NOT_SIGNED_IN:
      'Your session has ended. Nothing was changed, and this page stays as it is: sign in in a new tab, then go on here.',
    NO_MANUAL_IN_FORCE:
      'No edition of the Command Manual is in force. Nothing was changed; the city administrator publishes one first.',
    OUTCOME_UNKNOWN:
      'This outcome does not belong to the step. Nothing was sent, your text is kept; read the case again.',
    OVERLOADED: 'Too much is going on at once. Nothing was changed; try again in a moment.',
    MANUAL_HAS_ERRORS:
      'The checks of this edition find errors. Nothing was published; mend them first.',
    REASON_NEEDED:
      'The checks of this edition warn. Nothing was published; mend it, or say why all the same.',
    PHRASES_UNCONFIRMED:
      'Unit phrases of this edition are not confirmed. Nothing was published; confirm them first.',
    RATE_LIMITED:
      'Too many requests. Nothing was done, what you typed is kept; wait a little, then repeat.',
    REQUEST_TOO_COSTLY: 'This asks for too much at once. Narrow it down.',
    SEPARATION_OF_DUTIES:
      'You took an earlier step of this case: a colleague has to take this one. Nothing was changed.',
    SIGN_IN_FAILED: 'Name or password is wrong.',
    SIGN_IN_LOCKED: 'Too many tries. The name is locked for 15 minutes.',
    STORAGE_FULL: 'There is no room left to save anything. Reading goes on; tell the operator.',
    TASK_CLOSED:
      'Somebody else has finished this step, or it was called back. Nothing of yours was sent, your text is kept; look at the case as it is now.',
    TASK_RESERVED:
      'A colleague is working on this step. Nothing was changed: take it over, or choose another one.',
    TASK_RESERVED_BY:
      '%{name} works on this step until %{until}. Nothing was changed: take it over, or choose another one.',
    UNDO_TOO_LATE: 'Too late to undo: the steps are being ended. Look at each result.',
    UNIT_NOT_ELIGIBLE:
      'This unit may not be chosen here. Nothing was sent, your text is kept; choose one of the proposed units.',
    VERSION_CONFLICT:
      'Somebody else changed this meanwhile. Nothing of yours was saved; read it again, then repeat.',
  } satisfies Record<RefusalCode | 'OFFLINE' | 'FAULT' | 'title' | 'TASK_RESERVED_BY', string>,
  lights: {
    GREEN: 'In time',
    YELLOW: 'Over 80 % of the limit used',
    RED: 'Overdue',
  },
  clocks: {
    handling: 'Handling as a whole',
    'step:intake': 'Intake',
    'step:filing': 'Filing',
    'step:confirmation-order': 'Ordering confirmation',
    'step:confirmation': 'Confirmation',
    'step:dispatch': 'Dispatch',
    'step:district-dispatch': 'Dispatch in the district',
    'step:ruling': 'Ruling on responsibility',
    'step:acceptance': 'Acceptance',
    'step:feedback': 'Feedback',
    'step:feedback-acceptance': 'Acceptance of feedback',
    'step:verification-order': 'Ordering verification',
    'step:verification': 'Verification',
    'step:closing': 'Closing',
    'step:handling': 'Handling, this step',
  },
  clockStates: { RUNNING: 'Running', PAUSED: 'Paused', STOPPED: 'Stopped' } satisfies Record<
    ClockState,
    string
  >,
  /** Of exactly one. */
  limitUnit: {
    URGENT_HOUR: 'h, around the clock',
    WORKING_HOUR: 'working hour',
    WORKING_DAY: 'working day',
    NATURAL_DAY: 'day',
  } satisfies Record<LimitUnit, string>,
  limitUnits: {
    URGENT_HOUR: 'h, around the clock',
    WORKING_HOUR: 'working hours',
    WORKING_DAY: 'working days',
    NATURAL_DAY: 'days',
  } satisfies Record<LimitUnit, string>,
  notices: {
    CLOCK_WARNING: 'Soon overdue',
    CLOCK_OVERDUE: 'Overdue',
    CLOCK_LEVEL: 'Overdue, next level told',
    ORDER_ANSWERED: 'The owner has answered the order slip',
    NOTICE_UNREACHED: 'A notice reached nobody',
    NOTICE_UNANSWERED: 'Nobody signed for a notice in time',
    MENTIONED: 'Mentioned in a comment',
    HANDED_OVER: 'Shift handed over',
    TIME_REQUESTED: 'A department asks for time',
    TIME_GRANTED: 'A request of time was granted',
    TIME_REFUSED: 'A request of time was refused',
    SUPERVISION_ORDERED: 'Supervision order: an answer is awaited',
    SUPERVISION_REPLIED: 'A supervision order was answered',
    SUPERVISION_LATE: 'A supervision order was not answered in time',
    NOBODY_FOUND: 'The manual finds nobody: the fallback desk has it',
    RELEASE_FAILED: 'A release did not take effect: what was before stays in force',
    RESPONSIBILITY_RULED: 'The command center has ruled who is responsible',
  },
  stages: {
    REPORTED: 'Reported',
    FILED: 'Filed',
    DISPATCHED: 'Dispatched',
    HANDLING: 'Being handled',
    HANDLED: 'Handled',
    CLOSED: 'Closed',
    NOT_FILED: 'Not filed',
    VOIDED: 'Voided',
  } satisfies Record<CaseStage, string>,
  sources: {
    COLLECTOR: 'Collector',
    PUBLIC: 'Public or counter',
    HOTLINE: 'Hotline',
    NETWORK: 'Internet',
    TELEPHONE: 'Telephone',
    MEDIA: 'Media',
    PETITION: 'Petition',
    SUPERIOR: 'Superior’s order',
    VIDEO: 'Video',
    SENSOR: 'Sensor',
    TRANSFER: 'Transfer',
    ASSESSMENT: 'Assessment',
  } satisfies Record<CaseSource, string>,
  roles: {
    COLLECTOR: 'Collector',
    INTAKE_OFFICER: 'Intake officer',
    SHIFT_LEADER: 'Shift leader',
    DISPATCHER: 'Dispatcher',
    DEPARTMENT_OFFICER: 'Department officer',
    HANDLER: 'Handler',
    SUPERVISOR: 'Supervisor',
    LEADER: 'Leader',
    EVALUATOR: 'Evaluator',
    CITY_ADMINISTRATOR: 'City administrator',
    PROCESS_DESIGNER: 'Process designer',
    SYSTEM_ADMINISTRATOR: 'System administrator',
    SECURITY_ADMINISTRATOR: 'Security administrator',
    AUDITOR: 'Auditor',
    API_CLIENT: 'API client',
    CITIZEN: 'Citizen',
  } satisfies Record<Role, string>,
}
