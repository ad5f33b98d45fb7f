import { z } from 'zod'
import type { Prisma } from '../../prisma/generated/client.ts'
import { ClassKind, MappingBasis, Role, UnitKind } from '../../prisma/generated/enums.ts'
import { heldAt, heldBetween } from '../accounts/role-periods.ts'
import { onDutyBetween } from '../organizations/on-duty.ts'
import { orderSides } from '../supervision-orders/orders-where.ts'
import { orderStates } from '../supervision-orders/rules.ts'

export const longestWord = 200
const word = z.string().max(longestWord)
const instant = z.iso.datetime({ offset: true }).transform((written) => new Date(written))
export const classStates = ['ACTIVE', 'NOT_OFFERED', 'RETIRED'] as const

/** 管理列表条件 — what the lists of the administration are narrowed by; each takes what it knows. */
export const OfficeFilter = z
  .object({
    /** Part of a name or code. */
    text: word,
    role: z.enum(Role),
    unitKind: z.enum(UnitKind),
    unitId: z.uuid(),
    /** Who did it. */
    personId: z.uuid(),
    action: word,
    classCode: word,
    /** Beginning of a component’s identifier. */
    code: word,
    classKind: z.enum(ClassKind),
    standard: word,
    extension: z.boolean(),
    classState: z.enum(classStates),
    /** Of a mapping, which leads there from `standard`. */
    toStandard: word,
    mappingBasis: z.enum(MappingBasis),
    confirmed: z.boolean(),
    /** Only what waits for whoever asks. */
    waiting: z.boolean(),
    /** Of a supervision order. */
    ...{ orderSide: z.enum(orderSides), orderState: z.enum(orderStates) },
    ...{ from: instant, before: instant },
  })
  .partial()
export type OfficeFilter = z.output<typeof OfficeFilter>

/** Part of a word, in capitals or not. */
export const within = (text: string) => ({ contains: text, mode: 'insensitive' as const })

/** Who holds a role now, by part of the name. */
export const peopleWhere = ({ role, text }: OfficeFilter, at: Date): Prisma.PersonWhereInput => ({
  ...(role && { roles: { some: { role, ...heldAt(at) } } }),
  ...(text && { name: { contains: text } }),
})

/** Between which two instants one asks; now where none are said. */
export const askedPeriod = ({ from, before }: OfficeFilter, at: Date) => ({
  from: from ?? at,
  to: before ?? at,
})

/** Who held a role, at any unit or at one, between two instants. */
export const holdersWhere = (
  { role, unitId }: OfficeFilter,
  { from, to }: ReturnType<typeof askedPeriod>,
): Prisma.RoleAssignmentWhereInput => ({
  ...(role && { role }),
  ...(unitId && { unitId }),
  ...heldBetween(from, to),
})

/** Units of a kind, by part of a name or code. */
export const unitsWhere = ({
  unitKind,
  text,
}: OfficeFilter): Prisma.OrganizationUnitWhereInput => ({
  ...(unitKind && { kind: unitKind }),
  ...(text && { OR: [{ name: within(text) }, { nameEn: within(text) }, { code: within(text) }] }),
})

const ever = { first: new Date(0), last: new Date('9999-12-31T00:00:00Z') }

/** Duties of an office between two instants. */
export const dutiesWhere = ({ unitId, from, before }: OfficeFilter): Prisma.DutyWhereInput => ({
  ...onDutyBetween(from ?? ever.first, before ?? ever.last),
  ...(unitId && { unitId }),
})

/** What was done, by whom, between two instants. */
export const auditWhere = ({
  action,
  personId,
  from,
  before,
}: OfficeFilter): Prisma.AuditEntryWhereInput => ({
  at: { ...(from && { gte: from }), ...(before && { lt: before }) },
  ...(action && { action }),
  ...(personId && { actorKind: 'PERSON', actorId: personId }),
})

/** Components of a class, by the beginning of the identifier. */
export const componentsWhere = ({ classCode, code }: OfficeFilter): Prisma.ComponentWhereInput => ({
  ...(classCode && { classCode }),
  ...(code && { code: { startsWith: code } }),
})

/** Classes of a city’s own catalogue: by edition, kind, origin, state and every word of a text. */
export const classesWhere = (
  { standard, classKind: kind, extension, classState, text = '' }: OfficeFilter,
  cityId: string,
): Prisma.CatalogueClassWhereInput => ({
  cityId,
  ...(standard && { standard }),
  ...(kind && { kind }),
  ...(extension !== undefined && { extension }),
  ...(classState === 'RETIRED' && { retiredAt: { not: null } }),
  ...(classState === 'ACTIVE' && { retiredAt: null, active: true }),
  ...(classState === 'NOT_OFFERED' && { retiredAt: null, active: false }),
  AND: text
    .split(/\s+/)
    .filter((part) => part !== '')
    .map((part) => ({
      OR: [
        ...[{ code: within(part) }, { majorName: within(part) }, { majorNameEn: within(part) }],
        ...[{ name: within(part) }, { nameEn: within(part) }],
      ],
    })),
})
