import type { Prisma } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { separated } from './rules.ts'

/** 可评判的任务 — leaves out the tasks that assertSeparated would refuse to whoever asks. */
export async function separatedFrom({ db, actor }: Ctx): Promise<Prisma.TaskWhereInput> {
  const judging = actor.roles.some(({ role }) => separated.judging.some((it) => it === role))
  if (!judging || actor.id === null) return {}
  const excepting = await db.city.findMany({
    where: { sameBodyVerification: true },
    select: { id: true },
  })
  const { id: personId } = actor
  const units = [...actor.roles.map(({ unitId }) => unitId), actor.unitId].filter(
    (id) => id !== null,
  )
  const closed = { closedAt: { not: null } } as const
  const own = { visits: { some: { ...closed, personId, role: { in: separated.handling } } } }
  const joint = [
    { visits: { some: { ...closed, personId, role: { in: separated.command } } } },
    {
      visits: {
        some: {
          ...closed,
          unitId: { in: units },
          role: { in: [...separated.handling, ...separated.command] },
        },
      },
    },
    { hops: { some: { givenBackAt: null, toUnitId: { in: units } } } },
  ]
  const refused = { OR: [own, { cityId: { notIn: excepting.map(({ id }) => id) }, OR: joint }] }
  return { NOT: { stage: 'HANDLED', role: { in: separated.judging }, case: refused } }
}
