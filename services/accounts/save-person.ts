import { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import { versionConflict } from '../errors.ts'
import { openAccount } from './initial-password.ts'
import { managedPerson, ownUnit } from './managed-person.ts'

/** 电话格式 — digits with + - and spaces, five to twenty of them. */
export const phonePattern = /^[+\d][\d -]{4,19}$/

/** 邮箱格式 — an address as SMTP takes it. */
export const Email = z.email().max(254)

const Person = z.object({
  /** Without one it is somebody new. */
  personId: z.uuid().optional(),
  name: z.string().trim().min(1).max(60),
  unitId: z.uuid().nullable().default(null),
  phone: z.union([z.string().trim().regex(phonePattern), z.literal('')]).default(''),
  /** Where notices are sent to; an empty one is none, one that is left out stays. */
  email: z.union([Email, z.literal('')]).optional(),
  /** Gives the account, with an initial password; of somebody new only. */
  login: z.string().trim().min(1).max(60).optional(),
  expectedVersion: z.int().optional(),
})
export type PersonGiven = z.input<typeof Person>
type Saved = { readonly personId: string; readonly version: number; readonly secret?: string }

/** 保存人员 — somebody new, or other facts of somebody known. Throws NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, INVALID_INPUT. */
export async function savePerson(ctx: Ctx, input: PersonGiven): Promise<Saved> {
  const { personId, expectedVersion, login, email, ...given } = Person.parse(input)
  const before = personId === undefined ? {} : await managedPerson(ctx, personId)
  if (given.unitId !== null) await ownUnit(ctx, given.unitId)
  const facts = {
    ...{ ...given, phone: given.phone || null },
    ...(email !== undefined && { email: email || null }),
  }
  const saved =
    personId === undefined
      ? await ctx.db.person.create({
          data: { ...facts, cityId: ctx.city.cityId },
          select: answered,
        })
      : await changePerson(ctx, { personId, expectedVersion, facts })
  ctx.audit({
    action: 'savePerson',
    subjectType: 'Person',
    subjectId: saved.id,
    details: {
      ...{ name: facts.name, unitId: facts.unitId },
      fields: changedFields(facts, before),
    },
  })
  const answer = { personId: saved.id, version: saved.version }
  if (login === undefined || personId !== undefined) return answer
  return { ...answer, ...(await openAccount(ctx, { personId: saved.id, login })) }
}

type Fields = Readonly<Record<string, unknown>>

/** By name only: telephones and addresses have no place in the audit. */
const changedFields = (facts: Fields, before: Fields) =>
  Object.keys(facts).filter((name) => facts[name] !== (before[name] ?? null))

const answered = { id: true, version: true } as const
type Changing = {
  readonly personId: string
  readonly expectedVersion: number | undefined
  readonly facts: {
    readonly name: string
    readonly unitId: string | null
    readonly phone: string | null
    readonly email?: string | null
  }
}

async function changePerson(ctx: Ctx, { personId: id, expectedVersion, facts }: Changing) {
  const [changed] = await ctx.db.person.updateManyAndReturn({
    where: { id, ...(expectedVersion !== undefined && { version: expectedVersion }) },
    data: { ...facts, version: { increment: 1 } },
    select: answered,
  })
  if (changed === undefined) throw versionConflict('This person')
  return changed
}
