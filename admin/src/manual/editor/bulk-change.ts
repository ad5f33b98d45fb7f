import type {
  BulkLineChange,
  LimitUnit,
  LineDispatch,
  LineVerification,
} from '../../api/generated/operations.ts'
import { limitIn } from './fields.ts'
import { type RuleRow, rulesGiven } from './rule-rows.ts'

/** 批量方式 — what can be said of many lines at once. */
export const bulkModes = [
  ...(['SET', 'FACTOR', 'ADD', 'UNITS', 'REPLACE'] as const),
  ...(['DISPATCH', 'VERIFICATION'] as const),
] as const
export type BulkMode = (typeof bulkModes)[number]
export type Bulk = {
  readonly mode: BulkMode
  /** As it is typed: a limit, a factor, an amount to add. */
  readonly amount: string
  readonly unit: LimitUnit
  readonly rows: readonly RuleRow[]
  readonly replaceUnitId: string
  readonly byUnitId: string
  readonly dispatch: LineDispatch
  readonly verification: LineVerification
}

export const emptyBulk: Bulk = {
  ...{ mode: 'SET', amount: '', unit: 'WORKING_DAY', rows: [], replaceUnitId: '', byUnitId: '' },
  ...{ dispatch: 'AUTOMATIC', verification: 'NONE' },
}

/** 批量修改 — what the form says, as the API takes it; null where something is missing. */
export function changeOf(bulk: Bulk): BulkLineChange | null {
  const { mode, rows, replaceUnitId, byUnitId } = bulk
  if (mode === 'DISPATCH') return { dispatch: bulk.dispatch }
  if (mode === 'VERIFICATION') return { verification: bulk.verification }
  if (mode === 'UNITS') return rows.length === 0 ? null : { rules: rulesGiven(rows) }
  if (mode === 'REPLACE')
    return replaceUnitId === '' || byUnitId === '' ? null : { replaceUnitId, byUnitId }
  return limitChange({ ...bulk, mode })
}

type LimitBulk = Pick<Bulk, 'amount' | 'unit'> & { readonly mode: 'SET' | 'FACTOR' | 'ADD' }
const mostTimes = 100

function limitChange({ mode, amount, unit }: LimitBulk): BulkLineChange | null {
  const typed = amount.trim()
  const value = limitIn(mode === 'ADD' ? typed.replace(/^[-+]/u, '') : typed)
  if (value === null || (mode === 'FACTOR' && value > mostTimes)) return null
  if (mode === 'SET') return { limitValue: value, limitUnit: unit }
  if (mode === 'FACTOR') return { limitFactor: value }
  return { limitAdd: typed.startsWith('-') ? -value : value }
}
