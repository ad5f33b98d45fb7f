import pg from 'pg'
import type { Prisma } from '../prisma/generated/client.ts'
import type { CityKind } from '../prisma/generated/enums.ts'
import { assignRole } from '../services/accounts/assign-role.ts'
import { setPassword } from '../services/accounts/set-password.ts'
import type { Ctx } from '../services/ctx.ts'
import { createDefaultCalendar } from '../services/deadlines/create-default-calendar.ts'
import { type Installation, unknownCity } from './find-installation.ts'
import { CommandFailed } from './installation-client.ts'

/** 新城市 — what a city is founded with. */
export type NewCity = {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly kind: CityKind
  readonly parent: string | null
}
export type FirstAdministrator = { readonly login: string; readonly password: string }

type FirstUnit = Omit<Prisma.OrganizationUnitCreateManyInput, 'cityId'>

const administratorRoles = ['CITY_ADMINISTRATOR', 'SYSTEM_ADMINISTRATOR'] as const

/** 建城市 — inserts the city as the database's owner: the application itself cannot found cities. Throws CommandFailed for an unknown parent. */
export async function insertCity({ database, ownerUrl }: Installation, city: NewCity) {
  const { code, name, nameEn, kind, parent } = city
  const codes = await database.cityCodes()
  if (parent !== null && !codes.includes(parent)) throw unknownCity(parent, codes)
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    await client.query(
      `INSERT INTO cities (id, code, name, name_en, kind, parent_id)
       VALUES (uuidv7(), $1, $2, $3, $4, (SELECT id FROM cities WHERE code = $5))
       ON CONFLICT (code) DO NOTHING`,
      [code, name, nameEn, kind, parent],
    )
  } finally {
    await client.end()
  }
}

/** 城市家底 — calendar, the two centers, the fallback desk and the first administrator: enough to begin. Throws CommandFailed where people are already. */
export async function furnishCity(ctx: Ctx, administrator: FirstAdministrator): Promise<void> {
  const { cityId, cityCode } = ctx.city
  if ((await ctx.db.person.count({ where: { cityId } })) > 0)
    throw new CommandFailed(`City ${cityCode} exists already. Nothing was changed.`)
  const { name, nameEn } = await ctx.db.city.findUniqueOrThrow({ where: { id: cityId } })
  await createDefaultCalendar(ctx)
  await ctx.db.organizationUnit.createMany({
    data: units(name, nameEn).map((unit) => ({ ...unit, cityId })),
    skipDuplicates: true,
  })
  await createAdministrator(ctx, administrator)
  ctx.audit({ action: 'createCity', subjectType: 'City', subjectId: cityId })
}

const units = (name: string, nameEn: string): readonly FirstUnit[] => [
  {
    kind: 'SUPERVISION_CENTER',
    code: 'SUPERVISION',
    name: `${name}城市管理监督中心`,
    nameEn: `${nameEn} supervision center`,
  },
  {
    kind: 'COMMAND_CENTER',
    code: 'COMMAND',
    name: `${name}城市管理指挥中心`,
    nameEn: `${nameEn} command center`,
  },
  {
    kind: 'DESK',
    code: 'FALLBACK',
    name: `${name}城市管理综合协调科`,
    nameEn: `${nameEn} coordination desk`,
    aliases: ['兜底单位'],
    fallback: true,
  },
]

async function createAdministrator(ctx: Ctx, { login, password }: FirstAdministrator) {
  const { id: personId } = await ctx.db.person.create({
    data: { cityId: ctx.city.cityId, name: login },
    select: { id: true },
  })
  for (const role of administratorRoles) await assignRole(ctx, { personId, role, unitId: null })
  await setPassword(ctx, { personId, login, password }).catch((error: unknown) => {
    if (!/credentials_login_key|23505/.test(String(error))) throw error
    throw new CommandFailed(
      `Somebody signs in as ${login} already. Nothing was changed but the city's row; choose another --login.`,
    )
  })
}
