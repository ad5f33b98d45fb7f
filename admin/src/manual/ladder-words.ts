import type { LadderOffice } from '../api/generated/operations.ts'
import type { Text } from '../texts/use-text.ts'

export type OwnLadder = readonly {
  readonly percent: number
  readonly offices: readonly LadderOffice[]
}[]

/** 升级级别 — of a line of the manual, in words, one each; none where those of the city hold. */
export const ladderInWords = (levels: OwnLadder, text: Text): string[] =>
  levels.map(({ percent, offices }) =>
    text('cityLadder.level', {
      percent,
      offices: offices.map((office) => text(`ladderOffices.${office}`)).join(' · '),
    }),
  )
