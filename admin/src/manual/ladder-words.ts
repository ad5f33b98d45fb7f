import type { LadderOffice } from '../api/generated/operations.ts'
import type { Text } from '../texts/use-text.ts'

export type OwnLadder = readonly {
  readonly percent: number
  readonly offices: readonly LadderOffice[]
  readonly raisesPriority: boolean
  readonly answerHours: number | null
}[]

/** 升级级别 — of a city or of a line of the manual, in words, one each; of a line none where those of the city hold. */
export const ladderInWords = (levels: OwnLadder, text: Text): string[] =>
  levels.map((level) => {
    const told = level.offices.map((office) => text(`ladderOffices.${office}`))
    const offices = [...told, ...actsInWords(level, text)].join(' · ')
    return text('cityLadder.level', { percent: level.percent, offices })
  })

type Acts = Pick<OwnLadder[number], 'raisesPriority' | 'answerHours'>

/** 级别动作 — what a level does beside telling somebody. */
export const actsInWords = ({ raisesPriority, answerHours }: Acts, text: Text): string[] => [
  ...(raisesPriority ? [text('cityLadder.raises')] : []),
  ...(answerHours === null ? [] : [text('cityLadder.orders', { count: answerHours })]),
]
