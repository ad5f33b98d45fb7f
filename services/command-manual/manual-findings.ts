import type { ManualEdition, OrganizationUnit } from '../../prisma/generated/client.ts'
import { Role } from '../../prisma/generated/enums.ts'
import { heldAt } from '../accounts/role-periods.ts'
import type { Transaction } from '../ctx.ts'
import { GivenLadder } from '../deadlines/given-ladder.ts'
import { gridFaults } from '../organizations/grid-faults.ts'
import { type Area, type CheckedFacts, checkEdition } from './check-edition.ts'
import { scopeAreas, scopeOf } from './compile-manual.ts'
import { manualHasErrors, reasonNeeded } from './edition-refusals.ts'
import type { Finding } from './findings.ts'
import type { UnitFact } from './propose-units.ts'

type Reading = Pick<
  Transaction,
  | 'manualEdition'
  | 'manualEntry'
  | 'unitPhrase'
  | 'catalogueClass'
  | 'organizationUnit'
  | 'unitGrid'
  | 'roleAssignment'
  | '$queryRaw'
>
type Checked = { readonly editionId: string; readonly at: Date }

/** 发布前检查 — what is wrong with an edition as the city stands now; an edition that is not there is not found. */
export async function manualFindings(db: Reading, { editionId, at }: Checked): Promise<Finding[]> {
  const edition = await db.manualEdition.findUniqueOrThrow({ where: { id: editionId } })
  const facts = await checkedFacts(db, edition)
  const asked = { cityId: edition.cityId, at }
  const isAsked = facts.lines.some(({ ladder }) => ladder.length > 0)
  return checkEdition({
    ...facts,
    unstaffed: await unstaffedUnits(db, asked),
    unheld: isAsked ? await unheldRoles(db, asked) : new Set<Role>(),
  })
}

type Publishing = { readonly findings: readonly Finding[]; readonly reason: string | undefined }

/** 发布条件 — errors keep an edition from being published, warnings want a reason; throws MANUAL_HAS_ERRORS, REASON_NEEDED. */
export function assertPublishable({ findings, reason }: Publishing): void {
  const of = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length
  if (of('ERROR') > 0) throw manualHasErrors(of('ERROR'))
  if (of('WARNING') > 0 && !reason?.trim()) throw reasonNeeded(of('WARNING'))
}

async function checkedFacts(
  db: Reading,
  edition: ManualEdition,
): Promise<Omit<CheckedFacts, 'unstaffed' | 'unheld'>> {
  const { id: editionId, cityId, standard, daysMeaning, hoursMeaning } = edition
  const entries = await db.manualEntry.findMany({
    where: { editionId },
    include: { rules: { orderBy: { position: 'asc' } } },
    orderBy: [{ kind: 'asc' }, { classCode: 'asc' }, { conditionNo: 'asc' }],
  })
  const waiting = await db.unitPhrase.findMany({ where: { editionId, confirmedAt: null } })
  const unconfirmed = new Set(waiting.map(({ phrase }) => phrase))
  const classes = await db.catalogueClass.findMany({ where: { cityId } })
  const units = await db.organizationUnit.findMany()
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const areas = await scopeAreas({ db }, entries)
  const unitOf = (id: string | null | undefined) => factOf(byId.get(id ?? ''))
  return {
    standard,
    meanings: {
      days: daysMeaning === 'NATURAL_DAY' ? 'natural' : 'working',
      hours: hoursMeaning === 'URGENT_HOUR' ? 'urgent' : 'working',
    },
    classes,
    lines: entries.map(({ rules, ...entry }) => ({
      ...entry,
      scope: scopeOf(entry, areas),
      area: unitOf(entry.areaUnitId),
      ladder: GivenLadder.parse(entry.ladder),
      rules: rules.map(({ kind, phrase, unitId }) => ({
        ...{ kind, phrase, unit: unitOf(unitId), confirmed: !unconfirmed.has(phrase) },
        regulator: unitOf(byId.get(unitId ?? '')?.regulatorId),
      })),
    })),
    areas: areasOf(await streetIds(db, cityId), units),
    areaClasses: new Set([
      ...units.flatMap(({ areaClass }) => areaClass ?? []),
      ...(await gridClasses(db, cityId)),
    ]),
    gridFaults: await gridFaults(db),
  }
}

type Staffing = { readonly cityId: string; readonly at: Date }

/** Whom a warning of the handling clock is told: the officers of its unit. */
async function unstaffedUnits(db: Reading, { cityId, at }: Staffing): Promise<Set<string>> {
  const held = await db.roleAssignment.findMany({
    where: { cityId, role: 'DEPARTMENT_OFFICER', person: { active: true }, ...heldAt(at) },
    select: { unitId: true },
  })
  const staffed = new Set(held.map(({ unitId }) => unitId))
  const units = await db.organizationUnit.findMany({
    where: { cityId, hasAccounts: true },
    select: { id: true },
  })
  return new Set(units.flatMap(({ id }) => (staffed.has(id) ? [] : id)))
}

/** Whom the levels of a line may tell beside its unit. */
async function unheldRoles(db: Reading, { cityId, at }: Staffing): Promise<Set<Role>> {
  const held = await db.roleAssignment.findMany({
    where: { cityId, person: { active: true }, ...heldAt(at) },
    distinct: ['role'],
    select: { role: true },
  })
  const roles = new Set(held.map(({ role }) => role))
  return new Set(Object.values(Role).filter((role) => !roles.has(role)))
}

const gridClasses = async (db: Reading, cityId: string) =>
  (
    await db.unitGrid.findMany({
      where: { cityId, areaClass: { not: null } },
      distinct: ['areaClass'],
      select: { areaClass: true },
    })
  ).flatMap(({ areaClass }) => areaClass ?? [])

const streetIds = async (db: Reading, cityId: string) =>
  (
    await db.unitGrid.findMany({
      where: { cityId },
      distinct: ['streetId'],
      select: { streetId: true },
    })
  ).map(({ streetId }) => streetId)

/** As a case’s place is found: its street, the district above that, and the enforcement body below the district. */
const areasOf = (streets: readonly string[], units: readonly OrganizationUnit[]): Area[] =>
  streets.flatMap((id) => {
    const street = units.find((unit) => unit.id === id)
    if (street === undefined) return []
    const district = units.find((unit) => unit.id === street.parentId)
    const enforcement = units.find(
      ({ kind, parentId }) => kind === 'ENFORCEMENT' && parentId === street.parentId,
    )
    return {
      name: street.name,
      streetUnit: factOf(street),
      districtUnit: factOf(district),
      enforcementUnit: factOf(enforcement),
    }
  })

const factOf = (unit: OrganizationUnit | undefined): UnitFact | null =>
  unit === undefined
    ? null
    : { id: unit.id, name: unit.name, hasAccounts: unit.hasAccounts, active: unit.active }
