import { editionInForce } from '../../services/command-manual/edition-in-force.ts'
import type { Actor, CityScope, Ctx } from '../../services/ctx.ts'
import { systemActor } from '../../services/ctx.ts'
import type { Database } from '../../services/database.ts'
import type { Calendar } from '../../services/deadlines/calendar.ts'
import { calendarInForce } from '../../services/deadlines/calendar-in-force.ts'
import type { Component, ManualEntry, OrganizationUnit, Role } from '../generated/client.ts'
import { componentClasses } from './component-classes.ts'

/** 经办人 — somebody of the city or of a county below it who may take a step. */
export type Officer = { readonly actor: Actor; readonly scope: CityScope }
/** 底数 — what past cases are made from: read once. */
export type PastFacts = {
  readonly scope: CityScope
  readonly calendar: Calendar
  readonly entries: readonly ManualEntry[]
  readonly components: readonly Component[]
  readonly units: ReadonlyMap<string, OrganizationUnit>
  readonly officers: readonly Officer[]
  readonly collectors: ReadonlyMap<string, string | null>
}

/** Matters that a collector meets every day. */
const everyday = [
  ...['E0110', 'E0111', 'E0113', 'E0136', 'E0192', 'E0201', 'E0203', 'E0302'],
  ...['E0401', 'E0405', 'E0406', 'E0410', 'E0503'],
]

/** Reads what the past cases of a city are made from. */
export async function readPastFacts(database: Database, scope: CityScope): Promise<PastFacts> {
  const scopes = new Map<string, CityScope>()
  for (const id of scope.cityIds) scopes.set(id, await database.scopeOf(id))
  return database.actIn(
    scope,
    systemActor,
  )(async (ctx) => ({
    scope,
    ...(await manualFacts(ctx)),
    ...(await placeFacts(ctx)),
    officers: await officersOf(ctx, scopes),
  }))
}

async function manualFacts(ctx: Ctx) {
  const { cityId } = ctx.city
  const inForce = { cityId, at: ctx.now() }
  const edition = await editionInForce(ctx, inForce)
  if (edition === null) throw new Error('Past cases need a manual in force. Publish one first.')
  const classCode = { in: [...everyday, ...componentClasses.map(({ code }) => code)] }
  const entries = await ctx.db.manualEntry.findMany({
    where: { editionId: edition.id, classCode },
    orderBy: [{ classCode: 'asc' }, { conditionNo: 'asc' }],
  })
  return { entries, calendar: (await calendarInForce(ctx, inForce)).calendar }
}

async function placeFacts({ db, city }: Ctx) {
  const here = { cityId: { in: [...city.cityIds] } }
  const units = await db.organizationUnit.findMany({ where: here })
  const beats = await db.responsibilityGrid.findMany({ where: here })
  return {
    units: new Map(units.map((unit) => [unit.id, unit])),
    collectors: new Map(beats.map(({ id, collectorId }) => [id, collectorId])),
    components: await db.component.findMany({ where: here, orderBy: { code: 'asc' } }),
  }
}

async function officersOf({ db, city }: Ctx, scopes: ReadonlyMap<string, CityScope>) {
  const people = await db.person.findMany({
    where: { cityId: { in: [...city.cityIds] }, active: true },
    include: { roles: { select: { role: true, unitId: true } } },
    orderBy: { id: 'asc' },
  })
  return people.flatMap(({ id, name, unitId, roles, cityId }): Officer[] => {
    const scope = scopes.get(cityId)
    if (scope === undefined) return []
    return [{ scope, actor: { kind: 'PERSON', id, name, unitId, roles } }]
  })
}

type Post = {
  readonly role: Role
  readonly unitId: string | null
  /** The beat whose collector it has to be. */
  readonly responsibilityGridId?: string | null
}

/** 候选人 — the officers who may take a step. */
export function officersFor(facts: PastFacts, { role, unitId, responsibilityGridId }: Post) {
  const collectorId = facts.collectors.get(responsibilityGridId ?? '') ?? null
  return facts.officers.filter(
    ({ actor }) =>
      (role !== 'COLLECTOR' || collectorId === null || actor.id === collectorId) &&
      actor.roles.some((held) => held.role === role && (unitId === null || held.unitId === unitId)),
  )
}
