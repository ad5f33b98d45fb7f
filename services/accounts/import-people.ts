import type { Ctx } from '../ctx.ts'
import { doneLine, type ImportedLine } from '../imports/imported-line.ts'
import { accountLogins } from './account-logins.ts'
import { assignRole } from './assign-role.ts'
import { openAccount } from './initial-password.ts'
import { type Directory, judgePeople, type Known, type ReadPerson } from './judge-people.ts'
import { holdsAdministration, mayAppoint } from './managed-person.ts'
import type { PersonRow } from './read-people.ts'
import { overlap } from './role-periods.ts'

type Import = { readonly rows: readonly PersonRow[]; readonly dryRun: boolean }

/**
 * 导入人员 — people of a file with their units, roles, telephones and e-mail addresses; somebody known is known by the
 * login. Lines that cannot be carried out are refused one by one, the others are done; nobody and no role is ever taken
 * away. The same file again changes nothing.
 */
export async function importPeople(ctx: Ctx, { rows, dryRun }: Import) {
  const judged = judgePeople(rows, await directoryFor(ctx, rows))
  const lines: ImportedLine[] = []
  const made = new Map<string, string>()
  for (const verdict of judged)
    lines.push(verdict.ok ? await carryOut(ctx, verdict.person, { dryRun, made }) : verdict.line)
  const changed = lines.some(({ outcome }) => outcome === 'CREATED' || outcome === 'CHANGED')
  if (!dryRun && changed)
    ctx.audit({
      action: 'importPeople',
      subjectType: 'City',
      subjectId: ctx.city.cityId,
      details: { entries: lines.filter(({ outcome }) => outcome !== 'REFUSED').length },
    })
  return { dryRun, lines }
}

async function directoryFor(ctx: Ctx, rows: readonly PersonRow[]): Promise<Directory> {
  const { cityId } = ctx.city
  const { timeZone } = await ctx.db.city.findUniqueOrThrow({ where: { id: cityId } })
  const units = await ctx.db.organizationUnit.findMany({
    where: { cityId, active: true },
    select: { id: true, code: true, name: true, aliases: true },
  })
  const logins = rows.flatMap(({ cells: { login } }) => login || [])
  const accounts = await accountLogins(ctx.db, { logins })
  const people = await ctx.db.person.findMany({
    where: { id: { in: accounts.flatMap(({ personId }) => personId ?? []) }, cityId },
    include: { roles: true },
  })
  const known = new Map(
    people.map(({ id, name, active, roles }) => {
      const guarded = holdsAdministration(roles, ctx.now()) && !mayAppoint(ctx.actor)
      const untouchable = guarded || id === ctx.actor.id
      return [id, { id, name, active, untouchable } satisfies Known]
    }),
  )
  return {
    now: ctx.now(),
    timeZone,
    units,
    accounts: new Map(
      accounts.map(({ personId, login }) => [login, known.get(personId ?? '') ?? null]),
    ),
  }
}

type Carrying = {
  readonly dryRun: boolean
  /** Whom a line above has made, by login; in a dry run with an id of nobody. */
  readonly made: Map<string, string>
}

async function carryOut(
  ctx: Ctx,
  person: ReadPerson,
  { dryRun, made }: Carrying,
): Promise<ImportedLine> {
  const knownId = person.known?.id ?? made.get(person.login)
  if (knownId !== undefined) {
    const differs = knownId === '' || (await changeKnown(ctx, { ...person, id: knownId }, dryRun))
    return doneLine(person, differs ? 'CHANGED' : 'UNCHANGED')
  }
  made.set(person.login, '')
  if (dryRun) return doneLine(person, 'CREATED')
  const { cityId } = ctx.city
  const { name, unitId, phone, email, login } = person
  const { id } = await ctx.db.person.create({
    data: { cityId, name, unitId, phone: phone || null, email: email || null },
    select: { id: true },
  })
  made.set(login, id)
  const account = await openAccount(ctx, { personId: id, login })
  await giveRoles(ctx, { ...person, id })
  return { ...doneLine(person, 'CREATED'), ...account }
}

type Carried = ReadPerson & { readonly id: string }

async function giveRoles(ctx: Ctx, { id, roles, unitId, startsAt, endsAt }: Carried) {
  for (const role of roles)
    await assignRole(ctx, {
      ...{ personId: id, role, unitId, endsAt },
      ...(startsAt !== null && { startsAt }),
    })
}

/** Whether anything of somebody known differs from the line; outside a dry run it is as the line says afterwards. */
async function changeKnown(ctx: Ctx, person: Carried, dryRun: boolean): Promise<boolean> {
  const { id, phone, email, unitId, roles, startsAt, endsAt } = person
  const kept = await ctx.db.person.findUniqueOrThrow({ where: { id }, include: { roles: true } })
  const period = { startsAt: startsAt ?? ctx.now(), endsAt }
  const lacks = roles.some(
    (role) =>
      !kept.roles.some(
        (held) => held.role === role && held.unitId === unitId && overlap(held, period),
      ),
  )
  // a transfer is an act of its own; a second line of the same person only adds roles
  const facts = {
    ...(phone !== '' && phone !== kept.phone && { phone }),
    ...(email !== '' && email !== kept.email && { email }),
    ...(kept.unitId === null && unitId !== null && { unitId }),
  }
  const differs = Object.keys(facts).length > 0
  if (!dryRun && differs) await changeFacts(ctx, id, facts)
  if (!dryRun && lacks) await giveRoles(ctx, person)
  return differs || lacks
}

type Facts = { readonly phone?: string; readonly email?: string; readonly unitId?: string }

/** The audit says which facts were changed, not what they say. */
async function changeFacts(ctx: Ctx, id: string, facts: Facts) {
  await ctx.db.person.update({
    where: { id },
    data: { ...facts, version: { increment: 1 } },
    select: { id: true },
  })
  ctx.audit({
    ...{ action: 'importPeople', subjectType: 'Person', subjectId: id },
    details: { fields: Object.keys(facts) },
  })
}
