import { randomUUID } from 'node:crypto'
import type { ManualEdition } from '../../prisma/generated/client.ts'
import type { LineRule } from '../command-manual/difference.ts'
import { grouped } from '../command-manual/grouped.ts'
import { writeEntries } from '../command-manual/write-entries.ts'
import type { Ctx } from '../ctx.ts'
import type { InheritedLine } from './own-units.ts'

/** 承接条目 — the lines of a place above written into a draft; a unit that the city does not have is a phrase to confirm. */
export async function writeInheritedLines(
  ctx: Ctx,
  { id: editionId }: Pick<ManualEdition, 'id'>,
  lines: readonly InheritedLine[],
) {
  const { cityId } = ctx.city
  const { db } = ctx
  await keepClasses(ctx, lines)
  await keepPhrases(ctx, editionId, lines)
  await writeEntries(
    db,
    { cityId, editionId },
    lines.map(({ standard: _, areaName, ...line }) => ({
      ...{ ...line, id: randomUUID(), areaText: areaName },
      ...{ legalBases: [...line.legalBases], ladder: [...line.ladder] },
    })),
  )
}

/** 承接小类 — a class is offered for reports only once a published edition says what to do with it. */
export async function keepClasses({ db, city: { cityId } }: Ctx, lines: readonly InheritedLine[]) {
  await db.catalogueClass.createMany({
    data: lines.map(({ standard, kind, classCode: code, className: name, ...major }) => {
      const { majorCode, majorName } = major
      return { cityId, standard, kind, code, name, majorCode, majorName, active: false }
    }),
    skipDuplicates: true,
  })
}

/** 承接责任单位 — the phrases of lines from above; one that the edition has keeps its meaning. */
export async function keepPhrases(ctx: Ctx, editionId: string, lines: readonly InheritedLine[]) {
  const { cityId } = ctx.city
  const phrases = grouped(
    lines.flatMap(({ rules }) => rules),
    ({ phrase }) => phrase,
  )
  await ctx.db.unitPhrase.createMany({
    data: [...phrases].flatMap(([phrase, same]) => {
      const rule = same.find(isUnknown) ?? same[0]
      if (rule === undefined) return []
      const { kind, unitName } = rule
      const confirmedAt = isUnknown(rule) ? null : ctx.now()
      return { cityId, editionId, phrase, kind, unitName, occurrences: same.length, confirmedAt }
    }),
    skipDuplicates: true,
  })
}

/** 待对应 — a unit named above that the city has none for. */
export const isUnknown = ({ kind, unitId }: LineRule): boolean =>
  kind === 'NAMED_UNIT' && unitId === null
