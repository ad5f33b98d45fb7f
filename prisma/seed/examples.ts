import { readFile } from 'node:fs/promises'
import { read, utils } from '@e965/xlsx'
import { DateTime } from 'luxon'
import { z } from 'zod'
import type { Ctx } from '../../services/ctx.ts'
import { addManualExample } from '../../services/manual-examples/add-example.ts'
import { CaseSource, LimitUnit } from '../generated/enums.ts'
import type { DemoCity } from './demo-cities.ts'

/** What the printed manual says of cases that somebody imagined, with the row of the spreadsheet where it stands. */
const file = new URL('../../demo/manual/examples.csv', import.meta.url)

/** 示例行 — one row of the file; the place is a division code, or # and a number of the register. */
const Row = z.object({
  sheet: z.enum(['部件', '事件']),
  row: z.coerce.number(),
  class_code: z.string(),
  condition_no: z.coerce.number(),
  printed_class: z.string(),
  printed_condition: z.string(),
  printed_units: z.string(),
  printed_limit: z.string(),
  place: z.string(),
  source: z.enum(CaseSource),
  reported_at: z.string(),
  expected_units: z.string(),
  expected_limit: z.coerce.number(),
  expected_unit: z.enum(LimitUnit),
  expected_due_at: z.string(),
})
export type ExampleRow = z.infer<typeof Row>

/** 演示示例 — the rows of the file, as they stand there. */
export async function exampleRows(): Promise<ExampleRow[]> {
  const book = read(await readFile(file, 'utf8'), { type: 'string', raw: true })
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  return z.array(Row).parse(sheet === undefined ? [] : utils.sheet_to_json(sheet))
}

/** 建示例 — the city's examples for its manual; the county's manual names other bodies and has none. */
export async function createExamples(ctx: Ctx, { kind }: DemoCity): Promise<void> {
  if (kind !== 'CITY') return
  const { cityId } = ctx.city
  const units = await ctx.db.organizationUnit.findMany({ where: { cityId } })
  const { timeZone } = await ctx.db.city.findUniqueOrThrow({ where: { id: cityId } })
  const idOf = (name: string) => units.find((unit) => unit.name === name)?.id ?? ''
  const instant = (local: string) => DateTime.fromISO(local, { zone: timeZone }).toJSDate()
  for (const row of await exampleRows()) {
    const unitIds = row.expected_units.split('、').map(idOf)
    const place = await placeOf(ctx, row)
    await addManualExample(ctx, {
      ...{ name: nameOf(row), basis: basisOf(row), source: row.source, unitIds },
      kind: row.sheet === '部件' ? 'COMPONENT' : 'MATTER',
      ...{ classCode: row.class_code, conditionNo: row.condition_no, ...place },
      ...{ reportedAt: instant(row.reported_at), dueAt: instant(row.expected_due_at) },
      ...{ limitValue: row.expected_limit, limitUnit: row.expected_unit },
      tells: [
        { sharePercent: 80, role: 'DEPARTMENT_OFFICER', unitId: unitIds[0] },
        { sharePercent: 100, role: 'DISPATCHER' },
      ],
    })
  }
}

const nameOf = ({ printed_class: name, reported_at: at, place }: ExampleRow) =>
  `${name}，${place}，${at.replace('T', ' ')}`

const basisOf = (row: ExampleRow) =>
  `${row.sheet}表第${row.row}行：小类“${row.printed_class}”，立案条件“${row.printed_condition}”，处置单位“${row.printed_units}”，处置时限“${row.printed_limit}”。`

/** Digits of a division code, and of the sequence in a component's. */
const [district, sequence] = [6, 6]

async function placeOf(ctx: Ctx, { place, class_code: classCode }: ExampleRow) {
  const { cityId } = ctx.city
  if (place.startsWith('#')) {
    const { code } = await ctx.db.component.findFirstOrThrow({
      where: { cityId, classCode, code: { endsWith: place.slice(1).padStart(sequence, '0') } },
    })
    return { componentCode: code }
  }
  const { id } = await ctx.db.organizationUnit.findFirstOrThrow({
    where: { cityId, code: place },
  })
  return place.length === district ? { districtId: id } : { streetId: id }
}
