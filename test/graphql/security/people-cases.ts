import { encodeId } from '../../../graphql/ids.ts'
import { assignRole } from '../../../services/accounts/assign-role.ts'
import { nameSubstitute } from '../../../services/accounts/name-substitute.ts'
import { savePerson } from '../../../services/accounts/save-person.ts'
import { addDuty } from '../../../services/organizations/add-duty.ts'
import { saveUnit } from '../../../services/organizations/save-unit.ts'
import type { WorkingCity } from '../../support/working-city.ts'
import type { MutationCase } from './mutation-cases.ts'

const day = (on: string) => new Date(`${on}T00:00:00+08:00`)
const person = (id: string) => encodeId('Person', id)

const by = 'CITY_ADMINISTRATOR' as const
const unit = ({ staff }: WorkingCity, name: string) =>
  encodeId('OrganizationUnit', staff.units[name] ?? '')
const somebody = async (city: WorkingCity, name: string) => {
  const { personId } = await city.act((ctx) =>
    savePerson(ctx, { name, unitId: city.staff.units['指挥中心'] ?? null }),
  )
  return personId
}
type Cases = Readonly<Record<string, MutationCase>>

/** What is done with people and their roles, and with what a city consists of. */
export const peopleCases = (city: WorkingCity): Cases => ({
  ...accountCases(city),
  ...roleCases(city),
  ...registerCases(city),
  ...dutyCases(city),
})

const accountCases = (city: WorkingCity): Cases => ({
  savePerson: {
    by,
    input: async (number) => ({
      ...{ personId: person(await somebody(city, `旧 ${number}`)), expectedVersion: 1 },
      ...{
        name: `新 ${number}`,
        unitId: unit(city, '监督中心'),
        phone: '13800000000',
        email: 'zhang@example.org',
        login: 'x1',
      },
    }),
  },
  setPersonActive: {
    by,
    input: async (number) => ({
      personId: person(await somebody(city, `离 ${number}`)),
      active: false,
    }),
  },
  issuePassword: {
    by,
    input: async (number) => {
      const id = await somebody(city, `密 ${number}`)
      return { personId: person(id), login: `secret-${id}` }
    },
  },
  transferPerson: {
    by,
    input: async (number) => ({
      ...{ personId: person(await somebody(city, `调 ${number}`)), unitId: unit(city, '监督中心') },
      successorId: person(await somebody(city, `接 ${number}`)),
    }),
  },
})

const roleCases = (city: WorkingCity): Cases => ({
  assignRole: {
    by,
    input: async (number) => ({
      ...{ personId: person(await somebody(city, `任 ${number}`)), role: 'DISPATCHER' },
      ...{ unitId: unit(city, '指挥中心'), startsAt: day('2026-03-02'), endsAt: day('2026-12-31') },
    }),
  },
  endRole: {
    by,
    input: async (number) => {
      const personId = await somebody(city, `免 ${number}`)
      const { assignmentId } = await city.act((ctx) =>
        assignRole(ctx, { personId, role: 'DISPATCHER' }),
      )
      return { assignmentId: encodeId('RoleAssignment', assignmentId), endsAt: day('2026-12-31') }
    },
  },
  nameSubstitute: {
    by,
    input: async (number) => ({
      ...{ personId: person(await somebody(city, `休 ${number}`)) },
      ...{ substituteId: person(await somebody(city, `代 ${number}`)) },
      ...{ startsAt: day('2026-03-02'), endsAt: day('2026-03-09') },
    }),
  },
  endSubstitution: {
    by,
    input: async (number) => {
      const [personId, substituteId] = [
        await somebody(city, `休 ${number}`),
        await somebody(city, '代'),
      ]
      const { substitutionId } = await city.act((ctx) =>
        nameSubstitute(ctx, {
          ...{ personId, substituteId, startsAt: day('2026-03-01'), endsAt: day('2026-03-09') },
        }),
      )
      return { substitutionId: encodeId('Substitution', substitutionId) }
    },
  },
})

const dutyCases = (city: WorkingCity): Cases => ({
  addDuty: {
    by,
    input: async (number) => ({
      ...{ unitId: unit(city, '指挥中心'), personId: person(await somebody(city, `值 ${number}`)) },
      ...{ startsAt: day('2026-03-02'), endsAt: day('2026-03-03'), days: 2 },
    }),
  },
  removeDuty: {
    by,
    input: async (number) => ({ dutyId: encodeId('Duty', await aDuty(city, number)) }),
  },
  copyDutyWeek: {
    by,
    input: async (number) => {
      await aDuty(city, 10 + 3 * number)
      const from = new Date(day('2026-03-02').getTime() + 7 * (10 + 3 * number) * 86_400_000)
      return { unitId: unit(city, '指挥中心'), from }
    },
  },
})

/** Of somebody, so many weeks from now. */
async function aDuty(city: WorkingCity, weeks: number): Promise<string> {
  const unitId = city.staff.units['指挥中心'] ?? ''
  const personId = await somebody(city, `班 ${weeks}`)
  const startsAt = new Date(day('2026-03-02').getTime() + 7 * weeks * 86_400_000)
  const endsAt = new Date(startsAt.getTime() + 86_400_000)
  await city.act((ctx) => addDuty(ctx, { unitId, personId, startsAt, endsAt }))
  const duty = await city.act(({ db }) => db.duty.findFirstOrThrow({ where: { personId } }))
  return duty.id
}

const renamed = ['DISPATCHER', 'HANDLER', 'LEADER', 'EVALUATOR', 'SUPERVISOR'] as const

const registerCases = (city: WorkingCity): Cases => ({
  setLabel: {
    by,
    input: async (number) => ({
      ...{ kind: 'ROLE', key: renamed[number], expectedVersion: 0 },
      ...{ name: `称呼 ${number}`, nameEn: `Name ${number}` },
    }),
  },
  importPeople: {
    by,
    input: async (number) => {
      const csv = `姓名,登录名,单位,角色,电话\n赵六,zhao-${number}-${Date.now()},指挥中心,派遣员,13800000000\n`
      return { content: Buffer.from(csv).toString('base64'), dryRun: false }
    },
  },
  importComponents: {
    by,
    input: async (number) => {
      const { longitude, latitude } = city.staff.point
      const csv = `标识码,小类,经度,纬度\nC-${number}-${Date.now()},${city.staff.classCode},${longitude},${latitude}\n`
      return {
        ...{ content: Buffer.from(csv).toString('base64'), dryRun: false },
        coordinateSystem: 'WGS84',
      }
    },
  },
  importGrids: {
    by,
    input: async (number) => {
      const [x, y] = [110.99 + number / 100, 35.04]
      const corners = [
        [x, y],
        [x + 0.001, y],
        [x + 0.001, y + 0.001],
        [x, y],
      ]
      const feature = {
        type: 'Feature',
        geometry: { type: 'Polygon', coordinates: [corners] },
        properties: { code: String(140802001001100 + number), street: '南城街道' },
      }
      const file = { type: 'FeatureCollection', features: [feature] }
      return {
        ...{ content: Buffer.from(JSON.stringify(file)).toString('base64'), dryRun: false },
        coordinateSystem: 'WGS84',
      }
    },
  },
  importResponsibilityGrids: {
    by,
    input: async (number) => {
      const csv = `责任网格编码,名称\nR-${number}-${Date.now()},${number} 号责任网格\n`
      return { content: Buffer.from(csv).toString('base64'), dryRun: false }
    },
  },
  saveUnit: {
    by,
    input: async (number) => {
      const code = `${number}-${Date.now()}`
      const { unitId } = await city.act((ctx) =>
        saveUnit(ctx, { kind: 'DEPARTMENT', code, name: '旧' }),
      )
      return {
        ...{ unitId: encodeId('OrganizationUnit', unitId), expectedVersion: 1 },
        ...{ kind: 'DEPARTMENT', code, name: `新 ${number}`, nameEn: 'New', areaCode: '' },
        ...{ parentId: unit(city, '南城区'), areaClass: null, hasAccounts: true, active: true },
      }
    },
  },
})
