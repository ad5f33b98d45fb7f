import type { WorkListFilter } from '../api/generated/operations.ts'
import { textIn } from '../lists/text-in.ts'
import { keyIn } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import { dueChoiceOf, hoursOf } from './due-choices.ts'

/** What stands in the address of a work list; a word that it does not know narrows nothing. */
type Given = Readonly<Record<string, unknown>>

/** 筛选 — what the address says of a work list, as the API asks for it. */
export const workListFilter = (given: Given) =>
  ({
    role: keyIn(texts.roles, given['role']),
    elementId: textIn(given['elementId']),
    text: textIn(given['text']),
    stage: keyIn(texts.stages, given['stage']),
    light: keyIn(texts.lights, given['light']),
    source: keyIn(texts.sources, given['source']),
    classCode: textIn(given['classCode']),
    classCodePrefix: textIn(given['classCodePrefix']),
    areaId: textIn(given['areaId']),
    unitId: textIn(given['unitId']),
    dueWithinHours: hoursOf(given['due']),
    arranging: given['arranging'] === 'yes' ? true : undefined,
    priorityFirst: given['order'] === 'priority' ? true : undefined,
  }) satisfies WorkListFilter

/** The same the other way: what a saved view narrows by, as it stands in the address. */
export function addressFilter(filter: Given): Record<string, string> {
  const { dueWithinHours, arranging, priorityFirst, ...others } = filter
  const given = {
    ...others,
    due: dueChoiceOf(dueWithinHours),
    arranging: arranging === true ? 'yes' : undefined,
    order: priorityFirst === true ? 'priority' : undefined,
  }
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    ),
  )
}
