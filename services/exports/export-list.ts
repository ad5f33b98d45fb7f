import type { ExportFormat, ViewList } from '../../prisma/generated/enums.ts'
import { assertPermission } from '../accounts/assert-permission.ts'
import type { Permission } from '../accounts/permissions.ts'
import { storedActor } from '../accounts/stored-actor.ts'
import type { CaseSearch } from '../cases/find-cases.ts'
import { searchWords } from '../cases/search-words.ts'
import type { WorkListFilter } from '../cases/work-list-filter.ts'
import type { Ctx } from '../ctx.ts'
import type { LedgerFilter } from '../deadlines/clock-ledger.ts'
import { forbidden, rateLimited } from '../errors.ts'
import { keptFilter } from './export-filters.ts'
import type { OfficeFilter } from './office-filter.ts'

/** So many of one person are written at a time. */
const mostAtOnce = 3
/** What may be seen in a list is what may be exported of it. */
export const permissionOf = {
  WORK_LIST: 'workList',
  CASES: 'cases',
  CLOCK_LEDGER: 'clockLedger',
  PEOPLE: 'people',
  UNITS: 'units',
  DUTIES: 'duties',
  AUDIT: 'audit',
  COMPONENTS: 'components',
  CATALOGUE: 'catalogue',
  ROLE_HOLDERS: 'roleHolders',
  LABELS: 'labels',
  API_KEYS: 'apiKeys',
  HANDOVERS: 'handovers',
  CLOCK_REQUESTS: 'clockRequests',
  MANUAL_EDITIONS: 'manualEditions',
  PROCESS_EDITIONS: 'processEditions',
  CLASS_MAPPINGS: 'classMappings',
  SUPERVISION_ORDERS: 'supervisionOrders',
} as const satisfies Record<ViewList, Permission>

type Asked = {
  readonly list: ViewList
  readonly format: ExportFormat
  readonly filter: WorkListFilter | CaseSearch | LedgerFilter | OfficeFilter
  /** Of its headings; the asker’s own where it is not said. */
  readonly language?: 'zh' | 'en'
}

/** 导出 — asks for a list as it is filtered, in a file; it is written in the background. Throws FORBIDDEN, RATE_LIMITED, INVALID_INPUT. */
export async function exportList(ctx: Ctx, { list, format, filter, language }: Asked) {
  assertPermission(ctx.actor, permissionOf[list])
  const { kind, id: personId } = ctx.actor
  if (kind !== 'PERSON' || personId === null) throw forbidden('Exporting a list')
  searchWords('text' in filter ? (filter.text ?? '') : '')
  const { cityId, cityCode } = ctx.city
  const person = await ctx.db.person.findUniqueOrThrow({
    where: { id: personId, cityId },
    select: {
      language: true,
      exports: { where: { state: { in: ['WAITING', 'RUNNING'] } }, select: { id: true } },
    },
  })
  if (person.exports.length >= mostAtOnce) throw rateLimited()
  const kept = keptFilter(filter)
  const { id: exportId } = await ctx.db.listExport.create({
    data: {
      ...{ cityId, personId, list, format, askedAt: ctx.now() },
      language: language ?? person.language,
      actor: storedActor(ctx.actor),
      filter: kept,
    },
    select: { id: true },
  })
  const work = JSON.stringify({ cityCode, exportId })
  await ctx.db.$executeRaw`SELECT enqueue_work('write-export', ${work}::jsonb, 0)`
  ctx.audit({
    ...{ action: 'exportList', subjectType: 'ListExport', subjectId: exportId },
    details: { list, format, filter: JSON.stringify(kept) },
  })
  return { exportId }
}
