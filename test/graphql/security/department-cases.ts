import { randomUUID } from 'node:crypto'
import { encodeId } from '../../../graphql/ids.ts'
import { hashToken, newToken } from '../../../services/accounts/tokens.ts'
import { aUnitBelow } from '../../support/department.ts'
import { aReport, unitNamed, type WorkingCity } from '../../support/working-city.ts'
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
  passDown: {
    by: 'DEPARTMENT_OFFICER',
    at: () => unitNamed(city, department),
    input: async (number) => ({
      taskId: await aTaskToHandle(city, await unitNamed(city, department)),
      unitId: encodeId('OrganizationUnit', await aSection(city, `管网科 ${number}`)),
      comment: '请当日办结',
    }),
  },
  giveBack: {
    by: 'DEPARTMENT_OFFICER',
    at: () => unitNamed(city, department),
    input: async (number) => ({
      taskId: await aPassedTask(city, `抢修班 ${number}`),
      reason: '另行安排',
    }),
  },
  issueOrderSlip: {
    by: 'DEPARTMENT_OFFICER',
    at: () => unitNamed(city, department),
    input: async (number) => ({
      caseId: encodeId('Case', await aCaseInHand(city)),
      ...{ recipient: `某物业 ${number}`, contact: '王五 0359-1', note: '更换井盖' },
    }),
  },
  revokeOrderSlip: {
    by: 'DEPARTMENT_OFFICER',
    at: () => unitNamed(city, department),
    input: async () => ({ orderSlipId: encodeId('OrderSlip', await anIssuedSlip(city)) }),
  },
})

const department = '市排水服务中心'
const aSection = async (city: WorkingCity, name: string) =>
  aUnitBelow(city, await unitNamed(city, department), `${name} ${randomUUID()}`, 'SECTION')

/** The same once it was passed down. */
async function aPassedTask(city: WorkingCity, name: string) {
  const toUnitId = await aSection(city, name)
  const fromUnitId = await unitNamed(city, department)
  const caseId = await aReport(city)
  const personId = await aHandler(city)
  const waiting = { role: 'HANDLER', unitId: toUnitId } as const
  return encodeId(
    'Task',
    await city.act(async (ctx) => {
      const taskId = await aTask(ctx, caseId, waiting)
      const { cityId } = ctx.city
      const way = { fromUnitId, toUnitId, personId, at: ctx.now() }
      await ctx.db.hop.create({ data: { cityId, caseId, taskId, ...way } })
      return taskId
    }),
  )
}

/** A step that waits for a handler, of a unit or of whatever unit. */
async function aTaskToHandle(city: WorkingCity, unitId: string | null = null) {
  const caseId = await aReport(city)
  return encodeId('Task', await city.act((ctx) => aTask(ctx, caseId, { role: 'HANDLER', unitId })))
}

const aHandler = ({ act }: WorkingCity) =>
  act(async ({ db, city: { cityId } }) => {
    const { id } = await db.person.create({ data: { cityId, name: '王五' } })
    await db.roleAssignment.create({ data: { cityId, personId: id, role: 'HANDLER' } })
    return id
  })

/** A case that the department handles, whatever manual is in force by now. */
async function aCaseInHand(city: WorkingCity) {
  const caseId = await aReport(city)
  const responsibleUnitId = await unitNamed(city, department)
  await city.act(({ db }) =>
    db.case.update({ where: { id: caseId }, data: { stage: 'HANDLING', responsibleUnitId } }),
  )
  return caseId
}

async function anIssuedSlip(city: WorkingCity) {
  const caseId = await aCaseInHand(city)
  const issuedById = await aHandler(city)
  const unitId = await unitNamed(city, department)
  const words = { recipient: '某物业', contact: '王五', note: '' }
  return city.act(async ({ db, now, city: { cityId } }) => {
    const at = { issuedAt: now(), expiresAt: new Date(now().getTime() + 86_400_000) }
    const tokenHash = hashToken(newToken())
    const { id } = await db.orderSlip.create({
      data: { cityId, caseId, unitId, issuedById, tokenHash, ...words, ...at },
    })
    return id
  })
}
