import { pagesOf } from '../api/connection-pages.ts'
import { ReadAudit, type ReadAuditQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { startOfDay } from '../time/day.ts'

export type AuditEntry = ReadAuditQuery['audit']['edges'][number]['node']

/** 审计列表 — one page of what was done, the latest first, by action and time. */
export const listAudit = pagesOf(async ({ filter: { action, from, to }, signal, ...page }) => {
  const asked = { ...page, action, from: startOfDay(from), to: startOfDay(to, 1) }
  return (await ask(ReadAudit, asked, signal)).audit
})
