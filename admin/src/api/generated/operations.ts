import { type Operation, operation } from '../operation.ts'

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AddCommentInput = {
  readonly caseId: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** People who are to see it */
  readonly personIds?: ReadonlyArray<string> | null | undefined;
  readonly text: string;
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

/** 部件 or 事项 */
export type ClassKind =
  | 'COMPONENT'
  | 'MATTER';

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

export type CreateApiKeyInput = {
  readonly expiresAt?: string | null | undefined;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  readonly name: string;
  readonly scopes: ReadonlyArray<Role>;
};

/** 派遣级次 */
export type DispatchLevel =
  | 'DIRECT'
  | 'TWO_LEVEL';

/** 版本状态 */
export type EditionStatus =
  | 'APPROVED'
  | 'DRAFT'
  | 'IN_REVIEW'
  | 'PUBLISHED'
  | 'SUPERSEDED';

/** 引擎状态 */
export type EngineState =
  | 'ENDED'
  | 'INCIDENT'
  | 'RUNNING'
  | 'STARTING';

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

export type NextTaskInput = {
  readonly filter?: WorkListFilter | null | undefined;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
};

/** 拒绝码 — the closed list of reasons for which an act is refused. */
export type RefusalCode =
  | 'CASE_CLOSED'
  | 'CLASS_UNKNOWN'
  | 'CONDITION_UNKNOWN'
  | 'DATABASE_UNAVAILABLE'
  | 'EDITION_NOT_DRAFT'
  | 'ENGINE_UNAVAILABLE'
  | 'FILES_UNAVAILABLE'
  | 'FILE_NOT_ACCEPTED'
  | 'FILE_TOO_LARGE'
  | 'FORBIDDEN'
  | 'IDEMPOTENCY_CONFLICT'
  | 'INVALID_INPUT'
  | 'MANUAL_UNREADABLE'
  | 'MODEL_INVALID'
  | 'NOT_FOUND'
  | 'NOT_SIGNED_IN'
  | 'NO_MANUAL_IN_FORCE'
  | 'OUTCOME_UNKNOWN'
  | 'OVERLOADED'
  | 'PHRASES_UNCONFIRMED'
  | 'RATE_LIMITED'
  | 'REQUEST_TOO_COSTLY'
  | 'SEPARATION_OF_DUTIES'
  | 'SIGN_IN_FAILED'
  | 'SIGN_IN_LOCKED'
  | 'STORAGE_FULL'
  | 'TASK_CLOSED'
  | 'TASK_RESERVED'
  | 'UNIT_NOT_ELIGIBLE'
  | 'VERSION_CONFLICT';

export type ReserveTaskInput = {
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
  /** Also one that is kept for somebody else; the audit names whose it was */
  readonly takeOver?: boolean | null | undefined;
  readonly taskId: string;
};

export type RevealReporterInput = {
  readonly caseId: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
};

export type RevokeApiKeyInput = {
  readonly apiKeyId: string;
  /** A repeat with the same key within 24 hours is answered, not done again. */
  readonly idempotencyKey?: string | null | undefined;
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

/** 任务状态 */
export type TaskStatus =
  | 'CANCELED'
  | 'DONE'
  | 'OPEN';

/** 机构类型 */
export type UnitKind =
  | 'COMMAND_CENTER'
  | 'DEPARTMENT'
  | 'DESK'
  | 'DISTRICT'
  | 'ENFORCEMENT'
  | 'OWNER'
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

export type WorkListFilter = {
  /** Street or district */
  readonly areaId?: string | null | undefined;
  readonly caseId?: string | null | undefined;
  readonly classCode?: string | null | undefined;
  /** Beginning of the class code */
  readonly classCodePrefix?: string | null | undefined;
  readonly dueBefore?: string | null | undefined;
  /** The step */
  readonly elementId?: string | null | undefined;
  readonly light?: Light | null | undefined;
  readonly role?: Role | null | undefined;
  readonly source?: CaseSource | null | undefined;
  /** Of the case */
  readonly stage?: CaseStage | null | undefined;
  /** Words of class, address and description, or the beginning of a case number; 200 characters at most. */
  readonly text?: string | null | undefined;
  /** The unit that the step waits at */
  readonly unitId?: string | null | undefined;
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


export type ReadViewerQuery = { readonly viewer: { readonly name: string, readonly personId: string | null, readonly language: string, readonly permissions: ReadonlyArray<string>, readonly roles: ReadonlyArray<{ readonly role: Role, readonly unitId: string | null }>, readonly city: { readonly code: string, readonly name: string, readonly nameEn: string, readonly timeZone: string, readonly demo: boolean }, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string } | null } };

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

export type ReadAuditQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  action?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type ReadAuditQuery = { readonly audit: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly at: string, readonly actorKind: string, readonly actorName: string, readonly action: string, readonly subjectType: string, readonly subjectId: string, readonly details: unknown } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ReadCaseQueryVariables = Exact<{
  id: string;
  withReporter: boolean;
}>;


export type ReadCaseQuery = { readonly case: { readonly id: string, readonly caseNumber: string, readonly version: number, readonly stage: CaseStage, readonly source: CaseSource, readonly className: string, readonly classCode: string, readonly classKind: ClassKind, readonly conditionNo: number | null, readonly description: string, readonly address: string, readonly longitude: number | null, readonly latitude: number | null, readonly engineState: EngineState, readonly dispatchMode: string | null, readonly reworkCount: number, readonly explanation: string | null, readonly closingKind: ClosingKind | null, readonly reportedAt: string, readonly filedAt: string | null, readonly dispatchedAt: string | null, readonly handledAt: string | null, readonly dueAt: string | null, readonly closedAt: string | null, readonly closingCondition: string | null, readonly responsibleUnit: { readonly id: string, readonly name: string, readonly nameEn: string } | null, readonly reporter?: { readonly name: string | null, readonly phone: string | null } | null, readonly proposal: { readonly conditionNo: number | null, readonly limitUnit: LimitUnit, readonly limitValue: number, readonly units: ReadonlyArray<{ readonly unitId: string, readonly unitName: string, readonly phrase: string, readonly reasonKey: string, readonly alternatives: ReadonlyArray<string> }> } | null, readonly processEdition: { readonly id: string, readonly number: number } | null, readonly path: { readonly finished: ReadonlyArray<string>, readonly active: ReadonlyArray<string>, readonly flows: ReadonlyArray<string> }, readonly availableActions: ReadonlyArray<{ readonly taskId: string, readonly taskVersion: number, readonly elementId: string, readonly name: string, readonly nameEn: string, readonly formId: string, readonly outcome: string, readonly outcomeZh: string, readonly outcomeEn: string }>, readonly tasks: ReadonlyArray<{ readonly id: string, readonly elementId: string, readonly name: string, readonly nameEn: string, readonly role: Role, readonly status: TaskStatus, readonly openedAt: string, readonly dueAt: string | null, readonly form: unknown, readonly outcomes: ReadonlyArray<{ readonly key: string, readonly zh: string, readonly en: string }>, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string } | null, readonly reservation: { readonly until: string, readonly person: { readonly id: string, readonly name: string } | null } | null }>, readonly visits: ReadonlyArray<{ readonly id: string, readonly number: number, readonly elementId: string, readonly name: string, readonly nameEn: string, readonly openedAt: string, readonly closedAt: string | null, readonly dueAt: string | null, readonly outcome: string | null, readonly comment: string | null, readonly overdue: boolean | null, readonly usedSeconds: number | null, readonly role: Role | null, readonly person: { readonly id: string, readonly name: string } | null, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string } | null }>, readonly clocks: ReadonlyArray<{ readonly id: string, readonly key: string, readonly state: ClockState, readonly warnAt: string, readonly dueAt: string, readonly stoppedAt: string | null, readonly limitValue: number, readonly limitUnit: LimitUnit }>, readonly notices: ReadonlyArray<{ readonly id: string, readonly kind: string, readonly role: Role | null, readonly createdAt: string }>, readonly comments: ReadonlyArray<{ readonly id: string, readonly at: string, readonly text: string, readonly person: { readonly id: string, readonly name: string } }>, readonly incidents: ReadonlyArray<{ readonly elementId: string, readonly message: string, readonly createdAt: string, readonly resolvedAt: string | null }>, readonly attachments: ReadonlyArray<{ readonly id: string, readonly address: string, readonly phase: AttachmentPhase | null, readonly media: AttachmentMedia, readonly name: string | null, readonly takenAt: string | null, readonly uploadedAt: string, readonly metersFromCase: number | null, readonly person: { readonly id: string, readonly name: string } | null, readonly task: { readonly id: string, readonly name: string, readonly nameEn: string } | null }> } | null };

export type CaseFileFragment = { readonly id: string, readonly caseNumber: string, readonly version: number, readonly stage: CaseStage, readonly source: CaseSource, readonly className: string, readonly classCode: string, readonly classKind: ClassKind, readonly conditionNo: number | null, readonly description: string, readonly address: string, readonly longitude: number | null, readonly latitude: number | null, readonly engineState: EngineState, readonly dispatchMode: string | null, readonly reworkCount: number, readonly explanation: string | null, readonly closingKind: ClosingKind | null, readonly reportedAt: string, readonly filedAt: string | null, readonly dispatchedAt: string | null, readonly handledAt: string | null, readonly dueAt: string | null, readonly closedAt: string | null, readonly closingCondition: string | null, readonly responsibleUnit: { readonly id: string, readonly name: string, readonly nameEn: string } | null, readonly reporter?: { readonly name: string | null, readonly phone: string | null } | null, readonly proposal: { readonly conditionNo: number | null, readonly limitUnit: LimitUnit, readonly limitValue: number, readonly units: ReadonlyArray<{ readonly unitId: string, readonly unitName: string, readonly phrase: string, readonly reasonKey: string, readonly alternatives: ReadonlyArray<string> }> } | null, readonly processEdition: { readonly id: string, readonly number: number } | null, readonly path: { readonly finished: ReadonlyArray<string>, readonly active: ReadonlyArray<string>, readonly flows: ReadonlyArray<string> }, readonly availableActions: ReadonlyArray<{ readonly taskId: string, readonly taskVersion: number, readonly elementId: string, readonly name: string, readonly nameEn: string, readonly formId: string, readonly outcome: string, readonly outcomeZh: string, readonly outcomeEn: string }>, readonly tasks: ReadonlyArray<{ readonly id: string, readonly elementId: string, readonly name: string, readonly nameEn: string, readonly role: Role, readonly status: TaskStatus, readonly openedAt: string, readonly dueAt: string | null, readonly form: unknown, readonly outcomes: ReadonlyArray<{ readonly key: string, readonly zh: string, readonly en: string }>, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string } | null, readonly reservation: { readonly until: string, readonly person: { readonly id: string, readonly name: string } | null } | null }>, readonly visits: ReadonlyArray<{ readonly id: string, readonly number: number, readonly elementId: string, readonly name: string, readonly nameEn: string, readonly openedAt: string, readonly closedAt: string | null, readonly dueAt: string | null, readonly outcome: string | null, readonly comment: string | null, readonly overdue: boolean | null, readonly usedSeconds: number | null, readonly role: Role | null, readonly person: { readonly id: string, readonly name: string } | null, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string } | null }>, readonly clocks: ReadonlyArray<{ readonly id: string, readonly key: string, readonly state: ClockState, readonly warnAt: string, readonly dueAt: string, readonly stoppedAt: string | null, readonly limitValue: number, readonly limitUnit: LimitUnit }>, readonly notices: ReadonlyArray<{ readonly id: string, readonly kind: string, readonly role: Role | null, readonly createdAt: string }>, readonly comments: ReadonlyArray<{ readonly id: string, readonly at: string, readonly text: string, readonly person: { readonly id: string, readonly name: string } }>, readonly incidents: ReadonlyArray<{ readonly elementId: string, readonly message: string, readonly createdAt: string, readonly resolvedAt: string | null }>, readonly attachments: ReadonlyArray<{ readonly id: string, readonly address: string, readonly phase: AttachmentPhase | null, readonly media: AttachmentMedia, readonly name: string | null, readonly takenAt: string | null, readonly uploadedAt: string, readonly metersFromCase: number | null, readonly person: { readonly id: string, readonly name: string } | null, readonly task: { readonly id: string, readonly name: string, readonly nameEn: string } | null }> };

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
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
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
    | { readonly __typename: 'RevealReporterSuccess', readonly reporter: { readonly name: string | null, readonly phone: string | null } }
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


export type ReadCasesQuery = { readonly cases: { readonly total: number, readonly items: ReadonlyArray<{ readonly id: string, readonly caseNumber: string, readonly className: string, readonly classCode: string, readonly address: string, readonly source: CaseSource, readonly stage: CaseStage, readonly reportedAt: string, readonly dueAt: string | null, readonly closedAt: string | null, readonly filedAt: string | null, readonly responsibleUnit: { readonly id: string, readonly name: string, readonly nameEn: string } | null }> } };

export type ReadUnitChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadUnitChoicesQuery = { readonly units: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly nameEn: string } }> } };

export type ReadCatalogueQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ReadCatalogueQuery = { readonly catalogue: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly standard: string, readonly kind: ClassKind, readonly code: string, readonly name: string, readonly majorCode: string, readonly majorName: string, readonly dispatchLevel: DispatchLevel | null, readonly active: boolean } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ReadComponentsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  classCode?: string | null | undefined;
  code?: string | null | undefined;
}>;


export type ReadComponentsQuery = { readonly components: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly code: string, readonly classCode: string, readonly name: string, readonly address: string, readonly departmentInChargeId: string | null, readonly ownerId: string | null, readonly maintainerId: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ReadManualEditionsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ReadManualEditionsQuery = { readonly manualEditions: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly number: number, readonly title: string, readonly standard: string, readonly status: EditionStatus, readonly inForceFrom: string | null, readonly sourceName: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ReadManualEditionQueryVariables = Exact<{
  id: string;
}>;


export type ReadManualEditionQuery = { readonly manualEdition: { readonly id: string, readonly number: number, readonly title: string, readonly standard: string, readonly status: EditionStatus, readonly daysMeaning: LimitUnit, readonly hoursMeaning: LimitUnit, readonly inForceFrom: string | null, readonly sourceName: string } | null };

export type ReadManualEntriesQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ReadManualEntriesQuery = { readonly manualEdition: { readonly entries: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: ClassKind, readonly classCode: string, readonly className: string, readonly majorName: string, readonly conditionNo: number, readonly filingCondition: string, readonly closingCondition: string, readonly limitText: string, readonly limitValue: number, readonly limitUnit: LimitUnit, readonly unitsText: string, readonly rules: ReadonlyArray<{ readonly position: number, readonly kind: UnitRuleKind, readonly phrase: string, readonly unitId: string | null }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type ReadPeopleQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  role?: Role | null | undefined;
}>;


export type ReadPeopleQuery = { readonly people: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly active: boolean, readonly unitId: string | null, readonly roles: ReadonlyArray<{ readonly role: Role, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string } | null }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type CasePhotosFragment = { readonly closingCondition: string | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly address: string, readonly phase: AttachmentPhase | null, readonly media: AttachmentMedia, readonly name: string | null, readonly takenAt: string | null, readonly uploadedAt: string, readonly metersFromCase: number | null, readonly person: { readonly id: string, readonly name: string } | null, readonly task: { readonly id: string, readonly name: string, readonly nameEn: string } | null }> };

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
    | { readonly __typename: 'Case' }
    | { readonly __typename: 'CatalogueClass' }
    | { readonly __typename: 'City' }
    | { readonly __typename: 'Clock' }
    | { readonly __typename: 'Comment' }
    | { readonly __typename: 'Component' }
    | { readonly __typename: 'ManualEdition' }
    | { readonly __typename: 'ManualEntry' }
    | { readonly __typename: 'Notice' }
    | { readonly __typename: 'OrganizationUnit' }
    | { readonly __typename: 'Person' }
    | { readonly __typename: 'ProcessEdition', readonly id: string, readonly processId: string, readonly number: number, readonly deployedAt: string, readonly steps: unknown, readonly xml: string }
    | { readonly __typename: 'ReconciliationFinding' }
    | { readonly __typename: 'ReconciliationRun' }
    | { readonly __typename: 'SavedView' }
    | { readonly __typename: 'StepVisit' }
    | { readonly __typename: 'Task' }
   | null };

export type ReservedFragment = { readonly reservation: { readonly until: string, readonly person: { readonly id: string, readonly name: string } | null } | null };

export type ReserveTaskMutationVariables = Exact<{
  input: ReserveTaskInput;
}>;


export type ReserveTaskMutation = { readonly reserveTask:
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'ReserveTaskSuccess', readonly task: { readonly id: string } }
   };

export type NextTaskMutationVariables = Exact<{
  input: NextTaskInput;
}>;


export type NextTaskMutation = { readonly nextTask:
    | { readonly __typename: 'NextTaskSuccess', readonly task: { readonly id: string, readonly case: { readonly id: string } } | null }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly message: string, readonly field: string | null }
   };

export type ReadUnitsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  kind?: UnitKind | null | undefined;
  name?: string | null | undefined;
}>;


export type ReadUnitsQuery = { readonly units: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: UnitKind, readonly code: string, readonly name: string, readonly nameEn: string, readonly hasAccounts: boolean, readonly active: boolean, readonly parent: { readonly id: string, readonly name: string, readonly nameEn: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ReadUnitNamesQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;


export type ReadUnitNamesQuery = { readonly nodes: ReadonlyArray<
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'Attachment' }
    | { readonly __typename: 'AuditEntry' }
    | { readonly __typename: 'Case' }
    | { readonly __typename: 'CatalogueClass' }
    | { readonly __typename: 'City' }
    | { readonly __typename: 'Clock' }
    | { readonly __typename: 'Comment' }
    | { readonly __typename: 'Component' }
    | { readonly __typename: 'ManualEdition' }
    | { readonly __typename: 'ManualEntry' }
    | { readonly __typename: 'Notice' }
    | { readonly __typename: 'OrganizationUnit', readonly id: string, readonly name: string, readonly nameEn: string }
    | { readonly __typename: 'Person' }
    | { readonly __typename: 'ProcessEdition' }
    | { readonly __typename: 'ReconciliationFinding' }
    | { readonly __typename: 'ReconciliationRun' }
    | { readonly __typename: 'SavedView' }
    | { readonly __typename: 'StepVisit' }
    | { readonly __typename: 'Task' }
   | null> };

export type ReadStepsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadStepsQuery = { readonly processEditions: { readonly edges: ReadonlyArray<{ readonly node: { readonly processId: string, readonly number: number, readonly steps: unknown } }> } };

export type ReadWorkListQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: WorkListFilter | null | undefined;
}>;


export type ReadWorkListQuery = { readonly workList: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly elementId: string, readonly name: string, readonly nameEn: string, readonly role: Role, readonly stage: CaseStage, readonly warnAt: string | null, readonly dueAt: string | null, readonly version: number, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string } | null, readonly case: { readonly id: string, readonly caseNumber: string, readonly className: string, readonly classCode: string, readonly address: string, readonly source: CaseSource, readonly stage: CaseStage }, readonly reservation: { readonly until: string, readonly person: { readonly id: string, readonly name: string } | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type WaitingTaskFragment = { readonly id: string, readonly elementId: string, readonly name: string, readonly nameEn: string, readonly role: Role, readonly stage: CaseStage, readonly warnAt: string | null, readonly dueAt: string | null, readonly version: number, readonly unit: { readonly id: string, readonly name: string, readonly nameEn: string } | null, readonly case: { readonly id: string, readonly caseNumber: string, readonly className: string, readonly classCode: string, readonly address: string, readonly source: CaseSource, readonly stage: CaseStage }, readonly reservation: { readonly until: string, readonly person: { readonly id: string, readonly name: string } | null } | null };

export type CountWorkListQueryVariables = Exact<{
  filter?: WorkListFilter | null | undefined;
}>;


export type CountWorkListQuery = { readonly workListCounts: { readonly total: number, readonly lights: ReadonlyArray<{ readonly light: Light, readonly count: number }>, readonly steps: ReadonlyArray<{ readonly elementId: string, readonly count: number }> } };

export type FollowWorkListSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type FollowWorkListSubscription = { readonly workListChanged: { readonly eventId: string, readonly kind: string, readonly caseId: string } };

export const ReadApiKeys: Operation<ReadApiKeysQuery, ReadApiKeysQueryVariables> = operation("query ReadApiKeys($first: Int!, $after: String) {\n  apiKeys(first: $first, after: $after) {\n    edges {\n      node {\n        id\n        name\n        prefix\n        scopes\n        createdAt\n        expiresAt\n        lastUsedAt\n        revokedAt\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}")

export const CreateApiKey: Operation<CreateApiKeyMutation, CreateApiKeyMutationVariables> = operation("mutation CreateApiKey($input: CreateApiKeyInput!) {\n  createApiKey(input: $input) {\n    __typename\n    ... on CreateApiKeySuccess {\n      apiKeyId\n      secret\n    }\n    ... on Refusal {\n      code\n      message\n      field\n    }\n  }\n}")

export const RevokeApiKey: Operation<RevokeApiKeyMutation, RevokeApiKeyMutationVariables> = operation("mutation RevokeApiKey($input: RevokeApiKeyInput!) {\n  revokeApiKey(input: $input) {\n    __typename\n    ... on RevokeApiKeySuccess {\n      apiKeyId\n    }\n    ... on Refusal {\n      code\n      message\n      field\n    }\n  }\n}")

export const ReadViewer: Operation<ReadViewerQuery, ReadViewerQueryVariables> = operation("query ReadViewer {\n  viewer {\n    name\n    personId\n    language\n    permissions\n    roles {\n      role\n      unitId\n    }\n    city {\n      code\n      name\n      nameEn\n      timeZone\n      demo\n    }\n    unit {\n      id\n      name\n      nameEn\n    }\n  }\n}")

export const SignIn: Operation<SignInMutation, SignInMutationVariables> = operation("mutation SignIn($login: String!, $password: String!) {\n  signIn(input: {login: $login, password: $password}) {\n    __typename\n    ... on SignInSuccess {\n      expiresAt\n    }\n    ... on Refusal {\n      code\n      message\n      field\n    }\n  }\n}")

export const SignOut: Operation<SignOutMutation, SignOutMutationVariables> = operation("mutation SignOut {\n  signOut {\n    __typename\n    ... on SignOutSuccess {\n      signedOut\n    }\n    ... on Refusal {\n      code\n      message\n      field\n    }\n  }\n}")

export const ReadAudit: Operation<ReadAuditQuery, ReadAuditQueryVariables> = operation("query ReadAudit($first: Int!, $after: String, $action: String, $from: DateTime, $to: DateTime) {\n  audit(first: $first, after: $after, action: $action, from: $from, to: $to) {\n    edges {\n      node {\n        id\n        at\n        actorKind\n        actorName\n        action\n        subjectType\n        subjectId\n        details\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}")

export const ReadCase: Operation<ReadCaseQuery, ReadCaseQueryVariables> = operation("query ReadCase($id: ID!, $withReporter: Boolean!) {\n  case(id: $id) {\n    ...CaseFile\n  }\n}\nfragment CaseFile on Case {\n  id\n  caseNumber\n  version\n  stage\n  source\n  className\n  classCode\n  classKind\n  conditionNo\n  description\n  address\n  longitude\n  latitude\n  engineState\n  dispatchMode\n  reworkCount\n  explanation\n  closingKind\n  reportedAt\n  filedAt\n  dispatchedAt\n  handledAt\n  dueAt\n  closedAt\n  responsibleUnit {\n    id\n    name\n    nameEn\n  }\n  reporter @include(if: $withReporter) {\n    name\n    phone\n  }\n  proposal {\n    conditionNo\n    limitUnit\n    limitValue\n    units {\n      unitId\n      unitName\n      phrase\n      reasonKey\n      alternatives\n    }\n  }\n  processEdition {\n    id\n    number\n  }\n  path {\n    finished\n    active\n    flows\n  }\n  ...CasePhotos\n  availableActions {\n    ... on OutcomeAction {\n      taskId\n      taskVersion\n      elementId\n      name\n      nameEn\n      formId\n      outcome\n      outcomeZh\n      outcomeEn\n    }\n  }\n  tasks {\n    id\n    elementId\n    name\n    nameEn\n    role\n    status\n    openedAt\n    dueAt\n    form\n    ...Reserved\n    outcomes {\n      key\n      zh\n      en\n    }\n    unit {\n      id\n      name\n      nameEn\n    }\n  }\n  visits {\n    id\n    number\n    elementId\n    name\n    nameEn\n    openedAt\n    closedAt\n    dueAt\n    outcome\n    comment\n    overdue\n    usedSeconds\n    role\n    person {\n      id\n      name\n    }\n    unit {\n      id\n      name\n      nameEn\n    }\n  }\n  clocks {\n    id\n    key\n    state\n    warnAt\n    dueAt\n    stoppedAt\n    limitValue\n    limitUnit\n  }\n  notices {\n    id\n    kind\n    role\n    createdAt\n  }\n  comments {\n    id\n    at\n    text\n    person {\n      id\n      name\n    }\n  }\n  incidents {\n    elementId\n    message\n    createdAt\n    resolvedAt\n  }\n}\nfragment CasePhotos on Case {\n  closingCondition\n  attachments {\n    id\n    address\n    phase\n    media\n    name\n    takenAt\n    uploadedAt\n    metersFromCase\n    person {\n      id\n      name\n    }\n    task {\n      id\n      name\n      nameEn\n    }\n  }\n}\nfragment Reserved on Task {\n  reservation {\n    person {\n      id\n      name\n    }\n    until\n  }\n}")

export const FollowCase: Operation<FollowCaseSubscription, FollowCaseSubscriptionVariables> = operation("subscription FollowCase($caseId: ID!, $after: String) {\n  caseChanged(caseId: $caseId, after: $after) {\n    eventId\n    kind\n  }\n}")

export const CompleteTask: Operation<CompleteTaskMutation, CompleteTaskMutationVariables> = operation("mutation CompleteTask($input: CompleteTaskInput!) {\n  completeTask(input: $input) {\n    __typename\n    ... on CompleteTaskSuccess {\n      taskId\n      version\n    }\n    ... on Refusal {\n      code\n      message\n      field\n    }\n  }\n}")

export const AddComment: Operation<AddCommentMutation, AddCommentMutationVariables> = operation("mutation AddComment($input: AddCommentInput!) {\n  addComment(input: $input) {\n    __typename\n    ... on AddCommentSuccess {\n      commentId\n    }\n    ... on Refusal {\n      code\n      message\n      field\n    }\n  }\n}")

export const RevealReporter: Operation<RevealReporterMutation, RevealReporterMutationVariables> = operation("mutation RevealReporter($input: RevealReporterInput!) {\n  revealReporter(input: $input) {\n    __typename\n    ... on RevealReporterSuccess {\n      reporter {\n        name\n        phone\n      }\n    }\n    ... on Refusal {\n      code\n      message\n      field\n    }\n  }\n}")

export const ReadDiagram: Operation<ReadDiagramQuery, ReadDiagramQueryVariables> = operation("query ReadDiagram($id: ID!) {\n  node(id: $id) {\n    ... on ProcessEdition {\n      id\n      xml\n    }\n  }\n}")

export const ReadCases: Operation<ReadCasesQuery, ReadCasesQueryVariables> = operation("query ReadCases($filter: CaseFilter, $orderBy: CaseOrder!, $offset: Int!, $limit: Int!) {\n  cases(filter: $filter, orderBy: $orderBy, offset: $offset, limit: $limit) {\n    total\n    items {\n      id\n      caseNumber\n      className\n      classCode\n      address\n      source\n      stage\n      reportedAt\n      dueAt\n      closedAt\n      filedAt\n      responsibleUnit {\n        id\n        name\n        nameEn\n      }\n    }\n  }\n}")

export const ReadUnitChoices: Operation<ReadUnitChoicesQuery, ReadUnitChoicesQueryVariables> = operation("query ReadUnitChoices {\n  units(first: 100) {\n    edges {\n      node {\n        id\n        name\n        nameEn\n      }\n    }\n  }\n}")

export const ReadCatalogue: Operation<ReadCatalogueQuery, ReadCatalogueQueryVariables> = operation("query ReadCatalogue($first: Int!, $after: String) {\n  catalogue(first: $first, after: $after) {\n    edges {\n      node {\n        id\n        standard\n        kind\n        code\n        name\n        majorCode\n        majorName\n        dispatchLevel\n        active\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}")

export const ReadComponents: Operation<ReadComponentsQuery, ReadComponentsQueryVariables> = operation("query ReadComponents($first: Int!, $after: String, $classCode: String, $code: String) {\n  components(first: $first, after: $after, classCode: $classCode, code: $code) {\n    edges {\n      node {\n        id\n        code\n        classCode\n        name\n        address\n        departmentInChargeId\n        ownerId\n        maintainerId\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}")

export const ReadManualEditions: Operation<ReadManualEditionsQuery, ReadManualEditionsQueryVariables> = operation("query ReadManualEditions($first: Int!, $after: String) {\n  manualEditions(first: $first, after: $after) {\n    edges {\n      node {\n        id\n        number\n        title\n        standard\n        status\n        inForceFrom\n        sourceName\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}")

export const ReadManualEdition: Operation<ReadManualEditionQuery, ReadManualEditionQueryVariables> = operation("query ReadManualEdition($id: ID!) {\n  manualEdition(id: $id) {\n    id\n    number\n    title\n    standard\n    status\n    daysMeaning\n    hoursMeaning\n    inForceFrom\n    sourceName\n  }\n}")

export const ReadManualEntries: Operation<ReadManualEntriesQuery, ReadManualEntriesQueryVariables> = operation("query ReadManualEntries($id: ID!, $first: Int!, $after: String) {\n  manualEdition(id: $id) {\n    entries(first: $first, after: $after) {\n      edges {\n        node {\n          id\n          kind\n          classCode\n          className\n          majorName\n          conditionNo\n          filingCondition\n          closingCondition\n          limitText\n          limitValue\n          limitUnit\n          unitsText\n          rules {\n            position\n            kind\n            phrase\n            unitId\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}")

export const ReadPeople: Operation<ReadPeopleQuery, ReadPeopleQueryVariables> = operation("query ReadPeople($first: Int!, $after: String, $role: Role) {\n  people(first: $first, after: $after, role: $role) {\n    edges {\n      node {\n        id\n        name\n        active\n        unitId\n        roles {\n          role\n          unit {\n            id\n            name\n            nameEn\n          }\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}")

export const ReadProcessEditions: Operation<ReadProcessEditionsQuery, ReadProcessEditionsQueryVariables> = operation("query ReadProcessEditions($first: Int!, $after: String) {\n  processEditions(first: $first, after: $after) {\n    edges {\n      node {\n        id\n        processId\n        number\n        hash\n        deployedAt\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}")

export const ReadProcessEdition: Operation<ReadProcessEditionQuery, ReadProcessEditionQueryVariables> = operation("query ReadProcessEdition($id: ID!) {\n  node(id: $id) {\n    __typename\n    ... on ProcessEdition {\n      id\n      processId\n      number\n      deployedAt\n      steps\n      xml\n    }\n  }\n}")

export const ReserveTask: Operation<ReserveTaskMutation, ReserveTaskMutationVariables> = operation("mutation ReserveTask($input: ReserveTaskInput!) {\n  reserveTask(input: $input) {\n    __typename\n    ... on ReserveTaskSuccess {\n      task {\n        id\n      }\n    }\n    ... on Refusal {\n      code\n      message\n      field\n    }\n  }\n}")

export const NextTask: Operation<NextTaskMutation, NextTaskMutationVariables> = operation("mutation NextTask($input: NextTaskInput!) {\n  nextTask(input: $input) {\n    __typename\n    ... on NextTaskSuccess {\n      task {\n        id\n        case {\n          id\n        }\n      }\n    }\n    ... on Refusal {\n      code\n      message\n      field\n    }\n  }\n}")

export const ReadUnits: Operation<ReadUnitsQuery, ReadUnitsQueryVariables> = operation("query ReadUnits($first: Int!, $after: String, $kind: UnitKind, $name: String) {\n  units(first: $first, after: $after, kind: $kind, name: $name) {\n    edges {\n      node {\n        id\n        kind\n        code\n        name\n        nameEn\n        hasAccounts\n        active\n        parent {\n          id\n          name\n          nameEn\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}")

export const ReadUnitNames: Operation<ReadUnitNamesQuery, ReadUnitNamesQueryVariables> = operation("query ReadUnitNames($ids: [ID!]!) {\n  nodes(ids: $ids) {\n    __typename\n    ... on OrganizationUnit {\n      id\n      name\n      nameEn\n    }\n  }\n}")

export const ReadSteps: Operation<ReadStepsQuery, ReadStepsQueryVariables> = operation("query ReadSteps {\n  processEditions(first: 50) {\n    edges {\n      node {\n        processId\n        number\n        steps\n      }\n    }\n  }\n}")

export const ReadWorkList: Operation<ReadWorkListQuery, ReadWorkListQueryVariables> = operation("query ReadWorkList($first: Int!, $after: String, $filter: WorkListFilter) {\n  workList(first: $first, after: $after, filter: $filter) {\n    edges {\n      node {\n        ...WaitingTask\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\nfragment WaitingTask on Task {\n  id\n  elementId\n  name\n  nameEn\n  role\n  stage\n  warnAt\n  dueAt\n  version\n  ...Reserved\n  unit {\n    id\n    name\n    nameEn\n  }\n  case {\n    id\n    caseNumber\n    className\n    classCode\n    address\n    source\n    stage\n  }\n}\nfragment Reserved on Task {\n  reservation {\n    person {\n      id\n      name\n    }\n    until\n  }\n}")

export const CountWorkList: Operation<CountWorkListQuery, CountWorkListQueryVariables> = operation("query CountWorkList($filter: WorkListFilter) {\n  workListCounts(filter: $filter) {\n    total\n    lights {\n      light\n      count\n    }\n    steps {\n      elementId\n      count\n    }\n  }\n}")

export const FollowWorkList: Operation<FollowWorkListSubscription, FollowWorkListSubscriptionVariables> = operation("subscription FollowWorkList($after: String) {\n  workListChanged(after: $after) {\n    eventId\n    kind\n    caseId\n  }\n}")
