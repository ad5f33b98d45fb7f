import { useText } from '../texts/use-text.ts'
import { ladderInWords, type OwnLadder } from './ladder-words.ts'
import { WordLines } from './WordLines.tsx'

/** 升级级别 — when a clock of a line tells whom, one level below the other. */
export const LadderWords = ({ levels }: { readonly levels: OwnLadder }) => (
  <WordLines lines={ladderInWords(levels, useText())} />
)
