import type { Prisma } from '../../prisma/generated/client.ts'
import type { CaseSource, CaseStage, Role } from '../../prisma/generated/enums.ts'
import type { Actor } from '../ctx.ts'
import { type Light, lightWhere } from '../deadlines/light.ts'
import { searchWords } from './search-words.ts'
import { directedTasks, workListWhere } from './work-list.ts'

/** What a work list may be narrowed by; a field left out, or null, narrows nothing. */
export type WorkListFilter = Partial<
  Nullable<{
    readonly role: Role
    readonly elementId: string
    readonly caseId: string
    readonly stage: CaseStage
    readonly classCode: string
    /** Beginning of the class code: a major class. */
    readonly classCodePrefix: string
    readonly source: CaseSource
    /** Street or district. */
    readonly areaId: string
    /** The unit that the step waits at. */
    readonly unitId: string
    readonly light: Light
    readonly text: string
    /** Classes that the text means by its English words: see classes-meant.ts. */
    readonly classNames: readonly string[]
    readonly dueBefore: Date
    /** Whether somebody was appointed to it; false: everything else. */
    readonly mine: boolean
    /** Instead of what somebody may take, what he arranges as a department officer. */
    readonly arranging: boolean
    /** Within so many hours from now; none: overdue. */
    readonly dueWithinHours: number
    /** Narrows nothing: cases with priority stand above the others. */
    readonly priorityFirst: boolean
  }>
>
type Nullable<T> = { readonly [Key in keyof T]: T[Key] | null | undefined }

const hourMs = 3_600_000
/** 最长时限 — further ahead than a year nobody looks. */
export const longestHours = 8_784
type Asked = {
  readonly actor: Actor
  readonly filter: WorkListFilter
  readonly at: Date
}

/** 筛选工作列表 — the tasks of somebody's work list that a filter leaves; throws INVALID_INPUT for a text nobody looks for. */
export function filteredWorkList({ actor, filter, at }: Asked): Prisma.TaskWhereInput {
  const case_ = caseWhere(filter)
  return {
    AND: [
      filter.arranging ? directedTasks(actor) : workListWhere(actor),
      ...stepWhere(filter, at),
      mineWhere(actor, filter),
      case_.length > 0 ? { case: { AND: case_ } } : {},
    ],
  }
}

/** 本人承办 — what somebody was appointed to, or everything but that. */
function mineWhere({ id }: Actor, { mine }: WorkListFilter): Prisma.TaskWhereInput {
  if (mine === undefined || mine === null || id === null) return {}
  return mine ? { appointedId: id } : { OR: [{ appointedId: null }, { appointedId: { not: id } }] }
}

/** What a filter asks of the step that waits. */
export function stepWhere(filter: WorkListFilter, at: Date): Prisma.TaskWhereInput[] {
  const { role, elementId, caseId, unitId, light, dueBefore } = filter
  const { dueWithinHours: hours } = filter
  return [
    ...(role ? [{ role }] : []),
    ...(elementId ? [{ elementId }] : []),
    ...(caseId ? [{ caseId }] : []),
    ...(unitId ? [{ unitId }] : []),
    ...(dueBefore ? [{ dueAt: { lt: dueBefore } }] : []),
    ...(typeof hours === 'number'
      ? [{ dueAt: { lt: new Date(at.getTime() + hours * hourMs) } }]
      : []),
    ...(light ? [lightWhere(light, at)] : []),
  ]
}

/** What a filter asks of the case. */
export function caseWhere(filter: WorkListFilter): Prisma.CaseWhereInput[] {
  const { stage, classCode, classCodePrefix, source, areaId } = filter
  return [
    ...(stage ? [{ stage }] : []),
    ...(classCode ? [{ classCode }] : []),
    ...(classCodePrefix ? [{ classCode: { startsWith: classCodePrefix } }] : []),
    ...(source ? [{ source }] : []),
    ...(areaId ? [{ OR: [{ streetId: areaId }, { districtId: areaId }] }] : []),
    ...textWhere(filter),
  ]
}

/** All words of the text, or one of the classes that it means. */
function textWhere({ text, classNames }: WorkListFilter): Prisma.CaseWhereInput[] {
  const said = searchWords(text ?? '').words.map(wordWhere)
  if (said.length === 0 || !classNames?.length) return said
  return [{ OR: [{ AND: said }, { className: { in: [...classNames] } }] }]
}

/** The same columns that a search of cases reads. */
function wordWhere(word: string): Prisma.CaseWhereInput {
  const literal = word.replace(/[\\%_]/g, '\\$&')
  const found = { contains: literal, mode: 'insensitive' as const }
  return {
    OR: [
      { caseNumber: { startsWith: literal, mode: 'insensitive' } },
      { className: found },
      { address: found },
      { description: found },
    ],
  }
}
