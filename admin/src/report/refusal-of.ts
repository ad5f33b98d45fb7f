import { ApiError, codeOf } from '../api/api-error.ts'
import type { Complaint } from './lacks-of.ts'

const byField: Readonly<Record<string, Complaint>> = {
  longitude: { field: 'coordinates', text: 'reportRefusals.outside' },
  latitude: { field: 'coordinates', text: 'reportRefusals.outside' },
  gridCode: { field: 'gridCode', text: 'reportRefusals.grid' },
  componentCode: { field: 'componentCode', text: 'reportRefusals.component' },
  reporterPhone: { field: 'reporterPhone', text: 'reportNeeds.reporterPhone' },
}

/** 拒绝 — what the API refused, as a sentence about the field that caused it. */
export function refusalOf(error: unknown): Complaint | null {
  if (error === null || error === undefined) return null
  const code = codeOf(error)
  if (code === 'CLASS_UNKNOWN') return { field: 'classCode', text: 'reportRefusals.classCode' }
  if (code === 'CONDITION_UNKNOWN')
    return { field: 'conditionNo', text: 'errors.CONDITION_UNKNOWN' }
  if (code === 'IDEMPOTENCY_CONFLICT') return { field: null, text: 'report.alreadySaved' }
  const field = code === 'INVALID_INPUT' && error instanceof ApiError ? error.field : null
  return byField[field ?? ''] ?? { field: null, text: `errors.${code}` }
}
