import { pagesOf } from '../api/connection-pages.ts'
import { ReadAudit, type ReadAuditQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { auditFilter } from './audit-filter.ts'

export type AuditEntry = ReadAuditQuery['audit']['edges'][number]['node']

/** 审计列表 — one page of what was done, the latest first, by action, person and time. */
export const listAudit = pagesOf(async ({ filter, signal, ...page }) => {
  const asked = { ...page, ...auditFilter(filter) }
  return (await ask(ReadAudit, asked, signal)).audit
})
