import type { Ctx } from '../../services/ctx.ts'
import type { Role } from '../generated/enums.ts'
import { beatsOf } from './beats.ts'
import type { DemoCity } from './demo-cities.ts'
import { personName } from './names.ts'
import { seedId } from './seed-id.ts'
import { type SeededUnit, seededUnits } from './seeded-units.ts'

/** 岗位 — one seeded person: what they sign in as, where they sit, what they do. */
type Post = {
  readonly login: string
  readonly unitId: string | null
  readonly roles: readonly Role[]
}

/** 建人员 — somebody in every role a person may hold; nobody in two that must not meet. No passwords: demo links sign them in. */
export async function createPeople(ctx: Ctx, city: DemoCity): Promise<void> {
  const { cityId } = ctx.city
  const posts = postsOf(city, await seededUnits(ctx))
  const offset = city.parentCode === null ? 0 : firstOfCounty
  await ctx.db.person.createMany({
    data: posts.map(({ login, unitId }, n) => ({
      ...{ cityId, unitId },
      id: personId(city, login),
      name: personName(offset + n),
    })),
    skipDuplicates: true,
  })
  await ctx.db.roleAssignment.createMany({
    data: posts.flatMap(({ login, unitId, roles }) =>
      roles.map((role) => ({
        ...{ cityId, unitId, role },
        id: seedId(city.code, 'role', login, role),
        personId: personId(city, login),
      })),
    ),
    skipDuplicates: true,
  })
}

/** Names are given in order: those of the county begin where no city's list ends. */
const firstOfCounty = 500

/** A seeded person, by what they sign in as. */
export const personId = ({ code }: Pick<DemoCity, 'code'>, login: string) =>
  seedId(code, 'person', login)

const numbered = (login: string, count: number, post: Omit<Post, 'login'>): Post[] =>
  Array.from({ length: count }, (_, n) => ({ ...post, login: `${login}${n + 1}` }))

function postsOf(city: DemoCity, units: readonly SeededUnit[]): Post[] {
  const desk = (code: string) => units.find((unit) => unit.code === code)?.id ?? null
  return [
    ...supervision(desk('SUPERVISION')),
    ...command(desk('COMMAND')),
    ...administration(),
    ...beatsOf(city, units).map(({ collector }) => ({
      login: collector,
      unitId: desk('SUPERVISION'),
      roles: ['COLLECTOR'] as const,
    })),
    ...units.flatMap(postsAt),
  ]
}

const supervision = (unitId: string | null): Post[] => [
  ...numbered('intake-officer', 2, { unitId, roles: ['INTAKE_OFFICER'] }),
  ...numbered('shift-leader', 1, { unitId, roles: ['SHIFT_LEADER'] }),
  // 一人两岗: the second shift leader also takes in reports
  { login: 'shift-leader2', unitId, roles: ['SHIFT_LEADER', 'INTAKE_OFFICER'] },
  ...numbered('evaluator', 1, { unitId, roles: ['EVALUATOR'] }),
]

const command = (unitId: string | null): Post[] => [
  ...numbered('dispatcher', 2, { unitId, roles: ['DISPATCHER'] }),
  ...numbered('supervisor', 1, { unitId, roles: ['SUPERVISOR'] }),
  ...numbered('leader', 1, { unitId, roles: ['LEADER'] }),
]

const administration = (): Post[] =>
  (
    [
      ['city-administrator', 'CITY_ADMINISTRATOR'],
      ['process-designer', 'PROCESS_DESIGNER'],
      ['system-administrator', 'SYSTEM_ADMINISTRATOR'],
      ['security-administrator', 'SECURITY_ADMINISTRATOR'],
      ['auditor', 'AUDITOR'],
      ['citizen', 'CITIZEN'],
    ] as const
  ).flatMap(([login, role]) => numbered(login, 1, { unitId: null, roles: [role] }))

/** Whoever may be handed a case has an officer and a handler; a district's command center its dispatcher. */
function postsAt({ id, code, kind, parentId, hasAccounts }: SeededUnit): Post[] {
  if (kind === 'COMMAND_CENTER' && parentId !== null)
    return [{ login: `dispatcher@${code}`, unitId: id, roles: ['DISPATCHER'] }]
  if (!hasAccounts || kind === 'COMMAND_CENTER' || kind === 'SUPERVISION_CENTER') return []
  return [
    { login: `officer@${code}`, unitId: id, roles: ['DEPARTMENT_OFFICER'] },
    { login: `handler@${code}`, unitId: id, roles: ['HANDLER'] },
  ]
}
