import { afterAll, beforeAll, expect, test } from 'vitest'
import { Proposal } from '../../../services/cases/proposal.ts'
import type { JobFacts } from '../../../services/engine/job-facts.ts'
import { workers } from '../../../services/workers/index.ts'
import { refusalOf } from '../../support/code-of.ts'
import {
  aCaseAt,
  aReport,
  aWorkingCity,
  stored,
  type WorkingCity,
} from '../../support/working-city.ts'

let city: WorkingCity
beforeAll(async () => {
  city = await aWorkingCity()
})
afterAll(() => city.close())

/** How a case comes to be refused, by worker and refusal. */
const cases: Readonly<Record<string, () => Promise<string>>> = {
  'dispatch-case UNIT_NOT_ELIGIBLE': async () => {
    const { caseId } = await aCaseAt(city, 'userTask_DispatchCase')
    const { proposal } = (await stored(city, caseId)).caseFile
    const ids = Proposal.parse(proposal).units.map(({ unitId }) => unitId)
    await city.act(({ db }) =>
      db.organizationUnit.updateMany({ where: { id: { in: ids } }, data: { active: false } }),
    )
    return caseId
  },
  'file-case CONDITION_UNKNOWN': async () => {
    const caseId = await aReport(city, { source: 'SUPERIOR' })
    await city.act(({ db }) =>
      db.case.update({ where: { id: caseId }, data: { conditionNo: 77 }, select: { id: true } }),
    )
    return caseId
  },
  'file-case NO_MANUAL_IN_FORCE': async () => {
    const caseId = await aReport(city, { source: 'SUPERIOR' })
    city.clock.now = new Date('2001-01-01T00:00:00Z')
    return caseId
  },
}
const declared = workers.flatMap(({ jobType, refusals }) =>
  refusals.map((code) => `${jobType} ${code}`),
)

test('捕获拒绝 of each refusal that a worker declares a case is known', () => {
  expect(declared.toSorted()).toEqual(Object.keys(cases).toSorted())
})

test.each(Object.entries(cases))('%s ends the step, and nothing is kept', async (name, prepare) => {
  const [jobType = '', code] = name.split(' ')
  const caseId = await prepare()
  const before = await stored(city, caseId)
  const worker = workers.find((one) => one.jobType === jobType)
  const job: JobFacts = {
    ...{ engineId: city.engineId, jobKey: '1', jobType, retries: 3, caseId },
    ...{ elementId: 'serviceTask_X', elementInstanceKey: '1', instanceKey: '1' },
    ...{ definitionKey: '1', processId: 'city-case', customHeaders: {} },
    cityCode: city.scope.cityCode,
  }
  const run = city.act(async (ctx) => worker?.perform(ctx, { caseId }, job))
  expect(await refusalOf(run)).toBe(code)
  expect(await stored(city, caseId)).toEqual(before)
})
