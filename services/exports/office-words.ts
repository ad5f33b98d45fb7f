import type {
  ClassKind,
  ClockRequestKind,
  DispatchLevel,
  EditionStatus,
  LabelKind,
  MappingBasis,
  Role,
  UnitKind,
} from '../../prisma/generated/enums.ts'
import type { KeyState } from '../accounts/key-state.ts'
import type { PeriodState } from '../accounts/role-periods.ts'
import type { RequestState } from '../clock-requests/rules.ts'
import type { classStates } from './office-filter.ts'

type OfficeWords = {
  readonly people: Readonly<Record<'active' | 'inactive', string>>
  readonly unitKinds: Readonly<Record<UnitKind, string>>
  readonly roles: Readonly<Record<Role, string>>
  readonly classKinds: Readonly<Record<ClassKind, string>>
  readonly classOrigins: Readonly<Record<'STANDARD' | 'EXTENSION', string>>
  readonly classStates: Readonly<Record<(typeof classStates)[number], string>>
  readonly dispatchLevels: Readonly<Record<DispatchLevel | 'AS_CITY', string>>
  readonly actorKinds: Readonly<Record<'PERSON' | 'API_CLIENT' | 'SYSTEM', string>>
  readonly periodStates: Readonly<Record<PeriodState, string>>
  readonly keyStates: Readonly<Record<KeyState, string>>
  readonly labelKinds: Readonly<Record<LabelKind, string>>
  readonly requestKinds: Readonly<Record<ClockRequestKind, string>>
  readonly requestStates: Readonly<Record<RequestState, string>>
  readonly editionStatuses: Readonly<Record<EditionStatus, string>>
  readonly mappingBases: Readonly<Record<MappingBasis, string>>
  readonly mappingStates: Readonly<Record<'OPEN' | 'CONFIRMED', string>>
}

/** 管理用词 — what exported lists of the administration say for the keys of the record; the screens say the same. */
export const officeWords = {
  zh: {
    people: {
      active: '在岗',
      inactive: '离岗',
    },
    unitKinds: {
      SUPERVISION_CENTER: '监督中心',
      COMMAND_CENTER: '指挥中心',
      DISTRICT: '区',
      STREET: '街道',
      DEPARTMENT: '专业部门',
      ENFORCEMENT: '执法队',
      DESK: '坐席',
      OWNER: '权属单位',
      SECTION: '科室',
      CREW: '班组',
      CONTRACTOR: '养护企业',
    },
    roles: {
      COLLECTOR: '采集员',
      INTAKE_OFFICER: '受理员',
      SHIFT_LEADER: '值班长',
      DISPATCHER: '派遣员',
      DEPARTMENT_OFFICER: '专业部门人员',
      HANDLER: '处置人员',
      SUPERVISOR: '督查员',
      LEADER: '领导',
      EVALUATOR: '考评员',
      CITY_ADMINISTRATOR: '城市管理员',
      PROCESS_DESIGNER: '流程设计员',
      SYSTEM_ADMINISTRATOR: '系统管理员',
      SECURITY_ADMINISTRATOR: '安全管理员',
      AUDITOR: '审计管理员',
      API_CLIENT: '接口客户端',
      CITIZEN: '市民',
    },
    classKinds: {
      COMPONENT: '部件',
      MATTER: '事项',
    },
    classOrigins: {
      STANDARD: '国家标准',
      EXTENSION: '本市扩展',
    },
    classStates: {
      ACTIVE: '在用',
      NOT_OFFERED: '未启用',
      RETIRED: '已停用',
    },
    dispatchLevels: {
      AS_CITY: '按城市设置',
      DIRECT: '直接派遣',
      TWO_LEVEL: '两级派遣',
    },
    actorKinds: {
      PERSON: '人员',
      API_CLIENT: '接口密钥',
      SYSTEM: '系统',
    },
    periodStates: {
      COMING: '未开始',
      NOW: '在任',
      OVER: '已结束',
    },
    keyStates: {
      ACTIVE: '有效',
      EXPIRED: '已失效',
      REVOKED: '已吊销',
    },
    labelKinds: {
      STEP: '环节',
      ROLE: '角色',
    },
    requestKinds: {
      EXTENSION: '延期',
      SUSPENSION: '挂账',
      EXEMPTION: '豁免',
    },
    requestStates: {
      WAITING: '待审批',
      LAPSED: '计时已停止，申请失效',
      APPROVED: '已同意',
      REFUSED: '未同意',
      WITHDRAWN: '已撤回',
    },
    editionStatuses: {
      DRAFT: '草稿',
      IN_REVIEW: '审核中',
      APPROVED: '已审核',
      PUBLISHED: '已发布',
      SUPERSEDED: '已替代',
    },
    mappingBases: {
      SAME_NAME: '名称相同',
      SAME_WORDS: '用词相同',
      SIMILAR: '名称相近',
      NONE: '没有相近的',
      CHOSEN: '人工选定',
    },
    mappingStates: { OPEN: '待确认', CONFIRMED: '已确认' },
  },
  en: {
    people: {
      active: 'Active',
      inactive: 'Left',
    },
    unitKinds: {
      SUPERVISION_CENTER: 'Supervision center',
      COMMAND_CENTER: 'Command center',
      DISTRICT: 'District',
      STREET: 'Street',
      DEPARTMENT: 'Department',
      ENFORCEMENT: 'Enforcement',
      DESK: 'Desk',
      OWNER: 'Owner',
      SECTION: 'Section',
      CREW: 'Crew',
      CONTRACTOR: 'Maintenance company',
    },
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
    },
    classKinds: {
      COMPONENT: 'Component',
      MATTER: 'Matter',
    },
    classOrigins: {
      STANDARD: 'Of the standard',
      EXTENSION: 'Of the city',
    },
    classStates: {
      ACTIVE: 'In use',
      NOT_OFFERED: 'Not offered',
      RETIRED: 'Retired',
    },
    dispatchLevels: {
      AS_CITY: 'As the city does',
      DIRECT: 'Direct',
      TWO_LEVEL: 'Two levels',
    },
    actorKinds: {
      PERSON: 'Person',
      API_CLIENT: 'API key',
      SYSTEM: 'The system',
    },
    periodStates: {
      COMING: 'To come',
      NOW: 'Now',
      OVER: 'Over',
    },
    keyStates: {
      ACTIVE: 'Active',
      EXPIRED: 'Expired',
      REVOKED: 'Revoked',
    },
    labelKinds: {
      STEP: 'Steps',
      ROLE: 'Roles',
    },
    requestKinds: {
      EXTENSION: 'Extension',
      SUSPENSION: 'Suspension',
      EXEMPTION: 'Exemption',
    },
    requestStates: {
      WAITING: 'Waiting',
      LAPSED: 'Lapsed: the clock has stopped',
      APPROVED: 'Granted',
      REFUSED: 'Refused',
      WITHDRAWN: 'Taken back',
    },
    editionStatuses: {
      DRAFT: 'Draft',
      IN_REVIEW: 'In review',
      APPROVED: 'Approved',
      PUBLISHED: 'Published',
      SUPERSEDED: 'Superseded',
    },
    mappingBases: {
      SAME_NAME: 'Same name',
      SAME_WORDS: 'Same words',
      SIMILAR: 'Similar name',
      NONE: 'Nothing similar',
      CHOSEN: 'Chosen',
    },
    mappingStates: { OPEN: 'To be confirmed', CONFIRMED: 'Confirmed' },
  },
} as const satisfies Record<'zh' | 'en', OfficeWords>
