import type { WorkListFilter } from '../api/generated/operations.ts'
import { en } from '../texts/en.ts'
import { keysOf } from '../texts/keys-of.ts'
import { dueBefore } from './due-choices.ts'

type Given = Readonly<Record<string, string | undefined>>

/** 筛选 — what the address says of a work list, as the API asks for it; a word it does not know narrows nothing. */
export const workListFilter = (
  { elementId, text, due, light, source, arranging }: Given,
  now: number,
) =>
  ({
    elementId,
    text,
    light: keysOf(en.lights).find((it) => it === light),
    source: keysOf(en.sources).find((it) => it === source),
    dueBefore: dueBefore(due, now),
    arranging: arranging === 'yes' ? true : undefined,
  }) satisfies WorkListFilter
