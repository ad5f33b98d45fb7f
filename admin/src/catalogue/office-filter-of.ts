import type { OfficeFilter } from '../api/generated/operations.ts'
import { textIn } from '../lists/text-in.ts'
import { keyIn } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'

/** 导出条件 — what the address says of the catalogue, as an export asks for it. */
export function officeFilterOf(given: Readonly<Record<string, unknown>>) {
  const origin = keyIn(texts.classOrigins, given['origin'])
  return {
    text: textIn(given['text']),
    standard: textIn(given['standard']),
    classKind: keyIn(texts.classKinds, given['kind']),
    classState: keyIn(texts.classStates, given['state']),
    extension: origin === undefined ? undefined : origin === 'EXTENSION',
  } satisfies OfficeFilter
}
