import type { ManualRuleInput, UnitRuleKind } from '../../api/generated/operations.ts'

/** 一个单位 — a unit or a rule in the list that is being made; `key` tells two of them apart. */
export type RuleRow = {
  readonly key: string
  readonly kind: UnitRuleKind
  readonly unitId: string | null
  readonly phrase: string
  /** The unit's name, or the rule in words. */
  readonly words: string
}

/** 上移 — the row before the one above it. */
export function movedUp(rows: readonly RuleRow[], at: number): readonly RuleRow[] {
  const [row, above] = [rows[at], rows[at - 1]]
  if (row === undefined || above === undefined) return rows
  return rows.map((it, index) => (index === at ? above : index === at - 1 ? row : it))
}

/** The rows with one more at the end; one that is there already is not added. */
export const withRow = (rows: readonly RuleRow[], row: RuleRow): readonly RuleRow[] =>
  rows.some(({ key }) => key === row.key) ? rows : [...rows, row]

/** What tells a row: its unit, or its rule with its words. */
export const keyOfRow = ({ kind, unitId, phrase }: Omit<RuleRow, 'key' | 'words'>) =>
  `${kind} ${unitId ?? phrase}`

/** The rows as the API takes them. */
export const rulesGiven = (rows: readonly RuleRow[]): ManualRuleInput[] =>
  rows.map(({ kind, unitId, phrase }) => ({
    kind,
    ...(unitId !== null && { unitId }),
    ...(phrase !== '' && { phrase }),
  }))
