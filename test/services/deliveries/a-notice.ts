import { randomUUID } from 'node:crypto'
import type { Prisma } from '../../../prisma/generated/client.ts'
import type { Role } from '../../../prisma/generated/enums.ts'
import type { TestCity } from '../../support/city.ts'

type Post = {
  readonly name: string
  readonly unitId: string | null
  readonly role?: Role
  readonly email?: string
  readonly phone?: string
}

/** Somebody who holds a role at a unit; name only what the test is about. */
export const anOfficer = ({ act }: TestCity, { unitId, role, ...person }: Post) =>
  act(async ({ db, city: { cityId } }) => {
    const { id: personId } = await db.person.create({ data: { cityId, ...person } })
    const held = { cityId, personId, unitId, role: role ?? 'DEPARTMENT_OFFICER' }
    await db.roleAssignment.create({ data: held })
    return personId
  })

type Given = {
  readonly caseId: string
  readonly unitId: string | null
  readonly role?: Role
  readonly facts?: Prisma.InputJsonObject
}

/** A notice that a case is overdue, to an office. */
export const aNotice = ({ act }: TestCity, { facts = {}, role, ...given }: Given) =>
  act(async ({ db, now, city: { cityId } }) => {
    const told = { ...given, cityId, facts, kind: 'CLOCK_OVERDUE', createdAt: now() }
    const { id } = await db.notice.create({
      data: { ...told, role: role ?? 'DEPARTMENT_OFFICER', cause: randomUUID() },
    })
    return id
  })

/** The deliveries of a notice, with their people. */
export const deliveriesOf = ({ act }: TestCity, noticeId: string) =>
  act(({ db }) =>
    db.delivery.findMany({
      where: { noticeId },
      include: { person: true },
      orderBy: [{ channel: 'asc' }, { id: 'asc' }],
    }),
  )

/** In short: by which channel, who, and what became of it. */
export const told = async (city: TestCity, noticeId: string) =>
  (await deliveriesOf(city, noticeId)).map(({ channel, person, state }) => [
    ...[channel, person?.name, state],
  ])
