import type { Ctx } from '../../services/ctx.ts'
import type { UnitKind } from '../generated/enums.ts'
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

/** 内部层级 — what the department of public works has below it: a section, and a crew and a maintenance company below that. */
export async function createLowerUnits(ctx: Ctx, city: DemoCity): Promise<void> {
  const { cityId } = ctx.city
  const department = await ctx.db.organizationUnit.findFirst({
    where: { cityId, kind: 'DEPARTMENT', name: { contains: '市政公用服务中心' } },
    orderBy: { code: 'asc' },
    select: { id: true },
  })
  if (department === null) return
  const section = seedId(city.code, 'unit', 'WORKS-SECTION')
  const below = (kind: UnitKind, code: string, name: string, nameEn: string) => ({
    ...{ cityId, kind, code, name, nameEn },
    id: seedId(city.code, 'unit', code),
    parentId: kind === 'SECTION' ? department.id : section,
  })
  await ctx.db.organizationUnit.createMany({
    data: [
      below('SECTION', 'WORKS-SECTION', '道路设施养护科', 'Road facilities section'),
      below('CREW', 'WORKS-CREW', '井盖抢修班', 'Manhole crew'),
      below('CONTRACTOR', 'WORKS-CONTRACTOR', '河东市政养护公司', 'Hedong maintenance company'),
    ],
    skipDuplicates: true,
  })
}
