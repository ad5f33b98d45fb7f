import type {
  AreaClass,
  CaseGrade,
  CaseSource,
  LimitUnit,
  ManualExampleWords,
  Role,
} from '../../api/generated/operations.ts'
import { instantAt } from '../../duties/week.ts'
import { wordsOf, wordsOrNone } from '../../forms/fields.ts'
import { keyIn } from '../../texts/keys-of.ts'
import { texts } from '../../texts/loaded.ts'
import type { TextKey } from '../../texts/texts.ts'

/** 示例内容 — what a form says, or what it lacks; times are the city's. */
export function exampleIn(fields: FormData, timeZone: string): ManualExampleWords | TextKey {
  const [kind, classCode = '', standard = ''] = wordsOf(fields, 'class').split('|')
  const [name, basis] = [wordsOf(fields, 'name'), wordsOf(fields, 'basis')]
  const unitIds = fields.getAll('unitIds').map(String)
  const reportedAt = instantIn(fields, 'reportedAt', timeZone)
  const dueAt = instantIn(fields, 'dueAt', timeZone)
  const source = keyIn<CaseSource>(texts.sources, wordsOf(fields, 'source'))
  const limitUnit = keyIn<LimitUnit>(texts.limitUnits, wordsOf(fields, 'limitUnit'))
  const conditionNo = Number(wordsOf(fields, 'conditionNo'))
  const limitValue = Number(wordsOf(fields, 'limitValue'))
  if (classCode === '' || name === '' || basis === '' || source === undefined)
    return 'examples.factsNeeded'
  if (unitIds.length === 0) return 'examples.unitsNeeded'
  if (reportedAt === undefined || dueAt === undefined) return 'examples.timesNeeded'
  if (limitUnit === undefined || !Number.isInteger(conditionNo) || conditionNo < 1)
    return 'examples.numbersNeeded'
  if (!(limitValue > 0)) return 'examples.numbersNeeded'
  return {
    ...{ name, basis, classCode, standard, conditionNo, source, reportedAt, dueAt },
    kind: kind === 'COMPONENT' ? 'COMPONENT' : 'MATTER',
    ...{ unitIds, limitValue, limitUnit, tells: tellsIn(fields, unitIds[0]) },
    grade: keyIn<CaseGrade>(texts.caseGrades, wordsOf(fields, 'grade')) ?? 'ORDINARY',
    areaClass: keyIn<AreaClass>(texts.areaClasses, wordsOf(fields, 'areaClass')),
    streetId: wordsOrNone(fields, 'streetId'),
    districtId: wordsOrNone(fields, 'districtId'),
    componentCode: wordsOrNone(fields, 'componentCode'),
  }
}

/** Rows without a share say nothing. */
function tellsIn(fields: FormData, lead: string | undefined) {
  const roles = fields.getAll('toldRole').map(String)
  const places = fields.getAll('toldAt').map(String)
  return fields.getAll('toldShare').flatMap((share, index) => {
    const sharePercent = Number(share)
    const role = keyIn<Role>(texts.roles, roles[index])
    if (role === undefined || !Number.isInteger(sharePercent) || sharePercent < 1) return []
    return [{ sharePercent, role, unitId: places[index] === 'UNIT' ? lead : undefined }]
  })
}

function instantIn(fields: FormData, name: string, timeZone: string): string | undefined {
  const [day = '', time = ''] = wordsOf(fields, name).split('T')
  return day === '' || time === '' ? undefined : instantAt({ day, time }, timeZone).toISOString()
}
