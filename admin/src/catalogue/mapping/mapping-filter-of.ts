import type { OfficeFilter } from '../../api/generated/operations.ts'
import { textIn } from '../../lists/text-in.ts'
import { keyIn } from '../../texts/keys-of.ts'
import { texts } from '../../texts/loaded.ts'
import type { EditionPair } from './list-mappings.ts'

/** 导出条件 — what the address says of a mapping between two editions, as an export asks for it. */
export function mappingFilterOf(
  { fromStandard, toStandard }: EditionPair,
  given: Readonly<Record<string, unknown>>,
) {
  const state = keyIn(texts.mapping.states, given['state'])
  return {
    ...{ standard: fromStandard, toStandard, text: textIn(given['text']) },
    classKind: keyIn(texts.classKinds, given['kind']),
    mappingBasis: keyIn(texts.mappingBases, given['basis']),
    confirmed: state === undefined ? undefined : state === 'CONFIRMED',
  } satisfies OfficeFilter
}
