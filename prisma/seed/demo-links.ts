import { createSignInLink } from '../../services/accounts/create-sign-in-link.ts'
import type { Act, Ctx } from '../../services/ctx.ts'
import type { Role } from '../generated/enums.ts'

/** 演示登录 — one role of somebody who can be signed in as: a person of two roles stands here twice, with one token. */
export type DemoLink = {
  readonly role: Role
  readonly unitName: string
  readonly unitId: string | null
  readonly personName: string
  readonly token: string
  /** Of the city's own centers, not of a district or department. */
  readonly central: boolean
}

const sevenDays = 7 * 24 * 3_600_000

/** 建演示链接 — a sign-in link for everybody of the act's city, good for seven days; the tokens are seen only now. */
export const createDemoLinks = (act: Act): Promise<DemoLink[]> => act(linksOf)

async function linksOf(ctx: Ctx): Promise<DemoLink[]> {
  const { cityId } = ctx.city
  const { name: cityName } = await ctx.db.city.findUniqueOrThrow({ where: { id: cityId } })
  const people = await ctx.db.person.findMany({
    where: { cityId, active: true },
    include: { roles: { include: { unit: true }, orderBy: { role: 'asc' } } },
    orderBy: { id: 'asc' },
  })
  const expiresAt = new Date(ctx.now().getTime() + sevenDays)
  const links: (DemoLink & { readonly below: number })[] = []
  for (const { id: personId, name: personName, roles } of people) {
    const { token } = await createSignInLink(ctx, { personId, expiresAt })
    for (const { role, unit } of roles)
      links.push({
        ...{ role, personName, token },
        unitName: unit?.name ?? cityName,
        unitId: unit?.id ?? null,
        central: unit === null || (unit.parentId === null && unit.kind.endsWith('_CENTER')),
        below: Number((unit?.parentId ?? null) !== null),
      })
  }
  // the city's own desks first: who takes the first link of a role sits at the top
  return links.toSorted((a, b) => a.below - b.below).map(({ below: _, ...link }) => link)
}
