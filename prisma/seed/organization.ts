import type { Ctx } from '../../services/ctx.ts'
import type { DemoCity } from './demo-cities.ts'
import { seedId } from './seed-id.ts'

/** 建机构 — centers, districts, streets, the fallback desk, and owners with the body that regulates them. */
export async function createOrganization(ctx: Ctx, city: DemoCity): Promise<void> {
  const idOf = (code: string | undefined) =>
    code === undefined ? null : seedId(city.code, 'unit', code)
  await ctx.db.organizationUnit.createMany({
    data: city.units.map(({ parent, regulator, aliases = [], ...unit }) => ({
      ...unit,
      id: seedId(city.code, 'unit', unit.code),
      cityId: ctx.city.cityId,
      aliases: [...aliases],
      parentId: idOf(parent),
      regulatorId: idOf(regulator),
      hasAccounts: unit.kind !== 'OWNER',
    })),
    skipDuplicates: true,
  })
}

/** 行业主管 — enterprises that the manual names are reached through whoever regulates their trade. */
export async function giveOwnersRegulators(ctx: Ctx, city: DemoCity): Promise<void> {
  const nameless = { cityId: ctx.city.cityId, kind: 'OWNER', regulatorId: null } as const
  await ctx.db.organizationUnit.updateMany({
    where: { ...nameless, name: { contains: '公交' } },
    data: { regulatorId: seedId(city.code, 'unit', 'TRANSPORT') },
  })
  await ctx.db.organizationUnit.updateMany({
    where: nameless,
    data: { regulatorId: seedId(city.code, 'unit', 'INDUSTRY') },
  })
}
