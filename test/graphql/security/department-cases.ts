import { encodeId } from '../../../graphql/ids.ts'
import { aReport, type WorkingCity } from '../../support/working-city.ts'
import { aTask } from '../support/installation.ts'
import type { MutationCase } from './mutation-cases.ts'

/** What a department arranges. */
export const departmentCases = (city: WorkingCity): Readonly<Record<string, MutationCase>> => ({
  appointHandler: {
    by: 'DEPARTMENT_OFFICER',
    input: async () => ({
      taskId: await aTaskToHandle(city),
      personId: encodeId('Person', await aHandler(city)),
    }),
  },
})

/** A step that waits for a handler, of whatever unit. */
async function aTaskToHandle(city: WorkingCity) {
  const caseId = await aReport(city)
  return encodeId('Task', await city.act((ctx) => aTask(ctx, caseId, { role: 'HANDLER' })))
}

const aHandler = ({ act }: WorkingCity) =>
  act(async ({ db, city: { cityId } }) => {
    const { id } = await db.person.create({ data: { cityId, name: '王五' } })
    await db.roleAssignment.create({ data: { cityId, personId: id, role: 'HANDLER' } })
    return id
  })
