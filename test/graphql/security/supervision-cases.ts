import { encodeId } from '../../../graphql/ids.ts'
import { openSupervisionOrder } from '../../../services/supervision-orders/open-supervision-order.ts'
import { somebodyAt } from '../../support/department.ts'
import { unitNamed, type WorkingCity } from '../../support/working-city.ts'
import type { MutationCase } from './mutation-cases.ts'
import { aRunningClock, department } from './request-cases.ts'

const answerBy = '2027-01-01T00:00:00Z'

/** A department is pressed about a case that it handles, and answers. */
export const supervisionCases = (city: WorkingCity): Readonly<Record<string, MutationCase>> => ({
  openSupervisionOrder: {
    by: 'LEADER',
    input: async (number) => ({
      caseId: encodeId('Case', (await aRunningClock(city)).caseId),
      ...{ reason: `群众多次反映 ${number}`, answerBy },
    }),
  },
  answerSupervisionOrder: {
    by: 'DEPARTMENT_OFFICER',
    at: () => unitNamed(city, department),
    input: async (number) => ({ orderId: await anOrder(city), answer: `已修复 ${number}` }),
  },
})

async function anOrder(city: WorkingCity) {
  const { caseId } = await aRunningClock(city)
  const leader = await somebodyAt(city, 'LEADER', null)
  const asked = { caseId, reason: '群众多次反映', answerBy: new Date(answerBy) }
  const { orderId } = await city.actAs(leader)((ctx) => openSupervisionOrder(ctx, asked))
  return encodeId('SupervisionOrder', orderId)
}
