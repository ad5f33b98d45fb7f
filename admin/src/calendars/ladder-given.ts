import type { LadderOffice, SetLadderInput } from '../api/generated/operations.ts'
import { wordsOf } from '../forms/fields.ts'
import { keyIn, keysOf } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import type { TextKey } from '../texts/texts.ts'

export const offices: readonly LadderOffice[] = keysOf(texts.ladderOffices)
/** So many levels a ladder may have. */
export const levelNumbers = [1, 2, 3, 4, 5, 6] as const

/** 级别表单 — the city’s levels as a form names them; or that one of them is not whole. */
export function ladderGiven(
  fields: FormData,
  { version }: { readonly version: number },
): Omit<SetLadderInput, 'idempotencyKey'> | TextKey {
  const levels = levelsGiven(fields)
  return levels === null ? 'cityLadder.wrong' : { levels, expectedVersion: version }
}

/** 级别表单 — the levels that a form names, those without a percentage left out; null where one lacks an office. */
export function levelsGiven(fields: FormData) {
  const levels = levelNumbers
    .map((number) => ({
      percent: wordsOf(fields, `percent-${number}`),
      offices: fields
        .getAll(`offices-${number}`)
        .flatMap((one) => keyIn(texts.ladderOffices, one) ?? []),
      raisesPriority: fields.has(`raises-${number}`),
      answerHours: wordsOf(fields, `answer-${number}`),
    }))
    .filter(({ percent }) => percent !== '')
    .map(({ percent, answerHours, ...level }) => ({
      ...{ ...level, percent: Number(percent) },
      answerHours: answerHours === '' ? null : Number(answerHours),
    }))
  const isWhole = levels.every(
    ({ percent, answerHours, offices: told }) =>
      Number.isInteger(percent) && told.length > 0 && isHours(answerHours),
  )
  return isWhole ? levels : null
}

/** A department answers within a month. */
export const mostHours = 720
const isHours = (hours: number | null) =>
  hours === null || (Number.isInteger(hours) && hours > 0 && hours <= mostHours)
