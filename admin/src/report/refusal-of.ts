import { ApiError, codeOf } from '../api/api-error.ts'
import type { Complaint } from './lacks-of.ts'

const byField: Readonly<Record<string, Complaint>> = {
  longitude: { field: 'coordinates', text: 'reportRefusals.outside' },
  latitude: { field: 'coordinates', text: 'reportRefusals.outside' },
  gridCode: { field: 'gridCode', text: 'reportRefusals.grid' },
  componentCode: { field: 'componentCode', text: 'reportRefusals.component' },
  reporterPhone: { field: 'reporterPhone', text: 'reportNeeds.reporterPhone' },
}

const byCode: Readonly<Record<string, Complaint>> = {
  CLASS_UNKNOWN: { field: 'classCode', text: 'reportRefusals.classCode' },
  CLASS_RETIRED: { field: 'classCode', text: 'errors.CLASS_RETIRED' },
  CONDITION_UNKNOWN: { field: 'conditionNo', text: 'reportRefusals.conditionNo' },
  CASE_CLOSED: { field: null, text: 'reportRefusals.closed' },
  NOT_FOUND: { field: null, text: 'reportRefusals.gone' },
  IDEMPOTENCY_CONFLICT: { field: null, text: 'report.alreadySaved' },
}

/** 拒绝 — what the API refused, as a sentence about the field that caused it. */
export function refusalOf(error: unknown): Complaint | null {
  if (error === null || error === undefined) return null
  const code = codeOf(error)
  const known = byCode[code]
  if (known !== undefined) return known
  const field = code === 'INVALID_INPUT' && error instanceof ApiError ? error.field : null
  return byField[field ?? ''] ?? { field: null, text: `errors.${code}` }
}
