import { cellOf } from '../../../services/spreadsheets/csv.ts'
import type { ImportedLineFragment } from '../api/generated/operations.ts'
import type { Text } from '../texts/use-text.ts'

export type Line = ImportedLineFragment
export type ImportRun = { readonly dryRun: boolean; readonly lines: readonly Line[] }

export type SentFile = { readonly content: string; readonly dryRun: boolean }
type Keyed = { readonly idempotencyKey: string }

/** 导入操作 — how a file of some kind is sent, and what is asked beside it. */
export type ImportActs<Asked extends object> = {
  readonly act: (given: Asked & SentFile & Keyed) => Promise<ImportRun>
  readonly asked: Asked
}

type Outcome = Line['outcome']

/** 行数 — how many lines became what. */
export const countOf = (lines: readonly Line[], outcome: Outcome): number =>
  lines.filter((line) => line.outcome === outcome).length

/** 可导入 — whether a trial found anything to do. */
export const isWorthwhile = (lines: readonly Line[]): boolean =>
  lines.some(({ outcome }) => outcome === 'CREATED' || outcome === 'CHANGED')

/** 密码清单 — the initial passwords of an import, one a line, to be saved once. */
export const secretsIn = (lines: readonly Line[]): string =>
  lines
    .flatMap(({ label, secret }) => (secret === null ? [] : `${cellOf(label)},${secret}`))
    .join('\n')

/** 逐行结果 — every line as the file has it, in the words of the page, to be saved; no password is among them. */
export const linesIn = (text: Text, lines: readonly Line[]): readonly (readonly string[])[] => [
  [
    ...[text('imports.row'), text('imports.label'), text('imports.outcome')],
    ...[text('imports.problem'), text('imports.suggestion')],
  ],
  ...lines
    .toSorted((one, other) => one.row - other.row)
    .map(({ row, label, outcome, problem, value, suggestion }) => [
      ...[String(row), label, text(`lineOutcomes.${outcome}`)],
      problem === null ? '' : text(`lineProblems.${problem}`, { value: value ?? '' }),
      suggestion ?? '',
    ]),
]
