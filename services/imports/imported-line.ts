/** 导入结果 — what became of a line, or would become of it. */
export const lineOutcomes = ['CREATED', 'CHANGED', 'UNCHANGED', 'REFUSED'] as const
export type LineOutcome = (typeof lineOutcomes)[number]

/** 导入问题 — why a line was refused, or what is to be looked at; the screens have a sentence for each. */
export const lineProblems = [
  'NAME_MISSING',
  'LOGIN_MISSING',
  'LOGIN_MALFORMED',
  'LOGIN_TAKEN',
  'LOGIN_OF_ANOTHER',
  'PHONE_MALFORMED',
  'EMAIL_MALFORMED',
  'UNIT_UNKNOWN',
  'UNIT_AMBIGUOUS',
  'ROLE_UNKNOWN',
  'ROLE_NOT_IMPORTED',
  'PERSON_NOT_YOURS',
  'PERSON_LEFT',
  'DATE_MALFORMED',
  'DATES_REVERSED',
  'CODE_MISSING',
  'CODE_MALFORMED',
  'CODE_TWICE',
  'CLASS_UNKNOWN',
  'POINT_MISSING',
  'OUTSIDE_CITY',
  'SHAPE_INVALID',
  'AREA_CLASS_UNKNOWN',
  'STREET_UNKNOWN',
  'OVERLAPS',
  'COLLECTOR_UNKNOWN',
  'COLLECTOR_AMBIGUOUS',
  'GRID_UNKNOWN',
  'GRID_TWICE',
  'FILE_REFUSED',
] as const
export type LineProblem = (typeof lineProblems)[number]

/** 导入行 — one line of a file with what became of it. */
export type ImportedLine = {
  /** As the file counts, from 1. */
  readonly row: number
  /** Whom or what the line is about. */
  readonly label: string
  readonly outcome: LineOutcome
  readonly problem: LineProblem | null
  /** What stands in the file and is not right. */
  readonly value: string | null
  /** What was perhaps meant. */
  readonly suggestion: string | null
  /** Told this once. */
  readonly secret?: string
}

export type Flaw = {
  readonly problem: LineProblem
  readonly value?: string
  readonly suggestion?: string | null
}

/** 拒绝行 — a line that nothing is done with. */
export const refusedLine = (
  { row, label }: Pick<ImportedLine, 'row' | 'label'>,
  { problem, value, suggestion }: Flaw,
): ImportedLine => ({
  ...{ row, label, problem, outcome: 'REFUSED' },
  value: value ?? null,
  suggestion: suggestion ?? null,
})

/** 完成行 — a line that is as the file says. */
export const doneLine = (
  { row, label }: Pick<ImportedLine, 'row' | 'label'>,
  outcome: LineOutcome,
): ImportedLine => ({ row, label, outcome, problem: null, value: null, suggestion: null })
