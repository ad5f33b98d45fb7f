import type { OrganizationUnit, Prisma } from '../../prisma/generated/client.ts'
import type { Ctx, Transaction } from '../ctx.ts'
import { grouped } from './grouped.ts'

type Reading = { readonly db: Pick<Transaction, 'organizationUnit'> }
type Area = Pick<OrganizationUnit, 'id' | 'cityId' | 'name' | 'aliases'> & {
  readonly parent: { readonly name: string } | null
}

const areaKinds = {
  kind: { in: ['DISTRICT', 'STREET'] },
} satisfies Prisma.OrganizationUnitWhereInput
const areas = (db: Reading['db']): Promise<Area[]> =>
  db.organizationUnit.findMany({
    where: areaKinds,
    select: {
      id: true,
      cityId: true,
      name: true,
      aliases: true,
      parent: { select: { name: true } },
    },
  })

/** 全称 — a street by its district's name and its own: 盐湖区东城街道. */
const fullName = ({ name, parent }: Area): string => `${parent?.name ?? ''}${name}`

/** Which areas a name may mean. */
const meantBy = (units: readonly Area[]): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    [
      ...grouped(
        units.flatMap((unit) =>
          [unit.name, fullName(unit), ...unit.aliases].map((called) => ({ called, id: unit.id })),
        ),
        ({ called }) => called,
      ),
    ].map(([called, its]) => [called, new Set(its.map(({ id }) => id))]),
  )

/** The ids of districts and streets by their names. */
export type Areas = ReadonlyMap<string, string>

/** 适用区域 — the districts and streets by their names; one that several have means none of them until somebody says which, by its district's name before its own. */
export async function areasByName(
  { db, city: { cityIds } }: Pick<Ctx, 'db' | 'city'>,
  entries: readonly { readonly areaText: string }[],
): Promise<Areas> {
  if (entries.every(({ areaText }) => areaText === '')) return new Map()
  const own = (await areas(db)).filter(({ cityId }) => cityIds.includes(cityId))
  return new Map(
    [...meantBy(own)].flatMap(([called, ids]) => {
      const [only, ...others] = ids
      return only === undefined || others.length > 0 ? [] : [[called, only] as const]
    }),
  )
}

/** 区域名称 — what the areas that lines name are called, by their ids: so that the name alone says which. */
export async function areaNames(
  { db }: Reading,
  lines: readonly { readonly areaUnitId: string | null }[],
): Promise<ReadonlyMap<string, string>> {
  if (lines.every(({ areaUnitId }) => areaUnitId === null)) return new Map()
  const all = await areas(db)
  const meant = meantBy(all)
  return new Map(
    all.map((unit) => [
      unit.id,
      (meant.get(unit.name)?.size ?? 0) > 1 ? fullName(unit) : unit.name,
    ]),
  )
}
