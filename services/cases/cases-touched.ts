import type { ClassKind } from '../../prisma/generated/enums.ts'
import type { LineChange } from '../command-manual/difference.ts'
import { answeredBy } from '../command-manual/manual-decision.ts'
import type { Transaction } from '../ctx.ts'
import { ends } from './rules.ts'

/** 涉及案件 — how many filed cases a line of the manual decides: those that run, and those that have ended. */
export type Touched = { readonly openCases: number; readonly pastCases: number }
type Asked = { readonly cityId: string; readonly changes: readonly LineChange[] }
type Counted = {
  readonly standard: string
  readonly classKind: ClassKind
  readonly classCode: string
  readonly conditionNo: number | null
}

/** 涉及案件 — the changed lines with the filed cases of their class and condition; one query for all of them. */
export async function casesTouched(
  db: Pick<Transaction, 'case'>,
  { cityId, changes }: Asked,
): Promise<(LineChange & Touched)[]> {
  const lines = changes.flatMap(({ before, after }) => before ?? after ?? [])
  const groups = await db.case.groupBy({
    by: ['standard', 'classKind', 'classCode', 'conditionNo', 'stage'],
    where: {
      cityId,
      filedAt: { not: null },
      classCode: { in: [...new Set(lines.map(({ classCode }) => classCode))] },
      conditionNo: { in: [...new Set(lines.map(answeredBy))] },
    },
    _count: { _all: true },
  })
  const counts = new Map<string, { open: number; past: number }>()
  for (const group of groups) {
    const count = counts.get(keyOf(group)) ?? { open: 0, past: 0 }
    count[ends.has(group.stage) ? 'past' : 'open'] += group._count._all
    counts.set(keyOf(group), count)
  }
  return changes.map((change) => {
    const line = change.before ?? change.after
    const found =
      line && counts.get(keyOf({ ...line, classKind: line.kind, conditionNo: answeredBy(line) }))
    return { ...change, openCases: found?.open ?? 0, pastCases: found?.past ?? 0 }
  })
}

const keyOf = ({ standard, classKind, classCode, conditionNo }: Counted) =>
  [standard, classKind, classCode, conditionNo].join(' ')
