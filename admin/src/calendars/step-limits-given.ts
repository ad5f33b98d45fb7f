import type { ReadStepLimitsQuery, SetStepLimitsInput } from '../api/generated/operations.ts'
import { wordsOf } from '../forms/fields.ts'

type City = Pick<ReadStepLimitsQuery['viewer']['city'], 'stepLimits' | 'version'>

/** 环节时限表单 — what the form says: a step whose field is empty has the standard limit. */
export function stepLimitsGiven(
  fields: FormData,
  { stepLimits, version: expectedVersion }: City,
): SetStepLimitsInput {
  const limits = stepLimits.flatMap(({ step }) => {
    const minutes = wordsOf(fields, step)
    return minutes === '' ? [] : [{ step, minutes: Number(minutes) }]
  })
  return { limits, expectedVersion }
}
