import { z } from 'zod'
import type { Prisma } from '../../prisma/generated/client.ts'
import { CaseSource, CaseStage, Role, type ViewList } from '../../prisma/generated/enums.ts'
import { ledgerKinds } from '../deadlines/clock-ledger.ts'
import { lights } from '../deadlines/light.ts'
import { OfficeFilter } from './office-filter.ts'

const id = z.uuid()
const text = z.string()
const instant = z.iso.datetime({ offset: true }).transform((written) => new Date(written))
const common = { source: z.enum(CaseSource), classCode: text, text, dueBefore: instant }

/** 导出条件 — the filter of each list as it is kept with an export: the rows’ own ids, instants as texts. */
export const exportFilters = {
  WORK_LIST: z
    .object({
      ...common,
      role: z.enum(Role),
      elementId: text,
      caseId: id,
      stage: z.enum(CaseStage),
      classCodePrefix: text,
      areaId: id,
      unitId: id,
      light: z.enum(lights),
      ...{ mine: z.boolean(), arranging: z.boolean() },
      dueWithinHours: z.number(),
      priorityFirst: z.boolean(),
    })
    .partial(),
  CASES: z
    .object({
      ...common,
      stages: z.array(z.enum(CaseStage)),
      caseNumber: text,
      responsibleUnitId: id,
      reportedFrom: instant,
      reportedBefore: instant,
    })
    .partial(),
  CLOCK_LEDGER: z
    .object({
      ...{ kind: z.enum(ledgerKinds), unitId: id, personId: id },
      ...{ from: instant, before: instant },
    })
    .partial(),
  ...{ PEOPLE: OfficeFilter, UNITS: OfficeFilter, DUTIES: OfficeFilter },
  ...{ AUDIT: OfficeFilter, COMPONENTS: OfficeFilter, CATALOGUE: OfficeFilter },
  ...{ ROLE_HOLDERS: OfficeFilter, LABELS: OfficeFilter, API_KEYS: OfficeFilter },
  ...{ HANDOVERS: OfficeFilter, CLOCK_REQUESTS: OfficeFilter },
  ...{ MANUAL_EDITIONS: OfficeFilter, PROCESS_EDITIONS: OfficeFilter },
  ...{ CLASS_MAPPINGS: OfficeFilter, SUPERVISION_ORDERS: OfficeFilter },
} as const satisfies Record<ViewList, z.ZodType>

/** As it is kept: without what narrows nothing. */
export const keptFilter = (filter: object): Prisma.InputJsonObject =>
  JSON.parse(
    JSON.stringify(
      Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null)),
    ),
  )
