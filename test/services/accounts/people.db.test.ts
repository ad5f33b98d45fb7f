import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Role } from '../../../prisma/generated/enums.ts'
import { assignRole } from '../../../services/accounts/assign-role.ts'
import { endRole } from '../../../services/accounts/end-role.ts'
import { findSession } from '../../../services/accounts/find-viewer.ts'
import { importPeople } from '../../../services/accounts/import-people.ts'
import { nameSubstitute } from '../../../services/accounts/name-substitute.ts'
import { openSession } from '../../../services/accounts/open-session.ts'
import { readPeople } from '../../../services/accounts/read-people.ts'
import { heldBetween } from '../../../services/accounts/role-periods.ts'
import { savePerson } from '../../../services/accounts/save-person.ts'
import { setPersonActive } from '../../../services/accounts/set-person-active.ts'
import { createSignIn } from '../../../services/accounts/sign-in.ts'
import { hashToken } from '../../../services/accounts/tokens.ts'
import { transferPerson } from '../../../services/accounts/transfer-person.ts'
import { reserveTask } from '../../../services/cases/reserve-task.ts'
import type { Actor } from '../../../services/ctx.ts'
import { anActor } from '../../support/city.ts'
import { refusalOf } from '../../support/code-of.ts'
import { aReport, aWorkingCity, reach, type WorkingCity } from '../../support/working-city.ts'

let city: WorkingCity
let administrator: Actor
beforeAll(async () => {
  city = await aWorkingCity()
  administrator = anActor([{ role: 'CITY_ADMINISTRATOR', unitId: null }], await somebody())
})
afterAll(() => city.close())

const hours = (count: number) => new Date(city.clock.now.getTime() + count * 3_600_000)
const recognition = () => ({ db: city.database.prisma, now: () => city.clock.now })
const somebody = async (role?: Role, unitId: string | null = null) => {
  const { personId } = await city.act((ctx) => savePerson(ctx, { name: '赵六', unitId }))
  if (role !== undefined) await city.act((ctx) => assignRole(ctx, { personId, role, unitId }))
  return personId
}
/** What the audit keeps of the acts on somebody: which facts. */
const fieldsOf = async (subjectId: string, action: string) => {
  const lines = await city.act(({ db }) =>
    db.auditEntry.findMany({ where: { subjectId, action }, orderBy: { id: 'asc' } }),
  )
  return lines.map(({ details }) => z.object({ fields: z.unknown() }).parse(details).fields)
}
/** The roles somebody signs in with now. */
const rolesOf = async (personId: string) => {
  const { token } = await openSession(recognition(), personId)
  const viewer = await findSession(city.database.prisma, hashToken(token), city.clock.now)
  return viewer?.actor.roles.map(({ role, insteadOf }) => (insteadOf ? `${role}*` : role))
}

describe('角色有期 a role has its time', () => {
  test('it is held from its first instant to its last, and nothing before or after', async () => {
    const personId = await somebody()
    await city.act((ctx) =>
      assignRole(ctx, { personId, role: 'DISPATCHER', startsAt: hours(1), endsAt: hours(2) }),
    )
    expect(await rolesOf(personId)).toEqual([])
    const before = city.clock.now
    city.clock.now = hours(1)
    expect(await rolesOf(personId)).toEqual(['DISPATCHER'])
    city.clock.now = hours(1)
    expect(await rolesOf(personId)).toEqual([])
    city.clock.now = before
  })

  test('of a past day it stays known who held it, also after it was ended', async () => {
    const personId = await somebody('EVALUATOR')
    const from = city.clock.now
    const { assignmentId } = await city.act((ctx) =>
      assignRole(ctx, { personId, role: 'EVALUATOR' }),
    )
    city.clock.now = hours(2)
    await city.act((ctx) => endRole(ctx, { assignmentId }))
    await city.act((ctx) => endRole(ctx, { assignmentId }))
    const holders = (one: Date, other: Date) =>
      city.act(({ db }) =>
        db.roleAssignment.findMany({ where: { role: 'EVALUATOR', ...heldBetween(one, other) } }),
      )
    expect((await holders(from, hours(-1))).map((held) => held.personId)).toEqual([personId])
    expect(await holders(hours(1), hours(2))).toEqual([])
    expect(await rolesOf(personId)).toEqual([])
  })

  test('三员 they are appointed by one of two of them, and nobody appoints themselves', async () => {
    const personId = await somebody()
    const appoint = (role: Role) =>
      city.actAs(administrator)((ctx) => assignRole(ctx, { personId, role }))
    expect(await refusalOf(appoint('AUDITOR'))).toBe('FORBIDDEN')
    await city.act((ctx) => assignRole(ctx, { personId, role: 'AUDITOR' }))
    // whose account it is now, is no business of a city administrator
    expect(await refusalOf(appoint('LEADER'))).toBe('FORBIDDEN')
    const own = anActor([{ role: 'CITY_ADMINISTRATOR', unitId: null }], await somebody())
    const toOneself = city.actAs(own)((ctx) =>
      assignRole(ctx, { personId: own.id ?? '', role: 'LEADER' }),
    )
    expect(await refusalOf(toOneself)).toBe('SEPARATION_OF_DUTIES')
  })
})

describe('代理 a substitute', () => {
  test('holds the roles of the absent one for the time, and gives them back', async () => {
    const personId = await somebody('SHIFT_LEADER')
    const substituteId = await somebody('INTAKE_OFFICER')
    const named = { personId, substituteId, startsAt: city.clock.now, endsAt: hours(8) }
    const first = await city.act((ctx) => nameSubstitute(ctx, named))
    expect(await city.act((ctx) => nameSubstitute(ctx, named))).toEqual(first)
    expect(await rolesOf(substituteId)).toEqual(['INTAKE_OFFICER', 'SHIFT_LEADER*'])
    city.clock.now = hours(8)
    expect(await rolesOf(substituteId)).toEqual(['INTAKE_OFFICER'])
  })

  test('there is none for the three administrators', async () => {
    const [personId, substituteId] = [await somebody('AUDITOR'), await somebody()]
    const naming = city.act((ctx) =>
      nameSubstitute(ctx, { personId, substituteId, startsAt: hours(0), endsAt: hours(1) }),
    )
    expect(await refusalOf(naming)).toBe('INVALID_INPUT')
  })
})

describe('停用 whoever leaves', () => {
  test('is signed out, holds no role, and comes back without one', async () => {
    const personId = await somebody('LEADER')
    const { token } = await openSession(recognition(), personId)
    const session = () => findSession(city.database.prisma, hashToken(token), city.clock.now)
    expect(await session()).not.toBeNull()
    await city.act((ctx) => setPersonActive(ctx, { personId, active: false }))
    await city.act((ctx) => setPersonActive(ctx, { personId, active: false }))
    expect(await session()).toBeNull()
    await city.act((ctx) => setPersonActive(ctx, { personId, active: true }))
    expect(await session()).toBeNull()
    expect(await rolesOf(personId)).toEqual([])
  })
})

describe('调动 a transfer', () => {
  test('moves roles, and what is in hand to the successor, in one act', async () => {
    const { 指挥中心: from = '', 监督中心: to = '' } = city.staff.units
    const personId = await somebody('SHIFT_LEADER', from)
    const successorId = await somebody('SHIFT_LEADER', from)
    const task = await reach(city, await aReport(city), 'userTask_FileCase')
    const actor = anActor([{ role: task.role, unitId: task.unitId }], personId)
    await city.actAs(actor)((ctx) => reserveTask(ctx, { taskId: task.id }))
    const moving = { personId, unitId: to, successorId }
    const moved = await city.act((ctx) => transferPerson(ctx, moving))
    expect(moved).toEqual({ personId, tasks: 1, appointments: 0, beats: 0 })
    expect((await city.act((ctx) => transferPerson(ctx, moving))).tasks).toBe(0)
    const { reservedById } = await city.act(({ db }) =>
      db.task.findUniqueOrThrow({ where: { id: task.id } }),
    )
    expect(reservedById).toBe(successorId)
    const roles = await city.act(({ db }) =>
      db.roleAssignment.findMany({ where: { personId }, orderBy: { id: 'asc' } }),
    )
    expect(roles.map(({ unitId, endsAt }) => [unitId, endsAt === null])).toEqual([
      [from, false],
      [to, true],
    ])
  })
})

describe('导入人员 a file of people', () => {
  const csv = (...lines: string[]) =>
    new TextEncoder().encode(['姓名,登录名,单位,角色,电话', ...lines].join('\n'))
  const file = csv(
    '钱一,qian-1,指挥中心,派遣员,13800000001',
    '孙二,sun-2,监督中新,受理员,',
    '钱一,qian-1,监督中心,考评员,',
  )
  const run = (content: Uint8Array, dryRun = false) =>
    city.actAs(administrator)(async (ctx) =>
      importPeople(ctx, { rows: await readPeople(content), dryRun }),
    )
  const outcomes = (lines: readonly { outcome: string; suggestion: string | null }[]) =>
    lines.map(({ outcome, suggestion }) => suggestion ?? outcome)

  test('a trial says what would happen and changes nothing', async () => {
    const count = () => city.act(({ db }) => db.person.count())
    const before = await count()
    expect(outcomes((await run(file, true)).lines)).toEqual(['CREATED', '监督中心', 'CHANGED'])
    expect(await count()).toBe(before)
  })

  test('good lines are done, bad ones left out; the password is told once and is right', async () => {
    const { lines } = await run(file)
    expect(outcomes(lines)).toEqual(['CREATED', '监督中心', 'CHANGED'])
    const [{ secret = '' } = {}] = lines
    const signIn = createSignIn(recognition())
    expect((await signIn({ login: 'qian-1', password: secret })).token).not.toBe('')
    expect(await refusalOf(signIn({ login: 'qian-1', password: `${secret}x` }))).toBe(
      'SIGN_IN_FAILED',
    )
  })

  test('the same file again changes nothing', async () => {
    const { lines } = await run(file)
    expect(outcomes(lines)).toEqual(['UNCHANGED', '监督中心', 'UNCHANGED'])
  })

  test('e-mail addresses come with it, change with it, and stay where a cell is empty', async () => {
    const mails = (...lines: string[]) =>
      new TextEncoder().encode(['姓名,登录名,角色,电子邮箱', ...lines].join('\n'))
    const kept = () =>
      city.act(async ({ db }) => {
        const { email } = await db.person.findFirstOrThrow({ where: { name: '周四' } })
        return email
      })
    const seen: unknown[] = []
    for (const cell of ['zhou@example.org', 'zhou@example.org', 'zhou4@example.org', '', 'zhou@'])
      seen.push([...outcomes((await run(mails(`周四,zhou-4,考评员,${cell}`))).lines), await kept()])
    expect(seen).toEqual([
      ['CREATED', 'zhou@example.org'],
      ['UNCHANGED', 'zhou@example.org'],
      ['CHANGED', 'zhou4@example.org'],
      ['UNCHANGED', 'zhou4@example.org'],
      ['REFUSED', 'zhou4@example.org'],
    ])
  })

  test('a login of another city is taken, without saying whose', async () => {
    const other = await aWorkingCity({ database: city.testDatabase })
    const { lines } = await other.actAs(administrator)(async (ctx) =>
      importPeople(ctx, { rows: await readPeople(file), dryRun: true }),
    )
    expect(lines.map(({ problem }) => problem)).toEqual([
      'LOGIN_TAKEN',
      'UNIT_UNKNOWN',
      'LOGIN_TAKEN',
    ])
    await other.close()
  })
})

describe('审计 of other facts about somebody the audit keeps the names, not what they say', () => {
  test('when a person is saved', async () => {
    const unitId = city.staff.units['指挥中心'] ?? ''
    const given = { name: '郑六', unitId, phone: '13800000006' }
    const { personId } = await city.act((ctx) => savePerson(ctx, given))
    await city.act((ctx) => savePerson(ctx, { ...given, personId, email: 'zheng@example.org' }))
    await city.act((ctx) => savePerson(ctx, { ...given, personId, phone: '' }))
    expect(await fieldsOf(personId, 'savePerson')).toEqual([
      ['name', 'unitId', 'phone'],
      ['email'],
      ['phone'],
    ])
  })

  test('when people are imported, for everybody whom it changed', async () => {
    const { personId } = await city.act((ctx) =>
      savePerson(ctx, { name: '吴五', unitId: null, login: 'wu-5' }),
    )
    const file = new TextEncoder().encode(
      '姓名,登录名,角色,电话,电子邮箱\n吴五,wu-5,,13800000005,wu@example.org',
    )
    const rows = await readPeople(file)
    for (const _ of [1, 2])
      await city.actAs(administrator)((ctx) => importPeople(ctx, { rows, dryRun: false }))
    expect(await fieldsOf(personId, 'importPeople')).toEqual([['phone', 'email']])
  })
})
