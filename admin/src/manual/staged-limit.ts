import type { LimitUnit } from '../api/generated/operations.ts'
import { limitInWords } from '../texts/limit-in-words.ts'
import type { Text } from '../texts/use-text.ts'

type Limited = {
  readonly limitValue: number
  readonly limitUnit: LimitUnit
  /** In the manual's words. */
  readonly limitStages: string
}

/** 分段时限 — the stages of a limit, then the whole, one thing each. */
export const stagedLimit = ({ limitStages, ...limit }: Limited, text: Text): readonly string[] => [
  ...limitStages.split('；').filter((stage) => stage !== ''),
  limitInWords(text, limit),
]
