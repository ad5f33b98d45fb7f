import { z } from 'zod'
import { CaseSource, CaseStage, Role, type ViewList } from '../../prisma/generated/enums.ts'
import { lights } from '../deadlines/light.ts'
import { longestSearch } from './search-words.ts'
import { longestHours } from './work-list-filter.ts'

const id = z.string().max(200)
const code = z.string().max(20)
const instant = z.iso.datetime({ offset: true })
const text = z.string().max(longestSearch)
const common = {
  source: z.enum(CaseSource),
  classCode: code,
  text,
  dueBefore: instant,
}

/** Lists that nobody keeps a view of narrow by nothing. */
const none = z.strictObject({})

/** 视图条件 — what a saved view may narrow each list by: the fields of the list's filter, ids as the API gives them out. */
export const viewFilters = {
  WORK_LIST: z
    .strictObject({
      ...common,
      role: z.enum(Role),
      elementId: z.string().max(100),
      stage: z.enum(CaseStage),
      classCodePrefix: code,
      areaId: id,
      unitId: id,
      light: z.enum(lights),
      mine: z.boolean(),
      arranging: z.boolean(),
      dueWithinHours: z.number().int().min(0).max(longestHours),
      priorityFirst: z.boolean(),
    })
    .partial(),
  CASES: z
    .strictObject({
      ...common,
      stages: z.array(z.enum(CaseStage)).max(10),
      caseNumber: z.string().max(60),
      responsibleUnitId: id,
      reportedFrom: instant,
      reportedBefore: instant,
    })
    .partial(),
  CLOCK_LEDGER: z
    .strictObject({ kind: code, unitId: id, personId: id, from: instant, to: instant })
    .partial(),
  ...{ PEOPLE: none, UNITS: none, DUTIES: none },
  ...{ AUDIT: none, COMPONENTS: none, CATALOGUE: none },
  ...{ ROLE_HOLDERS: none, LABELS: none, API_KEYS: none },
  ...{ HANDOVERS: none, CLOCK_REQUESTS: none },
  ...{ MANUAL_EDITIONS: none, PROCESS_EDITIONS: none, CLASS_MAPPINGS: none },
  SUPERVISION_ORDERS: none,
} as const satisfies Record<ViewList, z.ZodType>
