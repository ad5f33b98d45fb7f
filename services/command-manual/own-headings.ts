import { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import { invalidInput } from '../errors.ts'
import type { Sheet } from '../imports/read-spreadsheet.ts'
import { headingsOf } from './headings-of.ts'
import {
  allColumns,
  columnTitle,
  headingKey,
  type OwnHeadings,
  recognizedAs,
} from './recognize-columns.ts'

const column = z.enum(allColumns).nullable()
const heading = z.string().transform(headingKey).pipe(z.string().min(1).max(200))
/** 栏目对照 — headings, and what somebody says that they mean; null: the column is not read. */
export const SaidHeadings = z.array(z.object({ heading, column })).max(500)
export type SaidHeading = z.infer<typeof SaidHeadings>[number]

/** 栏目对照 — what the city has said of its headings, and what is said now; what is recognized anyhow needs no saying. */
export async function ownHeadings(
  { db, city: { cityId } }: Pick<Ctx, 'db' | 'city'>,
  said: readonly SaidHeading[] = [],
): Promise<OwnHeadings> {
  const kept = await db.manualHeading.findMany({ where: { cityId } })
  const own = new Map(
    kept.flatMap((one) => {
      // kept for a column that there is no more, it means nothing
      const means = column.safeParse(one.column)
      return means.success ? [[one.heading, means.data] as const] : []
    }),
  )
  for (const { heading: its, column: means } of said)
    if (own.has(its) || recognizedAs(its) !== means) own.set(its, means)
  return own
}

/** 所用对照 — those of the city's own headings that stand in a file. Throws INVALID_INPUT where two of a sheet are said to be one column. */
export function usedHeadings(sheets: readonly Sheet[], own: OwnHeadings): SaidHeading[] {
  const used = headingsOf(sheets, own).flatMap(({ sheet, headings }) => {
    const its = headings.flatMap(({ heading: said }) => {
      const means = own.get(said)
      return means === undefined ? [] : { heading: said, column: means }
    })
    assertEachOnce(sheet, its)
    return its
  })
  return [...new Map(used.map((one) => [one.heading, one])).values()]
}

function assertEachOnce(sheet: string, said: readonly SaidHeading[]): void {
  const first = new Map<string, string>()
  for (const { heading: its, column: means } of said) {
    const other = first.get(means ?? '')
    if (means !== null && other !== undefined && other !== its)
      throw invalidInput(
        `On sheet ${sheet} both “${other}” and “${its}” are said to be ${columnTitle(means)}. Choose one of them. Nothing was imported.`,
        'headings',
      )
    first.set(means ?? '', its)
  }
}

/** 保存对照 — what a heading means stays known for the next file. */
export async function keepHeadings(ctx: Ctx, said: readonly SaidHeading[]): Promise<void> {
  const { db, city, actor } = ctx
  const { cityId } = city
  const keptById = actor.kind === 'PERSON' ? actor.id : null
  for (const { heading: its, column: means } of said)
    await db.manualHeading.upsert({
      where: { cityId_heading: { cityId, heading: its } },
      create: { cityId, heading: its, column: means, keptAt: ctx.now(), keptById },
      update: { column: means, keptAt: ctx.now(), keptById },
    })
}
