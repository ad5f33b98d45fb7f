import type { ManualEdition } from '../../prisma/generated/client.ts'
import type { PhraseClass } from './classify-phrase.ts'
import type { ImportDifference } from './import-difference.ts'
import type { ReadManual } from './read-manual.ts'
import type { ReadEntry, ReadLine } from './read-sheet.ts'

/** 导入报告 — what was read, what was assumed, what was not read, and how every unit phrase is understood. */
export type ImportReport = {
  /** Null for a dry run. */
  readonly edition: Pick<ManualEdition, 'id' | 'number' | 'version'> | null
  /** False when the same file already stands as this draft. */
  readonly created: boolean
  /** What it has otherwise than the edition in force; null before a city's first. */
  readonly against: ImportDifference | null
  readonly standard: string
  readonly entries: number
  readonly classes: number
  readonly phrases: readonly PhraseClass[]
  /** Rows of which something is to be said; all others were read without doubt. */
  readonly lines: readonly ReadLine[]
  readonly notRead: number
  readonly assumed: number
}

/** The classes of a manual's entries, by code. */
export const classesOf = (entries: readonly ReadEntry[]) =>
  new Map(
    entries.map(({ kind, classCode, className, majorCode, majorName }) => [
      classCode,
      { kind, code: classCode, name: className, majorCode, majorName },
    ]),
  )

/** Rows of which something is to be said. */
export const remarkable = (lines: readonly ReadLine[]) =>
  lines.filter(({ reason }) => reason !== '')

/** 导入报告 — what is told to whoever imports. */
export function reportOf(
  manual: ReadManual,
  { edition, created, against }: Pick<ImportReport, 'edition' | 'created' | 'against'>,
): ImportReport {
  const { standard, entries, phrases, lines } = manual
  const count = (outcome: ReadLine['outcome']) =>
    lines.filter((line) => line.outcome === outcome).length
  return {
    edition:
      edition === null
        ? null
        : { id: edition.id, number: edition.number, version: edition.version },
    created,
    against,
    standard,
    entries: entries.length,
    classes: classesOf(entries).size,
    phrases,
    lines: remarkable(lines),
    notRead: count('NOT_READ'),
    assumed: count('ASSUMED'),
  }
}
