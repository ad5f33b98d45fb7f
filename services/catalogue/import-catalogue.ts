import { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import type { ReadClass } from './read-classes.ts'

const Edition = z.object({
  /** As the classes name it, such as 2026. */
  standard: z.string().trim().min(1).max(40),
  /** As the state names it, such as GB/T 47678.5-2026; what is left out stays as it is. */
  title: z.string().trim().min(1).max(80).optional(),
  validFrom: z.iso.date().optional(),
  /** The last day. */
  validUntil: z.iso.date().optional(),
})
type Edition = z.output<typeof Edition>
type Import = z.input<typeof Edition> & {
  readonly classes: readonly ReadClass[]
  /** The city's own classes beside those of the standard. */
  readonly extension?: boolean | undefined
}

/**
 * 导入目录 — the classes of an edition of the national catalogue, or the city's extensions of it. What the city has already keeps
 * its name and its state, nothing is taken away, and nothing is offered for reports before a manual says what to do with it; the
 * same file again changes nothing. Throws INVALID_INPUT.
 */
export async function importCatalogue(ctx: Ctx, { classes, extension = false, ...given }: Import) {
  const edition = Edition.parse(given)
  const { standard } = edition
  const { cityId } = ctx.city
  await keepEdition(ctx, edition)
  const { count: added } = await ctx.db.catalogueClass.createMany({
    data: classes.map((one) => ({ ...one, cityId, standard, extension, active: false })),
    skipDuplicates: true,
  })
  const told = await tellOfKnown(ctx, { standard, extension, classes })
  if (added + told > 0)
    ctx.audit({
      ...{ action: 'importCatalogue', subjectType: 'City', subjectId: cityId },
      details: { standard, entries: added, changes: told },
    })
  return { classes: classes.length, added }
}

async function keepEdition({ db, city: { cityId } }: Ctx, edition: Edition): Promise<void> {
  const { standard, title, validFrom, validUntil } = edition
  const known = {
    ...(title && { title }),
    ...(validFrom && { validFrom: new Date(validFrom) }),
    ...(validUntil && { validUntil: new Date(validUntil) }),
  }
  await db.catalogueEdition.upsert({
    where: { cityId_standard: { cityId, standard } },
    create: { title: standard, ...known, cityId, standard },
    update: known,
  })
}

type Told = {
  readonly standard: string
  readonly extension: boolean
  readonly classes: readonly ReadClass[]
}

/** What a manual brought along says neither where it comes from nor what it is called in English. */
async function tellOfKnown({ db, city: { cityId } }: Ctx, { standard, extension, classes }: Told) {
  const rows = JSON.stringify(
    classes.map(({ code, nameEn, majorNameEn, sourced }) => ({
      ...{ code, nameEn, majorNameEn, sourced },
    })),
  )
  return db.$executeRaw`
    UPDATE catalogue_classes c SET extension = ${extension}, sourced = r.sourced,
      name_en = CASE c.name_en WHEN '' THEN r."nameEn" ELSE c.name_en END,
      major_name_en = CASE c.major_name_en WHEN '' THEN r."majorNameEn" ELSE c.major_name_en END
    FROM jsonb_to_recordset(${rows}::jsonb)
      AS r(code text, "nameEn" text, "majorNameEn" text, sourced boolean)
    WHERE c.city_id = ${cityId}::uuid AND c.standard = ${standard} AND c.code = r.code
      AND ((c.extension, c.sourced) IS DISTINCT FROM (${extension}, r.sourced)
        OR (c.name_en = '' AND r."nameEn" <> '')
        OR (c.major_name_en = '' AND r."majorNameEn" <> ''))`
}
