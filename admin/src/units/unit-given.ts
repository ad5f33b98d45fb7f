import type { AreaClass, SaveUnitInput } from '../api/generated/operations.ts'
import { wordsOf, wordsOrNone } from '../forms/fields.ts'
import { keyIn } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import type { TextKey } from '../texts/texts.ts'
import type { ListedUnit } from './list-units.ts'

/** 所填机构 — what stands in the form, or what it lacks; what a unit is never changes. */
export function unitGiven(fields: FormData, unit: ListedUnit | null): SaveUnitInput | TextKey {
  const kind = unit?.kind ?? keyIn(texts.unitKinds, wordsOf(fields, 'kind'))
  const [name, code] = [wordsOf(fields, 'name'), wordsOf(fields, 'code')]
  if (kind === undefined || name === '' || code === '') return 'unitActs.needed'
  return {
    ...{ kind, name, code, nameEn: wordsOf(fields, 'nameEn') },
    areaCode: wordsOf(fields, 'areaCode'),
    areaClass: keyIn<AreaClass>(texts.areaClasses, wordsOf(fields, 'areaClass')),
    parentId: wordsOrNone(fields, 'parentId'),
    hasAccounts: fields.has('hasAccounts'),
    ...(unit !== null && {
      unitId: unit.id,
      expectedVersion: unit.version,
      active: fields.has('active'),
    }),
  }
}
