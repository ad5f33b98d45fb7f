import { randomUUID } from 'node:crypto'
import type { Prisma } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { insertRows } from '../insert-rows.ts'
import { type Areas, areasByName } from './area-names.ts'
import { importDifference } from './import-difference.ts'
import { classesOf, type ImportReport, remarkable, reportOf } from './import-report.ts'
import { lockManual } from './lock-manual.ts'
import { keepHeadings } from './own-headings.ts'
import type { LimitMeanings } from './read-limit.ts'
import type { ReadFile, ReadManual } from './read-manual.ts'
import { writeEntries } from './write-entries.ts'

export type { ImportReport } from './import-report.ts'

type Import = LimitMeanings & {
  /** The file's name, as the city will recognize it. */
  readonly name: string
  readonly title: string
  readonly dryRun: boolean
  /** The file as it was read by these meanings. */
  readonly manual: ReadFile
}
/**
 * 导入手册 — makes a new draft edition of a city's spreadsheet; never changes or deletes what stands.
 * The same file with the same meanings and title is not drafted twice while its draft is still a draft.
 */
export async function importManual(ctx: Ctx, asked: Import): Promise<ImportReport> {
  const { manual } = asked
  const areas = await areasByName(ctx, manual.entries)
  const against = await importDifference(ctx, manual, areas)
  if (asked.dryRun) return reportOf(manual, { edition: null, created: false, against })
  await lockManual(ctx)
  const facts = factsOf(asked)
  const headings = [...manual.headings]
  const drafted = await ctx.db.manualEdition.findFirst({
    where: {
      ...{ ...facts, cityId: ctx.city.cityId, status: 'DRAFT' },
      sourceHeadings: { equals: headings },
    },
    orderBy: { number: 'desc' },
  })
  if (drafted !== null) return reportOf(manual, { edition: drafted, created: false, against })
  const edition = await ctx.db.manualEdition.create({
    data: {
      ...facts,
      sourceHeadings: headings,
      cityId: ctx.city.cityId,
      number: await nextNumber(ctx),
      sourceName: asked.name,
      createdAt: ctx.now(),
      createdById: ctx.actor.kind === 'PERSON' ? ctx.actor.id : null,
    },
  })
  await writeContent(ctx, edition.id, { ...manual, areas })
  await keepHeadings(ctx, headings)
  ctx.audit({
    action: 'importManual',
    subjectType: 'ManualEdition',
    subjectId: edition.id,
    details: {
      ...{ name: asked.name, entries: manual.entries.length, sourceHash: facts.sourceHash },
      ...(headings.length > 0 && { headings }),
    },
  })
  return reportOf(manual, { edition, created: true, against })
}

const factsOf = ({ days, hours, title, manual: { standard, sourceHash } }: Import) =>
  ({
    title,
    standard,
    sourceHash,
    daysMeaning: days === 'working' ? 'WORKING_DAY' : 'NATURAL_DAY',
    hoursMeaning: hours === 'working' ? 'WORKING_HOUR' : 'URGENT_HOUR',
  }) satisfies Prisma.ManualEditionWhereInput

async function nextNumber({ db, city: { cityId } }: Ctx): Promise<number> {
  const { _max } = await db.manualEdition.aggregate({ where: { cityId }, _max: { number: true } })
  return (_max.number ?? 0) + 1
}

type Content = ReadManual & { readonly areas: Areas }

async function writeContent(ctx: Ctx, editionId: string, manual: Content): Promise<void> {
  const { cityId } = ctx.city
  const { entries, standard, phrases } = manual
  const classes = [...classesOf(entries).values()].map((itsClass) => ({
    ...itsClass,
    cityId,
    standard,
  }))
  // A class is offered for reports only once a published edition says what to do with it.
  await ctx.db.catalogueClass.createMany({
    data: classes.map((itsClass) => ({ ...itsClass, active: false })),
    skipDuplicates: true,
  })
  await ctx.db.unitPhrase.createMany({
    data: phrases.map(({ phrase, kind, unitName, occurrences }) => ({
      cityId,
      editionId,
      phrase,
      kind,
      unitName,
      occurrences,
    })),
  })
  const lines = remarkable(manual.lines).map((line) => ({ ...line, cityId, editionId }))
  await insertRows(ctx.db, 'import_lines', lines)
  await writeLines(ctx, editionId, manual)
}

async function writeLines(ctx: Ctx, editionId: string, { entries, phrases, areas }: Content) {
  const { cityId } = ctx.city
  const kinds = new Map(phrases.map(({ phrase, kind }) => [phrase, kind]))
  await writeEntries(
    ctx.db,
    { cityId, editionId },
    entries.map(({ limit, phrases: its, legalBases, ladder, ...entry }) => ({
      ...{ ...entry, id: randomUUID() },
      legalBases: [...legalBases],
      ladder: [...ladder],
      areaUnitId: areas.get(entry.areaText) ?? null,
      limitValue: limit.value,
      limitUnit: limit.unit,
      rules: its.map((phrase) => ({ kind: kinds.get(phrase) ?? 'FALLBACK', phrase })),
    })),
  )
}
