import type { Prisma } from '../../prisma/generated/client.ts'
import type { CaseSource, CaseStage, Role } from '../../prisma/generated/enums.ts'
import type { Actor } from '../ctx.ts'
import { type Light, lightWhere } from '../deadlines/light.ts'
import { searchWords } from './search-words.ts'
import { workListWhere } from './work-list.ts'

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
    readonly dueBefore: Date
  }>
>
type Nullable<T> = { readonly [Key in keyof T]: T[Key] | null | undefined }
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
      workListWhere(actor),
      ...stepWhere(filter, at),
      case_.length > 0 ? { case: { AND: case_ } } : {},
    ],
  }
}

/** What a filter asks of the step that waits. */
export function stepWhere(filter: WorkListFilter, at: Date): Prisma.TaskWhereInput[] {
  const { role, elementId, caseId, unitId, light, dueBefore } = filter
  return [
    ...(role ? [{ role }] : []),
    ...(elementId ? [{ elementId }] : []),
    ...(caseId ? [{ caseId }] : []),
    ...(unitId ? [{ unitId }] : []),
    ...(dueBefore ? [{ dueAt: { lt: dueBefore } }] : []),
    ...(light ? [lightWhere(light, at)] : []),
  ]
}

/** What a filter asks of the case. */
export function caseWhere(filter: WorkListFilter): Prisma.CaseWhereInput[] {
  const { stage, classCode, classCodePrefix, source, areaId, text } = filter
  const { words } = searchWords(text ?? '')
  return [
    ...(stage ? [{ stage }] : []),
    ...(classCode ? [{ classCode }] : []),
    ...(classCodePrefix ? [{ classCode: { startsWith: classCodePrefix } }] : []),
    ...(source ? [{ source }] : []),
    ...(areaId ? [{ OR: [{ streetId: areaId }, { districtId: areaId }] }] : []),
    ...words.map(wordWhere),
  ]
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
