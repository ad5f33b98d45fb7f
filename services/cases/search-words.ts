import { invalidInput } from '../errors.ts'

/** 查询词 — what somebody typed to find cases: its words, and whether it reads like a number. */
export type SearchWords = {
  readonly words: readonly string[]
  /** Looks like a case number, or the beginning of one. */
  readonly caseNumber: string | null
  /** Looks like a telephone number. */
  readonly telephone: string | null
}

/** Longest text in characters, and most words, that one search may have. */
export const longestSearch = 200
const mostWords = 10
const fewestDigits = 7
const separators = /[\s\p{Cc}]+/u
const numberLike = /^[\p{L}\d/-]+$/u
const telephoneLike = /^\+?\d[\d -]+$/

/** 拆词 — splits a search text at its spaces, wide ones and control characters included; throws INVALID_INPUT for more than anybody looks for. */
export function searchWords(text: string): SearchWords {
  const wellFormed = text.normalize('NFKC').trim()
  const words = wellFormed.split(separators).filter((word) => word !== '')
  if (wellFormed.length > longestSearch || words.length > mostWords)
    throw invalidInput(
      `A search takes ${longestSearch} characters in ${mostWords} words at most. Leave some out.`,
      'text',
    )
  const digits = wellFormed.replace(/\D/g, '').length
  const [word] = words
  return {
    words,
    caseNumber:
      word !== undefined && words.length === 1 && digits >= fewestDigits && numberLike.test(word)
        ? word
        : null,
    telephone: digits >= fewestDigits && telephoneLike.test(wellFormed) ? wellFormed : null,
  }
}
