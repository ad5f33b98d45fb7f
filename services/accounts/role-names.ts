import type { Role } from '../../prisma/generated/enums.ts'

/** 角色名称 — what a role is called in a file, as the glossary has it: Chinese, other Chinese words, English. */
const names: Readonly<Record<Role, readonly string[]>> = {
  COLLECTOR: ['采集员', '监督员', '信息采集员', 'collector'],
  INTAKE_OFFICER: ['受理员', 'intake officer'],
  SHIFT_LEADER: ['值班长', 'shift leader'],
  DISPATCHER: ['派遣员', 'dispatcher'],
  DEPARTMENT_OFFICER: ['专业部门人员', '部门人员', 'department officer'],
  HANDLER: ['处置人员', '处置员', 'handler'],
  SUPERVISOR: ['督查员', 'supervisor'],
  LEADER: ['领导', 'leader'],
  EVALUATOR: ['考评员', 'evaluator'],
  CITY_ADMINISTRATOR: ['城市管理员', 'city administrator'],
  PROCESS_DESIGNER: ['流程设计员', 'process designer'],
  SYSTEM_ADMINISTRATOR: ['系统管理员', 'system administrator'],
  SECURITY_ADMINISTRATOR: ['安全管理员', 'security administrator'],
  AUDITOR: ['审计管理员', 'auditor'],
  API_CLIENT: ['接口客户端', 'API client'],
  CITIZEN: ['市民', 'citizen'],
}

const byName = new Map(
  // the keys of the record above
  (Object.keys(names) as Role[]).flatMap((role) =>
    [role, ...names[role]].map((name) => [plain(name), role] as const),
  ),
)

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/gu, '')
}

/** 认角色 — the role of a name or key; undefined for none. */
export const roleNamed = (name: string): Role | undefined => byName.get(plain(name))

/** The names by which roles are looked for, to suggest one. */
export const roleWords: readonly string[] = Object.values(names).flat()
