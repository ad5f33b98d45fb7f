import { encodeId } from '../../../graphql/ids.ts'
import { confirmPhrases } from '../../../services/command-manual/confirm-phrases.ts'
import { addManualExample } from '../../../services/manual-examples/add-example.ts'
import { aDraftedCalendar, twoPeople } from '../../services/releases/a-release.ts'
import { aSubmittedDraft } from '../../support/process-draft.ts'
import { aReport, type WorkingCity } from '../../support/working-city.ts'
import type { MutationCase } from './mutation-cases.ts'
import type { Drafting } from './review-cases.ts'

/** Examples of the manual are written, changed, retired, and run against an edition. */
export const exampleCases = (
  city: WorkingCity,
  aDraft: Drafting,
): Readonly<Record<string, MutationCase>> => ({
  addManualExample: {
    by: 'CITY_ADMINISTRATOR',
    input: async (number) => ({
      example: await words(city, number),
      caseId: encodeId('Case', await aReport(city, { description: `井盖 ${number}` })),
      confirmed: true,
    }),
  },
  changeManualExample: {
    by: 'CITY_ADMINISTRATOR',
    input: async (number) => ({
      exampleId: encodeId('ManualExample', await anExample(city, number)),
      ...{ expectedVersion: 1, example: await words(city, number) },
    }),
  },
  retireManualExample: {
    by: 'CITY_ADMINISTRATOR',
    input: async (number) => ({
      exampleId: encodeId('ManualExample', await anExample(city, number)),
      ...{ expectedVersion: 1, reason: '不再适用' },
    }),
  },
  runManualExamples: {
    by: 'CITY_ADMINISTRATOR',
    input: async (number) => {
      const { id: editionId, version: expectedVersion } = await aDraft(number)
      await city.act((ctx) => confirmPhrases(ctx, { editionId, expectedVersion }))
      const calendarId = await aDraftedCalendar(city, twoPeople())
      const { draftId } = await aSubmittedDraft(city)
      return {
        ...{ editionId: encodeId('ManualEdition', editionId), onEngine: true },
        calendarId: encodeId('WorkingCalendar', calendarId),
        draftIds: [encodeId('ProcessDraft', draftId)],
      }
    },
  },
})

const facts = ({ staff }: WorkingCity, number: number) => ({
  ...{ name: `示例 ${number}`, basis: '部件表第2行', kind: 'COMPONENT' as const },
  ...{ classCode: staff.classCode, conditionNo: 1, source: 'COLLECTOR' as const },
  ...{ limitValue: 2, limitUnit: 'URGENT_HOUR' as const },
})
const [reportedAt, dueAt] = ['2026-03-07T14:00:00Z', '2026-03-07T16:00:00Z']
const unitOf = ({ staff }: WorkingCity, name: string) =>
  encodeId('OrganizationUnit', staff.units[name] ?? '')

async function words(city: WorkingCity, number: number) {
  const unitIds = [unitOf(city, '兜底单位')]
  return {
    ...{ ...facts(city, number), reportedAt, dueAt, unitIds },
    ...{ streetId: unitOf(city, '南城街道'), districtId: unitOf(city, '南城区') },
    standard: await city.act(
      async ({ db }) => (await db.catalogueClass.findFirstOrThrow()).standard,
    ),
    componentCode: '1408020102000001',
    tells: [{ sharePercent: 80, role: 'DEPARTMENT_OFFICER', unitId: unitIds[0] }],
  }
}

async function anExample(city: WorkingCity, number: number): Promise<string> {
  const { 南城街道: streetId = '', 兜底单位: desk = '' } = city.staff.units
  const { exampleId } = await city.act((ctx) =>
    addManualExample(ctx, {
      ...{ ...facts(city, number), streetId, unitIds: [desk] },
      ...{ reportedAt: new Date(reportedAt), dueAt: new Date(dueAt) },
    }),
  )
  return exampleId
}
