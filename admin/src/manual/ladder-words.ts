import type { LadderOffice } from '../api/generated/operations.ts'
import type { Text } from '../texts/use-text.ts'

export type OwnLadder = readonly {
  readonly percent: number
  readonly offices: readonly LadderOffice[]
  readonly raisesPriority: boolean
}[]

/** 升级级别 — of a city or of a line of the manual, in words, one each; of a line none where those of the city hold. */
export const ladderInWords = (levels: OwnLadder, text: Text): string[] =>
  levels.map(({ percent, offices, raisesPriority }) =>
    text(raisesPriority ? 'cityLadder.raisingLevel' : 'cityLadder.level', {
      percent,
      offices: offices.map((office) => text(`ladderOffices.${office}`)).join(' · '),
    }),
  )
