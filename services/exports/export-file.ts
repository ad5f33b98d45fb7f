import path from 'node:path'
import type { Prisma } from '../../prisma/generated/client.ts'
import type { ExportFormat, ViewList } from '../../prisma/generated/enums.ts'
import type { Actor } from '../ctx.ts'

type Named = { readonly id: string; readonly format: ExportFormat }

/** 导出文件 — where it lies once it is whole. */
export const exportFile = (folder: string, { id, format }: Named): string =>
  path.join(folder, `${id}.${format.toLowerCase()}`)

/** 本人导出 — nobody sees another one’s. */
export const ownExports = ({ kind, id }: Actor): Prisma.ListExportWhereInput =>
  kind === 'PERSON' && id !== null ? { personId: id } : { id: { in: [] } }

/** 可下载 — there, and not yet expired. */
export const isThere = (at: Date): Prisma.ListExportWhereInput => ({
  state: 'DONE',
  expiresAt: { gt: at },
})

const names = {
  zh: {
    ...{ WORK_LIST: '工作列表', CASES: '案件', CLOCK_LEDGER: '计时台账' },
    ...{ PEOPLE: '人员', UNITS: '组织机构', DUTIES: '值班表' },
    ...{ AUDIT: '审计', COMPONENTS: '部件', CATALOGUE: '目录' },
    ...{ ROLE_HOLDERS: '任职', LABELS: '环节与角色名称', API_KEYS: '接口密钥' },
    ...{ HANDOVERS: '交接班', CLOCK_REQUESTS: '计时申请' },
    ...{ MANUAL_EDITIONS: '指挥手册版本', PROCESS_EDITIONS: '流程版本' },
    ...{ CLASS_MAPPINGS: '新旧目录对照', SUPERVISION_ORDERS: '督办' },
  },
  en: {
    ...{ WORK_LIST: 'work list', CASES: 'cases', CLOCK_LEDGER: 'clock ledger' },
    ...{ PEOPLE: 'people', UNITS: 'units', DUTIES: 'duty roster' },
    ...{ AUDIT: 'audit', COMPONENTS: 'components', CATALOGUE: 'catalogue' },
    ...{ ROLE_HOLDERS: 'role holders', LABELS: 'step and role names', API_KEYS: 'API keys' },
    ...{ HANDOVERS: 'shift handovers', CLOCK_REQUESTS: 'requests of time' },
    ...{ MANUAL_EDITIONS: 'manual editions', PROCESS_EDITIONS: 'process editions' },
    ...{ CLASS_MAPPINGS: 'mapping of the catalogue', SUPERVISION_ORDERS: 'supervision orders' },
  },
} as const satisfies Record<'zh' | 'en', Record<ViewList, string>>

type Offered = Named & {
  readonly list: ViewList
  readonly language: string
  readonly askedAt: Date
}

/** 文件名 — what a browser saves it as: the list, and the day on which it was asked for. */
export function offeredName({ list, language, format, askedAt }: Offered): string {
  const { [list]: name } = names[language === 'en' ? 'en' : 'zh']
  const day = askedAt.toISOString().slice(0, 16).replace(/[-:]/g, '').replace('T', '-')
  return `${name} ${day}.${format.toLowerCase()}`
}
