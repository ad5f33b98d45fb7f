import { type Operation, operation } from '../operation.ts'

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AcknowledgeHandoverInput = {
  readonly handoverId: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly remark?: string | null | undefined;
};

export type AcknowledgeManualEditionInput = {
  readonly editionId: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** The unit that signs */
  readonly unitId: string;
};

export type AcknowledgeNoticeInput = {
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly noticeId: string;
};

export type AddCommentInput = {
  readonly caseId: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** People who are to see it */
  readonly personIds?: ReadonlyArray<string> | null | undefined;
  readonly text: string;
};

export type AddDutyInput = {
  /** The same hours on so many days in a row */
  readonly days?: number | null | undefined;
  readonly endsAt: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly personId: string;
  readonly startsAt: string;
  readonly unitId: string;
};

export type AddManualExampleInput = {
  /** The case that it is recorded from */
  readonly caseId?: string | null | undefined;
  /** What the case came to was compared with the printed manual. */
  readonly confirmed?: boolean | null | undefined;
  readonly example: ManualExampleWords;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
};

export type AddManualLineInput = {
  readonly classCode: string;
  readonly closingCondition: string;
  readonly dispatch?: LineDispatch | null | undefined;
  readonly editionId: string;
  readonly evidenceRequired?: string | null | undefined;
  readonly filingCondition: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly kind: ClassKind;
  /** 升级级别 — the warning, 100 %, then the further ones; empty: those of the city */
  readonly ladder?: ReadonlyArray<LadderLevelInput> | null | undefined;
  readonly legalBases?: ReadonlyArray<LegalBasisInput> | null | undefined;
  /** 分段时限 — before the limit itself: `停工4工作时；处罚7工作日`, each sooner than the next; empty for none */
  readonly limitStages?: string | null | undefined;
  readonly limitUnit: LimitUnit;
  readonly limitValue: number;
  readonly quickPath?: boolean | null | undefined;
  readonly rules: ReadonlyArray<ManualRuleInput>;
  readonly scope?: LineScopeInput | null | undefined;
  readonly selfHandling?: boolean | null | undefined;
  readonly supervisingText?: string | null | undefined;
  readonly urgent?: boolean | null | undefined;
  readonly verification?: LineVerification | null | undefined;
};

export type AnswerManualRoundInput = {
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** None: the unit has nothing against any of its lines. */
  readonly objections: ReadonlyArray<ObjectionInput>;
  readonly roundId: string;
  /** The unit that answers */
  readonly unitId: string;
};

export type AnswerSupervisionOrderInput = {
  readonly answer: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly orderId: string;
};

export type AppointHandlerInput = {
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** Left out: nobody any more */
  readonly personId?: string | null | undefined;
  readonly taskId: string;
};

/** 区域类别 — how a city classes its streets and grids for upkeep */
export type AreaClass =
  | 'FIRST'
  | 'FOURTH'
  | 'SECOND'
  | 'THIRD';

export type AssignRoleInput = {
  /** For good, where left out */
  readonly endsAt?: string | null | undefined;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly personId: string;
  readonly role: Role;
  /** Now, where left out */
  readonly startsAt?: string | null | undefined;
  readonly unitId?: string | null | undefined;
};

export type AttachLegalDocumentInput = {
  /** A file that its sender has sent to /files before */
  readonly attachmentId: string;
  readonly editionId: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** Its number; empty for a law or a list */
  readonly reference: string;
  readonly title: string;
};

export type AttachManualScanInput = {
  /** A file that its sender has sent to /files before */
  readonly attachmentId: string;
  readonly editionId: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
};

/** 文件类型 */
export type AttachmentMedia =
  | 'JPEG'
  | 'PDF'
  | 'PNG'
  | 'WEBP';

/** 处置前后 — whether it shows the place before or after handling */
export type AttachmentPhase =
  | 'AFTER'
  | 'BEFORE';

export type BranchProcessDraftInput = {
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** What the other draft begins with */
  readonly milestoneId: string;
  /** What is to be changed, and why */
  readonly note: string;
};

/** 批量办理一项的状态 */
export type BulkItemState =
  | 'DONE'
  | 'HELD'
  | 'REFUSED'
  | 'UNDONE';

/** 批量修改 — one thing for all lines: a limit, a factor, an amount to add, the units, one unit for another, the way of dispatch, or the demand of verification. */
export type BulkLineChange = {
  readonly byUnitId?: string | null | undefined;
  readonly dispatch?: LineDispatch | null | undefined;
  /** In the unit that each line has */
  readonly limitAdd?: number | null | undefined;
  readonly limitFactor?: number | null | undefined;
  readonly limitUnit?: LimitUnit | null | undefined;
  /** With its unit */
  readonly limitValue?: number | null | undefined;
  readonly replaceUnitId?: string | null | undefined;
  readonly rules?: ReadonlyArray<ManualRuleInput> | null | undefined;
  readonly verification?: LineVerification | null | undefined;
};

/** 批量办理状态 */
export type BulkState =
  | 'DONE'
  | 'HELD'
  | 'RUNNING'
  | 'UNDONE';

export type CalendarDayInput = {
  readonly kind: DayKind;
  readonly name: string;
  /** yyyy-MM-dd */
  readonly on: string;
};

export type CalendarOverrideInput = {
  readonly schedules: ReadonlyArray<WorkingScheduleInput>;
  readonly unitId: string;
  readonly weekdays: ReadonlyArray<number>;
  readonly windows: ReadonlyArray<WorkingWindowInput>;
  readonly worksHolidays: boolean;
};

/** 日历状态 — a draft, published, or discarded before it was. */
export type CalendarState =
  | 'DISCARDED'
  | 'DRAFT'
  | 'PUBLISHED';

export type CancelManualTrialInput = {
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly trialId: string;
};

export type CaseFilter = {
  /** Beginning of the case number */
  readonly caseNumber?: string | null | undefined;
  readonly classCode?: string | null | undefined;
  readonly dueBefore?: string | null | undefined;
  readonly reportedBefore?: string | null | undefined;
  readonly reportedFrom?: string | null | undefined;
  readonly responsibleUnitId?: string | null | undefined;
  readonly source?: CaseSource | null | undefined;
  readonly stages?: ReadonlyArray<CaseStage> | null | undefined;
  /** 查询 — words of class, address and description, the beginning of a case number, or a whole telephone number; 200 characters at most. Finds the newest 1000. */
  readonly text?: string | null | undefined;
};

/** 案件等级 — how grave a case is: ordinary, major or severe */
export type CaseGrade =
  | 'MAJOR'
  | 'ORDINARY'
  | 'SEVERE';

export type CaseOrder =
  | 'DUE_FIRST'
  | 'REPORTED_FIRST_FIRST'
  | 'REPORTED_LAST_FIRST';

/** 问题来源 */
export type CaseSource =
  | 'ASSESSMENT'
  | 'COLLECTOR'
  | 'HOTLINE'
  | 'MEDIA'
  | 'NETWORK'
  | 'PETITION'
  | 'PUBLIC'
  | 'SENSOR'
  | 'SUPERIOR'
  | 'TELEPHONE'
  | 'TRANSFER'
  | 'VIDEO';

/** 阶段 — the public stage of a case */
export type CaseStage =
  | 'CLOSED'
  | 'DISPATCHED'
  | 'FILED'
  | 'HANDLED'
  | 'HANDLING'
  | 'NOT_FILED'
  | 'REPORTED'
  | 'VOIDED';

export type ChangeLimitInput = {
  /** The line of the manual */
  readonly entryId: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** In the unit of the line */
  readonly limitValue: number;
  readonly reason: string;
};

export type ChangeManualExampleInput = {
  readonly example: ManualExampleWords;
  readonly exampleId: string;
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion: number;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
};

export type ChangeManualLineInput = {
  readonly closingCondition?: string | null | undefined;
  readonly dispatch?: LineDispatch | null | undefined;
  readonly entryId: string;
  readonly evidenceRequired?: string | null | undefined;
  /** The line’s; refused with VERSION_CONFLICT, and what it says now, when it has changed. */
  readonly expectedVersion: number;
  readonly filingCondition?: string | null | undefined;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** 升级级别 — the warning, 100 %, then the further ones; empty: those of the city */
  readonly ladder?: ReadonlyArray<LadderLevelInput> | null | undefined;
  readonly legalBases?: ReadonlyArray<LegalBasisInput> | null | undefined;
  /** 分段时限 — before the limit itself: `停工4工作时；处罚7工作日`, each sooner than the next; empty for none */
  readonly limitStages?: string | null | undefined;
  readonly limitUnit?: LimitUnit | null | undefined;
  readonly limitValue?: number | null | undefined;
  readonly quickPath?: boolean | null | undefined;
  readonly rules?: ReadonlyArray<ManualRuleInput> | null | undefined;
  readonly scope?: LineScopeInput | null | undefined;
  readonly selfHandling?: boolean | null | undefined;
  readonly supervisingText?: string | null | undefined;
  readonly urgent?: boolean | null | undefined;
  readonly verification?: LineVerification | null | undefined;
};

export type ChangeManualLinesInput = {
  readonly change: BulkLineChange;
  /** Only counts the lines */
  readonly dryRun?: boolean;
  readonly editionId: string;
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion?: number | null | undefined;
  readonly filter?: ManualLineFilter | null | undefined;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
};

export type ChangePasswordInput = {
  readonly currentPassword: string;
  /** The new one, of 8 characters or more */
  readonly password: string;
};

export type ChangeReleaseInput = {
  readonly calendar?: ReleaseCalendarInput | null | undefined;
  /** Drafts of processes that wait for their review: that of the release is theirs */
  readonly draftIds?: ReadonlyArray<string> | null | undefined;
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion: number;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** When all of it is to take effect */
  readonly instant: string;
  readonly manual?: ReleaseManualInput | null | undefined;
  readonly name: string;
  readonly reason: string;
  readonly releaseId: string;
};

/** 部件 or 事项 */
export type ClassKind =
  | 'COMPONENT'
  | 'MATTER';

/** 小类状态 — in use, not yet offered, or retired. */
export type ClassState =
  | 'ACTIVE'
  | 'NOT_OFFERED'
  | 'RETIRED';

/** 计时台账类型 */
export type ClockEntryKind =
  | 'EXEMPTED'
  | 'EXTENDED'
  | 'LIMIT_CHANGED'
  | 'PAUSED'
  | 'RESUMED'
  | 'RETURN_OVERRULED'
  | 'RETURN_UPHELD'
  | 'STARTED'
  | 'STOPPED';

/** 期限影响 — what became of a due date. */
export type ClockLedgerEffect =
  | 'EXEMPTED'
  | 'IN_TIME'
  | 'KEPT'
  | 'LATE'
  | 'MOVED'
  | 'NOT_DONE'
  | 'STANDING';

export type ClockLedgerFilter = {
  readonly from?: string | null | undefined;
  readonly kind?: ClockLedgerKind | null | undefined;
  readonly personId?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly unitId?: string | null | undefined;
};

/** 台账类型 — what the ledger of the city tells of a clock; starts stand on the case. */
export type ClockLedgerKind =
  | 'EXEMPTED'
  | 'EXTENDED'
  | 'LIMIT_CHANGED'
  | 'PAUSED'
  | 'RESUMED'
  | 'RETURN_OVERRULED'
  | 'RETURN_UPHELD'
  | 'STOPPED';

/** 计时申请类型 — 延期, 挂账, 豁免 */
export type ClockRequestKind =
  | 'EXEMPTION'
  | 'EXTENSION'
  | 'SUSPENSION';

/** 计时申请状态 — LAPSED: nobody has decided it, and its clock has stopped. */
export type ClockRequestState =
  | 'APPROVED'
  | 'LAPSED'
  | 'REFUSED'
  | 'WAITING'
  | 'WITHDRAWN';

/** 时钟状态 */
export type ClockState =
  | 'PAUSED'
  | 'RUNNING'
  | 'STOPPED';

/** 结案类型 */
export type ClosingKind =
  | 'FORCED'
  | 'NORMAL'
  | 'OVERDUE'
  | 'SPECIAL';

export type CommentManualLineInput = {
  readonly entryId: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly text: string;
};

export type ComparedDocumentKind =
  | 'DECISION'
  | 'FORM';

export type CompleteLimitStageInput = {
  readonly clockId: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
};

export type CompleteTaskInput = {
  /** Files that its sender has sent to /files before. */
  readonly attachmentIds?: ReadonlyArray<string> | null | undefined;
  readonly comment?: string | null | undefined;
  /** The form’s answers by key */
  readonly data?: unknown;
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion?: number | null | undefined;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly outcome: string;
  readonly taskId: string;
};

export type CompleteTasksInput = {
  readonly comment?: string | null | undefined;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly outcome: string;
  readonly taskIds: ReadonlyArray<string>;
};

export type ConfirmClassMappingsInput = {
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly mappings: ReadonlyArray<ConfirmedMapping>;
};

export type ConfirmManualPhrasesInput = {
  readonly changes?: ReadonlyArray<PhraseChange> | null | undefined;
  readonly editionId: string;
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion: number;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
};

export type ConfirmedMapping = {
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion?: number | null | undefined;
  readonly mappingId: string;
  /** Left out where it is as proposed; empty where there is no successor */
  readonly targetCodes?: ReadonlyArray<string> | null | undefined;
};

/** 坐标系 — of the map that a point was taken from */
export type CoordinateSystem =
  | 'BD09'
  | 'CGCS2000'
  | 'GCJ02'
  | 'WGS84';

export type CopyDutyWeekInput = {
  /** The first instant of the week to copy */
  readonly from: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly unitId: string;
};

export type CreateApiKeyInput = {
  readonly expiresAt?: string | null | undefined;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly name: string;
  readonly scopes: ReadonlyArray<Role>;
};

export type CreateProcessDraftInput = {
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** What is to be changed, and why */
  readonly note: string;
  /** Whose model it begins with */
  readonly processEditionId: string;
};

export type CreateReleaseInput = {
  readonly calendar?: ReleaseCalendarInput | null | undefined;
  /** Drafts of processes that wait for their review: that of the release is theirs */
  readonly draftIds?: ReadonlyArray<string> | null | undefined;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** When all of it is to take effect */
  readonly instant: string;
  readonly manual?: ReleaseManualInput | null | undefined;
  readonly name: string;
  readonly reason: string;
};

/** 特殊日 — a public holiday, or a working day that its weekday does not explain. */
export type DayKind =
  | 'HOLIDAY'
  | 'WORKING_DAY';

/** What 天 means in this manual */
export type DaysMeaning =
  | 'NATURAL'
  | 'WORKING';

export type DecideClockRequestInput = {
  /** Why */
  readonly answer: string;
  /** False refuses it */
  readonly approve: boolean;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly requestId: string;
};

export type DecideManualObjectionInput = {
  readonly decision: ObjectionDecision;
  /** To this line */
  readonly entryId: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly reason: string;
  readonly roundId: string;
  /** The unit that objected */
  readonly unitId: string;
};

export type DeleteViewInput = {
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly viewId: string;
};

/** 送达渠道 — the way by which somebody is told of a notice */
export type DeliveryChannel =
  | 'APP'
  | 'EMAIL'
  | 'TEXT_MESSAGE'
  | 'WEBHOOK';

/** 送达状态 — DELIVERED where its arrival is known, ACKNOWLEDGED once it was signed for */
export type DeliveryState =
  | 'ACKNOWLEDGED'
  | 'DELIVERED'
  | 'FAILED'
  | 'QUEUED'
  | 'SENT';

export type DiscardCalendarInput = {
  readonly calendarId: string;
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion?: number | null | undefined;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
};

/** 派遣级次 */
export type DispatchLevel =
  | 'DIRECT'
  | 'TWO_LEVEL';

/** 派遣方式 — automatically, by the dispatcher to a department, or through the second level. */
export type DispatchMode =
  | 'AUTOMATIC'
  | 'DIRECT'
  | 'TWO_LEVEL';

export type DraftCalendarInput = {
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** Another name than that of the newest edition */
  readonly name?: string | null | undefined;
};

export type DraftRulingInput = {
  readonly caseId: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
};

/** 偏离类型 — overridden here, added here, or left out here. */
export type DriftKind =
  | 'LEFT_OUT'
  | 'OVERRIDDEN'
  | 'OWN';

/** 版本操作 */
export type EditionAct =
  | 'APPROVE'
  | 'BOOTSTRAP'
  | 'PUBLISH'
  | 'SEND_BACK'
  | 'SUBMIT';

/** 发文信息 — what makes a published edition a government document. */
export type EditionDocumentInput = {
  /** 文号, such as 运城管发〔2026〕12号; given once. Only a temporary order may be without */
  readonly documentNumber?: string | null | undefined;
  /** The day on which it is issued: 2026-11-22 */
  readonly issuedOn: string;
  /** 发文机关 — who issues it, as the red head says */
  readonly issuingBody: string;
  /** The meeting that approved it, where the review has not named one */
  readonly meeting?: string | null | undefined;
};

/** 版本来源 — shipped with the product, or published by the city itself */
export type EditionOrigin =
  | 'CITY'
  | 'SHIPPED';

/** 版本状态 */
export type EditionStatus =
  | 'APPROVED'
  | 'DRAFT'
  | 'IN_REVIEW'
  | 'PUBLISHED'
  | 'SUPERSEDED';

export type EndRoleInput = {
  readonly assignmentId: string;
  /** Now, where left out */
  readonly endsAt?: string | null | undefined;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
};

export type EndSubstitutionInput = {
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly substitutionId: string;
};

/** 引擎状态 */
export type EngineState =
  | 'ENDED'
  | 'INCIDENT'
  | 'RUNNING'
  | 'STARTING';

/** 升级类型 */
export type EscalationKind =
  | 'LEVEL'
  | 'OVERDUE'
  | 'WARNING';

/** 示例差异 — other units, another limit, due at another instant, somebody is not told. */
export type ExampleDifference =
  | 'DUE'
  | 'LIMIT'
  | 'TELLS'
  | 'UNITS';

/** 通知 — who is to be told at which share of the limit. */
export type ExampleToldInput = {
  readonly role: Role;
  readonly sharePercent: number;
  /** None: the role anywhere in the city */
  readonly unitId?: string | null | undefined;
};

/** 导出格式 */
export type ExportFormat =
  | 'CSV'
  | 'XLSX';

export type ExportListInput = {
  readonly caseFilter?: CaseFilter | null | undefined;
  readonly format: ExportFormat;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** Of the headings, zh or en; the viewer’s own where it is left out */
  readonly language?: string | null | undefined;
  readonly ledgerFilter?: ClockLedgerFilter | null | undefined;
  readonly list: ViewList;
  readonly officeFilter?: OfficeFilter | null | undefined;
  readonly workListFilter?: WorkListFilter | null | undefined;
};

/** 导出状态 */
export type ExportState =
  | 'DONE'
  | 'EXPIRED'
  | 'FAILED'
  | 'RUNNING'
  | 'WAITING';

/** 检查项 — what can be wrong with an edition of the manual. */
export type FindingKind =
  | 'AREA_CLASS_NOWHERE'
  | 'CLASS_RETIRED'
  | 'CLASS_UNKNOWN'
  | 'CLASS_WITHOUT_LINE'
  | 'EXCEPTION_WITHOUT_LINE'
  | 'GRIDS_OVERLAP'
  | 'GRID_SLIVER'
  | 'LADDER_TO_NOBODY'
  | 'LEVEL_TO_NOBODY'
  | 'LIMIT_CONTRADICTS_WORDS'
  | 'LINE_WITHOUT_UNIT'
  | 'NEVER_WINS'
  | 'NOBODY_IN_AREA'
  | 'NOBODY_OUTSIDE_SCOPE'
  | 'OVERLAP'
  | 'PHRASES_UNCONFIRMED'
  | 'UNIT_CLOSED'
  | 'UNIT_UNKNOWN'
  | 'UNIT_UNREACHABLE';

/** 严重程度 — errors block publishing, warnings want a reason. */
export type FindingSeverity =
  | 'ERROR'
  | 'NOTE'
  | 'WARNING';

export type GiveBackInput = {
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly reason: string;
  readonly taskId: string;
};

export type HandOverShiftInput = {
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly note?: string | null | undefined;
  /** Notes for single steps */
  readonly taskNotes?: ReadonlyArray<TaskNoteInput> | null | undefined;
  /** The colleague who comes */
  readonly toPersonId: string;
};

/** What 小时 means in this manual */
export type HoursMeaning =
  | 'URGENT'
  | 'WORKING';

export type ImportComponentsInput = {
  /** XLSX, CSV or GeoJSON, base64 */
  readonly content: string;
  /** Of the file’s points */
  readonly coordinateSystem: CoordinateSystem;
  /** Says what would happen */
  readonly dryRun?: boolean;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
};

export type ImportGridsInput = {
  /** GeoJSON, base64 */
  readonly content: string;
  /** Of the file’s corners */
  readonly coordinateSystem: CoordinateSystem;
  /** Says what would happen */
  readonly dryRun?: boolean;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
};

export type ImportManualInput = {
  /** The spreadsheet (.xlsx, or .csv by its name), base64 */
  readonly content: string;
  readonly days: DaysMeaning;
  readonly dryRun?: boolean;
  readonly headings?: ReadonlyArray<SaidHeading> | null | undefined;
  readonly hours: HoursMeaning;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** The file’s name */
  readonly name: string;
  readonly title: string;
};

/** 导入结果 */
export type ImportOutcome =
  | 'ASSUMED'
  | 'NOT_READ'
  | 'READ';

export type ImportPeopleInput = {
  /** XLSX or CSV, base64 */
  readonly content: string;
  /** Says what would happen */
  readonly dryRun?: boolean;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
};

export type ImportProcessInput = {
  /** The zip of GET /process-editions/<id>/zip, base64 */
  readonly content: string;
  /** Says what each file is */
  readonly dryRun?: boolean;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
};

export type ImportResponsibilityGridsInput = {
  /** XLSX or CSV, base64 */
  readonly content: string;
  /** Says what would happen */
  readonly dryRun?: boolean;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
};

/** 答复状态 — what came of asking a unit; RELEASED where the edition was sent back before its time was over. */
export type InquiryState =
  | 'NO_OBJECTION'
  | 'OBJECTED'
  | 'RELEASED'
  | 'SILENT'
  | 'WAITING';

export type IssueOrderSlipInput = {
  readonly caseId: string;
  /** Whom to ask at the department */
  readonly contact: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** What is to be done; nothing of the reporter */
  readonly note: string;
  /** The owner, or whoever is to act */
  readonly recipient: string;
};

export type IssuePasswordInput = {
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** Another one, or the first */
  readonly login?: string | null | undefined;
  readonly personId: string;
};

/** 名称类型 — what is renamed */
export type LabelKind =
  | 'ROLE'
  | 'STEP';

export type LadderLevelInput = {
  /** 督办 — the hours in which the department has to answer the order that it opens once handling reaches it; none: it opens none */
  readonly answerHours?: number | null | undefined;
  /** Whom it tells; nobody is refused */
  readonly offices: ReadonlyArray<LadderOffice>;
  /** Of the limit */
  readonly percent: number;
  /** 提高优先级 — whether the case gets priority once it is reached */
  readonly raisesPriority?: boolean;
};

/** 通知岗位 — HOLDER: whoever holds the step; DESK: the command center for handling, the shift leader for any other step. */
export type LadderOffice =
  | 'DESK'
  | 'DISPATCHER'
  | 'HOLDER'
  | 'LEADER'
  | 'SHIFT_LEADER'
  | 'SUPERVISOR';

/** 依据 — a law with its article, an item of a responsibility list, minutes by their number. */
export type LegalBasisInput = {
  readonly kind: LegalBasisKind;
  /** May be empty */
  readonly reference: string;
  readonly title: string;
};

/** 依据类型 — law, item of a responsibility list, minutes, or another document. */
export type LegalBasisKind =
  | 'LAW'
  | 'MINUTES'
  | 'OTHER'
  | 'RESPONSIBILITY_LIST';

/** 红绿灯 — green below 80 % of the limit, yellow up to it, red once overdue. */
export type Light =
  | 'GREEN'
  | 'RED'
  | 'YELLOW';

/** 时限单位 */
export type LimitUnit =
  | 'NATURAL_DAY'
  | 'URGENT_HOUR'
  | 'WORKING_DAY'
  | 'WORKING_HOUR';

/** 派遣方式 — of a line: by the city’s rule, automatically where one unit is certain, or proposed to the dispatcher */
export type LineDispatch =
  | 'AUTOMATIC'
  | 'BY_CITY'
  | 'PROPOSED';

/** 导入结果 — what became of a line, or would become of it. */
export type LineOutcome =
  | 'CHANGED'
  | 'CREATED'
  | 'REFUSED'
  | 'UNCHANGED';

/** 导入问题 — why a line was refused, or what is to be looked at. */
export type LineProblem =
  | 'AREA_CLASS_UNKNOWN'
  | 'CLASS_UNKNOWN'
  | 'CODE_MALFORMED'
  | 'CODE_MISSING'
  | 'CODE_TWICE'
  | 'COLLECTOR_AMBIGUOUS'
  | 'COLLECTOR_UNKNOWN'
  | 'DATES_REVERSED'
  | 'DATE_MALFORMED'
  | 'EMAIL_MALFORMED'
  | 'FILE_REFUSED'
  | 'GRID_TWICE'
  | 'GRID_UNKNOWN'
  | 'LOGIN_MALFORMED'
  | 'LOGIN_MISSING'
  | 'LOGIN_OF_ANOTHER'
  | 'LOGIN_TAKEN'
  | 'NAME_MISSING'
  | 'OUTSIDE_CITY'
  | 'OVERLAPS'
  | 'PERSON_LEFT'
  | 'PERSON_NOT_YOURS'
  | 'PHONE_MALFORMED'
  | 'POINT_MISSING'
  | 'ROLE_NOT_IMPORTED'
  | 'ROLE_UNKNOWN'
  | 'SHAPE_INVALID'
  | 'STREET_UNKNOWN'
  | 'UNIT_AMBIGUOUS'
  | 'UNIT_UNKNOWN';

/** 适用范围 — for which cases, where and when a line answers, and in whose place; what is left out limits nothing. */
export type LineScopeInput = {
  /** Of the place */
  readonly areaClass?: AreaClass | null | undefined;
  /** A district or a street */
  readonly areaUnitId?: string | null | undefined;
  /** 特例 — number of the line of the class in whose place it answers */
  readonly exceptionTo?: number | null | undefined;
  /** Of the case */
  readonly grade?: CaseGrade | null | undefined;
  /** `22:00~06:00` by the city’s clock, the end not within; also over midnight */
  readonly hours?: string | null | undefined;
  /** `11-15~03-15`, both days within; also over New Year */
  readonly season?: string | null | undefined;
};

/** 取舍 — why a line decided or did not: another condition, area, area class, grade, season or time of day, or outranked by a more specific line. */
export type LineStanding =
  | 'DECIDED'
  | 'OTHER_AREA'
  | 'OTHER_AREA_CLASS'
  | 'OTHER_CONDITION'
  | 'OTHER_GRADE'
  | 'OTHER_HOURS'
  | 'OTHER_SEASON'
  | 'OUTRANKED';

/** 核查要求 — of a line: verified on site before the case is closed, by a sample that goes by risk, or not */
export type LineVerification =
  | 'ALWAYS'
  | 'NONE'
  | 'SAMPLED';

/** 变化 — in what two editions differ about a line. */
export type ManualChange =
  | 'ADDED'
  | 'AREA'
  | 'AREA_CLASS'
  | 'CLASS_NAME'
  | 'CLOSING_CONDITION'
  | 'DISPATCH'
  | 'EVIDENCE'
  | 'EXCEPTION'
  | 'FILING_CONDITION'
  | 'GRADE'
  | 'HOURS'
  | 'LADDER'
  | 'LEGAL_BASES'
  | 'LIMIT'
  | 'LIMIT_STAGES'
  | 'LIMIT_UNIT'
  | 'NUMBER'
  | 'QUICK_PATH'
  | 'REMOVED'
  | 'SEASON'
  | 'SELF_HANDLING'
  | 'SUPERVISING'
  | 'UNITS'
  | 'URGENT'
  | 'VERIFICATION';

/** 栏目 — what a column of a manual’s spreadsheet can hold. */
export type ManualColumn =
  | 'AREA'
  | 'AREA_CLASS'
  | 'CLOSING_CONDITION'
  | 'DISPATCH'
  | 'EVIDENCE'
  | 'EXCEPTION'
  | 'FILING_CONDITION'
  | 'GRADE'
  | 'HOURS'
  | 'LEGAL_BASES'
  | 'LIMIT'
  | 'MAJOR_CODE'
  | 'MAJOR_NAME'
  | 'MINOR_CODE'
  | 'MINOR_NAME'
  | 'QUICK_PATH'
  | 'SEASON'
  | 'SELF_HANDLING'
  | 'SUPERVISING'
  | 'UNITS'
  | 'URGENT'
  | 'VERIFICATION';

/** 手册改动类型 */
export type ManualEditKind =
  | 'ADD'
  | 'BULK'
  | 'CHANGE'
  | 'REMOVE'
  | 'UNDO'
  | 'UPSTREAM';

/** 示例内容 — a case, and what the manual is to say of it. Instants are city time. */
export type ManualExampleWords = {
  /** That of its place, where it is left out */
  readonly areaClass?: AreaClass | null | undefined;
  /** Where the expected values stand in print */
  readonly basis: string;
  readonly classCode: string;
  readonly componentCode?: string | null | undefined;
  readonly conditionNo: number;
  readonly districtId?: string | null | undefined;
  readonly dueAt: string;
  readonly grade?: CaseGrade;
  readonly kind: ClassKind;
  readonly limitUnit: LimitUnit;
  readonly limitValue: number;
  readonly name: string;
  readonly reportedAt: string;
  readonly source: CaseSource;
  readonly standard?: string | null | undefined;
  readonly streetId?: string | null | undefined;
  /** What has to be told at least; none: it is not looked at */
  readonly tells?: ReadonlyArray<ExampleToldInput> | null | undefined;
  /** In the manual’s order, or the fallback desk alone */
  readonly unitIds: ReadonlyArray<string>;
};

/** 条目条件 — which lines of an edition are meant; every word of the text, and all of the rest. */
export type ManualLineFilter = {
  readonly areaClass?: AreaClass | null | undefined;
  readonly classCode?: string | null | undefined;
  readonly grade?: CaseGrade | null | undefined;
  readonly kind?: ClassKind | null | undefined;
  readonly limitUnit?: LimitUnit | null | undefined;
  readonly majorCode?: string | null | undefined;
  readonly ruleKind?: UnitRuleKind | null | undefined;
  readonly text?: string | null | undefined;
  /** Of a unit that the lines name */
  readonly unitId?: string | null | undefined;
};

/** 定责规则 — a unit of the city, or a rule by which one is found. */
export type ManualRuleInput = {
  readonly kind: UnitRuleKind;
  /** The manual’s words; the usual ones where none are given */
  readonly phrase?: string | null | undefined;
  /** For a named unit */
  readonly unitId?: string | null | undefined;
};

/** 范围 — a part of the map, in WGS84 degrees. */
export type MapBox = {
  readonly east: number;
  readonly north: number;
  readonly south: number;
  readonly west: number;
};

/** 对照依据 */
export type MappingBasis =
  | 'CHOSEN'
  | 'NONE'
  | 'SAME_NAME'
  | 'SAME_WORDS'
  | 'SIMILAR';

export type MarkProcessMilestoneInput = {
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion: number;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** What it stands for */
  readonly note: string;
  readonly processDraftId: string;
};

export type MergeCaseInput = {
  /** The case that ends */
  readonly caseId: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** The case that goes on */
  readonly intoCaseId: string;
  readonly reason: string;
};

export type MergeReportInput = {
  /** Files that its sender has sent to /files before. */
  readonly attachmentIds?: ReadonlyArray<string> | null | undefined;
  /** The case that the problem has already */
  readonly caseId: string;
  readonly description?: string | null | undefined;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly reporterName?: string | null | undefined;
  readonly reporterPhone?: string | null | undefined;
  readonly source: CaseSource;
};

/** 绘制方式 — how processes are drawn: in words of the office only, or with everything that the engine reads. */
export type ModelerMode =
  | 'DESIGN'
  | 'IMPLEMENT';

export type MoveCityTimeInput = {
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion?: number | null | undefined;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** Forward, at most 366 days at once */
  readonly minutes: number;
};

export type MoveManualToCatalogueInput = {
  /** Only counts the lines */
  readonly dryRun?: boolean;
  /** Whose lines are moved; it stays as it is */
  readonly editionId: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** A dry run needs none */
  readonly reason?: string | null | undefined;
  /** Of the catalogue to which they go */
  readonly standard: string;
  readonly title?: string | null | undefined;
};

/** 迁移结果 */
export type MoveOutcome =
  | 'MERGED'
  | 'MOVED'
  | 'NO_SUCCESSOR'
  | 'SPLIT'
  | 'UNCONFIRMED';

export type NameSubstituteInput = {
  readonly endsAt: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** Who is away */
  readonly personId: string;
  readonly startsAt: string;
  readonly substituteId: string;
};

/** 动态类型 */
export type NewsKind =
  | 'COMMENT'
  | 'HANDOVER'
  | 'MENTION'
  | 'STEP';

export type NextTaskInput = {
  readonly filter?: WorkListFilter | null | undefined;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
};

/** 采纳情况 */
export type ObjectionDecision =
  | 'ADOPTED'
  | 'NOT_ADOPTED'
  | 'PARTLY_ADOPTED';

export type ObjectionInput = {
  readonly entryId: string;
  readonly text: string;
};

/** 管理列表条件 — of every list that is neither steps, cases nor the ledger; each takes what it knows. */
export type OfficeFilter = {
  readonly action?: string | null | undefined;
  readonly classCode?: string | null | undefined;
  readonly classKind?: ClassKind | null | undefined;
  readonly classState?: ClassState | null | undefined;
  /** Beginning of a component’s identifier */
  readonly code?: string | null | undefined;
  /** Of a mapping */
  readonly confirmed?: boolean | null | undefined;
  readonly extension?: boolean | null | undefined;
  readonly from?: string | null | undefined;
  readonly mappingBasis?: MappingBasis | null | undefined;
  readonly orderSide?: SupervisionOrderSide | null | undefined;
  readonly orderState?: SupervisionOrderState | null | undefined;
  /** Who did it */
  readonly personId?: string | null | undefined;
  readonly role?: Role | null | undefined;
  readonly standard?: string | null | undefined;
  /** Part of a name or code */
  readonly text?: string | null | undefined;
  readonly to?: string | null | undefined;
  /** Of a mapping, which leads there from `standard` */
  readonly toStandard?: string | null | undefined;
  readonly unitId?: string | null | undefined;
  readonly unitKind?: UnitKind | null | undefined;
  /** Only what waits for the viewer */
  readonly waiting?: boolean | null | undefined;
};

/** 在办变更状态 */
export type OpenCaseChangeState =
  | 'DONE'
  | 'FAILED'
  | 'RUNNING'
  | 'WAITING';

export type OpenManualRoundInput = {
  /** Answers are taken until then. */
  readonly answerBy: string;
  readonly editionId: string;
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion: number;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** What the units are told beside their lines */
  readonly note?: string | null | undefined;
};

export type OpenSupervisionOrderInput = {
  readonly answerBy: string;
  readonly caseId: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** What is demanded, and why */
  readonly reason: string;
};

/** 派遣单答复 — handled, or cannot be */
export type OrderAnswer =
  | 'CANNOT'
  | 'HANDLED';

/** 派遣单状态 — OVER: the department has given feedback, or the case has ended. */
export type OrderSlipState =
  | 'ANSWERED'
  | 'EXPIRED'
  | 'OPEN'
  | 'OVER'
  | 'REVOKED';

/** 变化 — what became of an element, a field or a row between two versions. */
export type PartChange =
  | 'ADDED'
  | 'CHANGED'
  | 'MOVED'
  | 'REMOVED';

export type PassDownInput = {
  readonly comment?: string | null | undefined;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly taskId: string;
  readonly unitId: string;
};

export type PhraseChange = {
  readonly kind: UnitRuleKind;
  readonly phrase: string;
  readonly unitName?: string | null | undefined;
};

/** 草稿操作 — what can be done with a draft. */
export type ProcessDraftAct =
  | 'PUBLISH'
  | 'SAVE'
  | 'SEND_BACK'
  | 'SUBMIT'
  | 'WITHDRAW';

/** 草稿状态 — a draft, in review by somebody else, published as an edition, or withdrawn. */
export type ProcessDraftState =
  | 'DRAFT'
  | 'IN_REVIEW'
  | 'PUBLISHED'
  | 'WITHDRAWN';

export type ProcessFormInput = {
  /** In the schema of form-js */
  readonly document: unknown;
  /** By which its steps know it */
  readonly formId: string;
};

export type ProposeClassMappingsInput = {
  readonly fromStandard: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly toStandard: string;
};

export type PublishCalendarInput = {
  /** Also to the cases that are open, in the background */
  readonly applyToOpen?: boolean | null | undefined;
  readonly calendarId: string;
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion?: number | null | undefined;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
};

export type PublishEvaluationPeriodInput = {
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** yyyy-MM */
  readonly month: string;
};

export type PublishManualEditionInput = {
  readonly document: EditionDocumentInput;
  readonly editionId: string;
  /** Why it is published although examples differ; refused without where they do */
  readonly examplesReason?: string | null | undefined;
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion: number;
  /** In force from this instant, which is not past; at once where none is said */
  readonly from?: string | null | undefined;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** Why it is published although its checks warn; refused without where they do */
  readonly reason?: string | null | undefined;
  /** 临时规定 — expires by itself at this instant, and the edition beneath rules again */
  readonly until?: string | null | undefined;
};

export type PublishProcessDraftInput = {
  /** The number of the edition in force, as it was read. Refused with VERSION_CONFLICT when another one is. */
  readonly expectedInForce: number;
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion: number;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly processDraftId: string;
};

export type ReadMentionsInput = {
  readonly caseId: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
};

export type ReceiptLevelInput = {
  /** Its number */
  readonly level: number;
  /** 1 to 1440 */
  readonly minutes: number;
};

/** 拒绝码 — the closed list of reasons for which an act is refused. */
export type RefusalCode =
  | 'CALENDAR_CLASH'
  | 'CALENDAR_NOT_DRAFT'
  | 'CASE_CLOSED'
  | 'CASE_MERGED'
  | 'CASE_NOT_FILED'
  | 'CLASS_IN_USE'
  | 'CLASS_RETIRED'
  | 'CLASS_UNKNOWN'
  | 'CLOCK_NOT_RUNNING'
  | 'CLOCK_OVERDUE'
  | 'CONDITION_UNKNOWN'
  | 'DATABASE_UNAVAILABLE'
  | 'DOCUMENT_NEEDED'
  | 'DOCUMENT_NUMBER_TAKEN'
  | 'EDITION_NOT_APPROVED'
  | 'EDITION_NOT_DRAFT'
  | 'EDITION_NOT_IN_REVIEW'
  | 'EDITION_NOT_PUBLISHED'
  | 'ENGINE_UNAVAILABLE'
  | 'EXAMPLES_DIFFER'
  | 'EXAMPLES_NOT_RUN'
  | 'EXAMPLE_RETIRED'
  | 'EXAMPLE_UNCONFIRMED'
  | 'FILES_UNAVAILABLE'
  | 'FILE_NOT_ACCEPTED'
  | 'FILE_TOO_LARGE'
  | 'FILE_UNREADABLE'
  | 'FORBIDDEN'
  | 'HELD_BY_RELEASE'
  | 'IDEMPOTENCY_CONFLICT'
  | 'INSTANT_PAST'
  | 'INSTANT_TAKEN'
  | 'INVALID_INPUT'
  | 'LADDER_OUT_OF_ORDER'
  | 'LEVEL_WITHOUT_OFFICE'
  | 'LIMIT_OUT_OF_RANGE'
  | 'MANUAL_HAS_ERRORS'
  | 'MANUAL_UNREADABLE'
  | 'MAPPING_UNCONFIRMED'
  | 'MODEL_INVALID'
  | 'NOBODY_HANDLES'
  | 'NOT_FOUND'
  | 'NOT_SIGNED_IN'
  | 'NO_MANUAL_IN_FORCE'
  | 'NO_WAY_BACK'
  | 'NO_WORKING_DAY'
  | 'OBJECTIONS_OPEN'
  | 'OUTCOME_UNKNOWN'
  | 'OVERLOADED'
  | 'PHRASES_UNCONFIRMED'
  | 'RATE_LIMITED'
  | 'REASON_NEEDED'
  | 'RELEASE_NOT_DRAFT'
  | 'RELEASE_NOT_REVIEWED'
  | 'RELEASE_SETTLED'
  | 'REQUESTS_USED_UP'
  | 'REQUEST_OVER'
  | 'REQUEST_TOO_COSTLY'
  | 'REQUEST_TOO_LONG'
  | 'REQUEST_WAITING'
  | 'ROUND_ENDED'
  | 'ROUND_RUNNING'
  | 'RULED_RESPONSIBLE'
  | 'SAME_CASE'
  | 'SCHEDULES_OVERLAP'
  | 'SECOND_APPROVER_NEEDED'
  | 'SEPARATION_OF_DUTIES'
  | 'SIGN_IN_FAILED'
  | 'SIGN_IN_LOCKED'
  | 'STORAGE_FULL'
  | 'SUPERVISION_ANSWERED'
  | 'SUPERVISION_WAITING'
  | 'TASK_CLOSED'
  | 'TASK_RESERVED'
  | 'UNDO_TOO_LATE'
  | 'UNIT_NOT_ELIGIBLE'
  | 'VERSION_CONFLICT'
  | 'WINDOWS_OVERLAP';

export type ReinstateClassInput = {
  readonly classId: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
};

/** 发布批操作 — what can be done with a release. */
export type ReleaseAct =
  | 'CHANGE'
  | 'REVIEW'
  | 'ROLL_BACK'
  | 'SCHEDULE'
  | 'WITHDRAW';

export type ReleaseCalendarInput = {
  /** Also to the cases that are open then, in the background */
  readonly applyToOpen: boolean;
  /** A draft */
  readonly calendarId: string;
};

/** 发文信息 — how the manual of a release is issued. */
export type ReleaseDocumentInput = {
  readonly documentNumber: string;
  /** Why it is published although examples differ; refused without where they do */
  readonly examplesReason?: string | null | undefined;
  /** 2026-11-22 */
  readonly issuedOn: string;
  readonly issuingBody: string;
  readonly meeting?: string | null | undefined;
  /** Why it is published although its checks warn; refused without where they do */
  readonly reason?: string | null | undefined;
};

export type ReleaseManualInput = {
  readonly document: ReleaseDocumentInput;
  /** An approved edition */
  readonly editionId: string;
};

/** 发布批状态 — a draft, reviewed by somebody else, waiting for its instant; in force, failed with nothing changed, or withdrawn. */
export type ReleaseState =
  | 'DRAFT'
  | 'FAILED'
  | 'IN_FORCE'
  | 'REVIEWED'
  | 'SCHEDULED'
  | 'WITHDRAWN';

export type ReleaseTaskInput = {
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly taskId: string;
};

export type RemoveDutyInput = {
  readonly dutyId: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
};

export type RemoveManualLineInput = {
  readonly entryId: string;
  /** The line’s; refused with VERSION_CONFLICT, and what it says now, when it has changed. */
  readonly expectedVersion: number;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
};

export type ReportCaseInput = {
  readonly address: string;
  /** Files that its sender has sent to /files before. */
  readonly attachmentIds?: ReadonlyArray<string> | null | undefined;
  readonly classCode: string;
  readonly componentCode?: string | null | undefined;
  readonly conditionNo?: number | null | undefined;
  /** Of longitude and latitude; WGS84 where it is left out. Converted once, the original is kept. */
  readonly coordinateSystem?: CoordinateSystem | null | undefined;
  readonly description: string;
  /** Of the unit grid, where nobody has a point, or to check one. */
  readonly gridCode?: string | null | undefined;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly latitude?: number | null | undefined;
  readonly longitude?: number | null | undefined;
  readonly reporterName?: string | null | undefined;
  readonly reporterPhone?: string | null | undefined;
  readonly source: CaseSource;
  readonly standard?: string | null | undefined;
};

export type RequestClockChangeInput = {
  /** For an extension: by how much, in the clock’s own unit */
  readonly amount?: number | null | undefined;
  /** Files that its sender has sent to /files before. */
  readonly attachmentIds?: ReadonlyArray<string> | null | undefined;
  readonly clockId: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly kind: ClockRequestKind;
  readonly reason: string;
  /** For a suspension: the day at whose beginning the clock goes on, yyyy-MM-dd */
  readonly resumesOn?: string | null | undefined;
};

export type ReserveTaskInput = {
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** Also one that is kept for somebody else; the audit names whose it was */
  readonly takeOver?: boolean | null | undefined;
  readonly taskId: string;
};

export type RestoreProcessMilestoneInput = {
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion: number;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly milestoneId: string;
};

export type ResumeClockInput = {
  readonly clockId: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly reason: string;
};

export type RetireClassInput = {
  readonly classId: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly reason: string;
};

export type RetireManualExampleInput = {
  readonly exampleId: string;
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion: number;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly reason: string;
};

export type RetryChangeInput = {
  readonly changeId: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
};

export type RevealReporterInput = {
  readonly caseId: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
};

/** 审核结论 — what a review ends with. */
export type ReviewDecision =
  | 'APPROVE'
  | 'SEND_BACK';

export type ReviewManualEditionInput = {
  /** Why; refused without where it is sent back */
  readonly comment?: string | null | undefined;
  readonly decision: ReviewDecision;
  readonly editionId: string;
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion: number;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** The meeting that approved it */
  readonly meeting?: string | null | undefined;
};

export type ReviewReleaseInput = {
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion: number;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly releaseId: string;
};

export type RevokeApiKeyInput = {
  readonly apiKeyId: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
};

export type RevokeOrderSlipInput = {
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly orderSlipId: string;
};

/** 返工时限 — for rework a unit has what is left of its limit, a share of the limit, or all of it anew. */
export type ReworkLimit =
  | 'FRESH'
  | 'REMAINING'
  | 'SHARE';

/** 风险因素 — what makes the share by which a case is verified. */
export type RiskFactor =
  | 'ANSWER_OWED'
  | 'BASE'
  | 'REPORTED_AGAIN'
  | 'REWORKED'
  | 'SAME_SPOT'
  | 'UNIT_LITTLE_KNOWN'
  | 'UNIT_REWORKS'
  | 'URGENT';

export type RiskWeightInput = {
  readonly factor: RiskFactor;
  /** In percent */
  readonly points: number;
};

/** 角色 */
export type Role =
  | 'API_CLIENT'
  | 'AUDITOR'
  | 'CITIZEN'
  | 'CITY_ADMINISTRATOR'
  | 'COLLECTOR'
  | 'DEPARTMENT_OFFICER'
  | 'DISPATCHER'
  | 'EVALUATOR'
  | 'HANDLER'
  | 'INTAKE_OFFICER'
  | 'LEADER'
  | 'PROCESS_DESIGNER'
  | 'SECURITY_ADMINISTRATOR'
  | 'SHIFT_LEADER'
  | 'SUPERVISOR'
  | 'SYSTEM_ADMINISTRATOR';

export type RollBackManualEditionInput = {
  /** The earlier edition that is to rule again */
  readonly editionId: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly reason: string;
};

export type RollBackProcessInput = {
  /** The number of the edition in force, as it was read. Refused with VERSION_CONFLICT when another one is. */
  readonly expectedInForce: number;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** The earlier edition that is to rule again */
  readonly processEditionId: string;
  readonly reason: string;
};

export type RollBackReleaseInput = {
  /** How the manual that comes back is issued; refused without where there is one */
  readonly document?: ReleaseDocumentInput | null | undefined;
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion: number;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** When all of it is to take effect */
  readonly instant: string;
  /** Of the release that brings back what was */
  readonly name: string;
  readonly reason: string;
  readonly releaseId: string;
};

export type RunManualExamplesInput = {
  /** A draft that is in force there; on the engine only */
  readonly calendarId?: string | null | undefined;
  /** Drafts of processes that are in force there; on the engine only */
  readonly draftIds?: ReadonlyArray<string> | null | undefined;
  readonly editionId: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** Each is filed in the city’s sandbox on the engine, instead of asking the manual alone. */
  readonly onEngine?: boolean | null | undefined;
};

/** 栏目对照 — what a heading of the city’s own means; kept for its next file. */
export type SaidHeading = {
  /** Not read where none is said */
  readonly column?: ManualColumn | null | undefined;
  readonly heading: string;
};

export type SaveCalendarInput = {
  readonly calendarId: string;
  readonly days: ReadonlyArray<CalendarDayInput>;
  /** Where days that are over change */
  readonly documentNumber?: string | null | undefined;
  /** The first day that is as it says, yyyy-MM-dd */
  readonly effectiveOn: string;
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion?: number | null | undefined;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly name: string;
  readonly overrides: ReadonlyArray<CalendarOverrideInput>;
  readonly reason?: string | null | undefined;
  readonly schedules: ReadonlyArray<WorkingScheduleInput>;
  /** ISO, Monday = 1 */
  readonly weekdays: ReadonlyArray<number>;
  /** The usual hours */
  readonly windows: ReadonlyArray<WorkingWindowInput>;
  readonly workingDayMinutes?: number | null | undefined;
};

export type SavePersonInput = {
  /** Empty: none; left out: as it is */
  readonly email?: string | null | undefined;
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion?: number | null | undefined;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** Gives somebody new an account with an initial password */
  readonly login?: string | null | undefined;
  readonly name: string;
  /** Whom to change; none for somebody new */
  readonly personId?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly unitId?: string | null | undefined;
};

export type SaveProcessDraftInput = {
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion: number;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly processDraftId: string;
  /** The whole BPMN model; what is kept is written anew from it */
  readonly xml: string;
};

export type SaveProcessFormsInput = {
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion: number;
  /** All of them; others are gone */
  readonly forms: ReadonlyArray<ProcessFormInput>;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly processDraftId: string;
};

export type SaveUnitInput = {
  readonly active?: boolean | null | undefined;
  /** Of a street only */
  readonly areaClass?: AreaClass | null | undefined;
  /** Division code of its territory */
  readonly areaCode?: string | null | undefined;
  readonly code: string;
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion?: number | null | undefined;
  readonly hasAccounts?: boolean | null | undefined;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** Never changes */
  readonly kind: UnitKind;
  readonly name: string;
  readonly nameEn?: string | null | undefined;
  /** The unit it is part of */
  readonly parentId?: string | null | undefined;
  /** The unit to change; none for a new one */
  readonly unitId?: string | null | undefined;
};

export type SaveViewInput = {
  readonly columns?: ReadonlyArray<string> | null | undefined;
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion?: number | null | undefined;
  /** Fields of WorkListFilter or CaseFilter */
  readonly filter: unknown;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly list: ViewList;
  readonly name: string;
  readonly order?: string | null | undefined;
  /** Shared with everybody of this role; for shift leaders and city administrators */
  readonly role?: Role | null | undefined;
  /** The view to change; none for a new one */
  readonly viewId?: string | null | undefined;
};

export type ScheduleReleaseInput = {
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion: number;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly releaseId: string;
};

export type SendBackProcessDraftInput = {
  /** What is to be changed */
  readonly comment: string;
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion: number;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly processDraftId: string;
};

export type SetCitySpeedInput = {
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion: number;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** Seconds of the city in one real second, 1 to 60 */
  readonly speed: number;
};

export type SetClockRequestRulesInput = {
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion?: number | null | undefined;
  /** Of the clock’s limit, for one extension */
  readonly extensionShare: number;
  /** 0: none is granted */
  readonly extensionsMost: number;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly suspensionDaysMost: number;
  /** 0: none is granted */
  readonly suspensionsMost: number;
};

export type SetLabelInput = {
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion?: number | null | undefined;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly key: string;
  readonly kind: LabelKind;
  /** None: the model’s own again */
  readonly name?: string | null | undefined;
  readonly nameEn?: string | null | undefined;
};

export type SetLadderInput = {
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion?: number | null | undefined;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** All of them: the warning, 100 %, then the further ones */
  readonly levels: ReadonlyArray<LadderLevelInput>;
};

export type SetNoticeChannelsInput = {
  /** EMAIL, TEXT_MESSAGE, both or none; in the app one is always told */
  readonly channels: ReadonlyArray<DeliveryChannel>;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
};

export type SetPersonActiveInput = {
  readonly active: boolean;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly personId: string;
};

export type SetPreferencesInput = {
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** zh or en */
  readonly language?: string | null | undefined;
  readonly modelerMode?: ModelerMode | null | undefined;
  /** Letters without Ctrl as shortcuts */
  readonly singleKeys?: boolean | null | undefined;
  readonly theme?: Theme | null | undefined;
  readonly workListColumns?: ReadonlyArray<string> | null | undefined;
  /** The view that the work list opens with, by its id; empty for none */
  readonly workListView?: string | null | undefined;
};

export type SetReceiptLimitInput = {
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion?: number | null | undefined;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** All levels that have their own; left out: they stay as they are */
  readonly levels?: ReadonlyArray<ReceiptLevelInput> | null | undefined;
  /** 1 to 1440, of every level without its own; none: the next office is not told */
  readonly minutes?: number | null | undefined;
};

export type SetReworkLimitInput = {
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion?: number | null | undefined;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly rule: ReworkLimit;
  /** Of the limit for handling; the last one stays where none is said */
  readonly share?: number | null | undefined;
};

export type SetStepLimitsInput = {
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion?: number | null | undefined;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** All steps that have one of the city’s own; any other has the standard one */
  readonly limits: ReadonlyArray<StepLimitInput>;
};

export type SetVerificationWeightsInput = {
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion?: number | null | undefined;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** A factor that is left out gets the usual weight */
  readonly weights: ReadonlyArray<RiskWeightInput>;
};

export type SettleManualCommentInput = {
  readonly commentId: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
};

export type StartDraftFromUpstreamInput = {
  /** Of a place above: one of `upstreamManuals` */
  readonly editionId: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly reason: string;
  readonly title?: string | null | undefined;
};

export type StartManualDraftInput = {
  /** Whose lines it starts with */
  readonly editionId: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly reason: string;
  readonly title?: string | null | undefined;
};

export type StepLimitInput = {
  /** Of working time */
  readonly minutes: number;
  /** Its key */
  readonly step: string;
};

/** 推算原因 — counted, or why not. */
export type StretchReason =
  | 'CLOCK_STANDING'
  | 'COUNTED'
  | 'OUTSIDE_WORKING_HOURS'
  | 'PUBLIC_HOLIDAY'
  | 'REST_DAY'
  | 'RETURN_UPHELD';

export type SubmitManualEditionInput = {
  readonly editionId: string;
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion: number;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** Why the manual is to be changed */
  readonly reason: string;
};

export type SubmitProcessDraftInput = {
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion: number;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly processDraftId: string;
};

/** 督办范围 — TO_US: a department of the viewer has to answer; BY_ME, BY_LEADERS, BY_LADDER: who gave it. */
export type SupervisionOrderSide =
  | 'BY_LADDER'
  | 'BY_LEADERS'
  | 'BY_ME'
  | 'TO_US';

/** 督办状态 — LATE: nobody has answered in time; LAPSED: nobody has, and the case has ended. */
export type SupervisionOrderState =
  | 'ANSWERED'
  | 'LAPSED'
  | 'LATE'
  | 'WAITING';

export type TakeUpstreamChangesInput = {
  /** The changes that are taken; every other one is left */
  readonly changeIds: ReadonlyArray<string>;
  readonly editionId: string;
  /** The edition’s, as its drift was read */
  readonly expectedVersion: number;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** The edition in force above, as the drift told it */
  readonly upstreamId: string;
};

export type TaskNoteInput = {
  readonly note: string;
  readonly taskId: string;
};

/** 任务状态 */
export type TaskStatus =
  | 'CANCELED'
  | 'DONE'
  | 'OPEN';

/** 主题 */
export type Theme =
  | 'DARK'
  | 'LIGHT'
  | 'SYSTEM';

export type TransferPersonInput = {
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly personId: string;
  /** Takes over what is in hand */
  readonly successorId?: string | null | undefined;
  readonly unitId: string;
};

/** 变化 — another unit proposed first, other candidates behind it, another limit, dispatched in another way, verified or not any more, nobody any more, somebody at last. */
export type TrialChange =
  | 'CANDIDATES'
  | 'CAUGHT'
  | 'DISPATCH'
  | 'FALLS_THROUGH'
  | 'LIMIT'
  | 'QUICK_PATH'
  | 'UNIT'
  | 'VERIFICATION';

/** 试算状态 */
export type TrialState =
  | 'CANCELED'
  | 'DONE'
  | 'FAILED'
  | 'RUNNING'
  | 'WAITING';

export type TryManualInput = {
  readonly editionId: string;
  /** Of the cases filed at this instant or later */
  readonly from: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** And before this one */
  readonly until: string;
};

export type UndoCompleteTasksInput = {
  readonly bulkActId: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
};

export type UndoManualEditInput = {
  readonly editId: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
};

/** 机构类型 */
export type UnitKind =
  | 'COMMAND_CENTER'
  | 'CONTRACTOR'
  | 'CREW'
  | 'DEPARTMENT'
  | 'DESK'
  | 'DISTRICT'
  | 'ENFORCEMENT'
  | 'OWNER'
  | 'SECTION'
  | 'STREET'
  | 'SUPERVISION_CENTER';

/** 定责规则类型 */
export type UnitRuleKind =
  | 'DISTRICT_BY_PLACE'
  | 'ENFORCEMENT_BY_PLACE'
  | 'FALLBACK'
  | 'NAMED_UNIT'
  | 'OWNER_BY_REGISTER'
  | 'STREET_BY_PLACE';

/** 列表 — what a saved view is a view of, and what is exported */
export type ViewList =
  | 'API_KEYS'
  | 'AUDIT'
  | 'CASES'
  | 'CATALOGUE'
  | 'CLASS_MAPPINGS'
  | 'CLOCK_LEDGER'
  | 'CLOCK_REQUESTS'
  | 'COMPONENTS'
  | 'DUTIES'
  | 'HANDOVERS'
  | 'LABELS'
  | 'MANUAL_EDITIONS'
  | 'PEOPLE'
  | 'PROCESS_EDITIONS'
  | 'ROLE_HOLDERS'
  | 'SUPERVISION_ORDERS'
  | 'UNITS'
  | 'WORK_LIST';

export type WithdrawClockRequestInput = {
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly requestId: string;
};

export type WithdrawProcessDraftInput = {
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion: number;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly processDraftId: string;
};

export type WithdrawReleaseInput = {
  /** Refused with VERSION_CONFLICT when it has changed. */
  readonly expectedVersion: number;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly reason: string;
  readonly releaseId: string;
};

export type WorkListFilter = {
  /** Street or district */
  readonly areaId?: string | null | undefined;
  /** Instead of what the viewer may take: what handlers of the viewer’s department have */
  readonly arranging?: boolean | null | undefined;
  readonly caseId?: string | null | undefined;
  readonly classCode?: string | null | undefined;
  /** Beginning of the class code */
  readonly classCodePrefix?: string | null | undefined;
  readonly dueBefore?: string | null | undefined;
  /** Due within so many hours from now, by the city’s clock; 0: overdue */
  readonly dueWithinHours?: number | null | undefined;
  /** The step */
  readonly elementId?: string | null | undefined;
  readonly light?: Light | null | undefined;
  /** What the viewer was appointed to; false: everything else */
  readonly mine?: boolean | null | undefined;
  /** 优先级在前 — narrows nothing: cases whose priority was raised stand above the others */
  readonly priorityFirst?: boolean | null | undefined;
  readonly role?: Role | null | undefined;
  readonly source?: CaseSource | null | undefined;
  /** Of the case */
  readonly stage?: CaseStage | null | undefined;
  /** Words of class, address and description, or the beginning of a case number; 200 characters at most. */
  readonly text?: string | null | undefined;
  /** The unit that the step waits at */
  readonly unitId?: string | null | undefined;
};

/** 作息时间 — every year from one day to another, MM-dd, both included. */
export type WorkingScheduleInput = {
  readonly from: string;
  readonly name: string;
  readonly to: string;
  readonly windows: ReadonlyArray<WorkingWindowInput>;
};

/** 工作时段 — HH:mm on the clocks of the city. */
export type WorkingWindowInput = {
  readonly from: string;
  readonly to: string;
};

export type ReadApiKeysQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ReadApiKeysQuery = { readonly apiKeys: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly prefix: string, readonly scopes: ReadonlyArray<Role>, readonly createdAt: string, readonly expiresAt: string | null, readonly lastUsedAt: string | null, readonly revokedAt: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type CreateApiKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type CreateApiKeyMutation = { readonly createApiKey:
    | { readonly __typename: 'CreateApiKeySuccess', readonly apiKeyId: string, readonly secret: string | null }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type RevokeApiKeyMutationVariables = Exact<{
  input: RevokeApiKeyInput;
}>;


export type RevokeApiKeyMutation = { readonly revokeApiKey:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'RevokeApiKeySuccess', readonly apiKeyId: string }
   };

export type ReadViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadViewerQuery = { readonly viewer: { readonly name: string, readonly personId: string | null, readonly language: string, readonly theme: Theme, readonly permissions: ReadonlyArray<string>, readonly screens: { readonly kept: boolean, readonly singleKeys: boolean, readonly workListColumns: ReadonlyArray<string>, readonly workListView: string, readonly modelerMode: ModelerMode }, readonly roles: ReadonlyArray<{ readonly role: Role, readonly unitId: string | null }>, readonly city: { readonly code: string, readonly name: string, readonly nameEn: string, readonly timeZone: string, readonly demo: boolean, readonly aheadMs: number, readonly timeSpeed: number }, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string } | null }, readonly labels: ReadonlyArray<{ readonly kind: LabelKind, readonly key: string, readonly name: string, readonly nameEn: string, readonly version: number }> };

export type SignInMutationVariables = Exact<{
  login: string;
  password: string;
}>;


export type SignInMutation = { readonly signIn:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'SignInSuccess', readonly expiresAt: string }
   };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { readonly signOut:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'SignOutSuccess', readonly signedOut: boolean }
   };

export type SetPreferencesMutationVariables = Exact<{
  input: SetPreferencesInput;
}>;


export type SetPreferencesMutation = { readonly setPreferences:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'SetPreferencesSuccess', readonly language: string }
   };

export type ReadAuditQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  action?: string | null | undefined;
  personId?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type ReadAuditQuery = { readonly audit: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly at: string, readonly actorKind: string, readonly actorName: string, readonly action: string, readonly subjectType: string, readonly subjectId: string, readonly details: unknown } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ReadBulkOutcomesQueryVariables = Exact<{
  taskIds: ReadonlyArray<string> | string;
}>;


export type ReadBulkOutcomesQuery = { readonly bulkOutcomes: ReadonlyArray<{ readonly key: string, readonly zh: string, readonly en: string, readonly needsReason: boolean, readonly taskCount: number }> };

export type ReadBulkActQueryVariables = Exact<{
  id: string;
}>;


export type ReadBulkActQuery = { readonly bulkAct: { readonly id: string, readonly state: BulkState, readonly items: ReadonlyArray<{ readonly taskId: string, readonly state: BulkItemState, readonly code: RefusalCode | null }> } | null };

export type BulkFragment = { readonly id: string, readonly state: BulkState, readonly items: ReadonlyArray<{ readonly taskId: string, readonly state: BulkItemState, readonly code: RefusalCode | null }> };

export type CompleteTasksMutationVariables = Exact<{
  input: CompleteTasksInput;
}>;


export type CompleteTasksMutation = { readonly completeTasks:
    | { readonly __typename: 'CompleteTasksSuccess', readonly heldMs: number, readonly bulkAct: { readonly id: string, readonly state: BulkState, readonly items: ReadonlyArray<{ readonly taskId: string, readonly state: BulkItemState, readonly code: RefusalCode | null }> } }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type UndoCompleteTasksMutationVariables = Exact<{
  input: UndoCompleteTasksInput;
}>;


export type UndoCompleteTasksMutation = { readonly undoCompleteTasks:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'UndoCompleteTasksSuccess', readonly bulkAct: { readonly id: string, readonly state: BulkState, readonly items: ReadonlyArray<{ readonly taskId: string, readonly state: BulkItemState, readonly code: RefusalCode | null }> } }
   };

export type ReadCalendarsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadCalendarsQuery = { readonly workingCalendars: ReadonlyArray<{ readonly id: string, readonly edition: number, readonly state: CalendarState, readonly name: string, readonly effectiveOn: string, readonly publishedAt: string | null, readonly reason: string }> };

export type ReadCalendarQueryVariables = Exact<{
  id: string;
}>;


export type ReadCalendarQuery = { readonly workingCalendar: { readonly id: string, readonly edition: number, readonly state: CalendarState, readonly name: string, readonly effectiveOn: string, readonly weekdays: ReadonlyArray<number>, readonly workingDayMinutes: number | null, readonly documentNumber: string | null, readonly reason: string, readonly publishedAt: string | null, readonly heldByRelease: string | null, readonly version: number, readonly change: { readonly id: string, readonly state: OpenCaseChangeState, readonly total: number, readonly done: number, readonly moved: number, readonly kept: number, readonly failure: string | null, readonly superseded: boolean, readonly failedCase: { readonly id: string, readonly caseNumber: string } | null } | null, readonly windows: ReadonlyArray<{ readonly from: string, readonly to: string }>, readonly schedules: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string, readonly windows: ReadonlyArray<{ readonly from: string, readonly to: string }> }>, readonly days: ReadonlyArray<{ readonly on: string, readonly kind: DayKind, readonly name: string }>, readonly overrides: ReadonlyArray<{ readonly unitId: string, readonly worksHolidays: boolean, readonly weekdays: ReadonlyArray<number>, readonly windows: ReadonlyArray<{ readonly from: string, readonly to: string }>, readonly schedules: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string, readonly windows: ReadonlyArray<{ readonly from: string, readonly to: string }> }>, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string } | null }> } | null };

export type CalendarFragment = { readonly id: string, readonly edition: number, readonly state: CalendarState, readonly name: string, readonly effectiveOn: string, readonly weekdays: ReadonlyArray<number>, readonly workingDayMinutes: number | null, readonly documentNumber: string | null, readonly reason: string, readonly publishedAt: string | null, readonly heldByRelease: string | null, readonly version: number, readonly change: { readonly id: string, readonly state: OpenCaseChangeState, readonly total: number, readonly done: number, readonly moved: number, readonly kept: number, readonly failure: string | null, readonly superseded: boolean, readonly failedCase: { readonly id: string, readonly caseNumber: string } | null } | null, readonly windows: ReadonlyArray<{ readonly from: string, readonly to: string }>, readonly schedules: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string, readonly windows: ReadonlyArray<{ readonly from: string, readonly to: string }> }>, readonly days: ReadonlyArray<{ readonly on: string, readonly kind: DayKind, readonly name: string }>, readonly overrides: ReadonlyArray<{ readonly unitId: string, readonly worksHolidays: boolean, readonly weekdays: ReadonlyArray<number>, readonly windows: ReadonlyArray<{ readonly from: string, readonly to: string }>, readonly schedules: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string, readonly windows: ReadonlyArray<{ readonly from: string, readonly to: string }> }>, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string } | null }> };

export type OpenCaseChangeFragment = { readonly id: string, readonly state: OpenCaseChangeState, readonly total: number, readonly done: number, readonly moved: number, readonly kept: number, readonly failure: string | null, readonly superseded: boolean, readonly failedCase: { readonly id: string, readonly caseNumber: string } | null };

export type PreviewCalendarQueryVariables = Exact<{
  calendarId: string;
}>;


export type PreviewCalendarQuery = { readonly calendarPreview: { readonly cases: number, readonly earlier: number, readonly later: number, readonly becomeOverdue: number, readonly noLongerOverdue: number, readonly kept: number, readonly changes: ReadonlyArray<{ readonly caseId: string, readonly caseNumber: string, readonly key: string, readonly before: string, readonly after: string }>, readonly keptChanges: ReadonlyArray<{ readonly caseId: string, readonly caseNumber: string, readonly key: string, readonly before: string, readonly after: string }> } };

export type ChangeSumsFragment = { readonly cases: number, readonly earlier: number, readonly later: number, readonly becomeOverdue: number, readonly noLongerOverdue: number, readonly kept: number, readonly changes: ReadonlyArray<{ readonly caseId: string, readonly caseNumber: string, readonly key: string, readonly before: string, readonly after: string }>, readonly keptChanges: ReadonlyArray<{ readonly caseId: string, readonly caseNumber: string, readonly key: string, readonly before: string, readonly after: string }> };

export type CaseChangeFragment = { readonly caseId: string, readonly caseNumber: string, readonly key: string, readonly before: string, readonly after: string };

export type ReadCalendarYearQueryVariables = Exact<{
  id: string;
  year: number;
  unitId?: string | null | undefined;
}>;


export type ReadCalendarYearQuery = { readonly workingCalendar: { readonly id: string, readonly year: ReadonlyArray<{ readonly on: string, readonly works: boolean, readonly listed: DayKind | null, readonly name: string | null, readonly schedule: string | null }> } | null };

export type DraftCalendarMutationVariables = Exact<{
  input: DraftCalendarInput;
}>;


export type DraftCalendarMutation = { readonly draftCalendar:
    | { readonly __typename: 'DraftCalendarSuccess', readonly calendarId: string }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type SaveCalendarMutationVariables = Exact<{
  input: SaveCalendarInput;
}>;


export type SaveCalendarMutation = { readonly saveCalendar:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'SaveCalendarSuccess', readonly calendarId: string, readonly calendar: { readonly id: string, readonly edition: number, readonly state: CalendarState, readonly name: string, readonly effectiveOn: string, readonly weekdays: ReadonlyArray<number>, readonly workingDayMinutes: number | null, readonly documentNumber: string | null, readonly reason: string, readonly publishedAt: string | null, readonly heldByRelease: string | null, readonly version: number, readonly change: { readonly id: string, readonly state: OpenCaseChangeState, readonly total: number, readonly done: number, readonly moved: number, readonly kept: number, readonly failure: string | null, readonly superseded: boolean, readonly failedCase: { readonly id: string, readonly caseNumber: string } | null } | null, readonly windows: ReadonlyArray<{ readonly from: string, readonly to: string }>, readonly schedules: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string, readonly windows: ReadonlyArray<{ readonly from: string, readonly to: string }> }>, readonly days: ReadonlyArray<{ readonly on: string, readonly kind: DayKind, readonly name: string }>, readonly overrides: ReadonlyArray<{ readonly unitId: string, readonly worksHolidays: boolean, readonly weekdays: ReadonlyArray<number>, readonly windows: ReadonlyArray<{ readonly from: string, readonly to: string }>, readonly schedules: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string, readonly windows: ReadonlyArray<{ readonly from: string, readonly to: string }> }>, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string } | null }> } }
   };

export type PublishCalendarMutationVariables = Exact<{
  input: PublishCalendarInput;
}>;


export type PublishCalendarMutation = { readonly publishCalendar:
    | { readonly __typename: 'PublishCalendarSuccess', readonly calendarId: string }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type DiscardCalendarMutationVariables = Exact<{
  input: DiscardCalendarInput;
}>;


export type DiscardCalendarMutation = { readonly discardCalendar:
    | { readonly __typename: 'DiscardCalendarSuccess', readonly calendarId: string }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type RetryChangeMutationVariables = Exact<{
  input: RetryChangeInput;
}>;


export type RetryChangeMutation = { readonly retryChange:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'RetryChangeSuccess', readonly changeId: string }
   };

export type ReadReworkLimitQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadReworkLimitQuery = { readonly viewer: { readonly city: { readonly id: string, readonly version: number, readonly reworkLimit: ReworkLimit, readonly reworkShare: number } } };

export type SetReworkLimitMutationVariables = Exact<{
  input: SetReworkLimitInput;
}>;


export type SetReworkLimitMutation = { readonly setReworkLimit:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'SetReworkLimitSuccess', readonly version: number }
   };

export type ReadVerificationWeightsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadVerificationWeightsQuery = { readonly viewer: { readonly city: { readonly id: string, readonly version: number, readonly verificationWeights: ReadonlyArray<{ readonly factor: RiskFactor, readonly points: number, readonly usual: number }> } } };

export type SetVerificationWeightsMutationVariables = Exact<{
  input: SetVerificationWeightsInput;
}>;


export type SetVerificationWeightsMutation = { readonly setVerificationWeights:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'SetVerificationWeightsSuccess', readonly version: number }
   };

export type ReadLadderQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadLadderQuery = { readonly viewer: { readonly city: { readonly id: string, readonly version: number, readonly ladderLevels: ReadonlyArray<{ readonly number: number, readonly percent: number, readonly offices: ReadonlyArray<LadderOffice>, readonly raisesPriority: boolean, readonly answerHours: number | null }> } } };

export type SetLadderMutationVariables = Exact<{
  input: SetLadderInput;
}>;


export type SetLadderMutation = { readonly setLadder:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'SetLadderSuccess', readonly version: number }
   };

export type ReadRequestRulesQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadRequestRulesQuery = { readonly viewer: { readonly city: { readonly id: string, readonly version: number, readonly clockRequestRules: { readonly extensionsMost: number, readonly extensionShare: number, readonly suspensionsMost: number, readonly suspensionDaysMost: number } } } };

export type SetClockRequestRulesMutationVariables = Exact<{
  input: SetClockRequestRulesInput;
}>;


export type SetClockRequestRulesMutation = { readonly setClockRequestRules:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'SetClockRequestRulesSuccess', readonly version: number }
   };

export type ReadCityTimeQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadCityTimeQuery = { readonly viewer: { readonly city: { readonly id: string, readonly version: number, readonly aheadMs: number, readonly timeSpeed: number } } };

export type MoveCityTimeMutationVariables = Exact<{
  input: MoveCityTimeInput;
}>;


export type MoveCityTimeMutation = { readonly moveCityTime:
    | { readonly __typename: 'MoveCityTimeSuccess', readonly version: number, readonly ladders: number, readonly city: { readonly id: string, readonly aheadMs: number, readonly timeSpeed: number } }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type SetCitySpeedMutationVariables = Exact<{
  input: SetCitySpeedInput;
}>;


export type SetCitySpeedMutation = { readonly setCitySpeed:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'SetCitySpeedSuccess', readonly version: number, readonly ladders: number, readonly city: { readonly id: string, readonly aheadMs: number, readonly timeSpeed: number } }
   };

export type ReadStepLimitsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadStepLimitsQuery = { readonly viewer: { readonly city: { readonly id: string, readonly version: number, readonly stepLimits: ReadonlyArray<{ readonly step: string, readonly minutes: number | null, readonly standard: number | null }> } } };

export type SetStepLimitsMutationVariables = Exact<{
  input: SetStepLimitsInput;
}>;


export type SetStepLimitsMutation = { readonly setStepLimits:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'SetStepLimitsSuccess', readonly city: { readonly id: string, readonly version: number } }
   };

export type ReadEvaluationPeriodsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadEvaluationPeriodsQuery = { readonly evaluationPeriods: ReadonlyArray<{ readonly month: string, readonly publishedAt: string | null, readonly publisherName: string | null }> };

export type PublishEvaluationPeriodMutationVariables = Exact<{
  input: PublishEvaluationPeriodInput;
}>;


export type PublishEvaluationPeriodMutation = { readonly publishEvaluationPeriod:
    | { readonly __typename: 'PublishEvaluationPeriodSuccess', readonly month: string }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type ReadCaseQueryVariables = Exact<{
  id: string;
  reporter: boolean;
}>;


export type ReadCaseQuery = { readonly case: { readonly id: string, readonly caseNumber: string, readonly version: number, readonly stage: CaseStage, readonly source: CaseSource, readonly className: string, readonly classNameEn: string, readonly classCode: string, readonly classKind: ClassKind, readonly conditionNo: number | null, readonly description: string, readonly address: string, readonly longitude: number | null, readonly latitude: number | null, readonly coordinateSystem: CoordinateSystem, readonly givenLongitude: number | null, readonly givenLatitude: number | null, readonly grade: CaseGrade, readonly areaClass: AreaClass | null, readonly engineState: EngineState, readonly dispatchMode: string | null, readonly reworkCount: number, readonly timesReported: number, readonly priorityRaisedAt: string | null, readonly priorityClock: string | null, readonly priorityLevel: number | null, readonly explanation: string | null, readonly closingKind: ClosingKind | null, readonly reportedAt: string, readonly filedAt: string | null, readonly dispatchedAt: string | null, readonly handledAt: string | null, readonly dueAt: string | null, readonly closedAt: string | null, readonly mayIssueOrderSlip: boolean, readonly mayOpenSupervisionOrder: boolean, readonly closingCondition: string | null, readonly mayMerge: boolean, readonly mergedIntoId: string | null, readonly mergedIntoNumber: string | null, readonly grid: { readonly code: string, readonly name: string } | null, readonly responsibleUnit: { readonly id: string, readonly name: string, readonly nameEn: string } | null, readonly reporter?: { readonly name: string | null, readonly phone: string | null } | null, readonly mergedReports: ReadonlyArray<{ readonly id: string, readonly source: CaseSource, readonly description: string | null, readonly reportedAt: string, readonly name: string | null, readonly phone: string | null }>, readonly proposal: { readonly conditionNo: number | null, readonly limitUnit: LimitUnit, readonly limitValue: number, readonly units: ReadonlyArray<{ readonly unitId: string, readonly unitName: string, readonly phrase: string, readonly reasonKey: string, readonly alternatives: ReadonlyArray<string>, readonly onBehalfOf: { readonly unitName: string } | null }>, readonly passed: ReadonlyArray<{ readonly phrase: string, readonly reasonKey: string }> } | null, readonly processEdition: { readonly id: string, readonly number: number } | null, readonly path: { readonly finished: ReadonlyArray<string>, readonly active: ReadonlyArray<string>, readonly flows: ReadonlyArray<string> }, readonly orderSlips: ReadonlyArray<{ readonly id: string, readonly recipient: string, readonly answeredBy: string | null, readonly state: OrderSlipState, readonly contact: string, readonly note: string, readonly issuedAt: string, readonly expiresAt: string, readonly outcome: OrderAnswer | null, readonly answer: string | null, readonly answeredAt: string | null, readonly issuedBy: { readonly id: string, readonly name: string }, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string } }>, readonly availableActions: ReadonlyArray<{ readonly taskId: string, readonly taskVersion: number, readonly elementId: string, readonly name: string, readonly nameEn: string, readonly formId: string, readonly outcome: string, readonly outcomeZh: string, readonly outcomeEn: string }>, readonly tasks: ReadonlyArray<{ readonly id: string, readonly elementId: string, readonly name: string, readonly nameEn: string, readonly role: Role, readonly status: TaskStatus, readonly openedAt: string, readonly warnAt: string | null, readonly dueAt: string | null, readonly form: unknown, readonly mayAppoint: boolean, readonly mayGiveBack: boolean, readonly closedAt: string | null, readonly outcomes: ReadonlyArray<{ readonly key: string, readonly zh: string, readonly en: string }>, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string } | null, readonly reservation: { readonly until: string, readonly person: { readonly id: string, readonly name: string } | null } | null, readonly appointed: { readonly id: string, readonly name: string } | null, readonly hops: ReadonlyArray<{ readonly at: string, readonly comment: string | null, readonly givenBackAt: string | null, readonly reason: string | null, readonly fromUnit: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly toUnit: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly person: { readonly id: string, readonly name: string }, readonly givenBackBy: { readonly id: string, readonly name: string } | null }> }>, readonly visits: ReadonlyArray<{ readonly id: string, readonly number: number, readonly elementId: string, readonly name: string, readonly nameEn: string, readonly openedAt: string, readonly closedAt: string | null, readonly dueAt: string | null, readonly outcome: string | null, readonly comment: string | null, readonly overdue: boolean | null, readonly usedSeconds: number | null, readonly role: Role | null, readonly person: { readonly id: string, readonly name: string } | null, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string } | null }>, readonly clocks: ReadonlyArray<{ readonly id: string, readonly key: string, readonly state: ClockState, readonly warnAt: string, readonly dueAt: string, readonly stoppedAt: string | null, readonly limitValue: number, readonly limitUnit: LimitUnit, readonly reworkShare: number | null }>, readonly notices: ReadonlyArray<{ readonly id: string, readonly kind: string, readonly role: Role | null, readonly facts: unknown, readonly createdAt: string }>, readonly comments: ReadonlyArray<{ readonly id: string, readonly at: string, readonly text: string, readonly isNew: boolean, readonly person: { readonly id: string, readonly name: string } }>, readonly incidents: ReadonlyArray<{ readonly elementId: string, readonly message: string, readonly createdAt: string, readonly resolvedAt: string | null }>, readonly supervisionOrders: ReadonlyArray<{ readonly id: string, readonly state: SupervisionOrderState, readonly reason: string, readonly level: number | null, readonly openedAt: string, readonly answerBy: string, readonly answer: string | null, readonly answeredAt: string | null, readonly mayAnswer: boolean, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly openedBy: { readonly id: string, readonly name: string } | null, readonly answeredBy: { readonly id: string, readonly name: string } | null }>, readonly attachments: ReadonlyArray<{ readonly id: string, readonly address: string, readonly phase: AttachmentPhase | null, readonly media: AttachmentMedia, readonly name: string | null, readonly takenAt: string | null, readonly uploadedAt: string, readonly metersFromCase: number | null, readonly mergedReportId: string | null, readonly orderSlipId: string | null, readonly person: { readonly id: string, readonly name: string } | null, readonly task: { readonly id: string, readonly elementId: string, readonly name: string, readonly nameEn: string } | null }>, readonly mergedCases: ReadonlyArray<{ readonly id: string, readonly caseNumber: string, readonly description: string, readonly reportedAt: string, readonly timesReported: number, readonly mergedAt: string | null, readonly reason: string | null, readonly reporter?: { readonly name: string | null, readonly phone: string | null } | null, readonly mergedReports: ReadonlyArray<{ readonly id: string, readonly name: string | null, readonly phone: string | null }>, readonly attachments: ReadonlyArray<{ readonly id: string, readonly address: string, readonly media: AttachmentMedia }>, readonly comments: ReadonlyArray<{ readonly id: string, readonly at: string, readonly text: string, readonly person: { readonly id: string, readonly name: string } }> }> } | null };

export type CaseFileFragment = { readonly id: string, readonly caseNumber: string, readonly version: number, readonly stage: CaseStage, readonly source: CaseSource, readonly className: string, readonly classNameEn: string, readonly classCode: string, readonly classKind: ClassKind, readonly conditionNo: number | null, readonly description: string, readonly address: string, readonly longitude: number | null, readonly latitude: number | null, readonly coordinateSystem: CoordinateSystem, readonly givenLongitude: number | null, readonly givenLatitude: number | null, readonly grade: CaseGrade, readonly areaClass: AreaClass | null, readonly engineState: EngineState, readonly dispatchMode: string | null, readonly reworkCount: number, readonly timesReported: number, readonly priorityRaisedAt: string | null, readonly priorityClock: string | null, readonly priorityLevel: number | null, readonly explanation: string | null, readonly closingKind: ClosingKind | null, readonly reportedAt: string, readonly filedAt: string | null, readonly dispatchedAt: string | null, readonly handledAt: string | null, readonly dueAt: string | null, readonly closedAt: string | null, readonly mayIssueOrderSlip: boolean, readonly mayOpenSupervisionOrder: boolean, readonly closingCondition: string | null, readonly mayMerge: boolean, readonly mergedIntoId: string | null, readonly mergedIntoNumber: string | null, readonly grid: { readonly code: string, readonly name: string } | null, readonly responsibleUnit: { readonly id: string, readonly name: string, readonly nameEn: string } | null, readonly reporter?: { readonly name: string | null, readonly phone: string | null } | null, readonly mergedReports: ReadonlyArray<{ readonly id: string, readonly source: CaseSource, readonly description: string | null, readonly reportedAt: string, readonly name: string | null, readonly phone: string | null }>, readonly proposal: { readonly conditionNo: number | null, readonly limitUnit: LimitUnit, readonly limitValue: number, readonly units: ReadonlyArray<{ readonly unitId: string, readonly unitName: string, readonly phrase: string, readonly reasonKey: string, readonly alternatives: ReadonlyArray<string>, readonly onBehalfOf: { readonly unitName: string } | null }>, readonly passed: ReadonlyArray<{ readonly phrase: string, readonly reasonKey: string }> } | null, readonly processEdition: { readonly id: string, readonly number: number } | null, readonly path: { readonly finished: ReadonlyArray<string>, readonly active: ReadonlyArray<string>, readonly flows: ReadonlyArray<string> }, readonly orderSlips: ReadonlyArray<{ readonly id: string, readonly recipient: string, readonly answeredBy: string | null, readonly state: OrderSlipState, readonly contact: string, readonly note: string, readonly issuedAt: string, readonly expiresAt: string, readonly outcome: OrderAnswer | null, readonly answer: string | null, readonly answeredAt: string | null, readonly issuedBy: { readonly id: string, readonly name: string }, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string } }>, readonly availableActions: ReadonlyArray<{ readonly taskId: string, readonly taskVersion: number, readonly elementId: string, readonly name: string, readonly nameEn: string, readonly formId: string, readonly outcome: string, readonly outcomeZh: string, readonly outcomeEn: string }>, readonly tasks: ReadonlyArray<{ readonly id: string, readonly elementId: string, readonly name: string, readonly nameEn: string, readonly role: Role, readonly status: TaskStatus, readonly openedAt: string, readonly warnAt: string | null, readonly dueAt: string | null, readonly form: unknown, readonly mayAppoint: boolean, readonly mayGiveBack: boolean, readonly closedAt: string | null, readonly outcomes: ReadonlyArray<{ readonly key: string, readonly zh: string, readonly en: string }>, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string } | null, readonly reservation: { readonly until: string, readonly person: { readonly id: string, readonly name: string } | null } | null, readonly appointed: { readonly id: string, readonly name: string } | null, readonly hops: ReadonlyArray<{ readonly at: string, readonly comment: string | null, readonly givenBackAt: string | null, readonly reason: string | null, readonly fromUnit: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly toUnit: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly person: { readonly id: string, readonly name: string }, readonly givenBackBy: { readonly id: string, readonly name: string } | null }> }>, readonly visits: ReadonlyArray<{ readonly id: string, readonly number: number, readonly elementId: string, readonly name: string, readonly nameEn: string, readonly openedAt: string, readonly closedAt: string | null, readonly dueAt: string | null, readonly outcome: string | null, readonly comment: string | null, readonly overdue: boolean | null, readonly usedSeconds: number | null, readonly role: Role | null, readonly person: { readonly id: string, readonly name: string } | null, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string } | null }>, readonly clocks: ReadonlyArray<{ readonly id: string, readonly key: string, readonly state: ClockState, readonly warnAt: string, readonly dueAt: string, readonly stoppedAt: string | null, readonly limitValue: number, readonly limitUnit: LimitUnit, readonly reworkShare: number | null }>, readonly notices: ReadonlyArray<{ readonly id: string, readonly kind: string, readonly role: Role | null, readonly facts: unknown, readonly createdAt: string }>, readonly comments: ReadonlyArray<{ readonly id: string, readonly at: string, readonly text: string, readonly isNew: boolean, readonly person: { readonly id: string, readonly name: string } }>, readonly incidents: ReadonlyArray<{ readonly elementId: string, readonly message: string, readonly createdAt: string, readonly resolvedAt: string | null }>, readonly supervisionOrders: ReadonlyArray<{ readonly id: string, readonly state: SupervisionOrderState, readonly reason: string, readonly level: number | null, readonly openedAt: string, readonly answerBy: string, readonly answer: string | null, readonly answeredAt: string | null, readonly mayAnswer: boolean, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly openedBy: { readonly id: string, readonly name: string } | null, readonly answeredBy: { readonly id: string, readonly name: string } | null }>, readonly attachments: ReadonlyArray<{ readonly id: string, readonly address: string, readonly phase: AttachmentPhase | null, readonly media: AttachmentMedia, readonly name: string | null, readonly takenAt: string | null, readonly uploadedAt: string, readonly metersFromCase: number | null, readonly mergedReportId: string | null, readonly orderSlipId: string | null, readonly person: { readonly id: string, readonly name: string } | null, readonly task: { readonly id: string, readonly elementId: string, readonly name: string, readonly nameEn: string } | null }>, readonly mergedCases: ReadonlyArray<{ readonly id: string, readonly caseNumber: string, readonly description: string, readonly reportedAt: string, readonly timesReported: number, readonly mergedAt: string | null, readonly reason: string | null, readonly reporter?: { readonly name: string | null, readonly phone: string | null } | null, readonly mergedReports: ReadonlyArray<{ readonly id: string, readonly name: string | null, readonly phone: string | null }>, readonly attachments: ReadonlyArray<{ readonly id: string, readonly address: string, readonly media: AttachmentMedia }>, readonly comments: ReadonlyArray<{ readonly id: string, readonly at: string, readonly text: string, readonly person: { readonly id: string, readonly name: string } }> }> };

export type FollowCaseSubscriptionVariables = Exact<{
  caseId: string;
  after?: string | null | undefined;
}>;


export type FollowCaseSubscription = { readonly caseChanged: { readonly eventId: string, readonly kind: string } };

export type CompleteTaskMutationVariables = Exact<{
  input: CompleteTaskInput;
}>;


export type CompleteTaskMutation = { readonly completeTask:
    | { readonly __typename: 'CompleteTaskSuccess', readonly taskId: string, readonly version: number }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null, readonly reservedBy: string | null, readonly reservedUntil: string | null }
   };

export type AddCommentMutationVariables = Exact<{
  input: AddCommentInput;
}>;


export type AddCommentMutation = { readonly addComment:
    | { readonly __typename: 'AddCommentSuccess', readonly commentId: string }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type RevealReporterMutationVariables = Exact<{
  input: RevealReporterInput;
}>;


export type RevealReporterMutation = { readonly revealReporter:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'RevealReporterSuccess', readonly reporter: { readonly name: string | null, readonly phone: string | null } | null, readonly mergedReports: ReadonlyArray<{ readonly name: string | null, readonly phone: string | null }> }
   };

export type ReadDiagramQueryVariables = Exact<{
  id: string;
}>;


export type ReadDiagramQuery = { readonly node:
    | { readonly id: string, readonly xml: string }
    | Record<PropertyKey, never>
   | null };

export type ReadCasesQueryVariables = Exact<{
  filter?: CaseFilter | null | undefined;
  orderBy: CaseOrder;
  offset: number;
  limit: number;
}>;


export type ReadCasesQuery = { readonly cases: { readonly total: number, readonly items: ReadonlyArray<{ readonly id: string, readonly caseNumber: string, readonly className: string, readonly classNameEn: string, readonly classCode: string, readonly address: string, readonly source: CaseSource, readonly stage: CaseStage, readonly reportedAt: string, readonly dueAt: string | null, readonly closedAt: string | null, readonly filedAt: string | null, readonly responsibleUnit: { readonly id: string, readonly name: string, readonly nameEn: string } | null }> } };

export type ReadClockDerivationQueryVariables = Exact<{
  id: string;
}>;


export type ReadClockDerivationQuery = { readonly node:
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'Attachment' }
    | { readonly __typename: 'AuditEntry' }
    | { readonly __typename: 'BulkAct' }
    | { readonly __typename: 'Case' }
    | { readonly __typename: 'CatalogueClass' }
    | { readonly __typename: 'CatalogueEdition' }
    | { readonly __typename: 'City' }
    | { readonly __typename: 'ClassMapping' }
    | { readonly __typename: 'Clock', readonly id: string, readonly startedAt: string, readonly dueAt: string, readonly limitUnit: LimitUnit, readonly reworkShare: number | null, readonly derivation: { readonly limit: number, readonly workingDayHours: number, readonly stretches: ReadonlyArray<{ readonly from: string, readonly to: string, readonly reason: StretchReason, readonly name: string | null }>, readonly ledger: ReadonlyArray<{ readonly number: number, readonly kind: ClockEntryKind, readonly at: string, readonly amount: number | null, readonly reason: string, readonly actorName: string | null, readonly requestedByName: string | null }> } }
    | { readonly __typename: 'ClockRequest' }
    | { readonly __typename: 'Comment' }
    | { readonly __typename: 'Component' }
    | { readonly __typename: 'Delivery' }
    | { readonly __typename: 'Duty' }
    | { readonly __typename: 'Handover' }
    | { readonly __typename: 'ListExport' }
    | { readonly __typename: 'ManualEdit' }
    | { readonly __typename: 'ManualEdition' }
    | { readonly __typename: 'ManualEntry' }
    | { readonly __typename: 'ManualExample' }
    | { readonly __typename: 'ManualExampleResult' }
    | { readonly __typename: 'ManualExampleRun' }
    | { readonly __typename: 'ManualLineComment' }
    | { readonly __typename: 'ManualMovedLine' }
    | { readonly __typename: 'ManualRound' }
    | { readonly __typename: 'ManualTrial' }
    | { readonly __typename: 'ManualTrialCase' }
    | { readonly __typename: 'Notice' }
    | { readonly __typename: 'OpenCaseChange' }
    | { readonly __typename: 'OrderSlip' }
    | { readonly __typename: 'OrganizationUnit' }
    | { readonly __typename: 'Person' }
    | { readonly __typename: 'ProcessDraft' }
    | { readonly __typename: 'ProcessEdition' }
    | { readonly __typename: 'ProcessMilestone' }
    | { readonly __typename: 'ReconciliationFinding' }
    | { readonly __typename: 'ReconciliationRun' }
    | { readonly __typename: 'Release' }
    | { readonly __typename: 'RoleAssignment' }
    | { readonly __typename: 'SavedView' }
    | { readonly __typename: 'StepVisit' }
    | { readonly __typename: 'Substitution' }
    | { readonly __typename: 'SupervisionOrder' }
    | { readonly __typename: 'Task' }
    | { readonly __typename: 'WorkingCalendar' }
   | null };

export type ReadClockLadderQueryVariables = Exact<{
  id: string;
}>;


export type ReadClockLadderQuery = { readonly node:
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'Attachment' }
    | { readonly __typename: 'AuditEntry' }
    | { readonly __typename: 'BulkAct' }
    | { readonly __typename: 'Case' }
    | { readonly __typename: 'CatalogueClass' }
    | { readonly __typename: 'CatalogueEdition' }
    | { readonly __typename: 'City' }
    | { readonly __typename: 'ClassMapping' }
    | { readonly __typename: 'Clock', readonly id: string, readonly state: ClockState, readonly ladder: ReadonlyArray<{ readonly number: number, readonly kind: EscalationKind, readonly share: number, readonly dueAt: string, readonly reachedAt: string | null, readonly raisesPriority: boolean, readonly answerHours: number | null, readonly tells: ReadonlyArray<{ readonly role: Role, readonly unitName: string | null, readonly unitNameEn: string | null, readonly onDuty: ReadonlyArray<string> }> }> }
    | { readonly __typename: 'ClockRequest' }
    | { readonly __typename: 'Comment' }
    | { readonly __typename: 'Component' }
    | { readonly __typename: 'Delivery' }
    | { readonly __typename: 'Duty' }
    | { readonly __typename: 'Handover' }
    | { readonly __typename: 'ListExport' }
    | { readonly __typename: 'ManualEdit' }
    | { readonly __typename: 'ManualEdition' }
    | { readonly __typename: 'ManualEntry' }
    | { readonly __typename: 'ManualExample' }
    | { readonly __typename: 'ManualExampleResult' }
    | { readonly __typename: 'ManualExampleRun' }
    | { readonly __typename: 'ManualLineComment' }
    | { readonly __typename: 'ManualMovedLine' }
    | { readonly __typename: 'ManualRound' }
    | { readonly __typename: 'ManualTrial' }
    | { readonly __typename: 'ManualTrialCase' }
    | { readonly __typename: 'Notice' }
    | { readonly __typename: 'OpenCaseChange' }
    | { readonly __typename: 'OrderSlip' }
    | { readonly __typename: 'OrganizationUnit' }
    | { readonly __typename: 'Person' }
    | { readonly __typename: 'ProcessDraft' }
    | { readonly __typename: 'ProcessEdition' }
    | { readonly __typename: 'ProcessMilestone' }
    | { readonly __typename: 'ReconciliationFinding' }
    | { readonly __typename: 'ReconciliationRun' }
    | { readonly __typename: 'Release' }
    | { readonly __typename: 'RoleAssignment' }
    | { readonly __typename: 'SavedView' }
    | { readonly __typename: 'StepVisit' }
    | { readonly __typename: 'Substitution' }
    | { readonly __typename: 'SupervisionOrder' }
    | { readonly __typename: 'Task' }
    | { readonly __typename: 'WorkingCalendar' }
   | null };

export type ReadClockSheetQueryVariables = Exact<{
  caseId: string;
  clockId: string;
}>;


export type ReadClockSheetQuery = { readonly case: { readonly id: string, readonly caseNumber: string, readonly className: string, readonly classNameEn: string, readonly classCode: string, readonly address: string } | null, readonly node:
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'Attachment' }
    | { readonly __typename: 'AuditEntry' }
    | { readonly __typename: 'BulkAct' }
    | { readonly __typename: 'Case' }
    | { readonly __typename: 'CatalogueClass' }
    | { readonly __typename: 'CatalogueEdition' }
    | { readonly __typename: 'City' }
    | { readonly __typename: 'ClassMapping' }
    | { readonly __typename: 'Clock', readonly caseId: string, readonly key: string, readonly state: ClockState, readonly limitValue: number, readonly stoppedAt: string | null, readonly id: string, readonly startedAt: string, readonly dueAt: string, readonly limitUnit: LimitUnit, readonly reworkShare: number | null, readonly calendar: { readonly edition: number, readonly name: string, readonly effectiveOn: string }, readonly derivation: { readonly limit: number, readonly workingDayHours: number, readonly stretches: ReadonlyArray<{ readonly from: string, readonly to: string, readonly reason: StretchReason, readonly name: string | null }>, readonly ledger: ReadonlyArray<{ readonly number: number, readonly kind: ClockEntryKind, readonly at: string, readonly amount: number | null, readonly reason: string, readonly actorName: string | null, readonly requestedByName: string | null }> } }
    | { readonly __typename: 'ClockRequest' }
    | { readonly __typename: 'Comment' }
    | { readonly __typename: 'Component' }
    | { readonly __typename: 'Delivery' }
    | { readonly __typename: 'Duty' }
    | { readonly __typename: 'Handover' }
    | { readonly __typename: 'ListExport' }
    | { readonly __typename: 'ManualEdit' }
    | { readonly __typename: 'ManualEdition' }
    | { readonly __typename: 'ManualEntry' }
    | { readonly __typename: 'ManualExample' }
    | { readonly __typename: 'ManualExampleResult' }
    | { readonly __typename: 'ManualExampleRun' }
    | { readonly __typename: 'ManualLineComment' }
    | { readonly __typename: 'ManualMovedLine' }
    | { readonly __typename: 'ManualRound' }
    | { readonly __typename: 'ManualTrial' }
    | { readonly __typename: 'ManualTrialCase' }
    | { readonly __typename: 'Notice' }
    | { readonly __typename: 'OpenCaseChange' }
    | { readonly __typename: 'OrderSlip' }
    | { readonly __typename: 'OrganizationUnit' }
    | { readonly __typename: 'Person' }
    | { readonly __typename: 'ProcessDraft' }
    | { readonly __typename: 'ProcessEdition' }
    | { readonly __typename: 'ProcessMilestone' }
    | { readonly __typename: 'ReconciliationFinding' }
    | { readonly __typename: 'ReconciliationRun' }
    | { readonly __typename: 'Release' }
    | { readonly __typename: 'RoleAssignment' }
    | { readonly __typename: 'SavedView' }
    | { readonly __typename: 'StepVisit' }
    | { readonly __typename: 'Substitution' }
    | { readonly __typename: 'SupervisionOrder' }
    | { readonly __typename: 'Task' }
    | { readonly __typename: 'WorkingCalendar' }
   | null };

export type DerivedClockFragment = { readonly id: string, readonly startedAt: string, readonly dueAt: string, readonly limitUnit: LimitUnit, readonly reworkShare: number | null, readonly derivation: { readonly limit: number, readonly workingDayHours: number, readonly stretches: ReadonlyArray<{ readonly from: string, readonly to: string, readonly reason: StretchReason, readonly name: string | null }>, readonly ledger: ReadonlyArray<{ readonly number: number, readonly kind: ClockEntryKind, readonly at: string, readonly amount: number | null, readonly reason: string, readonly actorName: string | null, readonly requestedByName: string | null }> } };

export type ReadRelatedCasesQueryVariables = Exact<{
  id: string;
}>;


export type ReadRelatedCasesQuery = { readonly case: { readonly id: string, readonly casesAtSpot: ReadonlyArray<{ readonly id: string, readonly caseNumber: string, readonly className: string, readonly classNameEn: string, readonly stage: CaseStage, readonly reportedAt: string }>, readonly casesByReporter: ReadonlyArray<{ readonly id: string, readonly caseNumber: string, readonly className: string, readonly classNameEn: string, readonly stage: CaseStage, readonly reportedAt: string }> } | null };

export type RelatedCaseFragment = { readonly id: string, readonly caseNumber: string, readonly className: string, readonly classNameEn: string, readonly stage: CaseStage, readonly reportedAt: string };

export type ReadConditionsQueryVariables = Exact<{
  classCode: string;
}>;


export type ReadConditionsQuery = { readonly reportPreview: { readonly conditions: ReadonlyArray<{ readonly conditionNo: number, readonly filingCondition: string, readonly limitValue: number, readonly limitUnit: LimitUnit }> } };

export type ReadFilingPreviewQueryVariables = Exact<{
  classCode: string;
  conditionNo?: number | null | undefined;
  grade: CaseGrade;
  latitude?: number | null | undefined;
  longitude?: number | null | undefined;
  gridCode?: string | null | undefined;
}>;


export type ReadFilingPreviewQuery = { readonly reportPreview: { readonly entry: { readonly exceptionTo: number | null, readonly areaText: string, readonly areaClass: AreaClass | null, readonly grade: CaseGrade | null, readonly season: string, readonly hours: string } | null, readonly proposal: { readonly limitValue: number, readonly limitUnit: LimitUnit } } };

export type ReadUnitChoicesQueryVariables = Exact<{
  taskId: string;
}>;


export type ReadUnitChoicesQuery = { readonly unitChoices: ReadonlyArray<{ readonly open: number, readonly overdue: number, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string } }> };

export type ReadCatalogueQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ReadCatalogueQuery = { readonly catalogue: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly standard: string, readonly kind: ClassKind, readonly code: string, readonly name: string, readonly nameEn: string, readonly majorCode: string, readonly majorName: string, readonly majorNameEn: string, readonly dispatchLevel: DispatchLevel | null, readonly active: boolean, readonly extension: boolean, readonly sourced: boolean, readonly retiredAt: string | null, readonly retiredByName: string | null, readonly retiringReason: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ReadCatalogueEditionsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadCatalogueEditionsQuery = { readonly catalogueEditions: ReadonlyArray<{ readonly id: string, readonly standard: string, readonly title: string, readonly validFrom: string | null, readonly validUntil: string | null }> };

export type RetireClassMutationVariables = Exact<{
  input: RetireClassInput;
}>;


export type RetireClassMutation = { readonly retireClass:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'RetireClassSuccess', readonly catalogueClass: { readonly id: string } }
   };

export type ReinstateClassMutationVariables = Exact<{
  input: ReinstateClassInput;
}>;


export type ReinstateClassMutation = { readonly reinstateClass:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'ReinstateClassSuccess', readonly catalogueClass: { readonly id: string } }
   };

export type ReadClassMappingsQueryVariables = Exact<{
  fromStandard: string;
  toStandard: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ReadClassMappingsQuery = { readonly classMappings: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: ClassKind, readonly fromStandard: string, readonly toStandard: string, readonly fromCode: string, readonly targetCodes: ReadonlyArray<string>, readonly basis: MappingBasis, readonly confirmedAt: string | null, readonly confirmedByName: string | null, readonly version: number } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ProposeClassMappingsMutationVariables = Exact<{
  input: ProposeClassMappingsInput;
}>;


export type ProposeClassMappingsMutation = { readonly proposeClassMappings:
    | { readonly __typename: 'ProposeClassMappingsSuccess', readonly proposed: number, readonly added: number, readonly changed: number }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type ConfirmClassMappingsMutationVariables = Exact<{
  input: ConfirmClassMappingsInput;
}>;


export type ConfirmClassMappingsMutation = { readonly confirmClassMappings:
    | { readonly __typename: 'ConfirmClassMappingsSuccess', readonly confirmed: number }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type ReadClockLedgerQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  kind?: ClockLedgerKind | null | undefined;
  unitId?: string | null | undefined;
  personId?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type ReadClockLedgerQuery = { readonly clockLedger: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: ClockLedgerKind, readonly at: string, readonly amount: number | null, readonly reason: string, readonly actorName: string | null, readonly caseId: string, readonly caseNumber: string, readonly clockKey: string, readonly limitUnit: LimitUnit, readonly reworkShare: number | null, readonly unitName: string | null, readonly unitNameEn: string | null, readonly effect: ClockLedgerEffect, readonly dueBefore: string, readonly dueAfter: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type TimeRequestFragment = { readonly id: string, readonly kind: ClockRequestKind, readonly state: ClockRequestState, readonly amount: number | null, readonly resumesAt: string | null, readonly reason: string, readonly requestedAt: string, readonly settledAt: string | null, readonly answer: string | null, readonly mayDecide: boolean, readonly mayWithdraw: boolean, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly requestedBy: { readonly id: string, readonly name: string }, readonly settledBy: { readonly id: string, readonly name: string } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly address: string, readonly name: string | null }> };

export type ReadCaseRequestsQueryVariables = Exact<{
  id: string;
}>;


export type ReadCaseRequestsQuery = { readonly case: { readonly id: string, readonly clocks: ReadonlyArray<{ readonly id: string, readonly mayRequest: ReadonlyArray<ClockRequestKind>, readonly mayResume: boolean, readonly mayComplete: boolean, readonly resumesAt: string | null, readonly requests: ReadonlyArray<{ readonly id: string, readonly kind: ClockRequestKind, readonly state: ClockRequestState, readonly amount: number | null, readonly resumesAt: string | null, readonly reason: string, readonly requestedAt: string, readonly settledAt: string | null, readonly answer: string | null, readonly mayDecide: boolean, readonly mayWithdraw: boolean, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly requestedBy: { readonly id: string, readonly name: string }, readonly settledBy: { readonly id: string, readonly name: string } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly address: string, readonly name: string | null }> }> }> } | null };

export type ReadClockRequestsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  waiting?: boolean | null | undefined;
}>;


export type ReadClockRequestsQuery = { readonly clockRequests: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: ClockRequestKind, readonly state: ClockRequestState, readonly amount: number | null, readonly resumesAt: string | null, readonly reason: string, readonly requestedAt: string, readonly settledAt: string | null, readonly answer: string | null, readonly mayDecide: boolean, readonly mayWithdraw: boolean, readonly clock: { readonly id: string, readonly limitUnit: LimitUnit, readonly dueAt: string }, readonly case: { readonly id: string, readonly caseNumber: string }, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly requestedBy: { readonly id: string, readonly name: string }, readonly settledBy: { readonly id: string, readonly name: string } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly address: string, readonly name: string | null }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type RequestClockChangeMutationVariables = Exact<{
  input: RequestClockChangeInput;
}>;


export type RequestClockChangeMutation = { readonly requestClockChange:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'RequestClockChangeSuccess', readonly request: { readonly id: string } }
   };

export type DecideClockRequestMutationVariables = Exact<{
  input: DecideClockRequestInput;
}>;


export type DecideClockRequestMutation = { readonly decideClockRequest:
    | { readonly __typename: 'DecideClockRequestSuccess', readonly request: { readonly id: string } }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type WithdrawClockRequestMutationVariables = Exact<{
  input: WithdrawClockRequestInput;
}>;


export type WithdrawClockRequestMutation = { readonly withdrawClockRequest:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'WithdrawClockRequestSuccess', readonly request: { readonly id: string } }
   };

export type ResumeClockMutationVariables = Exact<{
  input: ResumeClockInput;
}>;


export type ResumeClockMutation = { readonly resumeClock:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'ResumeClockSuccess', readonly clock: { readonly id: string } }
   };

export type CompleteLimitStageMutationVariables = Exact<{
  input: CompleteLimitStageInput;
}>;


export type CompleteLimitStageMutation = { readonly completeLimitStage:
    | { readonly __typename: 'CompleteLimitStageSuccess', readonly clock: { readonly id: string } }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type ReadComponentsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  classCode?: string | null | undefined;
  code?: string | null | undefined;
  box?: MapBox | null | undefined;
}>;


export type ReadComponentsQuery = { readonly components: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly code: string, readonly classCode: string, readonly name: string, readonly address: string, readonly longitude: number, readonly latitude: number, readonly departmentInChargeId: string | null, readonly ownerId: string | null, readonly maintainerId: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ImportComponentsMutationVariables = Exact<{
  input: ImportComponentsInput;
}>;


export type ImportComponentsMutation = { readonly importComponents:
    | { readonly __typename: 'ImportComponentsSuccess', readonly dryRun: boolean, readonly lines: ReadonlyArray<{ readonly row: number, readonly label: string, readonly outcome: LineOutcome, readonly problem: LineProblem | null, readonly value: string | null, readonly suggestion: string | null, readonly secret: string | null }> }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type AppointedFragment = { readonly appointed: { readonly id: string, readonly name: string } | null };

export type HopsFragment = { readonly hops: ReadonlyArray<{ readonly at: string, readonly comment: string | null, readonly givenBackAt: string | null, readonly reason: string | null, readonly fromUnit: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly toUnit: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly person: { readonly id: string, readonly name: string }, readonly givenBackBy: { readonly id: string, readonly name: string } | null }> };

export type ReadHandlerChoicesQueryVariables = Exact<{
  taskId: string;
}>;


export type ReadHandlerChoicesQuery = { readonly handlerChoices: ReadonlyArray<{ readonly id: string, readonly name: string, readonly roles: ReadonlyArray<{ readonly role: Role, readonly unit: { readonly name: string, readonly nameEn: string } | null }> }> };

export type AppointHandlerMutationVariables = Exact<{
  input: AppointHandlerInput;
}>;


export type AppointHandlerMutation = { readonly appointHandler:
    | { readonly __typename: 'AppointHandlerSuccess', readonly task: { readonly id: string } }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type ReadLowerUnitsQueryVariables = Exact<{
  taskId: string;
}>;


export type ReadLowerUnitsQuery = { readonly lowerUnits: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string }> };

export type PassDownMutationVariables = Exact<{
  input: PassDownInput;
}>;


export type PassDownMutation = { readonly passDown:
    | { readonly __typename: 'PassDownSuccess', readonly task: { readonly id: string } }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null, readonly reservedBy: string | null, readonly reservedUntil: string | null }
   };

export type GiveBackMutationVariables = Exact<{
  input: GiveBackInput;
}>;


export type GiveBackMutation = { readonly giveBack:
    | { readonly __typename: 'GiveBackSuccess', readonly task: { readonly id: string } }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type ReadDisputeQueryVariables = Exact<{
  caseId: string;
}>;


export type ReadDisputeQuery = { readonly caseDispute: { readonly refusals: ReadonlyArray<{ readonly personName: string | null, readonly at: string | null, readonly words: string, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string } | null, readonly proposed: { readonly id: string, readonly name: string, readonly nameEn: string } | null }>, readonly rulings: ReadonlyArray<{ readonly caseId: string, readonly caseNumber: string, readonly grounds: string, readonly ruledAt: string, readonly ruledBy: string | null, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string } }>, readonly similarRulings: ReadonlyArray<{ readonly caseId: string, readonly caseNumber: string, readonly grounds: string, readonly ruledAt: string, readonly ruledBy: string | null, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string } }>, readonly similarHandled: ReadonlyArray<{ readonly cases: number, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string } }> } };

export type UnitNamesFragment = { readonly id: string, readonly name: string, readonly nameEn: string };

export type RulingFragment = { readonly caseId: string, readonly caseNumber: string, readonly grounds: string, readonly ruledAt: string, readonly ruledBy: string | null, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string } };

export type DraftRulingMutationVariables = Exact<{
  input: DraftRulingInput;
}>;


export type DraftRulingMutation = { readonly draftRuling:
    | { readonly __typename: 'DraftRulingSuccess', readonly editionId: string }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type ReadDutiesQueryVariables = Exact<{
  unitId?: string | null | undefined;
  from: string;
  to: string;
}>;


export type ReadDutiesQuery = { readonly duties: ReadonlyArray<{ readonly id: string, readonly startsAt: string, readonly endsAt: string, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly person: { readonly id: string, readonly name: string, readonly phone: string | null } }> };

export type AddDutyMutationVariables = Exact<{
  input: AddDutyInput;
}>;


export type AddDutyMutation = { readonly addDuty:
    | { readonly __typename: 'AddDutySuccess', readonly unitId: string, readonly added: number }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type RemoveDutyMutationVariables = Exact<{
  input: RemoveDutyInput;
}>;


export type RemoveDutyMutation = { readonly removeDuty:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'RemoveDutySuccess', readonly unitId: string }
   };

export type CopyDutyWeekMutationVariables = Exact<{
  input: CopyDutyWeekInput;
}>;


export type CopyDutyWeekMutation = { readonly copyDutyWeek:
    | { readonly __typename: 'CopyDutyWeekSuccess', readonly unitId: string, readonly added: number, readonly kept: number }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type ExportedFragment = { readonly id: string, readonly list: ViewList, readonly state: ExportState, readonly rowCount: number, readonly total: number | null, readonly truncated: boolean, readonly address: string | null };

export type ExportListMutationVariables = Exact<{
  input: ExportListInput;
}>;


export type ExportListMutation = { readonly exportList:
    | { readonly __typename: 'ExportListSuccess', readonly listExport: { readonly id: string, readonly list: ViewList, readonly state: ExportState, readonly rowCount: number, readonly total: number | null, readonly truncated: boolean, readonly address: string | null } }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type ReadListExportQueryVariables = Exact<{
  id: string;
}>;


export type ReadListExportQuery = { readonly listExport: { readonly id: string, readonly list: ViewList, readonly state: ExportState, readonly rowCount: number, readonly total: number | null, readonly truncated: boolean, readonly address: string | null } | null };

export type FollowListExportSubscriptionVariables = Exact<{
  exportId: string;
}>;


export type FollowListExportSubscription = { readonly listExportChanged: { readonly listExport: { readonly id: string, readonly list: ViewList, readonly state: ExportState, readonly rowCount: number, readonly total: number | null, readonly truncated: boolean, readonly address: string | null } } };

export type ReadHandoversQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  waiting?: boolean | null | undefined;
}>;


export type ReadHandoversQuery = { readonly handovers: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly handedAt: string, readonly taskCount: number, readonly lateCount: number, readonly acknowledgedAt: string | null, readonly fromPerson: { readonly id: string, readonly name: string }, readonly toPerson: { readonly id: string, readonly name: string } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type HandedFragment = { readonly id: string, readonly handedAt: string, readonly taskCount: number, readonly lateCount: number, readonly acknowledgedAt: string | null, readonly fromPerson: { readonly id: string, readonly name: string }, readonly toPerson: { readonly id: string, readonly name: string } };

export type ReadHandoverQueryVariables = Exact<{
  id: string;
}>;


export type ReadHandoverQuery = { readonly handover: { readonly note: string | null, readonly remark: string | null, readonly id: string, readonly handedAt: string, readonly taskCount: number, readonly lateCount: number, readonly acknowledgedAt: string | null, readonly items: ReadonlyArray<{ readonly taskId: string, readonly caseId: string, readonly caseNumber: string, readonly className: string, readonly classNameEn: string, readonly address: string | null, readonly name: string, readonly nameEn: string, readonly dueAt: string | null, readonly late: boolean, readonly reserved: boolean, readonly note: string | null }>, readonly fromPerson: { readonly id: string, readonly name: string }, readonly toPerson: { readonly id: string, readonly name: string } } | null };

export type HandOverShiftMutationVariables = Exact<{
  input: HandOverShiftInput;
}>;


export type HandOverShiftMutation = { readonly handOverShift:
    | { readonly __typename: 'HandOverShiftSuccess', readonly handover: { readonly id: string } }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type AcknowledgeHandoverMutationVariables = Exact<{
  input: AcknowledgeHandoverInput;
}>;


export type AcknowledgeHandoverMutation = { readonly acknowledgeHandover:
    | { readonly __typename: 'AcknowledgeHandoverSuccess', readonly handover: { readonly id: string } }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type ReadWaitingQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadWaitingQuery = { readonly workListCounts: { readonly total: number, readonly lights: ReadonlyArray<{ readonly light: Light, readonly count: number }>, readonly steps: ReadonlyArray<{ readonly elementId: string, readonly name: string, readonly nameEn: string, readonly count: number }> } };

export type ReadNewsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadNewsQuery = { readonly news: { readonly since: string, readonly items: ReadonlyArray<{ readonly id: string, readonly kind: NewsKind, readonly at: string, readonly caseId: string | null, readonly caseNumber: string | null, readonly className: string | null, readonly classNameEn: string | null, readonly handoverId: string | null, readonly taskCount: number | null, readonly personName: string | null, readonly elementId: string | null, readonly stepName: string | null, readonly stepNameEn: string | null, readonly outcomeZh: string | null, readonly outcomeEn: string | null, readonly text: string | null }> } };

export type ReadLateCasesQueryVariables = Exact<{
  before: string;
}>;


export type ReadLateCasesQuery = { readonly casesConnection: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly caseNumber: string, readonly className: string, readonly classNameEn: string, readonly stage: CaseStage, readonly dueAt: string | null, readonly responsibleUnit: { readonly id: string, readonly name: string, readonly nameEn: string } | null } }> } };

export type ImportedLineFragment = { readonly row: number, readonly label: string, readonly outcome: LineOutcome, readonly problem: LineProblem | null, readonly value: string | null, readonly suggestion: string | null, readonly secret: string | null };

export type ReadLabelsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadLabelsQuery = { readonly labels: ReadonlyArray<{ readonly kind: LabelKind, readonly key: string, readonly name: string, readonly nameEn: string, readonly version: number }> };

export type SetLabelMutationVariables = Exact<{
  input: SetLabelInput;
}>;


export type SetLabelMutation = { readonly setLabel:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'SetLabelSuccess', readonly label: { readonly kind: LabelKind, readonly key: string, readonly name: string, readonly nameEn: string, readonly version: number } | null }
   };

export type ReadManualContentQueryVariables = Exact<{
  editionId: string;
}>;


export type ReadManualContentQuery = { readonly manualContent: { readonly hash: string, readonly intact: boolean | null, readonly lines: number } };

export type FindManualEditionsQueryVariables = Exact<{
  hash: string;
}>;


export type FindManualEditionsQuery = { readonly manualEditionsWithContent: ReadonlyArray<{ readonly id: string, readonly number: number, readonly title: string, readonly status: EditionStatus, readonly documentNumber: string | null, readonly inForceFrom: string | null }> };

export type ReadLegalDocumentsQueryVariables = Exact<{
  editionId: string;
}>;


export type ReadLegalDocumentsQuery = { readonly legalDocuments: ReadonlyArray<{ readonly kind: LegalBasisKind, readonly title: string, readonly reference: string, readonly lines: number, readonly files: ReadonlyArray<{ readonly address: string, readonly name: string | null, readonly bytes: number, readonly sha256: string, readonly at: string, readonly byName: string | null }> }> };

export type AttachLegalDocumentMutationVariables = Exact<{
  input: AttachLegalDocumentInput;
}>;


export type AttachLegalDocumentMutation = { readonly attachLegalDocument:
    | { readonly __typename: 'AttachLegalDocumentSuccess', readonly documents: ReadonlyArray<{ readonly title: string }> }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type EditedEntryFragment = { readonly id: string, readonly kind: ClassKind, readonly classCode: string, readonly className: string, readonly majorName: string, readonly conditionNo: number, readonly filingCondition: string, readonly closingCondition: string, readonly limitText: string, readonly limitValue: number, readonly limitUnit: LimitUnit, readonly limitStages: string, readonly unitsText: string, readonly evidenceRequired: string, readonly urgent: boolean, readonly selfHandling: boolean, readonly quickPath: boolean, readonly exceptionTo: number | null, readonly areaText: string, readonly areaUnitId: string | null, readonly areaClass: AreaClass | null, readonly grade: CaseGrade | null, readonly season: string, readonly hours: string, readonly dispatch: LineDispatch, readonly verification: LineVerification, readonly version: number, readonly legalBases: ReadonlyArray<{ readonly kind: LegalBasisKind, readonly title: string, readonly reference: string }>, readonly ladder: ReadonlyArray<{ readonly percent: number, readonly offices: ReadonlyArray<LadderOffice>, readonly raisesPriority: boolean, readonly answerHours: number | null }>, readonly rules: ReadonlyArray<{ readonly position: number, readonly kind: UnitRuleKind, readonly phrase: string, readonly unitId: string | null }> };

export type ReadManualClassesQueryVariables = Exact<{
  editionId: string;
}>;


export type ReadManualClassesQuery = { readonly manualClasses: ReadonlyArray<{ readonly kind: ClassKind, readonly majorCode: string, readonly majorName: string, readonly classCode: string, readonly className: string, readonly lines: number }> };

export type ReadManualLinesQueryVariables = Exact<{
  editionId: string;
  filter?: ManualLineFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ReadManualLinesQuery = { readonly manualLines: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: ClassKind, readonly classCode: string, readonly className: string, readonly majorName: string, readonly conditionNo: number, readonly filingCondition: string, readonly closingCondition: string, readonly limitText: string, readonly limitValue: number, readonly limitUnit: LimitUnit, readonly limitStages: string, readonly unitsText: string, readonly evidenceRequired: string, readonly urgent: boolean, readonly selfHandling: boolean, readonly quickPath: boolean, readonly exceptionTo: number | null, readonly areaText: string, readonly areaUnitId: string | null, readonly areaClass: AreaClass | null, readonly grade: CaseGrade | null, readonly season: string, readonly hours: string, readonly dispatch: LineDispatch, readonly verification: LineVerification, readonly version: number, readonly legalBases: ReadonlyArray<{ readonly kind: LegalBasisKind, readonly title: string, readonly reference: string }>, readonly ladder: ReadonlyArray<{ readonly percent: number, readonly offices: ReadonlyArray<LadderOffice>, readonly raisesPriority: boolean, readonly answerHours: number | null }>, readonly rules: ReadonlyArray<{ readonly position: number, readonly kind: UnitRuleKind, readonly phrase: string, readonly unitId: string | null }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ReadManualLineQueryVariables = Exact<{
  id: string;
}>;


export type ReadManualLineQuery = { readonly node:
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'Attachment' }
    | { readonly __typename: 'AuditEntry' }
    | { readonly __typename: 'BulkAct' }
    | { readonly __typename: 'Case' }
    | { readonly __typename: 'CatalogueClass' }
    | { readonly __typename: 'CatalogueEdition' }
    | { readonly __typename: 'City' }
    | { readonly __typename: 'ClassMapping' }
    | { readonly __typename: 'Clock' }
    | { readonly __typename: 'ClockRequest' }
    | { readonly __typename: 'Comment' }
    | { readonly __typename: 'Component' }
    | { readonly __typename: 'Delivery' }
    | { readonly __typename: 'Duty' }
    | { readonly __typename: 'Handover' }
    | { readonly __typename: 'ListExport' }
    | { readonly __typename: 'ManualEdit' }
    | { readonly __typename: 'ManualEdition' }
    | { readonly __typename: 'ManualEntry', readonly id: string, readonly kind: ClassKind, readonly classCode: string, readonly className: string, readonly majorName: string, readonly conditionNo: number, readonly filingCondition: string, readonly closingCondition: string, readonly limitText: string, readonly limitValue: number, readonly limitUnit: LimitUnit, readonly limitStages: string, readonly unitsText: string, readonly evidenceRequired: string, readonly urgent: boolean, readonly selfHandling: boolean, readonly quickPath: boolean, readonly exceptionTo: number | null, readonly areaText: string, readonly areaUnitId: string | null, readonly areaClass: AreaClass | null, readonly grade: CaseGrade | null, readonly season: string, readonly hours: string, readonly dispatch: LineDispatch, readonly verification: LineVerification, readonly version: number, readonly legalBases: ReadonlyArray<{ readonly kind: LegalBasisKind, readonly title: string, readonly reference: string }>, readonly ladder: ReadonlyArray<{ readonly percent: number, readonly offices: ReadonlyArray<LadderOffice>, readonly raisesPriority: boolean, readonly answerHours: number | null }>, readonly rules: ReadonlyArray<{ readonly position: number, readonly kind: UnitRuleKind, readonly phrase: string, readonly unitId: string | null }> }
    | { readonly __typename: 'ManualExample' }
    | { readonly __typename: 'ManualExampleResult' }
    | { readonly __typename: 'ManualExampleRun' }
    | { readonly __typename: 'ManualLineComment' }
    | { readonly __typename: 'ManualMovedLine' }
    | { readonly __typename: 'ManualRound' }
    | { readonly __typename: 'ManualTrial' }
    | { readonly __typename: 'ManualTrialCase' }
    | { readonly __typename: 'Notice' }
    | { readonly __typename: 'OpenCaseChange' }
    | { readonly __typename: 'OrderSlip' }
    | { readonly __typename: 'OrganizationUnit' }
    | { readonly __typename: 'Person' }
    | { readonly __typename: 'ProcessDraft' }
    | { readonly __typename: 'ProcessEdition' }
    | { readonly __typename: 'ProcessMilestone' }
    | { readonly __typename: 'ReconciliationFinding' }
    | { readonly __typename: 'ReconciliationRun' }
    | { readonly __typename: 'Release' }
    | { readonly __typename: 'RoleAssignment' }
    | { readonly __typename: 'SavedView' }
    | { readonly __typename: 'StepVisit' }
    | { readonly __typename: 'Substitution' }
    | { readonly __typename: 'SupervisionOrder' }
    | { readonly __typename: 'Task' }
    | { readonly __typename: 'WorkingCalendar' }
   | null };

export type ReadDraftQueryVariables = Exact<{
  id: string;
}>;


export type ReadDraftQuery = { readonly manualEdition: { readonly id: string, readonly number: number, readonly title: string, readonly status: EditionStatus, readonly standard: string, readonly version: number, readonly startingReason: string | null, readonly startedFrom: { readonly number: number } | null } | null };

export type ToldEditFragment = { readonly id: string, readonly version: number, readonly kind: ManualEditKind, readonly byName: string, readonly mine: boolean, readonly at: string, readonly lineCount: number, readonly undone: boolean, readonly changes: ReadonlyArray<ManualChange>, readonly lines: ReadonlyArray<{ readonly entryId: string, readonly classCode: string, readonly className: string, readonly conditionNo: number }> };

export type ReadManualEditsQueryVariables = Exact<{
  editionId: string;
  after?: number | null | undefined;
}>;


export type ReadManualEditsQuery = { readonly manualEdits: ReadonlyArray<{ readonly id: string, readonly version: number, readonly kind: ManualEditKind, readonly byName: string, readonly mine: boolean, readonly at: string, readonly lineCount: number, readonly undone: boolean, readonly changes: ReadonlyArray<ManualChange>, readonly lines: ReadonlyArray<{ readonly entryId: string, readonly classCode: string, readonly className: string, readonly conditionNo: number }> }> };

export type ReadLineCommentsQueryVariables = Exact<{
  editionId: string;
}>;


export type ReadLineCommentsQuery = { readonly manualLineComments: ReadonlyArray<{ readonly id: string, readonly entryId: string, readonly text: string, readonly byName: string, readonly at: string, readonly settledAt: string | null, readonly settledByName: string | null }> };

export type RefusedFragment = { readonly code: RefusalCode, readonly message: string, readonly field: string | null };

export type StartManualDraftMutationVariables = Exact<{
  input: StartManualDraftInput;
}>;


export type StartManualDraftMutation = { readonly startManualDraft:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'StartManualDraftSuccess', readonly editionId: string }
   };

export type ChangeManualLineMutationVariables = Exact<{
  input: ChangeManualLineInput;
}>;


export type ChangeManualLineMutation = { readonly changeManualLine:
    | { readonly __typename: 'ChangeManualLineSuccess', readonly edit: { readonly id: string } | null, readonly entry: { readonly id: string, readonly kind: ClassKind, readonly classCode: string, readonly className: string, readonly majorName: string, readonly conditionNo: number, readonly filingCondition: string, readonly closingCondition: string, readonly limitText: string, readonly limitValue: number, readonly limitUnit: LimitUnit, readonly limitStages: string, readonly unitsText: string, readonly evidenceRequired: string, readonly urgent: boolean, readonly selfHandling: boolean, readonly quickPath: boolean, readonly exceptionTo: number | null, readonly areaText: string, readonly areaUnitId: string | null, readonly areaClass: AreaClass | null, readonly grade: CaseGrade | null, readonly season: string, readonly hours: string, readonly dispatch: LineDispatch, readonly verification: LineVerification, readonly version: number, readonly legalBases: ReadonlyArray<{ readonly kind: LegalBasisKind, readonly title: string, readonly reference: string }>, readonly ladder: ReadonlyArray<{ readonly percent: number, readonly offices: ReadonlyArray<LadderOffice>, readonly raisesPriority: boolean, readonly answerHours: number | null }>, readonly rules: ReadonlyArray<{ readonly position: number, readonly kind: UnitRuleKind, readonly phrase: string, readonly unitId: string | null }> } | null }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type AddManualLineMutationVariables = Exact<{
  input: AddManualLineInput;
}>;


export type AddManualLineMutation = { readonly addManualLine:
    | { readonly __typename: 'AddManualLineSuccess', readonly edit: { readonly id: string } | null, readonly entry: { readonly id: string, readonly kind: ClassKind, readonly classCode: string, readonly className: string, readonly majorName: string, readonly conditionNo: number, readonly filingCondition: string, readonly closingCondition: string, readonly limitText: string, readonly limitValue: number, readonly limitUnit: LimitUnit, readonly limitStages: string, readonly unitsText: string, readonly evidenceRequired: string, readonly urgent: boolean, readonly selfHandling: boolean, readonly quickPath: boolean, readonly exceptionTo: number | null, readonly areaText: string, readonly areaUnitId: string | null, readonly areaClass: AreaClass | null, readonly grade: CaseGrade | null, readonly season: string, readonly hours: string, readonly dispatch: LineDispatch, readonly verification: LineVerification, readonly version: number, readonly legalBases: ReadonlyArray<{ readonly kind: LegalBasisKind, readonly title: string, readonly reference: string }>, readonly ladder: ReadonlyArray<{ readonly percent: number, readonly offices: ReadonlyArray<LadderOffice>, readonly raisesPriority: boolean, readonly answerHours: number | null }>, readonly rules: ReadonlyArray<{ readonly position: number, readonly kind: UnitRuleKind, readonly phrase: string, readonly unitId: string | null }> } | null }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type RemoveManualLineMutationVariables = Exact<{
  input: RemoveManualLineInput;
}>;


export type RemoveManualLineMutation = { readonly removeManualLine:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'RemoveManualLineSuccess', readonly edit: { readonly id: string } | null }
   };

export type UndoManualEditMutationVariables = Exact<{
  input: UndoManualEditInput;
}>;


export type UndoManualEditMutation = { readonly undoManualEdit:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'UndoManualEditSuccess', readonly edit: { readonly id: string } | null }
   };

export type ChangeManualLinesMutationVariables = Exact<{
  input: ChangeManualLinesInput;
}>;


export type ChangeManualLinesMutation = { readonly changeManualLines:
    | { readonly __typename: 'ChangeManualLinesSuccess', readonly version: number, readonly found: number, readonly changed: number, readonly edit: { readonly id: string } | null, readonly examples: ReadonlyArray<{ readonly classCode: string, readonly className: string, readonly conditionNo: number, readonly before: string, readonly after: string }> }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type CommentManualLineMutationVariables = Exact<{
  input: CommentManualLineInput;
}>;


export type CommentManualLineMutation = { readonly commentManualLine:
    | { readonly __typename: 'CommentManualLineSuccess', readonly commentId: string }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type SettleManualCommentMutationVariables = Exact<{
  input: SettleManualCommentInput;
}>;


export type SettleManualCommentMutation = { readonly settleManualComment:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'SettleManualCommentSuccess', readonly commentId: string }
   };

export type ExampleToldFactsFragment = { readonly sharePercent: number, readonly role: Role, readonly unitId: string | null, readonly unitName: string | null };

export type ExampleExpectedFragment = { readonly limitValue: number, readonly limitUnit: LimitUnit, readonly dueAt: string, readonly units: ReadonlyArray<{ readonly unitId: string, readonly unitName: string }>, readonly tells: ReadonlyArray<{ readonly sharePercent: number, readonly role: Role, readonly unitId: string | null, readonly unitName: string | null }> };

export type ExampleRunFactsFragment = { readonly id: string, readonly state: TrialState, readonly onEngine: boolean, readonly stale: boolean, readonly gate: boolean, readonly gateReason: string | null, readonly requestedAt: string, readonly examples: number, readonly done: number, readonly differing: number, readonly failure: string | null, readonly calendar: { readonly id: string, readonly edition: number } | null, readonly drafts: ReadonlyArray<{ readonly id: string, readonly processId: string }> };

export type ReadExampleRunsQueryVariables = Exact<{
  id: string;
}>;


export type ReadExampleRunsQuery = { readonly manualEdition: { readonly id: string, readonly number: number, readonly title: string, readonly exampleRuns: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly state: TrialState, readonly onEngine: boolean, readonly stale: boolean, readonly gate: boolean, readonly gateReason: string | null, readonly requestedAt: string, readonly examples: number, readonly done: number, readonly differing: number, readonly failure: string | null, readonly calendar: { readonly id: string, readonly edition: number } | null, readonly drafts: ReadonlyArray<{ readonly id: string, readonly processId: string }> } }> } } | null };

export type ReadManualExamplesQueryVariables = Exact<{
  runId: string;
  inRun: boolean;
  retired?: boolean | null | undefined;
  differingInId?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ReadManualExamplesQuery = { readonly manualExamples: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly basis: string, readonly standard: string, readonly kind: ClassKind, readonly classCode: string, readonly className: string, readonly conditionNo: number, readonly source: CaseSource, readonly reportedAt: string, readonly grade: CaseGrade, readonly areaClass: AreaClass | null, readonly placeName: string, readonly componentCode: string | null, readonly version: number, readonly retiredAt: string | null, readonly retiredReason: string | null, readonly recordedFromId: string | null, readonly street: { readonly id: string, readonly name: string, readonly nameEn: string } | null, readonly district: { readonly id: string, readonly name: string, readonly nameEn: string } | null, readonly expected: { readonly limitValue: number, readonly limitUnit: LimitUnit, readonly dueAt: string, readonly units: ReadonlyArray<{ readonly unitId: string, readonly unitName: string }>, readonly tells: ReadonlyArray<{ readonly sharePercent: number, readonly role: Role, readonly unitId: string | null, readonly unitName: string | null }> }, readonly result?: { readonly differences: ReadonlyArray<ExampleDifference>, readonly stale: boolean, readonly dueAt: string, readonly tells: ReadonlyArray<{ readonly sharePercent: number, readonly role: Role, readonly unitId: string | null, readonly unitName: string | null }>, readonly answer: { readonly entryId: string | null, readonly conditionNo: number | null, readonly limitValue: number, readonly limitUnit: LimitUnit, readonly units: ReadonlyArray<{ readonly unitId: string, readonly unitName: string, readonly kind: UnitRuleKind, readonly reasonKey: string, readonly phrase: string, readonly onBehalfOf: { readonly unitName: string } | null }>, readonly passed: ReadonlyArray<{ readonly phrase: string, readonly kind: UnitRuleKind, readonly reasonKey: string }> } } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ReadExampleOfCaseQueryVariables = Exact<{
  caseId: string;
}>;


export type ReadExampleOfCaseQuery = { readonly exampleOfCase: { readonly kind: ClassKind, readonly classCode: string, readonly className: string, readonly caseNumber: string, readonly conditionNo: number, readonly source: CaseSource, readonly reportedAt: string, readonly grade: CaseGrade, readonly areaClass: AreaClass | null, readonly componentCode: string | null, readonly dueAt: string, readonly street: { readonly id: string, readonly name: string, readonly nameEn: string } | null, readonly district: { readonly id: string, readonly name: string, readonly nameEn: string } | null, readonly cameTo: { readonly limitValue: number, readonly limitUnit: LimitUnit, readonly units: ReadonlyArray<{ readonly unitId: string, readonly unitName: string }> } } | null };

export type RunManualExamplesMutationVariables = Exact<{
  input: RunManualExamplesInput;
}>;


export type RunManualExamplesMutation = { readonly runManualExamples:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'RunManualExamplesSuccess', readonly runId: string }
   };

export type AddManualExampleMutationVariables = Exact<{
  input: AddManualExampleInput;
}>;


export type AddManualExampleMutation = { readonly addManualExample:
    | { readonly __typename: 'AddManualExampleSuccess', readonly exampleId: string }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type ChangeManualExampleMutationVariables = Exact<{
  input: ChangeManualExampleInput;
}>;


export type ChangeManualExampleMutation = { readonly changeManualExample:
    | { readonly __typename: 'ChangeManualExampleSuccess', readonly exampleId: string }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type RetireManualExampleMutationVariables = Exact<{
  input: RetireManualExampleInput;
}>;


export type RetireManualExampleMutation = { readonly retireManualExample:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'RetireManualExampleSuccess', readonly exampleId: string }
   };

export type SubmitManualEditionMutationVariables = Exact<{
  input: SubmitManualEditionInput;
}>;


export type SubmitManualEditionMutation = { readonly submitManualEdition:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'SubmitManualEditionSuccess', readonly editionId: string, readonly version: number }
   };

export type ReviewManualEditionMutationVariables = Exact<{
  input: ReviewManualEditionInput;
}>;


export type ReviewManualEditionMutation = { readonly reviewManualEdition:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'ReviewManualEditionSuccess', readonly editionId: string, readonly version: number }
   };

export type PublishManualEditionMutationVariables = Exact<{
  input: PublishManualEditionInput;
}>;


export type PublishManualEditionMutation = { readonly publishManualEdition:
    | { readonly __typename: 'PublishManualEditionSuccess', readonly editionId: string, readonly version: number }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type RollBackManualEditionMutationVariables = Exact<{
  input: RollBackManualEditionInput;
}>;


export type RollBackManualEditionMutation = { readonly rollBackManualEdition:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'RollBackManualEditionSuccess', readonly editionId: string, readonly version: number }
   };

export type ReadManualHeadingsQueryVariables = Exact<{
  name: string;
  content: string;
}>;


export type ReadManualHeadingsQuery = { readonly manualHeadings: ReadonlyArray<{ readonly sheet: string, readonly row: number, readonly missing: ReadonlyArray<ManualColumn>, readonly headings: ReadonlyArray<{ readonly heading: string, readonly column: ManualColumn | null, readonly sample: string }> }> };

export type ImportManualMutationVariables = Exact<{
  input: ImportManualInput;
}>;


export type ImportManualMutation = { readonly importManual:
    | { readonly __typename: 'ImportManualSuccess', readonly editionId: string | null, readonly created: boolean, readonly standard: string, readonly entries: number, readonly classes: number, readonly notRead: number, readonly assumed: number, readonly phrases: ReadonlyArray<{ readonly phrase: string }>, readonly lines: ReadonlyArray<{ readonly sheet: string, readonly row: number, readonly outcome: ImportOutcome, readonly reason: string }>, readonly against: { readonly number: number, readonly added: number, readonly removed: number, readonly changed: number, readonly newClasses: ReadonlyArray<string>, readonly vanishedClasses: ReadonlyArray<string> } | null }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type PreviewLimitQueryVariables = Exact<{
  entryId: string;
  limitValue: number;
}>;


export type PreviewLimitQuery = { readonly limitPreview: { readonly cases: number, readonly earlier: number, readonly later: number, readonly becomeOverdue: number, readonly noLongerOverdue: number, readonly kept: number, readonly changes: ReadonlyArray<{ readonly caseId: string, readonly caseNumber: string, readonly key: string, readonly before: string, readonly after: string }>, readonly keptChanges: ReadonlyArray<{ readonly caseId: string, readonly caseNumber: string, readonly key: string, readonly before: string, readonly after: string }> } };

export type ChangeLimitMutationVariables = Exact<{
  input: ChangeLimitInput;
}>;


export type ChangeLimitMutation = { readonly changeLimit:
    | { readonly __typename: 'ChangeLimitSuccess', readonly changeId: string, readonly cases: number }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type ReadLimitChangesQueryVariables = Exact<{
  editionId: string;
}>;


export type ReadLimitChangesQuery = { readonly limitChanges: ReadonlyArray<{ readonly requestedAt: string, readonly limitValue: number | null, readonly reason: string, readonly id: string, readonly state: OpenCaseChangeState, readonly total: number, readonly done: number, readonly moved: number, readonly kept: number, readonly failure: string | null, readonly superseded: boolean, readonly entry: { readonly id: string, readonly className: string, readonly conditionNo: number, readonly limitUnit: LimitUnit } | null, readonly failedCase: { readonly id: string, readonly caseNumber: string } | null }> };

export type ReadManualEditionsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ReadManualEditionsQuery = { readonly manualEditions: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly number: number, readonly title: string, readonly standard: string, readonly status: EditionStatus, readonly inForceFrom: string | null, readonly expiresAt: string | null, readonly sourceName: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ReadManualEditionQueryVariables = Exact<{
  id: string;
}>;


export type ReadManualEditionQuery = { readonly manualEdition: { readonly id: string, readonly number: number, readonly title: string, readonly standard: string, readonly status: EditionStatus, readonly daysMeaning: LimitUnit, readonly hoursMeaning: LimitUnit, readonly inForceFrom: string | null, readonly sourceName: string, readonly publishingReason: string | null, readonly version: number, readonly createdAt: string, readonly authorName: string | null, readonly publishedAt: string | null, readonly inForceUntil: string | null, readonly expiresAt: string | null, readonly caseCount: number, readonly documentNumber: string | null, readonly meeting: string | null, readonly issuedOn: string | null, readonly issuingBody: string | null, readonly contentHash: string | null, readonly availableActions: ReadonlyArray<EditionAct>, readonly mayStartDraft: boolean, readonly mayMove: boolean, readonly mayEdit: boolean, readonly mayRollBack: boolean, readonly mayOpenRound: boolean, readonly heldByRelease: string | null, readonly movedLineCount: number, readonly upstreamCity: string | null, readonly upstreamNumber: number | null, readonly restores: { readonly number: number } | null, readonly steps: ReadonlyArray<{ readonly act: EditionAct, readonly status: EditionStatus, readonly at: string, readonly byName: string | null, readonly comment: string | null }> } | null };

export type LineWordsFragment = { readonly entryId: string, readonly kind: ClassKind, readonly classCode: string, readonly className: string, readonly conditionNo: number, readonly filingCondition: string, readonly closingCondition: string, readonly limitValue: number, readonly limitUnit: LimitUnit, readonly limitStages: string, readonly supervisingText: string, readonly evidenceRequired: string, readonly urgent: boolean, readonly selfHandling: boolean, readonly quickPath: boolean, readonly exceptionTo: number | null, readonly areaName: string, readonly areaClass: AreaClass | null, readonly grade: CaseGrade | null, readonly season: string, readonly hours: string, readonly dispatch: LineDispatch, readonly verification: LineVerification, readonly legalBases: ReadonlyArray<{ readonly kind: LegalBasisKind, readonly title: string, readonly reference: string }>, readonly ladder: ReadonlyArray<{ readonly percent: number, readonly offices: ReadonlyArray<LadderOffice>, readonly raisesPriority: boolean, readonly answerHours: number | null }>, readonly rules: ReadonlyArray<{ readonly kind: UnitRuleKind, readonly phrase: string, readonly unitName: string | null }> };

export type ReadManualDifferenceQueryVariables = Exact<{
  from: string;
  to: string;
  change?: ManualChange | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ReadManualDifferenceQuery = { readonly manualDifference: { readonly lines: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly changes: ReadonlyArray<ManualChange>, readonly openCases: number, readonly pastCases: number, readonly before: { readonly entryId: string, readonly kind: ClassKind, readonly classCode: string, readonly className: string, readonly conditionNo: number, readonly filingCondition: string, readonly closingCondition: string, readonly limitValue: number, readonly limitUnit: LimitUnit, readonly limitStages: string, readonly supervisingText: string, readonly evidenceRequired: string, readonly urgent: boolean, readonly selfHandling: boolean, readonly quickPath: boolean, readonly exceptionTo: number | null, readonly areaName: string, readonly areaClass: AreaClass | null, readonly grade: CaseGrade | null, readonly season: string, readonly hours: string, readonly dispatch: LineDispatch, readonly verification: LineVerification, readonly legalBases: ReadonlyArray<{ readonly kind: LegalBasisKind, readonly title: string, readonly reference: string }>, readonly ladder: ReadonlyArray<{ readonly percent: number, readonly offices: ReadonlyArray<LadderOffice>, readonly raisesPriority: boolean, readonly answerHours: number | null }>, readonly rules: ReadonlyArray<{ readonly kind: UnitRuleKind, readonly phrase: string, readonly unitName: string | null }> } | null, readonly after: { readonly entryId: string, readonly kind: ClassKind, readonly classCode: string, readonly className: string, readonly conditionNo: number, readonly filingCondition: string, readonly closingCondition: string, readonly limitValue: number, readonly limitUnit: LimitUnit, readonly limitStages: string, readonly supervisingText: string, readonly evidenceRequired: string, readonly urgent: boolean, readonly selfHandling: boolean, readonly quickPath: boolean, readonly exceptionTo: number | null, readonly areaName: string, readonly areaClass: AreaClass | null, readonly grade: CaseGrade | null, readonly season: string, readonly hours: string, readonly dispatch: LineDispatch, readonly verification: LineVerification, readonly legalBases: ReadonlyArray<{ readonly kind: LegalBasisKind, readonly title: string, readonly reference: string }>, readonly ladder: ReadonlyArray<{ readonly percent: number, readonly offices: ReadonlyArray<LadderOffice>, readonly raisesPriority: boolean, readonly answerHours: number | null }>, readonly rules: ReadonlyArray<{ readonly kind: UnitRuleKind, readonly phrase: string, readonly unitName: string | null }> } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } };

export type CountManualDifferenceQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type CountManualDifferenceQuery = { readonly manualDifference: { readonly total: number, readonly counts: ReadonlyArray<{ readonly change: ManualChange, readonly lines: number }> } };

export type ReadManualFindingsQueryVariables = Exact<{
  editionId: string;
}>;


export type ReadManualFindingsQuery = { readonly manualFindings: { readonly errors: number, readonly warnings: number, readonly notes: number, readonly findings: ReadonlyArray<{ readonly kind: FindingKind, readonly severity: FindingSeverity, readonly subject: string, readonly lineCount: number, readonly lines: ReadonlyArray<{ readonly entryId: string, readonly classCode: string, readonly className: string, readonly conditionNo: number }> }> } };

export type ReadMovedLinesQueryVariables = Exact<{
  editionId: string;
  outcome?: MoveOutcome | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ReadMovedLinesQuery = { readonly manualMovedLines: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly outcome: MoveOutcome, readonly classCode: string, readonly className: string, readonly conditionNo: number, readonly filingCondition: string, readonly places: ReadonlyArray<{ readonly classCode: string, readonly conditionNo: number }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type MoveManualToCatalogueMutationVariables = Exact<{
  input: MoveManualToCatalogueInput;
}>;


export type MoveManualToCatalogueMutation = { readonly moveManualToCatalogue:
    | { readonly __typename: 'MoveManualToCatalogueSuccess', readonly moved: number, readonly merged: number, readonly split: number, readonly noSuccessor: number, readonly unconfirmed: number, readonly edition: { readonly id: string } | null }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type ReadManualPhrasesQueryVariables = Exact<{
  editionId: string;
}>;


export type ReadManualPhrasesQuery = { readonly manualPhrases: ReadonlyArray<{ readonly phrase: string, readonly kind: UnitRuleKind, readonly unitName: string | null, readonly occurrences: number, readonly confirmedAt: string | null, readonly known: boolean, readonly suggestion: string | null }> };

export type ConfirmManualPhrasesMutationVariables = Exact<{
  input: ConfirmManualPhrasesInput;
}>;


export type ConfirmManualPhrasesMutation = { readonly confirmManualPhrases:
    | { readonly __typename: 'ConfirmManualPhrasesSuccess', readonly editionId: string, readonly version: number }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type ReceivedFragment = { readonly editionId: string, readonly editionTitle: string, readonly documentNumber: string | null, readonly unitId: string, readonly unitName: string, readonly at: string | null, readonly byName: string | null, readonly mayAcknowledge: boolean };

export type ReadManualReceiptsQueryVariables = Exact<{
  editionId: string;
}>;


export type ReadManualReceiptsQuery = { readonly manualReceipts: ReadonlyArray<{ readonly editionId: string, readonly editionTitle: string, readonly documentNumber: string | null, readonly unitId: string, readonly unitName: string, readonly at: string | null, readonly byName: string | null, readonly mayAcknowledge: boolean }> };

export type ReadManualReceiptsDueQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadManualReceiptsDueQuery = { readonly manualReceiptsDue: ReadonlyArray<{ readonly editionId: string, readonly editionTitle: string, readonly documentNumber: string | null, readonly unitId: string, readonly unitName: string, readonly at: string | null, readonly byName: string | null, readonly mayAcknowledge: boolean }> };

export type AcknowledgeManualEditionMutationVariables = Exact<{
  input: AcknowledgeManualEditionInput;
}>;


export type AcknowledgeManualEditionMutation = { readonly acknowledgeManualEdition:
    | { readonly __typename: 'AcknowledgeManualEditionSuccess', readonly receipts: ReadonlyArray<{ readonly unitId: string }> }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type ReadManualRoundsQueryVariables = Exact<{
  editionId: string;
}>;


export type ReadManualRoundsQuery = { readonly manualRounds: ReadonlyArray<{ readonly id: string, readonly openedAt: string, readonly openedByName: string, readonly answerBy: string, readonly ended: boolean, readonly units: ReadonlyArray<{ readonly unitId: string, readonly state: InquiryState, readonly openObjections: number }> }> };

export type ReadManualRoundQueryVariables = Exact<{
  id: string;
}>;


export type ReadManualRoundQuery = { readonly manualRound: { readonly id: string, readonly editionId: string, readonly editionNumber: number, readonly editionTitle: string, readonly openedAt: string, readonly openedByName: string, readonly answerBy: string, readonly ended: boolean, readonly mayDecide: boolean, readonly units: ReadonlyArray<{ readonly unitId: string, readonly unitName: string, readonly state: InquiryState, readonly lines: ReadonlyArray<{ readonly entryId: string, readonly objection: string | null, readonly decision: ObjectionDecision | null, readonly decisionReason: string | null, readonly before: { readonly classCode: string, readonly className: string, readonly conditionNo: number } | null, readonly after: { readonly classCode: string, readonly className: string, readonly conditionNo: number } | null }> }> } | null };

export type LineNameFragment = { readonly classCode: string, readonly className: string, readonly conditionNo: number };

export type InquiredFragment = { readonly roundId: string, readonly unitId: string, readonly unitName: string, readonly editionNumber: number, readonly editionTitle: string, readonly answerBy: string, readonly state: InquiryState, readonly lineCount: number };

export type ReadManualInquiriesQueryVariables = Exact<{
  waiting?: boolean | null | undefined;
}>;


export type ReadManualInquiriesQuery = { readonly manualInquiries: ReadonlyArray<{ readonly roundId: string, readonly unitId: string, readonly unitName: string, readonly editionNumber: number, readonly editionTitle: string, readonly answerBy: string, readonly state: InquiryState, readonly lineCount: number }> };

export type ReadManualInquiryQueryVariables = Exact<{
  roundId: string;
  unitId: string;
}>;


export type ReadManualInquiryQuery = { readonly manualInquiry: { readonly note: string | null, readonly casesGained: number | null, readonly casesLost: number | null, readonly answeredAt: string | null, readonly answeredByName: string | null, readonly mayAnswer: boolean, readonly roundId: string, readonly unitId: string, readonly unitName: string, readonly editionNumber: number, readonly editionTitle: string, readonly answerBy: string, readonly state: InquiryState, readonly lineCount: number, readonly lines: ReadonlyArray<{ readonly entryId: string, readonly changes: ReadonlyArray<ManualChange>, readonly casesChanged: number | null, readonly objection: string | null, readonly decision: ObjectionDecision | null, readonly decisionReason: string | null, readonly before: { readonly entryId: string, readonly kind: ClassKind, readonly classCode: string, readonly className: string, readonly conditionNo: number, readonly filingCondition: string, readonly closingCondition: string, readonly limitValue: number, readonly limitUnit: LimitUnit, readonly limitStages: string, readonly supervisingText: string, readonly evidenceRequired: string, readonly urgent: boolean, readonly selfHandling: boolean, readonly quickPath: boolean, readonly exceptionTo: number | null, readonly areaName: string, readonly areaClass: AreaClass | null, readonly grade: CaseGrade | null, readonly season: string, readonly hours: string, readonly dispatch: LineDispatch, readonly verification: LineVerification, readonly legalBases: ReadonlyArray<{ readonly kind: LegalBasisKind, readonly title: string, readonly reference: string }>, readonly ladder: ReadonlyArray<{ readonly percent: number, readonly offices: ReadonlyArray<LadderOffice>, readonly raisesPriority: boolean, readonly answerHours: number | null }>, readonly rules: ReadonlyArray<{ readonly kind: UnitRuleKind, readonly phrase: string, readonly unitName: string | null }> } | null, readonly after: { readonly entryId: string, readonly kind: ClassKind, readonly classCode: string, readonly className: string, readonly conditionNo: number, readonly filingCondition: string, readonly closingCondition: string, readonly limitValue: number, readonly limitUnit: LimitUnit, readonly limitStages: string, readonly supervisingText: string, readonly evidenceRequired: string, readonly urgent: boolean, readonly selfHandling: boolean, readonly quickPath: boolean, readonly exceptionTo: number | null, readonly areaName: string, readonly areaClass: AreaClass | null, readonly grade: CaseGrade | null, readonly season: string, readonly hours: string, readonly dispatch: LineDispatch, readonly verification: LineVerification, readonly legalBases: ReadonlyArray<{ readonly kind: LegalBasisKind, readonly title: string, readonly reference: string }>, readonly ladder: ReadonlyArray<{ readonly percent: number, readonly offices: ReadonlyArray<LadderOffice>, readonly raisesPriority: boolean, readonly answerHours: number | null }>, readonly rules: ReadonlyArray<{ readonly kind: UnitRuleKind, readonly phrase: string, readonly unitName: string | null }> } | null }> } | null };

export type OpenManualRoundMutationVariables = Exact<{
  input: OpenManualRoundInput;
}>;


export type OpenManualRoundMutation = { readonly openManualRound:
    | { readonly __typename: 'OpenManualRoundSuccess', readonly round: { readonly id: string } }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type AnswerManualRoundMutationVariables = Exact<{
  input: AnswerManualRoundInput;
}>;


export type AnswerManualRoundMutation = { readonly answerManualRound:
    | { readonly __typename: 'AnswerManualRoundSuccess', readonly inquiry: { readonly state: InquiryState } }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type DecideManualObjectionMutationVariables = Exact<{
  input: DecideManualObjectionInput;
}>;


export type DecideManualObjectionMutation = { readonly decideManualObjection:
    | { readonly __typename: 'DecideManualObjectionSuccess', readonly inquiry: { readonly openObjections: number } }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type ReadManualScansQueryVariables = Exact<{
  editionId: string;
}>;


export type ReadManualScansQuery = { readonly manualScans: ReadonlyArray<{ readonly address: string, readonly name: string | null, readonly bytes: number, readonly sha256: string, readonly at: string, readonly byName: string | null }> };

export type AttachManualScanMutationVariables = Exact<{
  input: AttachManualScanInput;
}>;


export type AttachManualScanMutation = { readonly attachManualScan:
    | { readonly __typename: 'AttachManualScanSuccess', readonly scans: ReadonlyArray<{ readonly address: string }> }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type TrialFactsFragment = { readonly id: string, readonly state: TrialState, readonly from: string, readonly until: string, readonly requestedAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly factSets: number, readonly compared: number, readonly cases: number, readonly changed: number, readonly failure: string | null, readonly stale: boolean };

export type TrialAnswerFragment = { readonly entryId: string | null, readonly conditionNo: number | null, readonly limitValue: number, readonly limitUnit: LimitUnit, readonly units: ReadonlyArray<{ readonly unitId: string, readonly unitName: string, readonly kind: UnitRuleKind, readonly reasonKey: string, readonly phrase: string, readonly onBehalfOf: { readonly unitName: string } | null }>, readonly passed: ReadonlyArray<{ readonly phrase: string, readonly kind: UnitRuleKind, readonly reasonKey: string }> };

export type ReadManualTrialsQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ReadManualTrialsQuery = { readonly manualEdition: { readonly trials: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly state: TrialState, readonly from: string, readonly until: string, readonly requestedAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly factSets: number, readonly compared: number, readonly cases: number, readonly changed: number, readonly failure: string | null, readonly stale: boolean } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type ReadManualTrialQueryVariables = Exact<{
  id: string;
}>;


export type ReadManualTrialQuery = { readonly manualTrial: { readonly id: string, readonly state: TrialState, readonly from: string, readonly until: string, readonly requestedAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly factSets: number, readonly compared: number, readonly cases: number, readonly changed: number, readonly failure: string | null, readonly stale: boolean, readonly edition: { readonly id: string, readonly number: number, readonly title: string }, readonly against: { readonly id: string, readonly number: number }, readonly counts: ReadonlyArray<{ readonly change: TrialChange, readonly cases: number }>, readonly loads: ReadonlyArray<{ readonly unitId: string, readonly unitName: string, readonly lost: number, readonly gained: number }> } | null };

export type ReadTrialCasesQueryVariables = Exact<{
  id: string;
  change?: TrialChange | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ReadTrialCasesQuery = { readonly manualTrial: { readonly changedCases: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly changes: ReadonlyArray<TrialChange>, readonly dispatchBefore: DispatchMode | null, readonly dispatchAfter: DispatchMode | null, readonly case: { readonly id: string, readonly caseNumber: string, readonly className: string, readonly classNameEn: string, readonly address: string }, readonly before: { readonly entryId: string | null, readonly conditionNo: number | null, readonly limitValue: number, readonly limitUnit: LimitUnit, readonly units: ReadonlyArray<{ readonly unitId: string, readonly unitName: string, readonly kind: UnitRuleKind, readonly reasonKey: string, readonly phrase: string, readonly onBehalfOf: { readonly unitName: string } | null }>, readonly passed: ReadonlyArray<{ readonly phrase: string, readonly kind: UnitRuleKind, readonly reasonKey: string }> }, readonly after: { readonly entryId: string | null, readonly conditionNo: number | null, readonly limitValue: number, readonly limitUnit: LimitUnit, readonly units: ReadonlyArray<{ readonly unitId: string, readonly unitName: string, readonly kind: UnitRuleKind, readonly reasonKey: string, readonly phrase: string, readonly onBehalfOf: { readonly unitName: string } | null }>, readonly passed: ReadonlyArray<{ readonly phrase: string, readonly kind: UnitRuleKind, readonly reasonKey: string }> } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type TryManualMutationVariables = Exact<{
  input: TryManualInput;
}>;


export type TryManualMutation = { readonly tryManual:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'TryManualSuccess', readonly trialId: string }
   };

export type CancelManualTrialMutationVariables = Exact<{
  input: CancelManualTrialInput;
}>;


export type CancelManualTrialMutation = { readonly cancelManualTrial:
    | { readonly __typename: 'CancelManualTrialSuccess', readonly trialId: string }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type ReadManualExplanationQueryVariables = Exact<{
  caseId: string;
}>;


export type ReadManualExplanationQuery = { readonly manualExplanation: { readonly editionId: string, readonly editionNumber: number, readonly streetName: string | null, readonly districtName: string | null, readonly areaClass: AreaClass | null, readonly grade: CaseGrade, readonly ownerName: string | null, readonly filedOn: string, readonly filedTime: string, readonly asDecided: boolean, readonly line: { readonly entryId: string, readonly conditionNo: number, readonly filingCondition: string, readonly limitValue: number, readonly limitUnit: LimitUnit, readonly evidenceRequired: string, readonly urgent: boolean, readonly selfHandling: boolean, readonly quickPath: boolean, readonly exceptionTo: number | null, readonly areaName: string, readonly areaClass: AreaClass | null, readonly grade: CaseGrade | null, readonly season: string, readonly hours: string, readonly dispatch: LineDispatch, readonly verification: LineVerification, readonly standing: LineStanding, readonly legalBases: ReadonlyArray<{ readonly kind: LegalBasisKind, readonly title: string, readonly reference: string }> } | null, readonly otherLines: ReadonlyArray<{ readonly entryId: string, readonly conditionNo: number, readonly filingCondition: string, readonly limitValue: number, readonly limitUnit: LimitUnit, readonly evidenceRequired: string, readonly urgent: boolean, readonly selfHandling: boolean, readonly quickPath: boolean, readonly exceptionTo: number | null, readonly areaName: string, readonly areaClass: AreaClass | null, readonly grade: CaseGrade | null, readonly season: string, readonly hours: string, readonly dispatch: LineDispatch, readonly verification: LineVerification, readonly standing: LineStanding, readonly legalBases: ReadonlyArray<{ readonly kind: LegalBasisKind, readonly title: string, readonly reference: string }> }>, readonly answer: { readonly entryId: string | null, readonly conditionNo: number | null, readonly limitValue: number, readonly limitUnit: LimitUnit, readonly units: ReadonlyArray<{ readonly unitId: string, readonly unitName: string, readonly kind: UnitRuleKind, readonly reasonKey: string, readonly phrase: string, readonly onBehalfOf: { readonly unitName: string } | null }>, readonly passed: ReadonlyArray<{ readonly phrase: string, readonly kind: UnitRuleKind, readonly reasonKey: string }> }, readonly sample: { readonly share: number, readonly draw: number, readonly needed: boolean, readonly risks: ReadonlyArray<{ readonly factor: RiskFactor, readonly points: number }> } | null } | null };

export type ExplainedWordsFragment = { readonly entryId: string, readonly conditionNo: number, readonly filingCondition: string, readonly limitValue: number, readonly limitUnit: LimitUnit, readonly evidenceRequired: string, readonly urgent: boolean, readonly selfHandling: boolean, readonly quickPath: boolean, readonly exceptionTo: number | null, readonly areaName: string, readonly areaClass: AreaClass | null, readonly grade: CaseGrade | null, readonly season: string, readonly hours: string, readonly dispatch: LineDispatch, readonly verification: LineVerification, readonly standing: LineStanding, readonly legalBases: ReadonlyArray<{ readonly kind: LegalBasisKind, readonly title: string, readonly reference: string }> };

export type ReadUpstreamManualsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadUpstreamManualsQuery = { readonly upstreamManuals: ReadonlyArray<{ readonly id: string, readonly cityName: string, readonly number: number, readonly title: string }> };

export type StartDraftFromUpstreamMutationVariables = Exact<{
  input: StartDraftFromUpstreamInput;
}>;


export type StartDraftFromUpstreamMutation = { readonly startDraftFromUpstream:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'StartDraftFromUpstreamSuccess', readonly editionId: string }
   };

export type ReadManualDriftQueryVariables = Exact<{
  editionId: string;
}>;


export type ReadManualDriftQuery = { readonly manualDrift: { readonly unchanged: number, readonly overridden: number, readonly own: number, readonly leftOut: number, readonly changedAbove: number, readonly origin: { readonly cityName: string, readonly number: number }, readonly upstream: { readonly id: string, readonly number: number } } | null };

export type ReadDriftedLinesQueryVariables = Exact<{
  editionId: string;
  drift?: DriftKind | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ReadDriftedLinesQuery = { readonly manualDrift: { readonly lines: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly drift: DriftKind, readonly changes: ReadonlyArray<ManualChange>, readonly before: { readonly entryId: string, readonly kind: ClassKind, readonly classCode: string, readonly className: string, readonly conditionNo: number, readonly filingCondition: string, readonly closingCondition: string, readonly limitValue: number, readonly limitUnit: LimitUnit, readonly limitStages: string, readonly supervisingText: string, readonly evidenceRequired: string, readonly urgent: boolean, readonly selfHandling: boolean, readonly quickPath: boolean, readonly exceptionTo: number | null, readonly areaName: string, readonly areaClass: AreaClass | null, readonly grade: CaseGrade | null, readonly season: string, readonly hours: string, readonly dispatch: LineDispatch, readonly verification: LineVerification, readonly legalBases: ReadonlyArray<{ readonly kind: LegalBasisKind, readonly title: string, readonly reference: string }>, readonly ladder: ReadonlyArray<{ readonly percent: number, readonly offices: ReadonlyArray<LadderOffice>, readonly raisesPriority: boolean, readonly answerHours: number | null }>, readonly rules: ReadonlyArray<{ readonly kind: UnitRuleKind, readonly phrase: string, readonly unitName: string | null }> } | null, readonly after: { readonly entryId: string, readonly kind: ClassKind, readonly classCode: string, readonly className: string, readonly conditionNo: number, readonly filingCondition: string, readonly closingCondition: string, readonly limitValue: number, readonly limitUnit: LimitUnit, readonly limitStages: string, readonly supervisingText: string, readonly evidenceRequired: string, readonly urgent: boolean, readonly selfHandling: boolean, readonly quickPath: boolean, readonly exceptionTo: number | null, readonly areaName: string, readonly areaClass: AreaClass | null, readonly grade: CaseGrade | null, readonly season: string, readonly hours: string, readonly dispatch: LineDispatch, readonly verification: LineVerification, readonly legalBases: ReadonlyArray<{ readonly kind: LegalBasisKind, readonly title: string, readonly reference: string }>, readonly ladder: ReadonlyArray<{ readonly percent: number, readonly offices: ReadonlyArray<LadderOffice>, readonly raisesPriority: boolean, readonly answerHours: number | null }>, readonly rules: ReadonlyArray<{ readonly kind: UnitRuleKind, readonly phrase: string, readonly unitName: string | null }> } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type ReadUpstreamChangesQueryVariables = Exact<{
  editionId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ReadUpstreamChangesQuery = { readonly manualDrift: { readonly upstreamChanges: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly changes: ReadonlyArray<ManualChange>, readonly overridden: ReadonlyArray<ManualChange>, readonly before: { readonly entryId: string, readonly kind: ClassKind, readonly classCode: string, readonly className: string, readonly conditionNo: number, readonly filingCondition: string, readonly closingCondition: string, readonly limitValue: number, readonly limitUnit: LimitUnit, readonly limitStages: string, readonly supervisingText: string, readonly evidenceRequired: string, readonly urgent: boolean, readonly selfHandling: boolean, readonly quickPath: boolean, readonly exceptionTo: number | null, readonly areaName: string, readonly areaClass: AreaClass | null, readonly grade: CaseGrade | null, readonly season: string, readonly hours: string, readonly dispatch: LineDispatch, readonly verification: LineVerification, readonly legalBases: ReadonlyArray<{ readonly kind: LegalBasisKind, readonly title: string, readonly reference: string }>, readonly ladder: ReadonlyArray<{ readonly percent: number, readonly offices: ReadonlyArray<LadderOffice>, readonly raisesPriority: boolean, readonly answerHours: number | null }>, readonly rules: ReadonlyArray<{ readonly kind: UnitRuleKind, readonly phrase: string, readonly unitName: string | null }> } | null, readonly after: { readonly entryId: string, readonly kind: ClassKind, readonly classCode: string, readonly className: string, readonly conditionNo: number, readonly filingCondition: string, readonly closingCondition: string, readonly limitValue: number, readonly limitUnit: LimitUnit, readonly limitStages: string, readonly supervisingText: string, readonly evidenceRequired: string, readonly urgent: boolean, readonly selfHandling: boolean, readonly quickPath: boolean, readonly exceptionTo: number | null, readonly areaName: string, readonly areaClass: AreaClass | null, readonly grade: CaseGrade | null, readonly season: string, readonly hours: string, readonly dispatch: LineDispatch, readonly verification: LineVerification, readonly legalBases: ReadonlyArray<{ readonly kind: LegalBasisKind, readonly title: string, readonly reference: string }>, readonly ladder: ReadonlyArray<{ readonly percent: number, readonly offices: ReadonlyArray<LadderOffice>, readonly raisesPriority: boolean, readonly answerHours: number | null }>, readonly rules: ReadonlyArray<{ readonly kind: UnitRuleKind, readonly phrase: string, readonly unitName: string | null }> } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type TakeUpstreamChangesMutationVariables = Exact<{
  input: TakeUpstreamChangesInput;
}>;


export type TakeUpstreamChangesMutation = { readonly takeUpstreamChanges:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'TakeUpstreamChangesSuccess', readonly taken: number, readonly left: number }
   };

export type ReadGridMapQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadGridMapQuery = { readonly gridMap: { readonly geoJson: unknown } };

export type ReadCaseMapQueryVariables = Exact<{
  box?: MapBox | null | undefined;
  filter?: WorkListFilter | null | undefined;
}>;


export type ReadCaseMapQuery = { readonly caseMap: { readonly truncated: boolean, readonly cases: ReadonlyArray<{ readonly id: string, readonly caseNumber: string, readonly className: string, readonly classNameEn: string, readonly address: string, readonly stage: CaseStage, readonly longitude: number, readonly latitude: number, readonly gridId: string | null, readonly elementId: string | null, readonly stepName: string | null, readonly stepNameEn: string | null, readonly light: Light, readonly dueAt: string | null }> } };

export type CountByGridQueryVariables = Exact<{
  filter?: WorkListFilter | null | undefined;
}>;


export type CountByGridQuery = { readonly gridCounts: ReadonlyArray<{ readonly gridId: string, readonly code: string, readonly name: string, readonly count: number }> };

export type ReadMentionsMutationVariables = Exact<{
  input: ReadMentionsInput;
}>;


export type ReadMentionsMutation = { readonly readMentions:
    | { readonly __typename: 'ReadMentionsSuccess', readonly case: { readonly id: string } }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type CaseMergingFragment = { readonly mayMerge: boolean, readonly mergedIntoId: string | null, readonly mergedIntoNumber: string | null, readonly mergedCases: ReadonlyArray<{ readonly id: string, readonly caseNumber: string, readonly description: string, readonly reportedAt: string, readonly timesReported: number, readonly mergedAt: string | null, readonly reason: string | null, readonly reporter?: { readonly name: string | null, readonly phone: string | null } | null, readonly mergedReports: ReadonlyArray<{ readonly id: string, readonly name: string | null, readonly phone: string | null }>, readonly attachments: ReadonlyArray<{ readonly id: string, readonly address: string, readonly media: AttachmentMedia }>, readonly comments: ReadonlyArray<{ readonly id: string, readonly at: string, readonly text: string, readonly person: { readonly id: string, readonly name: string } }> }> };

export type MergeCaseMutationVariables = Exact<{
  input: MergeCaseInput;
}>;


export type MergeCaseMutation = { readonly mergeCase:
    | { readonly __typename: 'MergeCaseSuccess', readonly into: { readonly id: string, readonly caseNumber: string } }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type ReadDeliveriesQueryVariables = Exact<{
  id: string;
}>;


export type ReadDeliveriesQuery = { readonly case: { readonly id: string, readonly notices: ReadonlyArray<{ readonly id: string, readonly deliveries: ReadonlyArray<{ readonly id: string, readonly channel: DeliveryChannel, readonly state: DeliveryState, readonly queuedAt: string, readonly sentAt: string | null, readonly deliveredAt: string | null, readonly acknowledgedAt: string | null, readonly failedAt: string | null, readonly error: string | null, readonly person: { readonly id: string, readonly name: string } | null }> }> } | null };

export type DeliveredFragment = { readonly id: string, readonly channel: DeliveryChannel, readonly state: DeliveryState, readonly queuedAt: string, readonly sentAt: string | null, readonly deliveredAt: string | null, readonly acknowledgedAt: string | null, readonly failedAt: string | null, readonly error: string | null, readonly person: { readonly id: string, readonly name: string } | null };

export type AcknowledgeNoticeMutationVariables = Exact<{
  input: AcknowledgeNoticeInput;
}>;


export type AcknowledgeNoticeMutation = { readonly acknowledgeNotice:
    | { readonly __typename: 'AcknowledgeNoticeSuccess', readonly notice: { readonly id: string } }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type ReadReceiptLimitQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadReceiptLimitQuery = { readonly viewer: { readonly city: { readonly id: string, readonly receiptMinutes: number | null, readonly version: number, readonly receiptLevels: ReadonlyArray<{ readonly number: number, readonly kind: EscalationKind, readonly share: number, readonly minutes: number | null }> } } };

export type SetReceiptLimitMutationVariables = Exact<{
  input: SetReceiptLimitInput;
}>;


export type SetReceiptLimitMutation = { readonly setReceiptLimit:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'SetReceiptLimitSuccess', readonly city: { readonly id: string } }
   };

export type SlipFragment = { readonly id: string, readonly state: OrderSlipState, readonly recipient: string, readonly contact: string, readonly note: string, readonly issuedAt: string, readonly expiresAt: string, readonly outcome: OrderAnswer | null, readonly answer: string | null, readonly answeredBy: string | null, readonly answeredAt: string | null, readonly issuedBy: { readonly id: string, readonly name: string }, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string } };

export type ReadOrderSlipQueryVariables = Exact<{
  caseId: string;
}>;


export type ReadOrderSlipQuery = { readonly case: { readonly id: string, readonly caseNumber: string, readonly className: string, readonly classNameEn: string, readonly classCode: string, readonly address: string, readonly orderSlips: ReadonlyArray<{ readonly id: string, readonly state: OrderSlipState, readonly recipient: string, readonly contact: string, readonly note: string, readonly issuedAt: string, readonly expiresAt: string, readonly outcome: OrderAnswer | null, readonly answer: string | null, readonly answeredBy: string | null, readonly answeredAt: string | null, readonly sheet: { readonly filingCondition: string | null, readonly closingCondition: string | null, readonly limitValue: number | null, readonly limitUnit: LimitUnit | null, readonly dueAt: string | null }, readonly issuedBy: { readonly id: string, readonly name: string }, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string } }> } | null };

export type IssueOrderSlipMutationVariables = Exact<{
  input: IssueOrderSlipInput;
}>;


export type IssueOrderSlipMutation = { readonly issueOrderSlip:
    | { readonly __typename: 'IssueOrderSlipSuccess', readonly secret: string | null, readonly orderSlip: { readonly id: string } }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type RevokeOrderSlipMutationVariables = Exact<{
  input: RevokeOrderSlipInput;
}>;


export type RevokeOrderSlipMutation = { readonly revokeOrderSlip:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'RevokeOrderSlipSuccess', readonly orderSlip: { readonly id: string } }
   };

export type ReadPeopleQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  role?: Role | null | undefined;
  name?: string | null | undefined;
}>;


export type ReadPeopleQuery = { readonly people: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly phone: string | null, readonly active: boolean, readonly unitId: string | null, readonly roles: ReadonlyArray<{ readonly role: Role, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string } | null }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ReadPersonNameQueryVariables = Exact<{
  id: string;
}>;


export type ReadPersonNameQuery = { readonly node:
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'Attachment' }
    | { readonly __typename: 'AuditEntry' }
    | { readonly __typename: 'BulkAct' }
    | { readonly __typename: 'Case' }
    | { readonly __typename: 'CatalogueClass' }
    | { readonly __typename: 'CatalogueEdition' }
    | { readonly __typename: 'City' }
    | { readonly __typename: 'ClassMapping' }
    | { readonly __typename: 'Clock' }
    | { readonly __typename: 'ClockRequest' }
    | { readonly __typename: 'Comment' }
    | { readonly __typename: 'Component' }
    | { readonly __typename: 'Delivery' }
    | { readonly __typename: 'Duty' }
    | { readonly __typename: 'Handover' }
    | { readonly __typename: 'ListExport' }
    | { readonly __typename: 'ManualEdit' }
    | { readonly __typename: 'ManualEdition' }
    | { readonly __typename: 'ManualEntry' }
    | { readonly __typename: 'ManualExample' }
    | { readonly __typename: 'ManualExampleResult' }
    | { readonly __typename: 'ManualExampleRun' }
    | { readonly __typename: 'ManualLineComment' }
    | { readonly __typename: 'ManualMovedLine' }
    | { readonly __typename: 'ManualRound' }
    | { readonly __typename: 'ManualTrial' }
    | { readonly __typename: 'ManualTrialCase' }
    | { readonly __typename: 'Notice' }
    | { readonly __typename: 'OpenCaseChange' }
    | { readonly __typename: 'OrderSlip' }
    | { readonly __typename: 'OrganizationUnit' }
    | { readonly __typename: 'Person', readonly id: string, readonly name: string }
    | { readonly __typename: 'ProcessDraft' }
    | { readonly __typename: 'ProcessEdition' }
    | { readonly __typename: 'ProcessMilestone' }
    | { readonly __typename: 'ReconciliationFinding' }
    | { readonly __typename: 'ReconciliationRun' }
    | { readonly __typename: 'Release' }
    | { readonly __typename: 'RoleAssignment' }
    | { readonly __typename: 'SavedView' }
    | { readonly __typename: 'StepVisit' }
    | { readonly __typename: 'Substitution' }
    | { readonly __typename: 'SupervisionOrder' }
    | { readonly __typename: 'Task' }
    | { readonly __typename: 'WorkingCalendar' }
   | null };

export type ReadPersonQueryVariables = Exact<{
  id: string;
}>;


export type ReadPersonQuery = { readonly node:
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'Attachment' }
    | { readonly __typename: 'AuditEntry' }
    | { readonly __typename: 'BulkAct' }
    | { readonly __typename: 'Case' }
    | { readonly __typename: 'CatalogueClass' }
    | { readonly __typename: 'CatalogueEdition' }
    | { readonly __typename: 'City' }
    | { readonly __typename: 'ClassMapping' }
    | { readonly __typename: 'Clock' }
    | { readonly __typename: 'ClockRequest' }
    | { readonly __typename: 'Comment' }
    | { readonly __typename: 'Component' }
    | { readonly __typename: 'Delivery' }
    | { readonly __typename: 'Duty' }
    | { readonly __typename: 'Handover' }
    | { readonly __typename: 'ListExport' }
    | { readonly __typename: 'ManualEdit' }
    | { readonly __typename: 'ManualEdition' }
    | { readonly __typename: 'ManualEntry' }
    | { readonly __typename: 'ManualExample' }
    | { readonly __typename: 'ManualExampleResult' }
    | { readonly __typename: 'ManualExampleRun' }
    | { readonly __typename: 'ManualLineComment' }
    | { readonly __typename: 'ManualMovedLine' }
    | { readonly __typename: 'ManualRound' }
    | { readonly __typename: 'ManualTrial' }
    | { readonly __typename: 'ManualTrialCase' }
    | { readonly __typename: 'Notice' }
    | { readonly __typename: 'OpenCaseChange' }
    | { readonly __typename: 'OrderSlip' }
    | { readonly __typename: 'OrganizationUnit' }
    | { readonly __typename: 'Person', readonly id: string, readonly name: string, readonly phone: string | null, readonly email: string | null, readonly login: string | null, readonly active: boolean, readonly version: number, readonly unitId: string | null, readonly assignments: ReadonlyArray<{ readonly id: string, readonly role: Role, readonly startsAt: string | null, readonly endsAt: string | null, readonly grantedAt: string | null, readonly grantedBy: { readonly id: string, readonly name: string } | null, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string } | null }>, readonly substitutions: ReadonlyArray<{ readonly id: string, readonly startsAt: string, readonly endsAt: string, readonly grantedAt: string, readonly grantedBy: { readonly id: string, readonly name: string } | null, readonly person: { readonly id: string, readonly name: string }, readonly substitute: { readonly id: string, readonly name: string } }>, readonly substituting: ReadonlyArray<{ readonly id: string, readonly startsAt: string, readonly endsAt: string, readonly grantedAt: string, readonly grantedBy: { readonly id: string, readonly name: string } | null, readonly person: { readonly id: string, readonly name: string }, readonly substitute: { readonly id: string, readonly name: string } }> }
    | { readonly __typename: 'ProcessDraft' }
    | { readonly __typename: 'ProcessEdition' }
    | { readonly __typename: 'ProcessMilestone' }
    | { readonly __typename: 'ReconciliationFinding' }
    | { readonly __typename: 'ReconciliationRun' }
    | { readonly __typename: 'Release' }
    | { readonly __typename: 'RoleAssignment' }
    | { readonly __typename: 'SavedView' }
    | { readonly __typename: 'StepVisit' }
    | { readonly __typename: 'Substitution' }
    | { readonly __typename: 'SupervisionOrder' }
    | { readonly __typename: 'Task' }
    | { readonly __typename: 'WorkingCalendar' }
   | null };

export type ReadRoleHoldersQueryVariables = Exact<{
  role: Role;
  unitId?: string | null | undefined;
  from: string;
  to: string;
}>;


export type ReadRoleHoldersQuery = { readonly roleHolders: ReadonlyArray<{ readonly id: string, readonly role: Role, readonly startsAt: string | null, readonly endsAt: string | null, readonly grantedAt: string | null, readonly person: { readonly id: string, readonly name: string }, readonly substitutions: ReadonlyArray<{ readonly id: string, readonly startsAt: string, readonly endsAt: string, readonly grantedAt: string, readonly grantedBy: { readonly id: string, readonly name: string } | null, readonly person: { readonly id: string, readonly name: string }, readonly substitute: { readonly id: string, readonly name: string } }>, readonly grantedBy: { readonly id: string, readonly name: string } | null, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string } | null }> };

export type HeldPeriodFragment = { readonly id: string, readonly role: Role, readonly startsAt: string | null, readonly endsAt: string | null, readonly grantedAt: string | null, readonly grantedBy: { readonly id: string, readonly name: string } | null, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string } | null };

export type ReplacementFragment = { readonly id: string, readonly startsAt: string, readonly endsAt: string, readonly grantedAt: string, readonly grantedBy: { readonly id: string, readonly name: string } | null, readonly person: { readonly id: string, readonly name: string }, readonly substitute: { readonly id: string, readonly name: string } };

export type ImportPeopleMutationVariables = Exact<{
  input: ImportPeopleInput;
}>;


export type ImportPeopleMutation = { readonly importPeople:
    | { readonly __typename: 'ImportPeopleSuccess', readonly dryRun: boolean, readonly lines: ReadonlyArray<{ readonly row: number, readonly label: string, readonly outcome: LineOutcome, readonly problem: LineProblem | null, readonly value: string | null, readonly suggestion: string | null, readonly secret: string | null }> }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type SavePersonMutationVariables = Exact<{
  input: SavePersonInput;
}>;


export type SavePersonMutation = { readonly savePerson:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'SavePersonSuccess', readonly personId: string, readonly secret: string | null }
   };

export type SetPersonActiveMutationVariables = Exact<{
  input: SetPersonActiveInput;
}>;


export type SetPersonActiveMutation = { readonly setPersonActive:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'SetPersonActiveSuccess', readonly personId: string }
   };

export type IssuePasswordMutationVariables = Exact<{
  input: IssuePasswordInput;
}>;


export type IssuePasswordMutation = { readonly issuePassword:
    | { readonly __typename: 'IssuePasswordSuccess', readonly personId: string, readonly secret: string | null }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type TransferPersonMutationVariables = Exact<{
  input: TransferPersonInput;
}>;


export type TransferPersonMutation = { readonly transferPerson:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'TransferPersonSuccess', readonly personId: string }
   };

export type AssignRoleMutationVariables = Exact<{
  input: AssignRoleInput;
}>;


export type AssignRoleMutation = { readonly assignRole:
    | { readonly __typename: 'AssignRoleSuccess', readonly assignmentId: string }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type EndRoleMutationVariables = Exact<{
  input: EndRoleInput;
}>;


export type EndRoleMutation = { readonly endRole:
    | { readonly __typename: 'EndRoleSuccess', readonly assignmentId: string }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type NameSubstituteMutationVariables = Exact<{
  input: NameSubstituteInput;
}>;


export type NameSubstituteMutation = { readonly nameSubstitute:
    | { readonly __typename: 'NameSubstituteSuccess', readonly substitutionId: string }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type EndSubstitutionMutationVariables = Exact<{
  input: EndSubstitutionInput;
}>;


export type EndSubstitutionMutation = { readonly endSubstitution:
    | { readonly __typename: 'EndSubstitutionSuccess', readonly substitutionId: string }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type CasePhotosFragment = { readonly closingCondition: string | null, readonly mergedReports: ReadonlyArray<{ readonly id: string, readonly source: CaseSource, readonly reportedAt: string }>, readonly orderSlips: ReadonlyArray<{ readonly id: string, readonly recipient: string, readonly answeredBy: string | null }>, readonly attachments: ReadonlyArray<{ readonly id: string, readonly address: string, readonly phase: AttachmentPhase | null, readonly media: AttachmentMedia, readonly name: string | null, readonly takenAt: string | null, readonly uploadedAt: string, readonly metersFromCase: number | null, readonly mergedReportId: string | null, readonly orderSlipId: string | null, readonly person: { readonly id: string, readonly name: string } | null, readonly task: { readonly id: string, readonly elementId: string, readonly name: string, readonly nameEn: string } | null }> };

export type ReadProcessEditionsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ReadProcessEditionsQuery = { readonly processEditions: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly processId: string, readonly number: number, readonly hash: string, readonly deployedAt: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ReadProcessEditionQueryVariables = Exact<{
  id: string;
}>;


export type ReadProcessEditionQuery = { readonly node:
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'Attachment' }
    | { readonly __typename: 'AuditEntry' }
    | { readonly __typename: 'BulkAct' }
    | { readonly __typename: 'Case' }
    | { readonly __typename: 'CatalogueClass' }
    | { readonly __typename: 'CatalogueEdition' }
    | { readonly __typename: 'City' }
    | { readonly __typename: 'ClassMapping' }
    | { readonly __typename: 'Clock' }
    | { readonly __typename: 'ClockRequest' }
    | { readonly __typename: 'Comment' }
    | { readonly __typename: 'Component' }
    | { readonly __typename: 'Delivery' }
    | { readonly __typename: 'Duty' }
    | { readonly __typename: 'Handover' }
    | { readonly __typename: 'ListExport' }
    | { readonly __typename: 'ManualEdit' }
    | { readonly __typename: 'ManualEdition' }
    | { readonly __typename: 'ManualEntry' }
    | { readonly __typename: 'ManualExample' }
    | { readonly __typename: 'ManualExampleResult' }
    | { readonly __typename: 'ManualExampleRun' }
    | { readonly __typename: 'ManualLineComment' }
    | { readonly __typename: 'ManualMovedLine' }
    | { readonly __typename: 'ManualRound' }
    | { readonly __typename: 'ManualTrial' }
    | { readonly __typename: 'ManualTrialCase' }
    | { readonly __typename: 'Notice' }
    | { readonly __typename: 'OpenCaseChange' }
    | { readonly __typename: 'OrderSlip' }
    | { readonly __typename: 'OrganizationUnit' }
    | { readonly __typename: 'Person' }
    | { readonly __typename: 'ProcessDraft' }
    | { readonly __typename: 'ProcessEdition', readonly id: string, readonly processId: string, readonly number: number, readonly deployedAt: string, readonly steps: unknown, readonly xml: string }
    | { readonly __typename: 'ProcessMilestone' }
    | { readonly __typename: 'ReconciliationFinding' }
    | { readonly __typename: 'ReconciliationRun' }
    | { readonly __typename: 'Release' }
    | { readonly __typename: 'RoleAssignment' }
    | { readonly __typename: 'SavedView' }
    | { readonly __typename: 'StepVisit' }
    | { readonly __typename: 'Substitution' }
    | { readonly __typename: 'SupervisionOrder' }
    | { readonly __typename: 'Task' }
    | { readonly __typename: 'WorkingCalendar' }
   | null };

export type ReadProcessDifferenceQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type ReadProcessDifferenceQuery = { readonly processDifference: { readonly processId: string, readonly name: string, readonly before: { readonly id: string, readonly isDraft: boolean, readonly number: number, readonly milestone: number | null, readonly xml: string }, readonly after: { readonly id: string, readonly isDraft: boolean, readonly number: number, readonly milestone: number | null, readonly xml: string }, readonly elements: ReadonlyArray<{ readonly partId: string, readonly type: string, readonly name: string, readonly changes: ReadonlyArray<PartChange>, readonly properties: ReadonlyArray<{ readonly property: string, readonly before: string | null, readonly after: string | null }> }>, readonly documents: ReadonlyArray<{ readonly kind: ComparedDocumentKind, readonly name: string, readonly parts: ReadonlyArray<{ readonly partId: string, readonly type: string, readonly name: string, readonly changes: ReadonlyArray<PartChange>, readonly properties: ReadonlyArray<{ readonly property: string, readonly before: string | null, readonly after: string | null }> }> }> } };

export type PartDifferenceFragment = { readonly partId: string, readonly type: string, readonly name: string, readonly changes: ReadonlyArray<PartChange>, readonly properties: ReadonlyArray<{ readonly property: string, readonly before: string | null, readonly after: string | null }> };

export type ImportProcessMutationVariables = Exact<{
  input: ImportProcessInput;
}>;


export type ImportProcessMutation = { readonly importProcess:
    | { readonly __typename: 'ImportProcessSuccess', readonly dryRun: boolean, readonly processId: string, readonly draftId: string | null, readonly lines: ReadonlyArray<{ readonly row: number, readonly label: string, readonly outcome: LineOutcome, readonly problem: LineProblem | null, readonly value: string | null, readonly suggestion: string | null, readonly secret: string | null }> }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type ReadProcessMilestonesQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ReadProcessMilestonesQuery = { readonly node:
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'Attachment' }
    | { readonly __typename: 'AuditEntry' }
    | { readonly __typename: 'BulkAct' }
    | { readonly __typename: 'Case' }
    | { readonly __typename: 'CatalogueClass' }
    | { readonly __typename: 'CatalogueEdition' }
    | { readonly __typename: 'City' }
    | { readonly __typename: 'ClassMapping' }
    | { readonly __typename: 'Clock' }
    | { readonly __typename: 'ClockRequest' }
    | { readonly __typename: 'Comment' }
    | { readonly __typename: 'Component' }
    | { readonly __typename: 'Delivery' }
    | { readonly __typename: 'Duty' }
    | { readonly __typename: 'Handover' }
    | { readonly __typename: 'ListExport' }
    | { readonly __typename: 'ManualEdit' }
    | { readonly __typename: 'ManualEdition' }
    | { readonly __typename: 'ManualEntry' }
    | { readonly __typename: 'ManualExample' }
    | { readonly __typename: 'ManualExampleResult' }
    | { readonly __typename: 'ManualExampleRun' }
    | { readonly __typename: 'ManualLineComment' }
    | { readonly __typename: 'ManualMovedLine' }
    | { readonly __typename: 'ManualRound' }
    | { readonly __typename: 'ManualTrial' }
    | { readonly __typename: 'ManualTrialCase' }
    | { readonly __typename: 'Notice' }
    | { readonly __typename: 'OpenCaseChange' }
    | { readonly __typename: 'OrderSlip' }
    | { readonly __typename: 'OrganizationUnit' }
    | { readonly __typename: 'Person' }
    | { readonly __typename: 'ProcessDraft', readonly id: string, readonly milestones: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly number: number, readonly note: string | null, readonly markedAt: string, readonly markedByName: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly __typename: 'ProcessEdition' }
    | { readonly __typename: 'ProcessMilestone' }
    | { readonly __typename: 'ReconciliationFinding' }
    | { readonly __typename: 'ReconciliationRun' }
    | { readonly __typename: 'Release' }
    | { readonly __typename: 'RoleAssignment' }
    | { readonly __typename: 'SavedView' }
    | { readonly __typename: 'StepVisit' }
    | { readonly __typename: 'Substitution' }
    | { readonly __typename: 'SupervisionOrder' }
    | { readonly __typename: 'Task' }
    | { readonly __typename: 'WorkingCalendar' }
   | null };

export type MarkProcessMilestoneMutationVariables = Exact<{
  input: MarkProcessMilestoneInput;
}>;


export type MarkProcessMilestoneMutation = { readonly markProcessMilestone:
    | { readonly __typename: 'MarkProcessMilestoneSuccess', readonly milestone: { readonly id: string } }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type RestoreProcessMilestoneMutationVariables = Exact<{
  input: RestoreProcessMilestoneInput;
}>;


export type RestoreProcessMilestoneMutation = { readonly restoreProcessMilestone:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'RestoreProcessMilestoneSuccess', readonly version: number }
   };

export type BranchProcessDraftMutationVariables = Exact<{
  input: BranchProcessDraftInput;
}>;


export type BranchProcessDraftMutation = { readonly branchProcessDraft:
    | { readonly __typename: 'BranchProcessDraftSuccess', readonly draftId: string }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type ReadProcessesQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadProcessesQuery = { readonly processes: ReadonlyArray<{ readonly id: string, readonly processId: string, readonly name: string, readonly number: number }> };

export type ReadOwnEditionsQueryVariables = Exact<{
  processId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ReadOwnEditionsQuery = { readonly processEditions: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly number: number, readonly deployedAt: string, readonly origin: EditionOrigin, readonly authorName: string | null, readonly publishedByName: string | null, readonly reason: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ReadProcessDraftsQueryVariables = Exact<{
  processId: string;
  open: boolean;
  first: number;
  after?: string | null | undefined;
}>;


export type ReadProcessDraftsQuery = { readonly processDrafts: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly state: ProcessDraftState, readonly note: string, readonly savedByName: string, readonly savedAt: string, readonly baseEdition: { readonly id: string, readonly number: number } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ReadProcessDraftQueryVariables = Exact<{
  id: string;
}>;


export type ReadProcessDraftQuery = { readonly processes: ReadonlyArray<{ readonly id: string, readonly processId: string, readonly name: string, readonly number: number }>, readonly node:
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'Attachment' }
    | { readonly __typename: 'AuditEntry' }
    | { readonly __typename: 'BulkAct' }
    | { readonly __typename: 'Case' }
    | { readonly __typename: 'CatalogueClass' }
    | { readonly __typename: 'CatalogueEdition' }
    | { readonly __typename: 'City' }
    | { readonly __typename: 'ClassMapping' }
    | { readonly __typename: 'Clock' }
    | { readonly __typename: 'ClockRequest' }
    | { readonly __typename: 'Comment' }
    | { readonly __typename: 'Component' }
    | { readonly __typename: 'Delivery' }
    | { readonly __typename: 'Duty' }
    | { readonly __typename: 'Handover' }
    | { readonly __typename: 'ListExport' }
    | { readonly __typename: 'ManualEdit' }
    | { readonly __typename: 'ManualEdition' }
    | { readonly __typename: 'ManualEntry' }
    | { readonly __typename: 'ManualExample' }
    | { readonly __typename: 'ManualExampleResult' }
    | { readonly __typename: 'ManualExampleRun' }
    | { readonly __typename: 'ManualLineComment' }
    | { readonly __typename: 'ManualMovedLine' }
    | { readonly __typename: 'ManualRound' }
    | { readonly __typename: 'ManualTrial' }
    | { readonly __typename: 'ManualTrialCase' }
    | { readonly __typename: 'Notice' }
    | { readonly __typename: 'OpenCaseChange' }
    | { readonly __typename: 'OrderSlip' }
    | { readonly __typename: 'OrganizationUnit' }
    | { readonly __typename: 'Person' }
    | { readonly __typename: 'ProcessDraft', readonly id: string, readonly processId: string, readonly state: ProcessDraftState, readonly note: string, readonly xml: string, readonly decisionIds: ReadonlyArray<string>, readonly heldByRelease: string | null, readonly comment: string | null, readonly version: number, readonly savedByName: string, readonly savedAt: string, readonly availableActions: ReadonlyArray<ProcessDraftAct>, readonly forms: ReadonlyArray<{ readonly formId: string, readonly document: unknown }>, readonly baseEdition: { readonly id: string, readonly number: number }, readonly edition: { readonly id: string, readonly number: number } | null, readonly problems: ReadonlyArray<{ readonly rule: string, readonly severity: FindingSeverity, readonly elementId: string | null, readonly formId: string | null, readonly fieldAt: number | null, readonly message: string }> }
    | { readonly __typename: 'ProcessEdition' }
    | { readonly __typename: 'ProcessMilestone' }
    | { readonly __typename: 'ReconciliationFinding' }
    | { readonly __typename: 'ReconciliationRun' }
    | { readonly __typename: 'Release' }
    | { readonly __typename: 'RoleAssignment' }
    | { readonly __typename: 'SavedView' }
    | { readonly __typename: 'StepVisit' }
    | { readonly __typename: 'Substitution' }
    | { readonly __typename: 'SupervisionOrder' }
    | { readonly __typename: 'Task' }
    | { readonly __typename: 'WorkingCalendar' }
   | null };

export type CreateProcessDraftMutationVariables = Exact<{
  input: CreateProcessDraftInput;
}>;


export type CreateProcessDraftMutation = { readonly createProcessDraft:
    | { readonly __typename: 'CreateProcessDraftSuccess', readonly draftId: string }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type SaveProcessDraftMutationVariables = Exact<{
  input: SaveProcessDraftInput;
}>;


export type SaveProcessDraftMutation = { readonly saveProcessDraft:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'SaveProcessDraftSuccess', readonly version: number, readonly draft: { readonly id: string, readonly savedByName: string, readonly savedAt: string, readonly problems: ReadonlyArray<{ readonly rule: string, readonly severity: FindingSeverity, readonly elementId: string | null, readonly formId: string | null, readonly fieldAt: number | null, readonly message: string }> } }
   };

export type SaveProcessFormsMutationVariables = Exact<{
  input: SaveProcessFormsInput;
}>;


export type SaveProcessFormsMutation = { readonly saveProcessForms:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'SaveProcessFormsSuccess', readonly version: number, readonly draft: { readonly id: string, readonly savedByName: string, readonly savedAt: string, readonly problems: ReadonlyArray<{ readonly rule: string, readonly severity: FindingSeverity, readonly elementId: string | null, readonly formId: string | null, readonly fieldAt: number | null, readonly message: string }> } }
   };

export type SubmitProcessDraftMutationVariables = Exact<{
  input: SubmitProcessDraftInput;
}>;


export type SubmitProcessDraftMutation = { readonly submitProcessDraft:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'SubmitProcessDraftSuccess', readonly version: number }
   };

export type SendBackProcessDraftMutationVariables = Exact<{
  input: SendBackProcessDraftInput;
}>;


export type SendBackProcessDraftMutation = { readonly sendBackProcessDraft:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'SendBackProcessDraftSuccess', readonly version: number }
   };

export type WithdrawProcessDraftMutationVariables = Exact<{
  input: WithdrawProcessDraftInput;
}>;


export type WithdrawProcessDraftMutation = { readonly withdrawProcessDraft:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'WithdrawProcessDraftSuccess', readonly version: number }
   };

export type PublishProcessDraftMutationVariables = Exact<{
  input: PublishProcessDraftInput;
}>;


export type PublishProcessDraftMutation = { readonly publishProcessDraft:
    | { readonly __typename: 'PublishProcessDraftSuccess', readonly version: number }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type RollBackProcessMutationVariables = Exact<{
  input: RollBackProcessInput;
}>;


export type RollBackProcessMutation = { readonly rollBackProcess:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'RollBackProcessSuccess', readonly editionId: string }
   };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { readonly changePassword:
    | { readonly __typename: 'ChangePasswordSuccess', readonly endedSessions: number }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type ReadNoticeChannelsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadNoticeChannelsQuery = { readonly viewer: { readonly noticeChannels: ReadonlyArray<{ readonly channel: DeliveryChannel, readonly address: string | null, readonly chosen: boolean }> } };

export type SetNoticeChannelsMutationVariables = Exact<{
  input: SetNoticeChannelsInput;
}>;


export type SetNoticeChannelsMutation = { readonly setNoticeChannels:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'SetNoticeChannelsSuccess', readonly channels: ReadonlyArray<DeliveryChannel> }
   };

export type ReadReleasesQueryVariables = Exact<{
  open: boolean;
  first: number;
  after?: string | null | undefined;
}>;


export type ReadReleasesQuery = { readonly releases: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly instant: string, readonly state: ReleaseState, readonly processCount: number, readonly manualEdition: { readonly id: string, readonly number: number } | null, readonly calendar: { readonly id: string, readonly edition: number } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ReadReleaseQueryVariables = Exact<{
  id: string;
}>;


export type ReadReleaseQuery = { readonly node:
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'Attachment' }
    | { readonly __typename: 'AuditEntry' }
    | { readonly __typename: 'BulkAct' }
    | { readonly __typename: 'Case' }
    | { readonly __typename: 'CatalogueClass' }
    | { readonly __typename: 'CatalogueEdition' }
    | { readonly __typename: 'City' }
    | { readonly __typename: 'ClassMapping' }
    | { readonly __typename: 'Clock' }
    | { readonly __typename: 'ClockRequest' }
    | { readonly __typename: 'Comment' }
    | { readonly __typename: 'Component' }
    | { readonly __typename: 'Delivery' }
    | { readonly __typename: 'Duty' }
    | { readonly __typename: 'Handover' }
    | { readonly __typename: 'ListExport' }
    | { readonly __typename: 'ManualEdit' }
    | { readonly __typename: 'ManualEdition' }
    | { readonly __typename: 'ManualEntry' }
    | { readonly __typename: 'ManualExample' }
    | { readonly __typename: 'ManualExampleResult' }
    | { readonly __typename: 'ManualExampleRun' }
    | { readonly __typename: 'ManualLineComment' }
    | { readonly __typename: 'ManualMovedLine' }
    | { readonly __typename: 'ManualRound' }
    | { readonly __typename: 'ManualTrial' }
    | { readonly __typename: 'ManualTrialCase' }
    | { readonly __typename: 'Notice' }
    | { readonly __typename: 'OpenCaseChange' }
    | { readonly __typename: 'OrderSlip' }
    | { readonly __typename: 'OrganizationUnit' }
    | { readonly __typename: 'Person' }
    | { readonly __typename: 'ProcessDraft' }
    | { readonly __typename: 'ProcessEdition' }
    | { readonly __typename: 'ProcessMilestone' }
    | { readonly __typename: 'ReconciliationFinding' }
    | { readonly __typename: 'ReconciliationRun' }
    | { readonly __typename: 'Release', readonly id: string, readonly name: string, readonly reason: string, readonly instant: string, readonly state: ReleaseState, readonly applyToOpen: boolean, readonly createdByName: string, readonly createdAt: string, readonly reviewedByName: string | null, readonly reviewedAt: string | null, readonly scheduledByName: string | null, readonly scheduledAt: string | null, readonly settledAt: string | null, readonly failure: string | null, readonly comment: string | null, readonly restoresName: string | null, readonly version: number, readonly availableActions: ReadonlyArray<ReleaseAct>, readonly document: { readonly documentNumber: string, readonly meeting: string | null, readonly issuingBody: string, readonly issuedOn: string, readonly reason: string | null, readonly examplesReason: string | null } | null, readonly manualEdition: { readonly id: string, readonly number: number, readonly title: string } | null, readonly calendar: { readonly id: string, readonly edition: number, readonly name: string } | null, readonly drafts: ReadonlyArray<{ readonly id: string, readonly processId: string, readonly note: string, readonly edition: { readonly id: string, readonly number: number } | null }> }
    | { readonly __typename: 'RoleAssignment' }
    | { readonly __typename: 'SavedView' }
    | { readonly __typename: 'StepVisit' }
    | { readonly __typename: 'Substitution' }
    | { readonly __typename: 'SupervisionOrder' }
    | { readonly __typename: 'Task' }
    | { readonly __typename: 'WorkingCalendar' }
   | null };

export type ReadReleaseChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadReleaseChoicesQuery = { readonly manualEditions: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly number: number, readonly title: string, readonly status: EditionStatus, readonly restores: { readonly number: number } | null } }> }, readonly processDrafts: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly processId: string, readonly note: string, readonly state: ProcessDraftState } }> }, readonly workingCalendars: ReadonlyArray<{ readonly id: string, readonly edition: number, readonly name: string, readonly state: CalendarState }> };

export type CreateReleaseMutationVariables = Exact<{
  input: CreateReleaseInput;
}>;


export type CreateReleaseMutation = { readonly createRelease:
    | { readonly __typename: 'CreateReleaseSuccess', readonly releaseId: string }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type ChangeReleaseMutationVariables = Exact<{
  input: ChangeReleaseInput;
}>;


export type ChangeReleaseMutation = { readonly changeRelease:
    | { readonly __typename: 'ChangeReleaseSuccess', readonly releaseId: string }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type ReviewReleaseMutationVariables = Exact<{
  input: ReviewReleaseInput;
}>;


export type ReviewReleaseMutation = { readonly reviewRelease:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'ReviewReleaseSuccess', readonly releaseId: string }
   };

export type ScheduleReleaseMutationVariables = Exact<{
  input: ScheduleReleaseInput;
}>;


export type ScheduleReleaseMutation = { readonly scheduleRelease:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'ScheduleReleaseSuccess', readonly releaseId: string }
   };

export type WithdrawReleaseMutationVariables = Exact<{
  input: WithdrawReleaseInput;
}>;


export type WithdrawReleaseMutation = { readonly withdrawRelease:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'WithdrawReleaseSuccess', readonly releaseId: string }
   };

export type RollBackReleaseMutationVariables = Exact<{
  input: RollBackReleaseInput;
}>;


export type RollBackReleaseMutation = { readonly rollBackRelease:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'RollBackReleaseSuccess', readonly releaseId: string }
   };

export type ReadPreviewQueryVariables = Exact<{
  classCode: string;
  conditionNo?: number | null | undefined;
  latitude?: number | null | undefined;
  longitude?: number | null | undefined;
  coordinateSystem?: CoordinateSystem | null | undefined;
  gridCode?: string | null | undefined;
  componentId?: string | null | undefined;
}>;


export type ReadPreviewQuery = { readonly reportPreview: { readonly className: string, readonly editionNumber: number, readonly dueAt: string, readonly grid: { readonly code: string, readonly name: string } | null, readonly entry: { readonly id: string, readonly conditionNo: number, readonly filingCondition: string, readonly closingCondition: string, readonly sheet: string, readonly row: number } | null, readonly conditions: ReadonlyArray<{ readonly id: string, readonly conditionNo: number, readonly filingCondition: string, readonly limitValue: number, readonly limitUnit: LimitUnit }>, readonly proposal: { readonly limitValue: number, readonly limitUnit: LimitUnit, readonly units: ReadonlyArray<{ readonly unitId: string, readonly unitName: string, readonly phrase: string }> } } };

export type ReadSimilarCasesQueryVariables = Exact<{
  classCode: string;
  latitude?: number | null | undefined;
  longitude?: number | null | undefined;
  coordinateSystem?: CoordinateSystem | null | undefined;
  gridCode?: string | null | undefined;
}>;


export type ReadSimilarCasesQuery = { readonly similarCases: ReadonlyArray<{ readonly meters: number | null, readonly case: { readonly id: string, readonly caseNumber: string, readonly className: string, readonly classNameEn: string, readonly address: string, readonly stage: CaseStage, readonly reportedAt: string, readonly timesReported: number, readonly tasks: ReadonlyArray<{ readonly id: string, readonly elementId: string, readonly name: string, readonly nameEn: string, readonly status: TaskStatus }> } }> };

export type FindGridsQueryVariables = Exact<{
  text: string;
}>;


export type FindGridsQuery = { readonly gridsFound: ReadonlyArray<{ readonly code: string, readonly name: string, readonly streetName: string, readonly areaClass: AreaClass | null }> };

export type FindComponentsQueryVariables = Exact<{
  classCode: string;
  code: string;
}>;


export type FindComponentsQuery = { readonly components: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly code: string, readonly name: string, readonly address: string, readonly longitude: number, readonly latitude: number } }> } };

export type ReportCaseMutationVariables = Exact<{
  input: ReportCaseInput;
}>;


export type ReportCaseMutation = { readonly reportCase:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'ReportCaseSuccess', readonly caseId: string, readonly caseNumber: string }
   };

export type MergeReportMutationVariables = Exact<{
  input: MergeReportInput;
}>;


export type MergeReportMutation = { readonly mergeReport:
    | { readonly __typename: 'MergeReportSuccess', readonly timesReported: number, readonly case: { readonly id: string, readonly caseNumber: string } }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type ReservedFragment = { readonly reservation: { readonly until: string, readonly person: { readonly id: string, readonly name: string } | null } | null };

export type ReserveTaskMutationVariables = Exact<{
  input: ReserveTaskInput;
}>;


export type ReserveTaskMutation = { readonly reserveTask:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null, readonly reservedBy: string | null, readonly reservedUntil: string | null }
    | { readonly __typename: 'ReserveTaskSuccess', readonly task: { readonly id: string } }
   };

export type ReleaseTaskMutationVariables = Exact<{
  input: ReleaseTaskInput;
}>;


export type ReleaseTaskMutation = { readonly releaseTask:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'ReleaseTaskSuccess', readonly task: { readonly id: string } }
   };

export type NextTaskMutationVariables = Exact<{
  input: NextTaskInput;
}>;


export type NextTaskMutation = { readonly nextTask:
    | { readonly __typename: 'NextTaskSuccess', readonly task: { readonly id: string, readonly case: { readonly id: string } } | null }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type OrderFactsFragment = { readonly id: string, readonly state: SupervisionOrderState, readonly reason: string, readonly level: number | null, readonly openedAt: string, readonly answerBy: string, readonly answer: string | null, readonly answeredAt: string | null, readonly mayAnswer: boolean, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly openedBy: { readonly id: string, readonly name: string } | null, readonly answeredBy: { readonly id: string, readonly name: string } | null };

export type CaseSupervisionFragment = { readonly mayOpenSupervisionOrder: boolean, readonly supervisionOrders: ReadonlyArray<{ readonly id: string, readonly state: SupervisionOrderState, readonly reason: string, readonly level: number | null, readonly openedAt: string, readonly answerBy: string, readonly answer: string | null, readonly answeredAt: string | null, readonly mayAnswer: boolean, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly openedBy: { readonly id: string, readonly name: string } | null, readonly answeredBy: { readonly id: string, readonly name: string } | null }> };

export type ReadSupervisionOrdersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  side?: SupervisionOrderSide | null | undefined;
  state?: SupervisionOrderState | null | undefined;
}>;


export type ReadSupervisionOrdersQuery = { readonly supervisionOrders: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly state: SupervisionOrderState, readonly reason: string, readonly level: number | null, readonly openedAt: string, readonly answerBy: string, readonly answer: string | null, readonly answeredAt: string | null, readonly mayAnswer: boolean, readonly case: { readonly id: string, readonly caseNumber: string }, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly openedBy: { readonly id: string, readonly name: string } | null, readonly answeredBy: { readonly id: string, readonly name: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type OpenSupervisionOrderMutationVariables = Exact<{
  input: OpenSupervisionOrderInput;
}>;


export type OpenSupervisionOrderMutation = { readonly openSupervisionOrder:
    | { readonly __typename: 'OpenSupervisionOrderSuccess', readonly order: { readonly id: string } }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type AnswerSupervisionOrderMutationVariables = Exact<{
  input: AnswerSupervisionOrderInput;
}>;


export type AnswerSupervisionOrderMutation = { readonly answerSupervisionOrder:
    | { readonly __typename: 'AnswerSupervisionOrderSuccess', readonly order: { readonly id: string } }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type ReadUnitsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  kind?: UnitKind | null | undefined;
  name?: string | null | undefined;
}>;


export type ReadUnitsQuery = { readonly units: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: UnitKind, readonly code: string, readonly name: string, readonly nameEn: string, readonly areaCode: string | null, readonly areaClass: AreaClass | null, readonly hasAccounts: boolean, readonly active: boolean, readonly version: number, readonly city: { readonly code: string }, readonly parent: { readonly id: string, readonly name: string, readonly nameEn: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ReadUnitNamesQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;


export type ReadUnitNamesQuery = { readonly nodes: ReadonlyArray<
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'Attachment' }
    | { readonly __typename: 'AuditEntry' }
    | { readonly __typename: 'BulkAct' }
    | { readonly __typename: 'Case' }
    | { readonly __typename: 'CatalogueClass' }
    | { readonly __typename: 'CatalogueEdition' }
    | { readonly __typename: 'City' }
    | { readonly __typename: 'ClassMapping' }
    | { readonly __typename: 'Clock' }
    | { readonly __typename: 'ClockRequest' }
    | { readonly __typename: 'Comment' }
    | { readonly __typename: 'Component' }
    | { readonly __typename: 'Delivery' }
    | { readonly __typename: 'Duty' }
    | { readonly __typename: 'Handover' }
    | { readonly __typename: 'ListExport' }
    | { readonly __typename: 'ManualEdit' }
    | { readonly __typename: 'ManualEdition' }
    | { readonly __typename: 'ManualEntry' }
    | { readonly __typename: 'ManualExample' }
    | { readonly __typename: 'ManualExampleResult' }
    | { readonly __typename: 'ManualExampleRun' }
    | { readonly __typename: 'ManualLineComment' }
    | { readonly __typename: 'ManualMovedLine' }
    | { readonly __typename: 'ManualRound' }
    | { readonly __typename: 'ManualTrial' }
    | { readonly __typename: 'ManualTrialCase' }
    | { readonly __typename: 'Notice' }
    | { readonly __typename: 'OpenCaseChange' }
    | { readonly __typename: 'OrderSlip' }
    | { readonly __typename: 'OrganizationUnit', readonly id: string, readonly name: string, readonly nameEn: string }
    | { readonly __typename: 'Person' }
    | { readonly __typename: 'ProcessDraft' }
    | { readonly __typename: 'ProcessEdition' }
    | { readonly __typename: 'ProcessMilestone' }
    | { readonly __typename: 'ReconciliationFinding' }
    | { readonly __typename: 'ReconciliationRun' }
    | { readonly __typename: 'Release' }
    | { readonly __typename: 'RoleAssignment' }
    | { readonly __typename: 'SavedView' }
    | { readonly __typename: 'StepVisit' }
    | { readonly __typename: 'Substitution' }
    | { readonly __typename: 'SupervisionOrder' }
    | { readonly __typename: 'Task' }
    | { readonly __typename: 'WorkingCalendar' }
   | null> };

export type ReadUnitVersionsQueryVariables = Exact<{
  id: string;
}>;


export type ReadUnitVersionsQuery = { readonly node:
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'Attachment' }
    | { readonly __typename: 'AuditEntry' }
    | { readonly __typename: 'BulkAct' }
    | { readonly __typename: 'Case' }
    | { readonly __typename: 'CatalogueClass' }
    | { readonly __typename: 'CatalogueEdition' }
    | { readonly __typename: 'City' }
    | { readonly __typename: 'ClassMapping' }
    | { readonly __typename: 'Clock' }
    | { readonly __typename: 'ClockRequest' }
    | { readonly __typename: 'Comment' }
    | { readonly __typename: 'Component' }
    | { readonly __typename: 'Delivery' }
    | { readonly __typename: 'Duty' }
    | { readonly __typename: 'Handover' }
    | { readonly __typename: 'ListExport' }
    | { readonly __typename: 'ManualEdit' }
    | { readonly __typename: 'ManualEdition' }
    | { readonly __typename: 'ManualEntry' }
    | { readonly __typename: 'ManualExample' }
    | { readonly __typename: 'ManualExampleResult' }
    | { readonly __typename: 'ManualExampleRun' }
    | { readonly __typename: 'ManualLineComment' }
    | { readonly __typename: 'ManualMovedLine' }
    | { readonly __typename: 'ManualRound' }
    | { readonly __typename: 'ManualTrial' }
    | { readonly __typename: 'ManualTrialCase' }
    | { readonly __typename: 'Notice' }
    | { readonly __typename: 'OpenCaseChange' }
    | { readonly __typename: 'OrderSlip' }
    | { readonly __typename: 'OrganizationUnit', readonly id: string, readonly versions: ReadonlyArray<{ readonly name: string, readonly active: boolean, readonly fromAt: string, readonly changedBy: string | null, readonly parent: { readonly id: string, readonly name: string, readonly nameEn: string } | null }> }
    | { readonly __typename: 'Person' }
    | { readonly __typename: 'ProcessDraft' }
    | { readonly __typename: 'ProcessEdition' }
    | { readonly __typename: 'ProcessMilestone' }
    | { readonly __typename: 'ReconciliationFinding' }
    | { readonly __typename: 'ReconciliationRun' }
    | { readonly __typename: 'Release' }
    | { readonly __typename: 'RoleAssignment' }
    | { readonly __typename: 'SavedView' }
    | { readonly __typename: 'StepVisit' }
    | { readonly __typename: 'Substitution' }
    | { readonly __typename: 'SupervisionOrder' }
    | { readonly __typename: 'Task' }
    | { readonly __typename: 'WorkingCalendar' }
   | null };

export type SaveUnitMutationVariables = Exact<{
  input: SaveUnitInput;
}>;


export type SaveUnitMutation = { readonly saveUnit:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'SaveUnitSuccess', readonly unitId: string }
   };

export type ImportGridsMutationVariables = Exact<{
  input: ImportGridsInput;
}>;


export type ImportGridsMutation = { readonly importGrids:
    | { readonly __typename: 'ImportGridsSuccess', readonly dryRun: boolean, readonly lines: ReadonlyArray<{ readonly row: number, readonly label: string, readonly outcome: LineOutcome, readonly problem: LineProblem | null, readonly value: string | null, readonly suggestion: string | null, readonly secret: string | null }> }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type ImportResponsibilityGridsMutationVariables = Exact<{
  input: ImportResponsibilityGridsInput;
}>;


export type ImportResponsibilityGridsMutation = { readonly importResponsibilityGrids:
    | { readonly __typename: 'ImportResponsibilityGridsSuccess', readonly dryRun: boolean, readonly lines: ReadonlyArray<{ readonly row: number, readonly label: string, readonly outcome: LineOutcome, readonly problem: LineProblem | null, readonly value: string | null, readonly suggestion: string | null, readonly secret: string | null }> }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type ReadViewsQueryVariables = Exact<{
  list: ViewList;
}>;


export type ReadViewsQuery = { readonly savedViews: ReadonlyArray<{ readonly id: string, readonly name: string, readonly filter: unknown, readonly columns: ReadonlyArray<string>, readonly role: Role | null, readonly version: number, readonly person: { readonly id: string, readonly name: string } }> };

export type ViewFragment = { readonly id: string, readonly name: string, readonly filter: unknown, readonly columns: ReadonlyArray<string>, readonly role: Role | null, readonly version: number, readonly person: { readonly id: string, readonly name: string } };

export type SaveViewMutationVariables = Exact<{
  input: SaveViewInput;
}>;


export type SaveViewMutation = { readonly saveView:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'SaveViewSuccess', readonly viewId: string, readonly version: number }
   };

export type DeleteViewMutationVariables = Exact<{
  input: DeleteViewInput;
}>;


export type DeleteViewMutation = { readonly deleteView:
    | { readonly __typename: 'DeleteViewSuccess', readonly viewId: string }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type ReadStepsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadStepsQuery = { readonly processes: ReadonlyArray<{ readonly steps: unknown }> };

export type ReadWorkListQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: WorkListFilter | null | undefined;
}>;


export type ReadWorkListQuery = { readonly workList: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly elementId: string, readonly name: string, readonly nameEn: string, readonly role: Role, readonly stage: CaseStage, readonly warnAt: string | null, readonly dueAt: string | null, readonly version: number, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string } | null, readonly case: { readonly id: string, readonly caseNumber: string, readonly className: string, readonly classNameEn: string, readonly classCode: string, readonly address: string, readonly source: CaseSource, readonly stage: CaseStage, readonly priorityRaisedAt: string | null }, readonly reservation: { readonly until: string, readonly person: { readonly id: string, readonly name: string } | null } | null, readonly appointed: { readonly id: string, readonly name: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type WaitingTaskFragment = { readonly id: string, readonly elementId: string, readonly name: string, readonly nameEn: string, readonly role: Role, readonly stage: CaseStage, readonly warnAt: string | null, readonly dueAt: string | null, readonly version: number, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string } | null, readonly case: { readonly id: string, readonly caseNumber: string, readonly className: string, readonly classNameEn: string, readonly classCode: string, readonly address: string, readonly source: CaseSource, readonly stage: CaseStage, readonly priorityRaisedAt: string | null }, readonly reservation: { readonly until: string, readonly person: { readonly id: string, readonly name: string } | null } | null, readonly appointed: { readonly id: string, readonly name: string } | null };

export type CountWorkListQueryVariables = Exact<{
  filter?: WorkListFilter | null | undefined;
}>;


export type CountWorkListQuery = { readonly workListCounts: { readonly total: number, readonly lights: ReadonlyArray<{ readonly light: Light, readonly count: number }>, readonly steps: ReadonlyArray<{ readonly elementId: string, readonly count: number }> } };

export type FollowWorkListSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type FollowWorkListSubscription = { readonly workListChanged: { readonly eventId: string, readonly kind: string, readonly caseId: string } };

export const ReadApiKeys: Operation<ReadApiKeysQuery, ReadApiKeysQueryVariables> = operation("query ReadApiKeys($first:Int!$after:String){apiKeys(first:$first after:$after){edges{node{id name prefix scopes createdAt expiresAt lastUsedAt revokedAt}}pageInfo{hasNextPage endCursor}}}")

export const CreateApiKey: Operation<CreateApiKeyMutation, CreateApiKeyMutationVariables> = operation("mutation CreateApiKey($input:CreateApiKeyInput!){createApiKey(input:$input){__typename ...on CreateApiKeySuccess{apiKeyId secret}...on Refusal{code message field}}}")

export const RevokeApiKey: Operation<RevokeApiKeyMutation, RevokeApiKeyMutationVariables> = operation("mutation RevokeApiKey($input:RevokeApiKeyInput!){revokeApiKey(input:$input){__typename ...on RevokeApiKeySuccess{apiKeyId}...on Refusal{code message field}}}")

export const ReadViewer: Operation<ReadViewerQuery, ReadViewerQueryVariables> = operation("query ReadViewer{viewer{name personId language theme screens{kept singleKeys workListColumns workListView modelerMode}permissions roles{role unitId}city{code name nameEn timeZone demo aheadMs timeSpeed}unit{id name nameEn}}labels{kind key name nameEn version}}")

export const SignIn: Operation<SignInMutation, SignInMutationVariables> = operation("mutation SignIn($login:String!$password:String!){signIn(input:{login:$login password:$password}){__typename ...on SignInSuccess{expiresAt}...on Refusal{code message field}}}")

export const SignOut: Operation<SignOutMutation, SignOutMutationVariables> = operation("mutation SignOut{signOut{__typename ...on SignOutSuccess{signedOut}...on Refusal{code message field}}}")

export const SetPreferences: Operation<SetPreferencesMutation, SetPreferencesMutationVariables> = operation("mutation SetPreferences($input:SetPreferencesInput!){setPreferences(input:$input){__typename ...on SetPreferencesSuccess{language}...on Refusal{code message field}}}")

export const ReadAudit: Operation<ReadAuditQuery, ReadAuditQueryVariables> = operation("query ReadAudit($first:Int!$after:String$action:String$personId:ID$from:DateTime$to:DateTime){audit(first:$first after:$after action:$action personId:$personId from:$from to:$to){edges{node{id at actorKind actorName action subjectType subjectId details}}pageInfo{hasNextPage endCursor}}}")

export const ReadBulkOutcomes: Operation<ReadBulkOutcomesQuery, ReadBulkOutcomesQueryVariables> = operation("query ReadBulkOutcomes($taskIds:[ID!]!){bulkOutcomes(taskIds:$taskIds){key zh en needsReason taskCount}}")

export const ReadBulkAct: Operation<ReadBulkActQuery, ReadBulkActQueryVariables> = operation("query ReadBulkAct($id:ID!){bulkAct(id:$id){...Bulk}}fragment Bulk on BulkAct{id state items{taskId state code}}")

export const CompleteTasks: Operation<CompleteTasksMutation, CompleteTasksMutationVariables> = operation("mutation CompleteTasks($input:CompleteTasksInput!){completeTasks(input:$input){__typename ...on CompleteTasksSuccess{heldMs bulkAct{...Bulk}}...on Refusal{code message field}}}fragment Bulk on BulkAct{id state items{taskId state code}}")

export const UndoCompleteTasks: Operation<UndoCompleteTasksMutation, UndoCompleteTasksMutationVariables> = operation("mutation UndoCompleteTasks($input:UndoCompleteTasksInput!){undoCompleteTasks(input:$input){__typename ...on UndoCompleteTasksSuccess{bulkAct{...Bulk}}...on Refusal{code message field}}}fragment Bulk on BulkAct{id state items{taskId state code}}")

export const ReadCalendars: Operation<ReadCalendarsQuery, ReadCalendarsQueryVariables> = operation("query ReadCalendars{workingCalendars{id edition state name effectiveOn publishedAt reason}}")

export const ReadCalendar: Operation<ReadCalendarQuery, ReadCalendarQueryVariables> = operation("query ReadCalendar($id:ID!){workingCalendar(id:$id){...Calendar}}fragment Calendar on WorkingCalendar{id edition state name effectiveOn weekdays workingDayMinutes documentNumber reason publishedAt heldByRelease version change{...OpenCaseChange}windows{from to}schedules{name from to windows{from to}}days{on kind name}overrides{unitId worksHolidays weekdays windows{from to}schedules{name from to windows{from to}}unit{id name nameEn}}}fragment OpenCaseChange on OpenCaseChange{id state total done moved kept failure superseded failedCase{id caseNumber}}")

export const PreviewCalendar: Operation<PreviewCalendarQuery, PreviewCalendarQueryVariables> = operation("query PreviewCalendar($calendarId:ID!){calendarPreview(calendarId:$calendarId){...ChangeSums}}fragment ChangeSums on CalendarPreview{cases earlier later becomeOverdue noLongerOverdue kept changes{...CaseChange}keptChanges{...CaseChange}}fragment CaseChange on CalendarCaseChange{caseId caseNumber key before after}")

export const ReadCalendarYear: Operation<ReadCalendarYearQuery, ReadCalendarYearQueryVariables> = operation("query ReadCalendarYear($id:ID!$year:Int!$unitId:ID){workingCalendar(id:$id){id year(year:$year unitId:$unitId){on works listed name schedule}}}")

export const DraftCalendar: Operation<DraftCalendarMutation, DraftCalendarMutationVariables> = operation("mutation DraftCalendar($input:DraftCalendarInput!){draftCalendar(input:$input){__typename ...on DraftCalendarSuccess{calendarId}...on Refusal{code message field}}}")

export const SaveCalendar: Operation<SaveCalendarMutation, SaveCalendarMutationVariables> = operation("mutation SaveCalendar($input:SaveCalendarInput!){saveCalendar(input:$input){__typename ...on SaveCalendarSuccess{calendarId calendar{...Calendar}}...on Refusal{code message field}}}fragment Calendar on WorkingCalendar{id edition state name effectiveOn weekdays workingDayMinutes documentNumber reason publishedAt heldByRelease version change{...OpenCaseChange}windows{from to}schedules{name from to windows{from to}}days{on kind name}overrides{unitId worksHolidays weekdays windows{from to}schedules{name from to windows{from to}}unit{id name nameEn}}}fragment OpenCaseChange on OpenCaseChange{id state total done moved kept failure superseded failedCase{id caseNumber}}")

export const PublishCalendar: Operation<PublishCalendarMutation, PublishCalendarMutationVariables> = operation("mutation PublishCalendar($input:PublishCalendarInput!){publishCalendar(input:$input){__typename ...on PublishCalendarSuccess{calendarId}...on Refusal{code message field}}}")

export const DiscardCalendar: Operation<DiscardCalendarMutation, DiscardCalendarMutationVariables> = operation("mutation DiscardCalendar($input:DiscardCalendarInput!){discardCalendar(input:$input){__typename ...on DiscardCalendarSuccess{calendarId}...on Refusal{code message field}}}")

export const RetryChange: Operation<RetryChangeMutation, RetryChangeMutationVariables> = operation("mutation RetryChange($input:RetryChangeInput!){retryChange(input:$input){__typename ...on RetryChangeSuccess{changeId}...on Refusal{code message field}}}")

export const ReadReworkLimit: Operation<ReadReworkLimitQuery, ReadReworkLimitQueryVariables> = operation("query ReadReworkLimit{viewer{city{id version reworkLimit reworkShare}}}")

export const SetReworkLimit: Operation<SetReworkLimitMutation, SetReworkLimitMutationVariables> = operation("mutation SetReworkLimit($input:SetReworkLimitInput!){setReworkLimit(input:$input){__typename ...on SetReworkLimitSuccess{version}...on Refusal{code message field}}}")

export const ReadVerificationWeights: Operation<ReadVerificationWeightsQuery, ReadVerificationWeightsQueryVariables> = operation("query ReadVerificationWeights{viewer{city{id version verificationWeights{factor points usual}}}}")

export const SetVerificationWeights: Operation<SetVerificationWeightsMutation, SetVerificationWeightsMutationVariables> = operation("mutation SetVerificationWeights($input:SetVerificationWeightsInput!){setVerificationWeights(input:$input){__typename ...on SetVerificationWeightsSuccess{version}...on Refusal{code message field}}}")

export const ReadLadder: Operation<ReadLadderQuery, ReadLadderQueryVariables> = operation("query ReadLadder{viewer{city{id version ladderLevels{number percent offices raisesPriority answerHours}}}}")

export const SetLadder: Operation<SetLadderMutation, SetLadderMutationVariables> = operation("mutation SetLadder($input:SetLadderInput!){setLadder(input:$input){__typename ...on SetLadderSuccess{version}...on Refusal{code message field}}}")

export const ReadRequestRules: Operation<ReadRequestRulesQuery, ReadRequestRulesQueryVariables> = operation("query ReadRequestRules{viewer{city{id version clockRequestRules{extensionsMost extensionShare suspensionsMost suspensionDaysMost}}}}")

export const SetClockRequestRules: Operation<SetClockRequestRulesMutation, SetClockRequestRulesMutationVariables> = operation("mutation SetClockRequestRules($input:SetClockRequestRulesInput!){setClockRequestRules(input:$input){__typename ...on SetClockRequestRulesSuccess{version}...on Refusal{code message field}}}")

export const ReadCityTime: Operation<ReadCityTimeQuery, ReadCityTimeQueryVariables> = operation("query ReadCityTime{viewer{city{id version aheadMs timeSpeed}}}")

export const MoveCityTime: Operation<MoveCityTimeMutation, MoveCityTimeMutationVariables> = operation("mutation MoveCityTime($input:MoveCityTimeInput!){moveCityTime(input:$input){__typename ...on MoveCityTimeSuccess{version ladders city{id aheadMs timeSpeed}}...on Refusal{code message field}}}")

export const SetCitySpeed: Operation<SetCitySpeedMutation, SetCitySpeedMutationVariables> = operation("mutation SetCitySpeed($input:SetCitySpeedInput!){setCitySpeed(input:$input){__typename ...on SetCitySpeedSuccess{version ladders city{id aheadMs timeSpeed}}...on Refusal{code message field}}}")

export const ReadStepLimits: Operation<ReadStepLimitsQuery, ReadStepLimitsQueryVariables> = operation("query ReadStepLimits{viewer{city{id version stepLimits{step minutes standard}}}}")

export const SetStepLimits: Operation<SetStepLimitsMutation, SetStepLimitsMutationVariables> = operation("mutation SetStepLimits($input:SetStepLimitsInput!){setStepLimits(input:$input){__typename ...on SetStepLimitsSuccess{city{id version}}...on Refusal{code message field}}}")

export const ReadEvaluationPeriods: Operation<ReadEvaluationPeriodsQuery, ReadEvaluationPeriodsQueryVariables> = operation("query ReadEvaluationPeriods{evaluationPeriods{month publishedAt publisherName}}")

export const PublishEvaluationPeriod: Operation<PublishEvaluationPeriodMutation, PublishEvaluationPeriodMutationVariables> = operation("mutation PublishEvaluationPeriod($input:PublishEvaluationPeriodInput!){publishEvaluationPeriod(input:$input){__typename ...on PublishEvaluationPeriodSuccess{month}...on Refusal{code message field}}}")

export const ReadCase: Operation<ReadCaseQuery, ReadCaseQueryVariables> = operation("query ReadCase($id:ID!$reporter:Boolean!){case(id:$id){...CaseFile}}fragment CaseFile on Case{id caseNumber version stage source className classNameEn classCode classKind conditionNo description address longitude latitude coordinateSystem givenLongitude givenLatitude grade areaClass grid{code name}engineState dispatchMode reworkCount timesReported priorityRaisedAt priorityClock priorityLevel explanation closingKind reportedAt filedAt dispatchedAt handledAt dueAt closedAt responsibleUnit{id name nameEn}reporter@include(if:$reporter){name phone}mergedReports{id source description reportedAt name phone}proposal{conditionNo limitUnit limitValue units{unitId unitName phrase reasonKey alternatives onBehalfOf{unitName}}passed{phrase reasonKey}}processEdition{id number}path{finished active flows}mayIssueOrderSlip orderSlips{...Slip}...CaseSupervision ...CasePhotos ...CaseMerging availableActions{...on OutcomeAction{taskId taskVersion elementId name nameEn formId outcome outcomeZh outcomeEn}}tasks{id elementId name nameEn role status openedAt warnAt dueAt form ...Reserved ...Appointed ...Hops mayAppoint mayGiveBack closedAt outcomes{key zh en}unit{id name nameEn}}visits{id number elementId name nameEn openedAt closedAt dueAt outcome comment overdue usedSeconds role person{id name}unit{id name nameEn}}clocks{id key state warnAt dueAt stoppedAt limitValue limitUnit reworkShare}notices{id kind role facts createdAt}comments{id at text isNew person{id name}}incidents{elementId message createdAt resolvedAt}}fragment Slip on OrderSlip{id state recipient contact note issuedAt expiresAt outcome answer answeredBy answeredAt issuedBy{id name}unit{id name nameEn}}fragment CaseSupervision on Case{mayOpenSupervisionOrder supervisionOrders{...OrderFacts}}fragment OrderFacts on SupervisionOrder{id state reason level openedAt answerBy answer answeredAt mayAnswer unit{id name nameEn}openedBy{id name}answeredBy{id name}}fragment CasePhotos on Case{closingCondition mergedReports{id source reportedAt}orderSlips{id recipient answeredBy}attachments{id address phase media name takenAt uploadedAt metersFromCase mergedReportId orderSlipId person{id name}task{id elementId name nameEn}}}fragment CaseMerging on Case{mayMerge mergedIntoId mergedIntoNumber mergedCases{id caseNumber description reportedAt timesReported mergedAt reason reporter@include(if:$reporter){name phone}mergedReports{id name phone}attachments{id address media}comments{id at text person{id name}}}}fragment Reserved on Task{reservation{person{id name}until}}fragment Appointed on Task{appointed{id name}}fragment Hops on Task{hops{at comment givenBackAt reason fromUnit{id name nameEn}toUnit{id name nameEn}person{id name}givenBackBy{id name}}}")

export const FollowCase: Operation<FollowCaseSubscription, FollowCaseSubscriptionVariables> = operation("subscription FollowCase($caseId:ID!$after:String){caseChanged(caseId:$caseId after:$after){eventId kind}}")

export const CompleteTask: Operation<CompleteTaskMutation, CompleteTaskMutationVariables> = operation("mutation CompleteTask($input:CompleteTaskInput!){completeTask(input:$input){__typename ...on CompleteTaskSuccess{taskId version}...on Refusal{code message field reservedBy reservedUntil}}}")

export const AddComment: Operation<AddCommentMutation, AddCommentMutationVariables> = operation("mutation AddComment($input:AddCommentInput!){addComment(input:$input){__typename ...on AddCommentSuccess{commentId}...on Refusal{code message field}}}")

export const RevealReporter: Operation<RevealReporterMutation, RevealReporterMutationVariables> = operation("mutation RevealReporter($input:RevealReporterInput!){revealReporter(input:$input){__typename ...on RevealReporterSuccess{reporter{name phone}mergedReports{name phone}}...on Refusal{code message field}}}")

export const ReadDiagram: Operation<ReadDiagramQuery, ReadDiagramQueryVariables> = operation("query ReadDiagram($id:ID!){node(id:$id){...on ProcessEdition{id xml}}}")

export const ReadCases: Operation<ReadCasesQuery, ReadCasesQueryVariables> = operation("query ReadCases($filter:CaseFilter$orderBy:CaseOrder!$offset:Int!$limit:Int!){cases(filter:$filter orderBy:$orderBy offset:$offset limit:$limit){total items{id caseNumber className classNameEn classCode address source stage reportedAt dueAt closedAt filedAt responsibleUnit{id name nameEn}}}}")

export const ReadClockDerivation: Operation<ReadClockDerivationQuery, ReadClockDerivationQueryVariables> = operation("query ReadClockDerivation($id:ID!){node(id:$id){__typename ...on Clock{...DerivedClock}}}fragment DerivedClock on Clock{id startedAt dueAt limitUnit reworkShare derivation{limit workingDayHours stretches{from to reason name}ledger{number kind at amount reason actorName requestedByName}}}")

export const ReadClockLadder: Operation<ReadClockLadderQuery, ReadClockLadderQueryVariables> = operation("query ReadClockLadder($id:ID!){node(id:$id){__typename ...on Clock{id state ladder{number kind share dueAt reachedAt raisesPriority answerHours tells{role unitName unitNameEn onDuty}}}}}")

export const ReadClockSheet: Operation<ReadClockSheetQuery, ReadClockSheetQueryVariables> = operation("query ReadClockSheet($caseId:ID!$clockId:ID!){case(id:$caseId){id caseNumber className classNameEn classCode address}node(id:$clockId){__typename ...on Clock{...DerivedClock caseId key state limitValue stoppedAt calendar{edition name effectiveOn}}}}fragment DerivedClock on Clock{id startedAt dueAt limitUnit reworkShare derivation{limit workingDayHours stretches{from to reason name}ledger{number kind at amount reason actorName requestedByName}}}")

export const ReadRelatedCases: Operation<ReadRelatedCasesQuery, ReadRelatedCasesQueryVariables> = operation("query ReadRelatedCases($id:ID!){case(id:$id){id casesAtSpot{...RelatedCase}casesByReporter{...RelatedCase}}}fragment RelatedCase on Case{id caseNumber className classNameEn stage reportedAt}")

export const ReadConditions: Operation<ReadConditionsQuery, ReadConditionsQueryVariables> = operation("query ReadConditions($classCode:String!){reportPreview(classCode:$classCode){conditions{conditionNo filingCondition limitValue limitUnit}}}")

export const ReadFilingPreview: Operation<ReadFilingPreviewQuery, ReadFilingPreviewQueryVariables> = operation("query ReadFilingPreview($classCode:String!$conditionNo:Int$grade:CaseGrade!$latitude:Float$longitude:Float$gridCode:String){reportPreview(classCode:$classCode conditionNo:$conditionNo grade:$grade latitude:$latitude longitude:$longitude gridCode:$gridCode){entry{exceptionTo areaText areaClass grade season hours}proposal{limitValue limitUnit}}}")

export const ReadUnitChoices: Operation<ReadUnitChoicesQuery, ReadUnitChoicesQueryVariables> = operation("query ReadUnitChoices($taskId:ID!){unitChoices(taskId:$taskId){open overdue unit{id name nameEn}}}")

export const ReadCatalogue: Operation<ReadCatalogueQuery, ReadCatalogueQueryVariables> = operation("query ReadCatalogue($first:Int!$after:String){catalogue(first:$first after:$after){edges{node{id standard kind code name nameEn majorCode majorName majorNameEn dispatchLevel active extension sourced retiredAt retiredByName retiringReason}}pageInfo{hasNextPage endCursor}}}")

export const ReadCatalogueEditions: Operation<ReadCatalogueEditionsQuery, ReadCatalogueEditionsQueryVariables> = operation("query ReadCatalogueEditions{catalogueEditions{id standard title validFrom validUntil}}")

export const RetireClass: Operation<RetireClassMutation, RetireClassMutationVariables> = operation("mutation RetireClass($input:RetireClassInput!){retireClass(input:$input){__typename ...on RetireClassSuccess{catalogueClass{id}}...on Refusal{code message field}}}")

export const ReinstateClass: Operation<ReinstateClassMutation, ReinstateClassMutationVariables> = operation("mutation ReinstateClass($input:ReinstateClassInput!){reinstateClass(input:$input){__typename ...on ReinstateClassSuccess{catalogueClass{id}}...on Refusal{code message field}}}")

export const ReadClassMappings: Operation<ReadClassMappingsQuery, ReadClassMappingsQueryVariables> = operation("query ReadClassMappings($fromStandard:String!$toStandard:String!$first:Int!$after:String){classMappings(fromStandard:$fromStandard toStandard:$toStandard first:$first after:$after){edges{node{id kind fromStandard toStandard fromCode targetCodes basis confirmedAt confirmedByName version}}pageInfo{hasNextPage endCursor}}}")

export const ProposeClassMappings: Operation<ProposeClassMappingsMutation, ProposeClassMappingsMutationVariables> = operation("mutation ProposeClassMappings($input:ProposeClassMappingsInput!){proposeClassMappings(input:$input){__typename ...on ProposeClassMappingsSuccess{proposed added changed}...on Refusal{code message field}}}")

export const ConfirmClassMappings: Operation<ConfirmClassMappingsMutation, ConfirmClassMappingsMutationVariables> = operation("mutation ConfirmClassMappings($input:ConfirmClassMappingsInput!){confirmClassMappings(input:$input){__typename ...on ConfirmClassMappingsSuccess{confirmed}...on Refusal{code message field}}}")

export const ReadClockLedger: Operation<ReadClockLedgerQuery, ReadClockLedgerQueryVariables> = operation("query ReadClockLedger($first:Int!$after:String$kind:ClockLedgerKind$unitId:ID$personId:ID$from:DateTime$to:DateTime){clockLedger(first:$first after:$after kind:$kind unitId:$unitId personId:$personId from:$from to:$to){edges{node{id kind at amount reason actorName caseId caseNumber clockKey limitUnit reworkShare unitName unitNameEn effect dueBefore dueAfter}}pageInfo{hasNextPage endCursor}}}")

export const ReadCaseRequests: Operation<ReadCaseRequestsQuery, ReadCaseRequestsQueryVariables> = operation("query ReadCaseRequests($id:ID!){case(id:$id){id clocks{id mayRequest mayResume mayComplete resumesAt requests{...TimeRequest}}}}fragment TimeRequest on ClockRequest{id kind state amount resumesAt reason requestedAt settledAt answer mayDecide mayWithdraw unit{id name nameEn}requestedBy{id name}settledBy{id name}attachments{id address name}}")

export const ReadClockRequests: Operation<ReadClockRequestsQuery, ReadClockRequestsQueryVariables> = operation("query ReadClockRequests($first:Int!$after:String$waiting:Boolean){clockRequests(first:$first after:$after waiting:$waiting){edges{node{...TimeRequest clock{id limitUnit dueAt}case{id caseNumber}}}pageInfo{hasNextPage endCursor}}}fragment TimeRequest on ClockRequest{id kind state amount resumesAt reason requestedAt settledAt answer mayDecide mayWithdraw unit{id name nameEn}requestedBy{id name}settledBy{id name}attachments{id address name}}")

export const RequestClockChange: Operation<RequestClockChangeMutation, RequestClockChangeMutationVariables> = operation("mutation RequestClockChange($input:RequestClockChangeInput!){requestClockChange(input:$input){__typename ...on RequestClockChangeSuccess{request{id}}...on Refusal{code message field}}}")

export const DecideClockRequest: Operation<DecideClockRequestMutation, DecideClockRequestMutationVariables> = operation("mutation DecideClockRequest($input:DecideClockRequestInput!){decideClockRequest(input:$input){__typename ...on DecideClockRequestSuccess{request{id}}...on Refusal{code message field}}}")

export const WithdrawClockRequest: Operation<WithdrawClockRequestMutation, WithdrawClockRequestMutationVariables> = operation("mutation WithdrawClockRequest($input:WithdrawClockRequestInput!){withdrawClockRequest(input:$input){__typename ...on WithdrawClockRequestSuccess{request{id}}...on Refusal{code message field}}}")

export const ResumeClock: Operation<ResumeClockMutation, ResumeClockMutationVariables> = operation("mutation ResumeClock($input:ResumeClockInput!){resumeClock(input:$input){__typename ...on ResumeClockSuccess{clock{id}}...on Refusal{code message field}}}")

export const CompleteLimitStage: Operation<CompleteLimitStageMutation, CompleteLimitStageMutationVariables> = operation("mutation CompleteLimitStage($input:CompleteLimitStageInput!){completeLimitStage(input:$input){__typename ...on CompleteLimitStageSuccess{clock{id}}...on Refusal{code message field}}}")

export const ReadComponents: Operation<ReadComponentsQuery, ReadComponentsQueryVariables> = operation("query ReadComponents($first:Int!$after:String$classCode:String$code:String$box:MapBox){components(first:$first after:$after classCode:$classCode code:$code box:$box){edges{node{id code classCode name address longitude latitude departmentInChargeId ownerId maintainerId}}pageInfo{hasNextPage endCursor}}}")

export const ImportComponents: Operation<ImportComponentsMutation, ImportComponentsMutationVariables> = operation("mutation ImportComponents($input:ImportComponentsInput!){importComponents(input:$input){__typename ...on ImportComponentsSuccess{dryRun lines{...ImportedLine}}...on Refusal{code message field}}}fragment ImportedLine on ImportedLine{row label outcome problem value suggestion secret}")

export const ReadHandlerChoices: Operation<ReadHandlerChoicesQuery, ReadHandlerChoicesQueryVariables> = operation("query ReadHandlerChoices($taskId:ID!){handlerChoices(taskId:$taskId){id name roles{role unit{name nameEn}}}}")

export const AppointHandler: Operation<AppointHandlerMutation, AppointHandlerMutationVariables> = operation("mutation AppointHandler($input:AppointHandlerInput!){appointHandler(input:$input){__typename ...on AppointHandlerSuccess{task{id}}...on Refusal{code message field}}}")

export const ReadLowerUnits: Operation<ReadLowerUnitsQuery, ReadLowerUnitsQueryVariables> = operation("query ReadLowerUnits($taskId:ID!){lowerUnits(taskId:$taskId){id name nameEn}}")

export const PassDown: Operation<PassDownMutation, PassDownMutationVariables> = operation("mutation PassDown($input:PassDownInput!){passDown(input:$input){__typename ...on PassDownSuccess{task{id}}...on Refusal{code message field reservedBy reservedUntil}}}")

export const GiveBack: Operation<GiveBackMutation, GiveBackMutationVariables> = operation("mutation GiveBack($input:GiveBackInput!){giveBack(input:$input){__typename ...on GiveBackSuccess{task{id}}...on Refusal{code message field}}}")

export const ReadDispute: Operation<ReadDisputeQuery, ReadDisputeQueryVariables> = operation("query ReadDispute($caseId:ID!){caseDispute(caseId:$caseId){refusals{unit{...UnitNames}personName at words proposed{...UnitNames}}rulings{...Ruling}similarRulings{...Ruling}similarHandled{cases unit{...UnitNames}}}}fragment UnitNames on NamedUnit{id name nameEn}fragment Ruling on Ruling{caseId caseNumber grounds ruledAt ruledBy unit{...UnitNames}}")

export const DraftRuling: Operation<DraftRulingMutation, DraftRulingMutationVariables> = operation("mutation DraftRuling($input:DraftRulingInput!){draftRuling(input:$input){__typename ...on DraftRulingSuccess{editionId}...on Refusal{code message field}}}")

export const ReadDuties: Operation<ReadDutiesQuery, ReadDutiesQueryVariables> = operation("query ReadDuties($unitId:ID$from:DateTime!$to:DateTime!){duties(unitId:$unitId from:$from to:$to){id startsAt endsAt unit{id name nameEn}person{id name phone}}}")

export const AddDuty: Operation<AddDutyMutation, AddDutyMutationVariables> = operation("mutation AddDuty($input:AddDutyInput!){addDuty(input:$input){__typename ...on AddDutySuccess{unitId added}...on Refusal{code message field}}}")

export const RemoveDuty: Operation<RemoveDutyMutation, RemoveDutyMutationVariables> = operation("mutation RemoveDuty($input:RemoveDutyInput!){removeDuty(input:$input){__typename ...on RemoveDutySuccess{unitId}...on Refusal{code message field}}}")

export const CopyDutyWeek: Operation<CopyDutyWeekMutation, CopyDutyWeekMutationVariables> = operation("mutation CopyDutyWeek($input:CopyDutyWeekInput!){copyDutyWeek(input:$input){__typename ...on CopyDutyWeekSuccess{unitId added kept}...on Refusal{code message field}}}")

export const ExportList: Operation<ExportListMutation, ExportListMutationVariables> = operation("mutation ExportList($input:ExportListInput!){exportList(input:$input){__typename ...on ExportListSuccess{listExport{...Exported}}...on Refusal{code message field}}}fragment Exported on ListExport{id list state rowCount total truncated address}")

export const ReadListExport: Operation<ReadListExportQuery, ReadListExportQueryVariables> = operation("query ReadListExport($id:ID!){listExport(id:$id){...Exported}}fragment Exported on ListExport{id list state rowCount total truncated address}")

export const FollowListExport: Operation<FollowListExportSubscription, FollowListExportSubscriptionVariables> = operation("subscription FollowListExport($exportId:ID!){listExportChanged(exportId:$exportId){listExport{...Exported}}}fragment Exported on ListExport{id list state rowCount total truncated address}")

export const ReadHandovers: Operation<ReadHandoversQuery, ReadHandoversQueryVariables> = operation("query ReadHandovers($first:Int!$after:String$waiting:Boolean){handovers(first:$first after:$after waiting:$waiting){edges{node{...Handed}}pageInfo{hasNextPage endCursor}}}fragment Handed on Handover{id handedAt taskCount lateCount acknowledgedAt fromPerson{id name}toPerson{id name}}")

export const ReadHandover: Operation<ReadHandoverQuery, ReadHandoverQueryVariables> = operation("query ReadHandover($id:ID!){handover(id:$id){...Handed note remark items{taskId caseId caseNumber className classNameEn address name nameEn dueAt late reserved note}}}fragment Handed on Handover{id handedAt taskCount lateCount acknowledgedAt fromPerson{id name}toPerson{id name}}")

export const HandOverShift: Operation<HandOverShiftMutation, HandOverShiftMutationVariables> = operation("mutation HandOverShift($input:HandOverShiftInput!){handOverShift(input:$input){__typename ...on HandOverShiftSuccess{handover{id}}...on Refusal{code message field}}}")

export const AcknowledgeHandover: Operation<AcknowledgeHandoverMutation, AcknowledgeHandoverMutationVariables> = operation("mutation AcknowledgeHandover($input:AcknowledgeHandoverInput!){acknowledgeHandover(input:$input){__typename ...on AcknowledgeHandoverSuccess{handover{id}}...on Refusal{code message field}}}")

export const ReadWaiting: Operation<ReadWaitingQuery, ReadWaitingQueryVariables> = operation("query ReadWaiting{workListCounts{total lights{light count}steps{elementId name nameEn count}}}")

export const ReadNews: Operation<ReadNewsQuery, ReadNewsQueryVariables> = operation("query ReadNews{news{since items{id kind at caseId caseNumber className classNameEn handoverId taskCount personName elementId stepName stepNameEn outcomeZh outcomeEn text}}}")

export const ReadLateCases: Operation<ReadLateCasesQuery, ReadLateCasesQueryVariables> = operation("query ReadLateCases($before:DateTime!){casesConnection(first:6 orderBy:DUE_FIRST filter:{dueBefore:$before stages:[REPORTED FILED DISPATCHED HANDLING HANDLED]}){edges{node{id caseNumber className classNameEn stage dueAt responsibleUnit{id name nameEn}}}}}")

export const ReadLabels: Operation<ReadLabelsQuery, ReadLabelsQueryVariables> = operation("query ReadLabels{labels{kind key name nameEn version}}")

export const SetLabel: Operation<SetLabelMutation, SetLabelMutationVariables> = operation("mutation SetLabel($input:SetLabelInput!){setLabel(input:$input){__typename ...on SetLabelSuccess{label{kind key name nameEn version}}...on Refusal{code message field}}}")

export const ReadManualContent: Operation<ReadManualContentQuery, ReadManualContentQueryVariables> = operation("query ReadManualContent($editionId:ID!){manualContent(editionId:$editionId){hash intact lines}}")

export const FindManualEditions: Operation<FindManualEditionsQuery, FindManualEditionsQueryVariables> = operation("query FindManualEditions($hash:String!){manualEditionsWithContent(hash:$hash){id number title status documentNumber inForceFrom}}")

export const ReadLegalDocuments: Operation<ReadLegalDocumentsQuery, ReadLegalDocumentsQueryVariables> = operation("query ReadLegalDocuments($editionId:ID!){legalDocuments(editionId:$editionId){kind title reference lines files{address name bytes sha256 at byName}}}")

export const AttachLegalDocument: Operation<AttachLegalDocumentMutation, AttachLegalDocumentMutationVariables> = operation("mutation AttachLegalDocument($input:AttachLegalDocumentInput!){attachLegalDocument(input:$input){__typename ...on AttachLegalDocumentSuccess{documents{title}}...on Refusal{code message field}}}")

export const ReadManualClasses: Operation<ReadManualClassesQuery, ReadManualClassesQueryVariables> = operation("query ReadManualClasses($editionId:ID!){manualClasses(editionId:$editionId){kind majorCode majorName classCode className lines}}")

export const ReadManualLines: Operation<ReadManualLinesQuery, ReadManualLinesQueryVariables> = operation("query ReadManualLines($editionId:ID!$filter:ManualLineFilter$first:Int!$after:String){manualLines(editionId:$editionId filter:$filter first:$first after:$after){totalCount edges{node{...EditedEntry}}pageInfo{hasNextPage endCursor}}}fragment EditedEntry on ManualEntry{id kind classCode className majorName conditionNo filingCondition closingCondition limitText limitValue limitUnit limitStages unitsText evidenceRequired legalBases{kind title reference}urgent selfHandling quickPath exceptionTo areaText areaUnitId areaClass grade season hours ladder{percent offices raisesPriority answerHours}dispatch verification version rules{position kind phrase unitId}}")

export const ReadManualLine: Operation<ReadManualLineQuery, ReadManualLineQueryVariables> = operation("query ReadManualLine($id:ID!){node(id:$id){__typename ...on ManualEntry{...EditedEntry}}}fragment EditedEntry on ManualEntry{id kind classCode className majorName conditionNo filingCondition closingCondition limitText limitValue limitUnit limitStages unitsText evidenceRequired legalBases{kind title reference}urgent selfHandling quickPath exceptionTo areaText areaUnitId areaClass grade season hours ladder{percent offices raisesPriority answerHours}dispatch verification version rules{position kind phrase unitId}}")

export const ReadDraft: Operation<ReadDraftQuery, ReadDraftQueryVariables> = operation("query ReadDraft($id:ID!){manualEdition(id:$id){id number title status standard version startingReason startedFrom{number}}}")

export const ReadManualEdits: Operation<ReadManualEditsQuery, ReadManualEditsQueryVariables> = operation("query ReadManualEdits($editionId:ID!$after:Int){manualEdits(editionId:$editionId after:$after){...ToldEdit}}fragment ToldEdit on ManualEdit{id version kind byName mine at lineCount undone changes lines{entryId classCode className conditionNo}}")

export const ReadLineComments: Operation<ReadLineCommentsQuery, ReadLineCommentsQueryVariables> = operation("query ReadLineComments($editionId:ID!){manualLineComments(editionId:$editionId){id entryId text byName at settledAt settledByName}}")

export const StartManualDraft: Operation<StartManualDraftMutation, StartManualDraftMutationVariables> = operation("mutation StartManualDraft($input:StartManualDraftInput!){startManualDraft(input:$input){__typename ...on StartManualDraftSuccess{editionId}...Refused}}fragment Refused on Refusal{code message field}")

export const ChangeManualLine: Operation<ChangeManualLineMutation, ChangeManualLineMutationVariables> = operation("mutation ChangeManualLine($input:ChangeManualLineInput!){changeManualLine(input:$input){__typename ...on ChangeManualLineSuccess{edit{id}entry{...EditedEntry}}...Refused}}fragment EditedEntry on ManualEntry{id kind classCode className majorName conditionNo filingCondition closingCondition limitText limitValue limitUnit limitStages unitsText evidenceRequired legalBases{kind title reference}urgent selfHandling quickPath exceptionTo areaText areaUnitId areaClass grade season hours ladder{percent offices raisesPriority answerHours}dispatch verification version rules{position kind phrase unitId}}fragment Refused on Refusal{code message field}")

export const AddManualLine: Operation<AddManualLineMutation, AddManualLineMutationVariables> = operation("mutation AddManualLine($input:AddManualLineInput!){addManualLine(input:$input){__typename ...on AddManualLineSuccess{edit{id}entry{...EditedEntry}}...Refused}}fragment EditedEntry on ManualEntry{id kind classCode className majorName conditionNo filingCondition closingCondition limitText limitValue limitUnit limitStages unitsText evidenceRequired legalBases{kind title reference}urgent selfHandling quickPath exceptionTo areaText areaUnitId areaClass grade season hours ladder{percent offices raisesPriority answerHours}dispatch verification version rules{position kind phrase unitId}}fragment Refused on Refusal{code message field}")

export const RemoveManualLine: Operation<RemoveManualLineMutation, RemoveManualLineMutationVariables> = operation("mutation RemoveManualLine($input:RemoveManualLineInput!){removeManualLine(input:$input){__typename ...on RemoveManualLineSuccess{edit{id}}...Refused}}fragment Refused on Refusal{code message field}")

export const UndoManualEdit: Operation<UndoManualEditMutation, UndoManualEditMutationVariables> = operation("mutation UndoManualEdit($input:UndoManualEditInput!){undoManualEdit(input:$input){__typename ...on UndoManualEditSuccess{edit{id}}...Refused}}fragment Refused on Refusal{code message field}")

export const ChangeManualLines: Operation<ChangeManualLinesMutation, ChangeManualLinesMutationVariables> = operation("mutation ChangeManualLines($input:ChangeManualLinesInput!){changeManualLines(input:$input){__typename ...on ChangeManualLinesSuccess{version found changed edit{id}examples{classCode className conditionNo before after}}...Refused}}fragment Refused on Refusal{code message field}")

export const CommentManualLine: Operation<CommentManualLineMutation, CommentManualLineMutationVariables> = operation("mutation CommentManualLine($input:CommentManualLineInput!){commentManualLine(input:$input){__typename ...on CommentManualLineSuccess{commentId}...Refused}}fragment Refused on Refusal{code message field}")

export const SettleManualComment: Operation<SettleManualCommentMutation, SettleManualCommentMutationVariables> = operation("mutation SettleManualComment($input:SettleManualCommentInput!){settleManualComment(input:$input){__typename ...on SettleManualCommentSuccess{commentId}...Refused}}fragment Refused on Refusal{code message field}")

export const ReadExampleRuns: Operation<ReadExampleRunsQuery, ReadExampleRunsQueryVariables> = operation("query ReadExampleRuns($id:ID!){manualEdition(id:$id){id number title exampleRuns(first:1){edges{node{...ExampleRunFacts}}}}}fragment ExampleRunFacts on ManualExampleRun{id state onEngine calendar{id edition}drafts{id processId}stale gate gateReason requestedAt examples done differing failure}")

export const ReadManualExamples: Operation<ReadManualExamplesQuery, ReadManualExamplesQueryVariables> = operation("query ReadManualExamples($runId:ID!$inRun:Boolean!$retired:Boolean$differingInId:ID$first:Int!$after:String){manualExamples(retired:$retired differingInId:$differingInId first:$first after:$after){edges{node{id name basis standard kind classCode className conditionNo source reportedAt grade areaClass placeName street{id name nameEn}district{id name nameEn}componentCode version retiredAt retiredReason recordedFromId expected{...ExampleExpected}result(runId:$runId)@include(if:$inRun){differences stale dueAt tells{...ExampleToldFacts}answer{...TrialAnswer}}}}pageInfo{hasNextPage endCursor}}}fragment ExampleExpected on ExampleExpectation{units{unitId unitName}limitValue limitUnit dueAt tells{...ExampleToldFacts}}fragment ExampleToldFacts on ExampleTold{sharePercent role unitId unitName}fragment TrialAnswer on Proposal{entryId conditionNo limitValue limitUnit units{unitId unitName kind reasonKey phrase onBehalfOf{unitName}}passed{phrase kind reasonKey}}")

export const ReadExampleOfCase: Operation<ReadExampleOfCaseQuery, ReadExampleOfCaseQueryVariables> = operation("query ReadExampleOfCase($caseId:ID!){exampleOfCase(caseId:$caseId){kind classCode className caseNumber conditionNo source reportedAt grade areaClass street{id name nameEn}district{id name nameEn}componentCode dueAt cameTo{limitValue limitUnit units{unitId unitName}}}}")

export const RunManualExamples: Operation<RunManualExamplesMutation, RunManualExamplesMutationVariables> = operation("mutation RunManualExamples($input:RunManualExamplesInput!){runManualExamples(input:$input){__typename ...on RunManualExamplesSuccess{runId}...on Refusal{code message field}}}")

export const AddManualExample: Operation<AddManualExampleMutation, AddManualExampleMutationVariables> = operation("mutation AddManualExample($input:AddManualExampleInput!){addManualExample(input:$input){__typename ...on AddManualExampleSuccess{exampleId}...on Refusal{code message field}}}")

export const ChangeManualExample: Operation<ChangeManualExampleMutation, ChangeManualExampleMutationVariables> = operation("mutation ChangeManualExample($input:ChangeManualExampleInput!){changeManualExample(input:$input){__typename ...on ChangeManualExampleSuccess{exampleId}...on Refusal{code message field}}}")

export const RetireManualExample: Operation<RetireManualExampleMutation, RetireManualExampleMutationVariables> = operation("mutation RetireManualExample($input:RetireManualExampleInput!){retireManualExample(input:$input){__typename ...on RetireManualExampleSuccess{exampleId}...on Refusal{code message field}}}")

export const SubmitManualEdition: Operation<SubmitManualEditionMutation, SubmitManualEditionMutationVariables> = operation("mutation SubmitManualEdition($input:SubmitManualEditionInput!){submitManualEdition(input:$input){__typename ...on SubmitManualEditionSuccess{editionId version}...on Refusal{code message field}}}")

export const ReviewManualEdition: Operation<ReviewManualEditionMutation, ReviewManualEditionMutationVariables> = operation("mutation ReviewManualEdition($input:ReviewManualEditionInput!){reviewManualEdition(input:$input){__typename ...on ReviewManualEditionSuccess{editionId version}...on Refusal{code message field}}}")

export const PublishManualEdition: Operation<PublishManualEditionMutation, PublishManualEditionMutationVariables> = operation("mutation PublishManualEdition($input:PublishManualEditionInput!){publishManualEdition(input:$input){__typename ...on PublishManualEditionSuccess{editionId version}...on Refusal{code message field}}}")

export const RollBackManualEdition: Operation<RollBackManualEditionMutation, RollBackManualEditionMutationVariables> = operation("mutation RollBackManualEdition($input:RollBackManualEditionInput!){rollBackManualEdition(input:$input){__typename ...on RollBackManualEditionSuccess{editionId version}...on Refusal{code message field}}}")

export const ReadManualHeadings: Operation<ReadManualHeadingsQuery, ReadManualHeadingsQueryVariables> = operation("query ReadManualHeadings($name:String!$content:String!){manualHeadings(name:$name content:$content){sheet row missing headings{heading column sample}}}")

export const ImportManual: Operation<ImportManualMutation, ImportManualMutationVariables> = operation("mutation ImportManual($input:ImportManualInput!){importManual(input:$input){__typename ...on ImportManualSuccess{editionId created standard entries classes notRead assumed phrases{phrase}lines{sheet row outcome reason}against{number added removed changed newClasses vanishedClasses}}...on Refusal{code message field}}}")

export const PreviewLimit: Operation<PreviewLimitQuery, PreviewLimitQueryVariables> = operation("query PreviewLimit($entryId:ID!$limitValue:Float!){limitPreview(entryId:$entryId limitValue:$limitValue){...ChangeSums}}fragment ChangeSums on CalendarPreview{cases earlier later becomeOverdue noLongerOverdue kept changes{...CaseChange}keptChanges{...CaseChange}}fragment CaseChange on CalendarCaseChange{caseId caseNumber key before after}")

export const ChangeLimit: Operation<ChangeLimitMutation, ChangeLimitMutationVariables> = operation("mutation ChangeLimit($input:ChangeLimitInput!){changeLimit(input:$input){__typename ...on ChangeLimitSuccess{changeId cases}...on Refusal{code message field}}}")

export const ReadLimitChanges: Operation<ReadLimitChangesQuery, ReadLimitChangesQueryVariables> = operation("query ReadLimitChanges($editionId:ID!){limitChanges(editionId:$editionId){...OpenCaseChange requestedAt limitValue reason entry{id className conditionNo limitUnit}}}fragment OpenCaseChange on OpenCaseChange{id state total done moved kept failure superseded failedCase{id caseNumber}}")

export const ReadManualEditions: Operation<ReadManualEditionsQuery, ReadManualEditionsQueryVariables> = operation("query ReadManualEditions($first:Int!$after:String){manualEditions(first:$first after:$after){edges{node{id number title standard status inForceFrom expiresAt sourceName}}pageInfo{hasNextPage endCursor}}}")

export const ReadManualEdition: Operation<ReadManualEditionQuery, ReadManualEditionQueryVariables> = operation("query ReadManualEdition($id:ID!){manualEdition(id:$id){id number title standard status daysMeaning hoursMeaning inForceFrom sourceName publishingReason version createdAt authorName publishedAt inForceUntil expiresAt caseCount documentNumber meeting issuedOn issuingBody contentHash availableActions mayStartDraft mayMove mayEdit mayRollBack mayOpenRound heldByRelease movedLineCount upstreamCity upstreamNumber restores{number}steps{act status at byName comment}}}")

export const ReadManualDifference: Operation<ReadManualDifferenceQuery, ReadManualDifferenceQueryVariables> = operation("query ReadManualDifference($from:ID!$to:ID!$change:ManualChange$first:Int!$after:String){manualDifference(from:$from to:$to){lines(change:$change first:$first after:$after){edges{node{id changes openCases pastCases before{...LineWords}after{...LineWords}}}pageInfo{hasNextPage endCursor}}}}fragment LineWords on ManualLine{entryId kind classCode className conditionNo filingCondition closingCondition limitValue limitUnit limitStages supervisingText evidenceRequired legalBases{kind title reference}urgent selfHandling quickPath exceptionTo areaName areaClass grade season hours ladder{percent offices raisesPriority answerHours}dispatch verification rules{kind phrase unitName}}")

export const CountManualDifference: Operation<CountManualDifferenceQuery, CountManualDifferenceQueryVariables> = operation("query CountManualDifference($from:ID!$to:ID!){manualDifference(from:$from to:$to){total counts{change lines}}}")

export const ReadManualFindings: Operation<ReadManualFindingsQuery, ReadManualFindingsQueryVariables> = operation("query ReadManualFindings($editionId:ID!){manualFindings(editionId:$editionId){errors warnings notes findings{kind severity subject lineCount lines{entryId classCode className conditionNo}}}}")

export const ReadMovedLines: Operation<ReadMovedLinesQuery, ReadMovedLinesQueryVariables> = operation("query ReadMovedLines($editionId:ID!$outcome:MoveOutcome$first:Int!$after:String){manualMovedLines(editionId:$editionId outcome:$outcome first:$first after:$after){edges{node{id outcome classCode className conditionNo filingCondition places{classCode conditionNo}}}pageInfo{hasNextPage endCursor}totalCount}}")

export const MoveManualToCatalogue: Operation<MoveManualToCatalogueMutation, MoveManualToCatalogueMutationVariables> = operation("mutation MoveManualToCatalogue($input:MoveManualToCatalogueInput!){moveManualToCatalogue(input:$input){__typename ...on MoveManualToCatalogueSuccess{moved merged split noSuccessor unconfirmed edition{id}}...on Refusal{code message field}}}")

export const ReadManualPhrases: Operation<ReadManualPhrasesQuery, ReadManualPhrasesQueryVariables> = operation("query ReadManualPhrases($editionId:ID!){manualPhrases(editionId:$editionId){phrase kind unitName occurrences confirmedAt known suggestion}}")

export const ConfirmManualPhrases: Operation<ConfirmManualPhrasesMutation, ConfirmManualPhrasesMutationVariables> = operation("mutation ConfirmManualPhrases($input:ConfirmManualPhrasesInput!){confirmManualPhrases(input:$input){__typename ...on ConfirmManualPhrasesSuccess{editionId version}...on Refusal{code message field}}}")

export const ReadManualReceipts: Operation<ReadManualReceiptsQuery, ReadManualReceiptsQueryVariables> = operation("query ReadManualReceipts($editionId:ID!){manualReceipts(editionId:$editionId){...Received}}fragment Received on ManualReceipt{editionId editionTitle documentNumber unitId unitName at byName mayAcknowledge}")

export const ReadManualReceiptsDue: Operation<ReadManualReceiptsDueQuery, ReadManualReceiptsDueQueryVariables> = operation("query ReadManualReceiptsDue{manualReceiptsDue{...Received}}fragment Received on ManualReceipt{editionId editionTitle documentNumber unitId unitName at byName mayAcknowledge}")

export const AcknowledgeManualEdition: Operation<AcknowledgeManualEditionMutation, AcknowledgeManualEditionMutationVariables> = operation("mutation AcknowledgeManualEdition($input:AcknowledgeManualEditionInput!){acknowledgeManualEdition(input:$input){__typename ...on AcknowledgeManualEditionSuccess{receipts{unitId}}...on Refusal{code message field}}}")

export const ReadManualRounds: Operation<ReadManualRoundsQuery, ReadManualRoundsQueryVariables> = operation("query ReadManualRounds($editionId:ID!){manualRounds(editionId:$editionId){id openedAt openedByName answerBy ended units{unitId state openObjections}}}")

export const ReadManualRound: Operation<ReadManualRoundQuery, ReadManualRoundQueryVariables> = operation("query ReadManualRound($id:ID!){manualRound(id:$id){id editionId editionNumber editionTitle openedAt openedByName answerBy ended mayDecide units{unitId unitName state lines(objected:true){entryId objection decision decisionReason before{...LineName}after{...LineName}}}}}fragment LineName on ManualLine{classCode className conditionNo}")

export const ReadManualInquiries: Operation<ReadManualInquiriesQuery, ReadManualInquiriesQueryVariables> = operation("query ReadManualInquiries($waiting:Boolean){manualInquiries(waiting:$waiting){...Inquired}}fragment Inquired on ManualRoundUnit{roundId unitId unitName editionNumber editionTitle answerBy state lineCount}")

export const ReadManualInquiry: Operation<ReadManualInquiryQuery, ReadManualInquiryQueryVariables> = operation("query ReadManualInquiry($roundId:ID!$unitId:ID!){manualInquiry(roundId:$roundId unitId:$unitId){...Inquired note casesGained casesLost answeredAt answeredByName mayAnswer lines{entryId changes casesChanged objection decision decisionReason before{...LineWords}after{...LineWords}}}}fragment Inquired on ManualRoundUnit{roundId unitId unitName editionNumber editionTitle answerBy state lineCount}fragment LineWords on ManualLine{entryId kind classCode className conditionNo filingCondition closingCondition limitValue limitUnit limitStages supervisingText evidenceRequired legalBases{kind title reference}urgent selfHandling quickPath exceptionTo areaName areaClass grade season hours ladder{percent offices raisesPriority answerHours}dispatch verification rules{kind phrase unitName}}")

export const OpenManualRound: Operation<OpenManualRoundMutation, OpenManualRoundMutationVariables> = operation("mutation OpenManualRound($input:OpenManualRoundInput!){openManualRound(input:$input){__typename ...on OpenManualRoundSuccess{round{id}}...on Refusal{code message field}}}")

export const AnswerManualRound: Operation<AnswerManualRoundMutation, AnswerManualRoundMutationVariables> = operation("mutation AnswerManualRound($input:AnswerManualRoundInput!){answerManualRound(input:$input){__typename ...on AnswerManualRoundSuccess{inquiry{state}}...on Refusal{code message field}}}")

export const DecideManualObjection: Operation<DecideManualObjectionMutation, DecideManualObjectionMutationVariables> = operation("mutation DecideManualObjection($input:DecideManualObjectionInput!){decideManualObjection(input:$input){__typename ...on DecideManualObjectionSuccess{inquiry{openObjections}}...on Refusal{code message field}}}")

export const ReadManualScans: Operation<ReadManualScansQuery, ReadManualScansQueryVariables> = operation("query ReadManualScans($editionId:ID!){manualScans(editionId:$editionId){address name bytes sha256 at byName}}")

export const AttachManualScan: Operation<AttachManualScanMutation, AttachManualScanMutationVariables> = operation("mutation AttachManualScan($input:AttachManualScanInput!){attachManualScan(input:$input){__typename ...on AttachManualScanSuccess{scans{address}}...on Refusal{code message field}}}")

export const ReadManualTrials: Operation<ReadManualTrialsQuery, ReadManualTrialsQueryVariables> = operation("query ReadManualTrials($id:ID!$first:Int!$after:String){manualEdition(id:$id){trials(first:$first after:$after){edges{node{...TrialFacts}}pageInfo{hasNextPage endCursor}}}}fragment TrialFacts on ManualTrial{id state from until requestedAt startedAt finishedAt factSets compared cases changed failure stale}")

export const ReadManualTrial: Operation<ReadManualTrialQuery, ReadManualTrialQueryVariables> = operation("query ReadManualTrial($id:ID!){manualTrial(id:$id){...TrialFacts edition{id number title}against{id number}counts{change cases}loads{unitId unitName lost gained}}}fragment TrialFacts on ManualTrial{id state from until requestedAt startedAt finishedAt factSets compared cases changed failure stale}")

export const ReadTrialCases: Operation<ReadTrialCasesQuery, ReadTrialCasesQueryVariables> = operation("query ReadTrialCases($id:ID!$change:TrialChange$first:Int!$after:String){manualTrial(id:$id){changedCases(change:$change first:$first after:$after){edges{node{id changes case{id caseNumber className classNameEn address}before{...TrialAnswer}after{...TrialAnswer}dispatchBefore dispatchAfter}}pageInfo{hasNextPage endCursor}}}}fragment TrialAnswer on Proposal{entryId conditionNo limitValue limitUnit units{unitId unitName kind reasonKey phrase onBehalfOf{unitName}}passed{phrase kind reasonKey}}")

export const TryManual: Operation<TryManualMutation, TryManualMutationVariables> = operation("mutation TryManual($input:TryManualInput!){tryManual(input:$input){__typename ...on TryManualSuccess{trialId}...on Refusal{code message field}}}")

export const CancelManualTrial: Operation<CancelManualTrialMutation, CancelManualTrialMutationVariables> = operation("mutation CancelManualTrial($input:CancelManualTrialInput!){cancelManualTrial(input:$input){__typename ...on CancelManualTrialSuccess{trialId}...on Refusal{code message field}}}")

export const ReadManualExplanation: Operation<ReadManualExplanationQuery, ReadManualExplanationQueryVariables> = operation("query ReadManualExplanation($caseId:ID!){manualExplanation(caseId:$caseId){editionId editionNumber streetName districtName areaClass grade ownerName filedOn filedTime asDecided line{...ExplainedWords}otherLines{...ExplainedWords}answer{...TrialAnswer}sample{share draw needed risks{factor points}}}}fragment ExplainedWords on ExplainedLine{entryId conditionNo filingCondition limitValue limitUnit evidenceRequired legalBases{kind title reference}urgent selfHandling quickPath exceptionTo areaName areaClass grade season hours dispatch verification standing}fragment TrialAnswer on Proposal{entryId conditionNo limitValue limitUnit units{unitId unitName kind reasonKey phrase onBehalfOf{unitName}}passed{phrase kind reasonKey}}")

export const ReadUpstreamManuals: Operation<ReadUpstreamManualsQuery, ReadUpstreamManualsQueryVariables> = operation("query ReadUpstreamManuals{upstreamManuals{id cityName number title}}")

export const StartDraftFromUpstream: Operation<StartDraftFromUpstreamMutation, StartDraftFromUpstreamMutationVariables> = operation("mutation StartDraftFromUpstream($input:StartDraftFromUpstreamInput!){startDraftFromUpstream(input:$input){__typename ...on StartDraftFromUpstreamSuccess{editionId}...Refused}}fragment Refused on Refusal{code message field}")

export const ReadManualDrift: Operation<ReadManualDriftQuery, ReadManualDriftQueryVariables> = operation("query ReadManualDrift($editionId:ID!){manualDrift(editionId:$editionId){unchanged overridden own leftOut changedAbove origin{cityName number}upstream{id number}}}")

export const ReadDriftedLines: Operation<ReadDriftedLinesQuery, ReadDriftedLinesQueryVariables> = operation("query ReadDriftedLines($editionId:ID!$drift:DriftKind$first:Int!$after:String){manualDrift(editionId:$editionId){lines(drift:$drift first:$first after:$after){edges{node{id drift changes before{...LineWords}after{...LineWords}}}pageInfo{hasNextPage endCursor}}}}fragment LineWords on ManualLine{entryId kind classCode className conditionNo filingCondition closingCondition limitValue limitUnit limitStages supervisingText evidenceRequired legalBases{kind title reference}urgent selfHandling quickPath exceptionTo areaName areaClass grade season hours ladder{percent offices raisesPriority answerHours}dispatch verification rules{kind phrase unitName}}")

export const ReadUpstreamChanges: Operation<ReadUpstreamChangesQuery, ReadUpstreamChangesQueryVariables> = operation("query ReadUpstreamChanges($editionId:ID!$first:Int!$after:String){manualDrift(editionId:$editionId){upstreamChanges(first:$first after:$after){edges{node{id changes overridden before{...LineWords}after{...LineWords}}}pageInfo{hasNextPage endCursor}}}}fragment LineWords on ManualLine{entryId kind classCode className conditionNo filingCondition closingCondition limitValue limitUnit limitStages supervisingText evidenceRequired legalBases{kind title reference}urgent selfHandling quickPath exceptionTo areaName areaClass grade season hours ladder{percent offices raisesPriority answerHours}dispatch verification rules{kind phrase unitName}}")

export const TakeUpstreamChanges: Operation<TakeUpstreamChangesMutation, TakeUpstreamChangesMutationVariables> = operation("mutation TakeUpstreamChanges($input:TakeUpstreamChangesInput!){takeUpstreamChanges(input:$input){__typename ...on TakeUpstreamChangesSuccess{taken left}...Refused}}fragment Refused on Refusal{code message field}")

export const ReadGridMap: Operation<ReadGridMapQuery, ReadGridMapQueryVariables> = operation("query ReadGridMap{gridMap{geoJson}}")

export const ReadCaseMap: Operation<ReadCaseMapQuery, ReadCaseMapQueryVariables> = operation("query ReadCaseMap($box:MapBox$filter:WorkListFilter){caseMap(box:$box filter:$filter){truncated cases{id caseNumber className classNameEn address stage longitude latitude gridId elementId stepName stepNameEn light dueAt}}}")

export const CountByGrid: Operation<CountByGridQuery, CountByGridQueryVariables> = operation("query CountByGrid($filter:WorkListFilter){gridCounts(filter:$filter){gridId code name count}}")

export const ReadMentions: Operation<ReadMentionsMutation, ReadMentionsMutationVariables> = operation("mutation ReadMentions($input:ReadMentionsInput!){readMentions(input:$input){__typename ...on ReadMentionsSuccess{case{id}}...on Refusal{code message field}}}")

export const MergeCase: Operation<MergeCaseMutation, MergeCaseMutationVariables> = operation("mutation MergeCase($input:MergeCaseInput!){mergeCase(input:$input){__typename ...on MergeCaseSuccess{into{id caseNumber}}...on Refusal{code message field}}}")

export const ReadDeliveries: Operation<ReadDeliveriesQuery, ReadDeliveriesQueryVariables> = operation("query ReadDeliveries($id:ID!){case(id:$id){id notices{id deliveries{...Delivered}}}}fragment Delivered on Delivery{id channel state queuedAt sentAt deliveredAt acknowledgedAt failedAt error person{id name}}")

export const AcknowledgeNotice: Operation<AcknowledgeNoticeMutation, AcknowledgeNoticeMutationVariables> = operation("mutation AcknowledgeNotice($input:AcknowledgeNoticeInput!){acknowledgeNotice(input:$input){__typename ...on AcknowledgeNoticeSuccess{notice{id}}...on Refusal{code message field}}}")

export const ReadReceiptLimit: Operation<ReadReceiptLimitQuery, ReadReceiptLimitQueryVariables> = operation("query ReadReceiptLimit{viewer{city{id receiptMinutes receiptLevels{number kind share minutes}version}}}")

export const SetReceiptLimit: Operation<SetReceiptLimitMutation, SetReceiptLimitMutationVariables> = operation("mutation SetReceiptLimit($input:SetReceiptLimitInput!){setReceiptLimit(input:$input){__typename ...on SetReceiptLimitSuccess{city{id}}...on Refusal{code message field}}}")

export const ReadOrderSlip: Operation<ReadOrderSlipQuery, ReadOrderSlipQueryVariables> = operation("query ReadOrderSlip($caseId:ID!){case(id:$caseId){id caseNumber className classNameEn classCode address orderSlips{...Slip sheet{filingCondition closingCondition limitValue limitUnit dueAt}}}}fragment Slip on OrderSlip{id state recipient contact note issuedAt expiresAt outcome answer answeredBy answeredAt issuedBy{id name}unit{id name nameEn}}")

export const IssueOrderSlip: Operation<IssueOrderSlipMutation, IssueOrderSlipMutationVariables> = operation("mutation IssueOrderSlip($input:IssueOrderSlipInput!){issueOrderSlip(input:$input){__typename ...on IssueOrderSlipSuccess{secret orderSlip{id}}...on Refusal{code message field}}}")

export const RevokeOrderSlip: Operation<RevokeOrderSlipMutation, RevokeOrderSlipMutationVariables> = operation("mutation RevokeOrderSlip($input:RevokeOrderSlipInput!){revokeOrderSlip(input:$input){__typename ...on RevokeOrderSlipSuccess{orderSlip{id}}...on Refusal{code message field}}}")

export const ReadPeople: Operation<ReadPeopleQuery, ReadPeopleQueryVariables> = operation("query ReadPeople($first:Int!$after:String$role:Role$name:String){people(first:$first after:$after role:$role name:$name){edges{node{id name phone active unitId roles{role unit{id name nameEn}}}}pageInfo{hasNextPage endCursor}}}")

export const ReadPersonName: Operation<ReadPersonNameQuery, ReadPersonNameQueryVariables> = operation("query ReadPersonName($id:ID!){node(id:$id){__typename ...on Person{id name}}}")

export const ReadPerson: Operation<ReadPersonQuery, ReadPersonQueryVariables> = operation("query ReadPerson($id:ID!){node(id:$id){__typename ...on Person{id name phone email login active version unitId assignments{...HeldPeriod}substitutions{...Replacement}substituting{...Replacement}}}}fragment HeldPeriod on RoleAssignment{id role startsAt endsAt grantedAt grantedBy{id name}unit{id name nameEn}}fragment Replacement on Substitution{id startsAt endsAt grantedAt grantedBy{id name}person{id name}substitute{id name}}")

export const ReadRoleHolders: Operation<ReadRoleHoldersQuery, ReadRoleHoldersQueryVariables> = operation("query ReadRoleHolders($role:Role!$unitId:ID$from:DateTime!$to:DateTime!){roleHolders(role:$role unitId:$unitId from:$from to:$to){...HeldPeriod person{id name}substitutions(from:$from to:$to){...Replacement}}}fragment HeldPeriod on RoleAssignment{id role startsAt endsAt grantedAt grantedBy{id name}unit{id name nameEn}}fragment Replacement on Substitution{id startsAt endsAt grantedAt grantedBy{id name}person{id name}substitute{id name}}")

export const ImportPeople: Operation<ImportPeopleMutation, ImportPeopleMutationVariables> = operation("mutation ImportPeople($input:ImportPeopleInput!){importPeople(input:$input){__typename ...on ImportPeopleSuccess{dryRun lines{...ImportedLine}}...on Refusal{code message field}}}fragment ImportedLine on ImportedLine{row label outcome problem value suggestion secret}")

export const SavePerson: Operation<SavePersonMutation, SavePersonMutationVariables> = operation("mutation SavePerson($input:SavePersonInput!){savePerson(input:$input){__typename ...on SavePersonSuccess{personId secret}...on Refusal{code message field}}}")

export const SetPersonActive: Operation<SetPersonActiveMutation, SetPersonActiveMutationVariables> = operation("mutation SetPersonActive($input:SetPersonActiveInput!){setPersonActive(input:$input){__typename ...on SetPersonActiveSuccess{personId}...on Refusal{code message field}}}")

export const IssuePassword: Operation<IssuePasswordMutation, IssuePasswordMutationVariables> = operation("mutation IssuePassword($input:IssuePasswordInput!){issuePassword(input:$input){__typename ...on IssuePasswordSuccess{personId secret}...on Refusal{code message field}}}")

export const TransferPerson: Operation<TransferPersonMutation, TransferPersonMutationVariables> = operation("mutation TransferPerson($input:TransferPersonInput!){transferPerson(input:$input){__typename ...on TransferPersonSuccess{personId}...on Refusal{code message field}}}")

export const AssignRole: Operation<AssignRoleMutation, AssignRoleMutationVariables> = operation("mutation AssignRole($input:AssignRoleInput!){assignRole(input:$input){__typename ...on AssignRoleSuccess{assignmentId}...on Refusal{code message field}}}")

export const EndRole: Operation<EndRoleMutation, EndRoleMutationVariables> = operation("mutation EndRole($input:EndRoleInput!){endRole(input:$input){__typename ...on EndRoleSuccess{assignmentId}...on Refusal{code message field}}}")

export const NameSubstitute: Operation<NameSubstituteMutation, NameSubstituteMutationVariables> = operation("mutation NameSubstitute($input:NameSubstituteInput!){nameSubstitute(input:$input){__typename ...on NameSubstituteSuccess{substitutionId}...on Refusal{code message field}}}")

export const EndSubstitution: Operation<EndSubstitutionMutation, EndSubstitutionMutationVariables> = operation("mutation EndSubstitution($input:EndSubstitutionInput!){endSubstitution(input:$input){__typename ...on EndSubstitutionSuccess{substitutionId}...on Refusal{code message field}}}")

export const ReadProcessEditions: Operation<ReadProcessEditionsQuery, ReadProcessEditionsQueryVariables> = operation("query ReadProcessEditions($first:Int!$after:String){processEditions(first:$first after:$after){edges{node{id processId number hash deployedAt}}pageInfo{hasNextPage endCursor}}}")

export const ReadProcessEdition: Operation<ReadProcessEditionQuery, ReadProcessEditionQueryVariables> = operation("query ReadProcessEdition($id:ID!){node(id:$id){__typename ...on ProcessEdition{id processId number deployedAt steps xml}}}")

export const ReadProcessDifference: Operation<ReadProcessDifferenceQuery, ReadProcessDifferenceQueryVariables> = operation("query ReadProcessDifference($from:ID!$to:ID!){processDifference(from:$from to:$to){processId name before{id isDraft number milestone xml}after{id isDraft number milestone xml}elements{...PartDifference}documents{kind name parts{...PartDifference}}}}fragment PartDifference on PartDifference{partId type name changes properties{property before after}}")

export const ImportProcess: Operation<ImportProcessMutation, ImportProcessMutationVariables> = operation("mutation ImportProcess($input:ImportProcessInput!){importProcess(input:$input){__typename ...on ImportProcessSuccess{dryRun processId draftId lines{...ImportedLine}}...on Refusal{code message field}}}fragment ImportedLine on ImportedLine{row label outcome problem value suggestion secret}")

export const ReadProcessMilestones: Operation<ReadProcessMilestonesQuery, ReadProcessMilestonesQueryVariables> = operation("query ReadProcessMilestones($id:ID!$first:Int!$after:String){node(id:$id){__typename ...on ProcessDraft{id milestones(first:$first after:$after){edges{node{id number note markedAt markedByName}}pageInfo{hasNextPage endCursor}}}}}")

export const MarkProcessMilestone: Operation<MarkProcessMilestoneMutation, MarkProcessMilestoneMutationVariables> = operation("mutation MarkProcessMilestone($input:MarkProcessMilestoneInput!){markProcessMilestone(input:$input){__typename ...on MarkProcessMilestoneSuccess{milestone{id}}...on Refusal{code message field}}}")

export const RestoreProcessMilestone: Operation<RestoreProcessMilestoneMutation, RestoreProcessMilestoneMutationVariables> = operation("mutation RestoreProcessMilestone($input:RestoreProcessMilestoneInput!){restoreProcessMilestone(input:$input){__typename ...on RestoreProcessMilestoneSuccess{version}...on Refusal{code message field}}}")

export const BranchProcessDraft: Operation<BranchProcessDraftMutation, BranchProcessDraftMutationVariables> = operation("mutation BranchProcessDraft($input:BranchProcessDraftInput!){branchProcessDraft(input:$input){__typename ...on BranchProcessDraftSuccess{draftId}...on Refusal{code message field}}}")

export const ReadProcesses: Operation<ReadProcessesQuery, ReadProcessesQueryVariables> = operation("query ReadProcesses{processes{id processId name number}}")

export const ReadOwnEditions: Operation<ReadOwnEditionsQuery, ReadOwnEditionsQueryVariables> = operation("query ReadOwnEditions($processId:String!$first:Int!$after:String){processEditions(processId:$processId own:true first:$first after:$after){edges{node{id number deployedAt origin authorName publishedByName reason}}pageInfo{hasNextPage endCursor}}}")

export const ReadProcessDrafts: Operation<ReadProcessDraftsQuery, ReadProcessDraftsQueryVariables> = operation("query ReadProcessDrafts($processId:String!$open:Boolean!$first:Int!$after:String){processDrafts(processId:$processId open:$open first:$first after:$after){edges{node{id state note savedByName savedAt baseEdition{id number}}}pageInfo{hasNextPage endCursor}}}")

export const ReadProcessDraft: Operation<ReadProcessDraftQuery, ReadProcessDraftQueryVariables> = operation("query ReadProcessDraft($id:ID!){processes{id processId name number}node(id:$id){__typename ...on ProcessDraft{id processId state note xml forms{formId document}decisionIds heldByRelease comment version savedByName savedAt baseEdition{id number}edition{id number}problems{rule severity elementId formId fieldAt message}availableActions}}}")

export const CreateProcessDraft: Operation<CreateProcessDraftMutation, CreateProcessDraftMutationVariables> = operation("mutation CreateProcessDraft($input:CreateProcessDraftInput!){createProcessDraft(input:$input){__typename ...on CreateProcessDraftSuccess{draftId}...on Refusal{code message field}}}")

export const SaveProcessDraft: Operation<SaveProcessDraftMutation, SaveProcessDraftMutationVariables> = operation("mutation SaveProcessDraft($input:SaveProcessDraftInput!){saveProcessDraft(input:$input){__typename ...on SaveProcessDraftSuccess{version draft{id savedByName savedAt problems{rule severity elementId formId fieldAt message}}}...on Refusal{code message field}}}")

export const SaveProcessForms: Operation<SaveProcessFormsMutation, SaveProcessFormsMutationVariables> = operation("mutation SaveProcessForms($input:SaveProcessFormsInput!){saveProcessForms(input:$input){__typename ...on SaveProcessFormsSuccess{version draft{id savedByName savedAt problems{rule severity elementId formId fieldAt message}}}...on Refusal{code message field}}}")

export const SubmitProcessDraft: Operation<SubmitProcessDraftMutation, SubmitProcessDraftMutationVariables> = operation("mutation SubmitProcessDraft($input:SubmitProcessDraftInput!){submitProcessDraft(input:$input){__typename ...on SubmitProcessDraftSuccess{version}...on Refusal{code message field}}}")

export const SendBackProcessDraft: Operation<SendBackProcessDraftMutation, SendBackProcessDraftMutationVariables> = operation("mutation SendBackProcessDraft($input:SendBackProcessDraftInput!){sendBackProcessDraft(input:$input){__typename ...on SendBackProcessDraftSuccess{version}...on Refusal{code message field}}}")

export const WithdrawProcessDraft: Operation<WithdrawProcessDraftMutation, WithdrawProcessDraftMutationVariables> = operation("mutation WithdrawProcessDraft($input:WithdrawProcessDraftInput!){withdrawProcessDraft(input:$input){__typename ...on WithdrawProcessDraftSuccess{version}...on Refusal{code message field}}}")

export const PublishProcessDraft: Operation<PublishProcessDraftMutation, PublishProcessDraftMutationVariables> = operation("mutation PublishProcessDraft($input:PublishProcessDraftInput!){publishProcessDraft(input:$input){__typename ...on PublishProcessDraftSuccess{version}...on Refusal{code message field}}}")

export const RollBackProcess: Operation<RollBackProcessMutation, RollBackProcessMutationVariables> = operation("mutation RollBackProcess($input:RollBackProcessInput!){rollBackProcess(input:$input){__typename ...on RollBackProcessSuccess{editionId}...on Refusal{code message field}}}")

export const ChangePassword: Operation<ChangePasswordMutation, ChangePasswordMutationVariables> = operation("mutation ChangePassword($input:ChangePasswordInput!){changePassword(input:$input){__typename ...on ChangePasswordSuccess{endedSessions}...on Refusal{code message field}}}")

export const ReadNoticeChannels: Operation<ReadNoticeChannelsQuery, ReadNoticeChannelsQueryVariables> = operation("query ReadNoticeChannels{viewer{noticeChannels{channel address chosen}}}")

export const SetNoticeChannels: Operation<SetNoticeChannelsMutation, SetNoticeChannelsMutationVariables> = operation("mutation SetNoticeChannels($input:SetNoticeChannelsInput!){setNoticeChannels(input:$input){__typename ...on SetNoticeChannelsSuccess{channels}...on Refusal{code message field}}}")

export const ReadReleases: Operation<ReadReleasesQuery, ReadReleasesQueryVariables> = operation("query ReadReleases($open:Boolean!$first:Int!$after:String){releases(open:$open first:$first after:$after){edges{node{id name instant state processCount manualEdition{id number}calendar{id edition}}}pageInfo{hasNextPage endCursor}}}")

export const ReadRelease: Operation<ReadReleaseQuery, ReadReleaseQueryVariables> = operation("query ReadRelease($id:ID!){node(id:$id){__typename ...on Release{id name reason instant state applyToOpen createdByName createdAt reviewedByName reviewedAt scheduledByName scheduledAt settledAt failure comment restoresName version availableActions document{documentNumber meeting issuingBody issuedOn reason examplesReason}manualEdition{id number title}calendar{id edition name}drafts{id processId note edition{id number}}}}}")

export const ReadReleaseChoices: Operation<ReadReleaseChoicesQuery, ReadReleaseChoicesQueryVariables> = operation("query ReadReleaseChoices{manualEditions(first:50){edges{node{id number title status restores{number}}}}processDrafts(open:true first:50){edges{node{id processId note state}}}workingCalendars{id edition name state}}")

export const CreateRelease: Operation<CreateReleaseMutation, CreateReleaseMutationVariables> = operation("mutation CreateRelease($input:CreateReleaseInput!){createRelease(input:$input){__typename ...on CreateReleaseSuccess{releaseId}...on Refusal{code message field}}}")

export const ChangeRelease: Operation<ChangeReleaseMutation, ChangeReleaseMutationVariables> = operation("mutation ChangeRelease($input:ChangeReleaseInput!){changeRelease(input:$input){__typename ...on ChangeReleaseSuccess{releaseId}...on Refusal{code message field}}}")

export const ReviewRelease: Operation<ReviewReleaseMutation, ReviewReleaseMutationVariables> = operation("mutation ReviewRelease($input:ReviewReleaseInput!){reviewRelease(input:$input){__typename ...on ReviewReleaseSuccess{releaseId}...on Refusal{code message field}}}")

export const ScheduleRelease: Operation<ScheduleReleaseMutation, ScheduleReleaseMutationVariables> = operation("mutation ScheduleRelease($input:ScheduleReleaseInput!){scheduleRelease(input:$input){__typename ...on ScheduleReleaseSuccess{releaseId}...on Refusal{code message field}}}")

export const WithdrawRelease: Operation<WithdrawReleaseMutation, WithdrawReleaseMutationVariables> = operation("mutation WithdrawRelease($input:WithdrawReleaseInput!){withdrawRelease(input:$input){__typename ...on WithdrawReleaseSuccess{releaseId}...on Refusal{code message field}}}")

export const RollBackRelease: Operation<RollBackReleaseMutation, RollBackReleaseMutationVariables> = operation("mutation RollBackRelease($input:RollBackReleaseInput!){rollBackRelease(input:$input){__typename ...on RollBackReleaseSuccess{releaseId}...on Refusal{code message field}}}")

export const ReadPreview: Operation<ReadPreviewQuery, ReadPreviewQueryVariables> = operation("query ReadPreview($classCode:String!$conditionNo:Int$latitude:Float$longitude:Float$coordinateSystem:CoordinateSystem$gridCode:String$componentId:ID){reportPreview(classCode:$classCode conditionNo:$conditionNo latitude:$latitude longitude:$longitude coordinateSystem:$coordinateSystem gridCode:$gridCode componentId:$componentId){className editionNumber dueAt grid{code name}entry{id conditionNo filingCondition closingCondition sheet row}conditions{id conditionNo filingCondition limitValue limitUnit}proposal{limitValue limitUnit units{unitId unitName phrase}}}}")

export const ReadSimilarCases: Operation<ReadSimilarCasesQuery, ReadSimilarCasesQueryVariables> = operation("query ReadSimilarCases($classCode:String!$latitude:Float$longitude:Float$coordinateSystem:CoordinateSystem$gridCode:String){similarCases(classCode:$classCode latitude:$latitude longitude:$longitude coordinateSystem:$coordinateSystem gridCode:$gridCode){meters case{id caseNumber className classNameEn address stage reportedAt timesReported tasks{id elementId name nameEn status}}}}")

export const FindGrids: Operation<FindGridsQuery, FindGridsQueryVariables> = operation("query FindGrids($text:String!){gridsFound(text:$text){code name streetName areaClass}}")

export const FindComponents: Operation<FindComponentsQuery, FindComponentsQueryVariables> = operation("query FindComponents($classCode:String!$code:String!){components(classCode:$classCode code:$code first:20){edges{node{id code name address longitude latitude}}}}")

export const ReportCase: Operation<ReportCaseMutation, ReportCaseMutationVariables> = operation("mutation ReportCase($input:ReportCaseInput!){reportCase(input:$input){__typename ...on ReportCaseSuccess{caseId caseNumber}...on Refusal{code message field}}}")

export const MergeReport: Operation<MergeReportMutation, MergeReportMutationVariables> = operation("mutation MergeReport($input:MergeReportInput!){mergeReport(input:$input){__typename ...on MergeReportSuccess{timesReported case{id caseNumber}}...on Refusal{code message field}}}")

export const ReserveTask: Operation<ReserveTaskMutation, ReserveTaskMutationVariables> = operation("mutation ReserveTask($input:ReserveTaskInput!){reserveTask(input:$input){__typename ...on ReserveTaskSuccess{task{id}}...on Refusal{code message field reservedBy reservedUntil}}}")

export const ReleaseTask: Operation<ReleaseTaskMutation, ReleaseTaskMutationVariables> = operation("mutation ReleaseTask($input:ReleaseTaskInput!){releaseTask(input:$input){__typename ...on ReleaseTaskSuccess{task{id}}...on Refusal{code message field}}}")

export const NextTask: Operation<NextTaskMutation, NextTaskMutationVariables> = operation("mutation NextTask($input:NextTaskInput!){nextTask(input:$input){__typename ...on NextTaskSuccess{task{id case{id}}}...on Refusal{code message field}}}")

export const ReadSupervisionOrders: Operation<ReadSupervisionOrdersQuery, ReadSupervisionOrdersQueryVariables> = operation("query ReadSupervisionOrders($first:Int!$after:String$side:SupervisionOrderSide$state:SupervisionOrderState){supervisionOrders(first:$first after:$after side:$side state:$state){edges{node{...OrderFacts case{id caseNumber}}}pageInfo{hasNextPage endCursor}}}fragment OrderFacts on SupervisionOrder{id state reason level openedAt answerBy answer answeredAt mayAnswer unit{id name nameEn}openedBy{id name}answeredBy{id name}}")

export const OpenSupervisionOrder: Operation<OpenSupervisionOrderMutation, OpenSupervisionOrderMutationVariables> = operation("mutation OpenSupervisionOrder($input:OpenSupervisionOrderInput!){openSupervisionOrder(input:$input){__typename ...on OpenSupervisionOrderSuccess{order{id}}...on Refusal{code message field}}}")

export const AnswerSupervisionOrder: Operation<AnswerSupervisionOrderMutation, AnswerSupervisionOrderMutationVariables> = operation("mutation AnswerSupervisionOrder($input:AnswerSupervisionOrderInput!){answerSupervisionOrder(input:$input){__typename ...on AnswerSupervisionOrderSuccess{order{id}}...on Refusal{code message field}}}")

export const ReadUnits: Operation<ReadUnitsQuery, ReadUnitsQueryVariables> = operation("query ReadUnits($first:Int!$after:String$kind:UnitKind$name:String){units(first:$first after:$after kind:$kind name:$name){edges{node{id kind code name nameEn areaCode areaClass hasAccounts active version city{code}parent{id name nameEn}}}pageInfo{hasNextPage endCursor}}}")

export const ReadUnitNames: Operation<ReadUnitNamesQuery, ReadUnitNamesQueryVariables> = operation("query ReadUnitNames($ids:[ID!]!){nodes(ids:$ids){__typename ...on OrganizationUnit{id name nameEn}}}")

export const ReadUnitVersions: Operation<ReadUnitVersionsQuery, ReadUnitVersionsQueryVariables> = operation("query ReadUnitVersions($id:ID!){node(id:$id){__typename ...on OrganizationUnit{id versions{name active fromAt changedBy parent{id name nameEn}}}}}")

export const SaveUnit: Operation<SaveUnitMutation, SaveUnitMutationVariables> = operation("mutation SaveUnit($input:SaveUnitInput!){saveUnit(input:$input){__typename ...on SaveUnitSuccess{unitId}...on Refusal{code message field}}}")

export const ImportGrids: Operation<ImportGridsMutation, ImportGridsMutationVariables> = operation("mutation ImportGrids($input:ImportGridsInput!){importGrids(input:$input){__typename ...on ImportGridsSuccess{dryRun lines{...ImportedLine}}...on Refusal{code message field}}}fragment ImportedLine on ImportedLine{row label outcome problem value suggestion secret}")

export const ImportResponsibilityGrids: Operation<ImportResponsibilityGridsMutation, ImportResponsibilityGridsMutationVariables> = operation("mutation ImportResponsibilityGrids($input:ImportResponsibilityGridsInput!){importResponsibilityGrids(input:$input){__typename ...on ImportResponsibilityGridsSuccess{dryRun lines{...ImportedLine}}...on Refusal{code message field}}}fragment ImportedLine on ImportedLine{row label outcome problem value suggestion secret}")

export const ReadViews: Operation<ReadViewsQuery, ReadViewsQueryVariables> = operation("query ReadViews($list:ViewList!){savedViews(list:$list){...View}}fragment View on SavedView{id name filter columns role version person{id name}}")

export const SaveView: Operation<SaveViewMutation, SaveViewMutationVariables> = operation("mutation SaveView($input:SaveViewInput!){saveView(input:$input){__typename ...on SaveViewSuccess{viewId version}...on Refusal{code message field}}}")

export const DeleteView: Operation<DeleteViewMutation, DeleteViewMutationVariables> = operation("mutation DeleteView($input:DeleteViewInput!){deleteView(input:$input){__typename ...on DeleteViewSuccess{viewId}...on Refusal{code message field}}}")

export const ReadSteps: Operation<ReadStepsQuery, ReadStepsQueryVariables> = operation("query ReadSteps{processes(own:false){steps}}")

export const ReadWorkList: Operation<ReadWorkListQuery, ReadWorkListQueryVariables> = operation("query ReadWorkList($first:Int!$after:String$filter:WorkListFilter){workList(first:$first after:$after filter:$filter){edges{node{...WaitingTask}}pageInfo{hasNextPage endCursor}}}fragment WaitingTask on Task{id elementId name nameEn role stage warnAt dueAt version ...Reserved ...Appointed unit{id name nameEn}case{id caseNumber className classNameEn classCode address source stage priorityRaisedAt}}fragment Reserved on Task{reservation{person{id name}until}}fragment Appointed on Task{appointed{id name}}")

export const CountWorkList: Operation<CountWorkListQuery, CountWorkListQueryVariables> = operation("query CountWorkList($filter:WorkListFilter){workListCounts(filter:$filter){total lights{light count}steps{elementId count}}}")

export const FollowWorkList: Operation<FollowWorkListSubscription, FollowWorkListSubscriptionVariables> = operation("subscription FollowWorkList($after:String){workListChanged(after:$after){eventId kind caseId}}")
