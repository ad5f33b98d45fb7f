import type { Ctx } from '../ctx.ts'
import { invalidInput, notFound } from '../errors.ts'
import { assertNotOneself, holdsAdministration, managedPerson } from './managed-person.ts'
import { overlap } from './role-periods.ts'
import { assertRolesTogether } from './separation.ts'

type Given = {
  readonly personId: string
  readonly substituteId: string
  readonly startsAt: Date
  readonly endsAt: Date
}

const longestDays = 366
const day = 24 * 60 * 60 * 1000

/**
 * 指定代理 — somebody acts in the place of somebody else for a while, with all their roles; the same again changes
 * nothing. The three administrators have no substitutes. Throws NOT_FOUND, FORBIDDEN, INVALID_INPUT,
 * SEPARATION_OF_DUTIES.
 */
export async function nameSubstitute(ctx: Ctx, given: Given): Promise<{ substitutionId: string }> {
  const { personId, substituteId, startsAt, endsAt } = given
  const absent = await managedPerson(ctx, personId)
  const substitute = await managedPerson(ctx, substituteId)
  assertNotOneself(ctx, substituteId)
  assertPossible(given, substitute.active)
  if (holdsAdministration(absent.roles, ctx.now()))
    throw invalidInput(
      'The three administrators have no substitutes. Nothing was changed.',
      'personId',
    )
  const meanwhile = [...absent.roles, ...substitute.roles].filter((held) => overlap(held, given))
  assertRolesTogether([...new Set(meanwhile.map(({ role }) => role))])
  const known = await ctx.db.substitution.findFirst({
    where: { personId, substituteId, startsAt, endsAt },
    select: { id: true },
  })
  if (known !== null) return { substitutionId: known.id }
  const { id } = await ctx.db.substitution.create({
    data: {
      ...{ cityId: ctx.city.cityId, personId, substituteId, startsAt, endsAt },
      grantedAt: ctx.now(),
      grantedById: ctx.actor.kind === 'PERSON' ? ctx.actor.id : null,
    },
    select: { id: true },
  })
  ctx.audit({
    action: 'nameSubstitute',
    subjectType: 'Person',
    subjectId: personId,
    details: { substituteId, from: startsAt.toISOString(), until: endsAt.toISOString() },
  })
  return { substitutionId: id }
}

function assertPossible({ personId, substituteId, startsAt, endsAt }: Given, active: boolean) {
  if (personId === substituteId)
    throw invalidInput('Nobody is their own substitute. Nothing was changed.', 'substituteId')
  if (!active)
    throw invalidInput('Whoever has left is no substitute. Nothing was changed.', 'substituteId')
  if (endsAt <= startsAt)
    throw invalidInput('A substitution ends after it has begun. Nothing was changed.', 'endsAt')
  if (+endsAt - +startsAt > longestDays * day)
    throw invalidInput('A substitution lasts a year at most. Nothing was changed.', 'endsAt')
}

/** 结束代理 — it ends now; one that has ended stays as it is. Throws NOT_FOUND, FORBIDDEN. */
export async function endSubstitution(ctx: Ctx, { substitutionId }: { substitutionId: string }) {
  const known = await ctx.db.substitution.findUnique({ where: { id: substitutionId } })
  if (known === null || known.cityId !== ctx.city.cityId) throw notFound('This substitution')
  const { personId, substituteId, startsAt } = known
  await managedPerson(ctx, personId)
  const now = ctx.now()
  const { count } = await ctx.db.substitution.updateMany({
    where: { id: substitutionId, endsAt: { gt: now } },
    data: { endsAt: startsAt > now ? startsAt : now },
  })
  if (count > 0)
    ctx.audit({
      action: 'endSubstitution',
      subjectType: 'Person',
      subjectId: personId,
      details: { substituteId },
    })
  return { substitutionId, personId }
}
