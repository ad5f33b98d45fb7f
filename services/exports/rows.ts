import type { Prisma } from '../../prisma/generated/client.ts'
import { maskName, maskPhone } from '../cases/mask-reporter.ts'
import type { Transaction } from '../ctx.ts'
import { lightOf } from '../deadlines/light.ts'
import type { Named, Step } from '../organizations/labels.ts'
import type { Row } from '../spreadsheets/row.ts'
import { type Heading, type Language, words } from './words.ts'

/** How the rows of one list are read and written down. */
export type Rows<Where> = {
  readonly headings: readonly Heading[]
  /** The next rows behind one of them; an index leads there, however far it is. */
  readonly read: (page: Page<Where>) => Promise<{ rows: readonly Row[]; last: string | null }>
  readonly count: (where: Where, most: number) => Promise<number>
}
export type Page<Where> = {
  readonly where: Where
  readonly after: string | null
  readonly take: number
}
export type Written = {
  readonly language: Language
  readonly timeZone: string
  /** The instant by which lights are judged. */
  readonly at: Date
  /** What the city calls a step. */
  readonly stepNamed: (step: Step) => Named
  /** What the city's classes are called in English, by their names. */
  readonly classNames: ReadonlyMap<string, string>
}
type Reading = Pick<Transaction, 'task' | 'case'>

type Behind = { readonly skip: number; readonly cursor?: { readonly id: string } }
/** The rows after the last one that was read. */
export const behind = (after: string | null): Behind =>
  after === null ? { skip: 0 } : { skip: 1, cursor: { id: after } }

type Ordered = Written & { readonly order: Prisma.TaskOrderByWithRelationInput[] }

/** 待办行 — a row a step that waits. */
export function taskRows(db: Reading, written: Ordered): Rows<Prisma.TaskWhereInput> {
  const { instant, named, said } = writing(written)
  const factsOf = caseCells(written)
  const headings = [
    ...(['light', 'caseNumber', 'classCode', 'className', 'address', 'step', 'unit'] as const),
    ...(['stage', 'source', 'due', 'reportedAt'] as const),
  ]
  return {
    headings,
    count: (where, most) => db.task.count({ where, take: most }),
    read: async ({ where, after, take }) => {
      const tasks = await db.task.findMany({
        ...{ where, take, ...behind(after), orderBy: written.order },
        select: {
          ...{ id: true, warnAt: true, dueAt: true },
          ...{ elementId: true, name: true, nameEn: true },
          unit: { select: { name: true, nameEn: true } },
          case: { select: caseFacts },
        },
      })
      const rows = tasks.map(({ case: caseFile, unit, ...task }) => [
        said.lights[lightOf(task, written.at)],
        ...factsOf(caseFile),
        named(written.stepNamed(task)),
        named(unit),
        said.stages[caseFile.stage],
        said.sources[caseFile.source],
        instant(task.dueAt),
        instant(caseFile.reportedAt),
      ])
      return { rows, last: tasks.at(-1)?.id ?? null }
    },
  }
}

const caseFacts = {
  ...{ caseNumber: true, classCode: true, className: true, address: true },
  ...{ stage: true, source: true, reportedAt: true },
} as const
type Facts = {
  readonly caseNumber: string
  readonly classCode: string
  readonly className: string
  readonly address: string
}
function caseCells(written: Written) {
  const { named } = writing(written)
  return ({ caseNumber, classCode, className: name, address }: Facts) => [
    ...[caseNumber, classCode, named({ name, nameEn: written.classNames.get(name) ?? '' })],
    address,
  ]
}

type Shown = Written & { readonly reporter: boolean }

/** 案件行 — a row a case; the reporter masked, and only for whoever may see that much. */
export function caseRows(db: Reading, written: Shown): Rows<Prisma.CaseWhereInput> {
  const { instant, named, said } = writing(written)
  const factsOf = caseCells(written)
  const headings = [
    ...(['caseNumber', 'classCode', 'className', 'address', 'stage', 'source'] as const),
    ...(['grade', 'responsibleUnit', 'reportedAt', 'filedAt', 'dueAt', 'closedAt'] as const),
    ...(written.reporter ? (['reporter', 'phone'] as const) : []),
  ]
  return {
    headings,
    count: (where, most) => db.case.count({ where, take: most }),
    read: async ({ where, after, take }) => {
      const cases = await db.case.findMany({
        ...{ where, take, ...behind(after) },
        orderBy: [{ reportedAt: 'desc' }, { id: 'asc' }],
        select: {
          ...{ id: true, grade: true, filedAt: true, dueAt: true, closedAt: true, ...caseFacts },
          responsibleUnit: { select: { name: true, nameEn: true } },
          reporter: { select: { name: true, phone: true } },
        },
      })
      const rows = cases.map(({ reporter, ...caseFile }) => [
        ...factsOf(caseFile),
        said.stages[caseFile.stage],
        said.sources[caseFile.source],
        caseFile.filedAt === null ? '' : said.caseGrades[caseFile.grade],
        named(caseFile.responsibleUnit),
        ...[caseFile.reportedAt, caseFile.filedAt, caseFile.dueAt, caseFile.closedAt].map(instant),
        ...(written.reporter ? maskedIn(reporter) : []),
      ])
      return { rows, last: cases.at(-1)?.id ?? null }
    },
  }
}

type Reporter = { readonly name: string | null; readonly phone: string | null } | null
const maskedIn = (reporter: Reporter) => [
  maskName(reporter?.name ?? null) ?? '',
  maskPhone(reporter?.phone ?? null) ?? '',
]

/** What cells are written with: the words of a language, and instants in the time of the city. */
export function writing({ language, timeZone }: Written) {
  // to the second: whoever compares two of them sees which came first
  const format = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone, dateStyle: 'short', timeStyle: 'medium' },
  })
  return {
    said: words[language],
    instant: (at: Date | null) => (at === null ? '' : format.format(at)),
    named: (it: Named | null) =>
      (language === 'en' && it !== null && it.nameEn !== '' ? it.nameEn : it?.name) ?? '',
  }
}
