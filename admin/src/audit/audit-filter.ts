import { textIn } from '../lists/text-in.ts'
import { startOfDay } from '../time/day.ts'

/** 审计筛选 — what the address says of the audit, as the API asks for it. */
export const auditFilter = (given: Readonly<Record<string, unknown>>) => ({
  action: textIn(given['action']),
  personId: textIn(given['personId']),
  from: startOfDay(given['from']),
  to: startOfDay(given['to'], 1),
})
