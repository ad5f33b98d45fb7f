import { z } from 'zod'

const named = z.object({ name: z.string() })
const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text))

/** 部件 — what the demo reads of a component. */
export const Component = z.object({
  code: z.string(),
  name: z.string(),
  address: z.string(),
  longitude: z.number(),
  latitude: z.number(),
  departmentInChargeId: z.string().nullable(),
  ownerId: z.string().nullable(),
})
export type DemoComponent = z.infer<typeof Component>

/** A connection of such nodes. */
export const edges = <T extends z.ZodType>(node: T) =>
  z.object({ edges: z.array(z.object({ node })) })

/** 指挥中心 — a command center and the district above it. */
export const Center = z.object({
  id: z.string(),
  name: z.string(),
  parent: z.object({ code: z.string() }).nullable(),
})

const ProposedUnit = z.object({
  unitId: z.string(),
  unitName: z.string(),
  reasonKey: z.string(),
  phrase: z.string(),
  alternatives: z.array(z.string()),
  onBehalfOf: z.object({ unitName: z.string() }).nullable(),
})
const Proposal = z.object({
  entryId: z.string().nullable(),
  limitValue: z.number(),
  limitUnit: z.string(),
  units: z.array(ProposedUnit),
})
export type DemoProposal = z.infer<typeof Proposal>

/** 任务 — an officer’s step as the work list shows it. */
export const OpenTask = z.object({
  id: z.string(),
  elementId: z.string(),
  name: z.string(),
  nameEn: z.string(),
  role: z.string(),
  formId: z.string(),
  dueAt: instant.nullable(),
  unit: named.nullable(),
  outcomes: z.array(z.object({ key: z.string(), zh: z.string(), en: z.string() })).min(1),
  status: z.string(),
})
export type DemoTask = z.infer<typeof OpenTask>

const Visit = z.object({
  name: z.string(),
  nameEn: z.string(),
  unit: named.nullable(),
  person: named.nullable(),
  overdue: z.boolean().nullable(),
})
const Clock = z.object({
  key: z.string(),
  limitValue: z.number(),
  limitUnit: z.string(),
  dueAt: instant,
  stoppedAt: instant.nullable(),
})
/** 案件 — what the demo reads of a case. */
export const Case = z.object({
  stage: z.string(),
  engineState: z.string(),
  closingKind: z.string().nullable(),
  evaluatedAt: z.string().nullable(),
  dispatchMode: z.string().nullable(),
  responsibleUnit: named.nullable(),
  proposal: Proposal.nullable(),
  tasks: z.array(OpenTask),
  visits: z.array(Visit),
  clocks: z.array(Clock),
})
export type DemoCase = z.infer<typeof Case>

/** 手册条目 — with its place in the spreadsheet. */
export const Entry = z.object({
  className: z.string(),
  conditionNo: z.number(),
  filingCondition: z.string(),
  closingCondition: z.string(),
  limitText: z.string(),
  unitsText: z.string(),
  sheet: z.string(),
  row: z.number(),
})
export type DemoEntry = z.infer<typeof Entry>
