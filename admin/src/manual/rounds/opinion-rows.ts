import type { ReadManualRoundQuery } from '../../api/generated/operations.ts'

type Round = NonNullable<ReadManualRoundQuery['manualRound']>
type Unit = Pick<Round['units'][number], 'unitId' | 'unitName' | 'state' | 'lines'>
type Line = Unit['lines'][number]

/** 意见 — one line of the summary: an objection, or a unit that has none. */
export type OpinionRow = Omit<Unit, 'lines'> & {
  /** Null for a unit without objections. */
  readonly line: Line | null
}

/** 意见采纳情况 — every objection, and once every unit that has none or has not answered. */
export const opinionRows = (units: readonly Unit[]): readonly OpinionRow[] =>
  units.flatMap(({ lines, ...unit }): OpinionRow[] =>
    lines.length === 0 ? [{ ...unit, line: null }] : lines.map((line) => ({ ...unit, line })),
  )
