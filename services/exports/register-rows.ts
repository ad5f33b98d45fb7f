import type { Prisma } from '../../prisma/generated/client.ts'
import type { Transaction } from '../ctx.ts'
import { behind, type Rows, type Written, writing } from './rows.ts'
import { namesOfUnits } from './unit-names.ts'

type Reading = Pick<Transaction, 'component' | 'catalogueClass' | 'auditEntry' | 'organizationUnit'>

/** 部件行 — a row a component with its three bodies; coordinates in WGS84. */
export function componentRows(db: Reading, written: Written): Rows<Prisma.ComponentWhereInput> {
  const { named } = writing(written)
  return {
    headings: [
      ...(['componentCode', 'componentName', 'classCode', 'address'] as const),
      ...(['longitude', 'latitude', 'departmentInCharge', 'owner', 'maintainer'] as const),
    ],
    count: (where, most) => db.component.count({ where, take: most }),
    read: async ({ where, after, take }) => {
      const components = await db.component.findMany({
        ...{ where, take, ...behind(after), orderBy: [{ code: 'asc' }, { id: 'asc' }] },
      })
      const bodies = components.map((it) => [it.departmentInChargeId, it.ownerId, it.maintainerId])
      const unitNamed = await namesOfUnits(db, bodies.flat())
      const rows = components.map(({ code, name, classCode, address, ...it }, at) => [
        ...[code, name, classCode, address, String(it.longitude), String(it.latitude)],
        ...(bodies[at] ?? []).map((id) => named(unitNamed(id))),
      ])
      return { rows, last: components.at(-1)?.id ?? null }
    },
  }
}

/** 小类行 — a row a class of the catalogue. */
export function classRows(db: Reading, written: Written): Rows<Prisma.CatalogueClassWhereInput> {
  const { instant, said, named } = writing(written)
  return {
    headings: [
      ...(['standard', 'kind', 'classCode', 'className', 'classNameEn', 'majorCode'] as const),
      ...(['majorName', 'origin', 'dispatchLevel', 'state', 'retiredAt', 'reason'] as const),
    ],
    count: (where, most) => db.catalogueClass.count({ where, take: most }),
    read: async ({ where, after, take }) => {
      const classes = await db.catalogueClass.findMany({
        ...{ where, take, ...behind(after) },
        orderBy: [{ kind: 'asc' }, { code: 'asc' }, { id: 'asc' }],
      })
      const rows = classes.map((it) => [
        ...[it.standard, said.classKinds[it.kind], it.code, it.name, it.nameEn],
        ...[it.majorCode, named({ name: it.majorName, nameEn: it.majorNameEn })],
        said.classOrigins[it.extension ? 'EXTENSION' : 'STANDARD'],
        said.dispatchLevels[it.dispatchLevel ?? 'AS_CITY'],
        said.classStates[stateOf(it)],
        ...[instant(it.retiredAt), it.retiringReason ?? ''],
      ])
      return { rows, last: classes.at(-1)?.id ?? null }
    },
  }
}

const stateOf = ({ retiredAt, active }: { retiredAt: Date | null; active: boolean }) =>
  retiredAt !== null ? 'RETIRED' : active ? 'ACTIVE' : 'NOT_OFFERED'

/** 审计行 — a row an act as it was recorded: its name, subject and details are those of the API. */
export function auditRows(db: Reading, written: Written): Rows<Prisma.AuditEntryWhereInput> {
  const { instant, said } = writing(written)
  const kinds: Readonly<Record<string, string>> = said.actorKinds
  return {
    headings: [
      ...(['at', 'action', 'actorKind', 'actor', 'subjectType', 'subjectId'] as const),
      'details',
    ],
    count: (where, most) => db.auditEntry.count({ where, take: most }),
    read: async ({ where, after, take }) => {
      const entries = await db.auditEntry.findMany({
        ...{ where, take, ...behind(after), orderBy: [{ at: 'desc' }, { id: 'desc' }] },
      })
      const rows = entries.map(({ at, action, actorKind, actorName, ...it }) => [
        ...[instant(at), action, kinds[actorKind] ?? actorKind, actorName],
        ...[it.subjectType, it.subjectId, JSON.stringify(it.details)],
      ])
      return { rows, last: entries.at(-1)?.id ?? null }
    },
  }
}
