import { z } from 'zod'
import {
  AreaClass,
  CaseGrade,
  ClassKind,
  LimitUnit,
  LineDispatch,
  LineVerification,
  UnitRuleKind,
} from '../../prisma/generated/enums.ts'
import { areasByName } from '../command-manual/area-names.ts'
import { LegalBases } from '../command-manual/legal-bases.ts'
import type { Ctx } from '../ctx.ts'
import { GivenLadder } from '../deadlines/given-ladder.ts'
import { inOwnUnits } from './own-units.ts'

const UpstreamLine = z.object({
  ...{ id: z.uuid(), standard: z.string(), kind: z.enum(ClassKind) },
  ...{ classCode: z.string(), className: z.string() },
  ...{ majorCode: z.string(), majorName: z.string(), conditionNo: z.number() },
  ...{ filingCondition: z.string(), closingCondition: z.string() },
  ...{ limitText: z.string(), limitValue: z.number(), limitUnit: z.enum(LimitUnit) },
  ...{ limitStages: z.string(), unitsText: z.string(), supervisingText: z.string() },
  ...{ evidenceRequired: z.string(), legalBases: LegalBases },
  ...{ urgent: z.boolean(), selfHandling: z.boolean(), quickPath: z.boolean() },
  ...{ exceptionTo: z.number().nullable() },
  ...{ areaName: z.string(), areaClass: z.enum(AreaClass).nullable() },
  ...{ grade: z.enum(CaseGrade).nullable(), season: z.string(), hours: z.string() },
  ...{ ladder: GivenLadder, dispatch: z.enum(LineDispatch) },
  ...{ verification: z.enum(LineVerification), sheet: z.string(), row: z.number() },
  rules: z.array(
    z.object({
      kind: z.enum(UnitRuleKind),
      phrase: z.string(),
      unitName: z.string().nullable(),
    }),
  ),
})
/** 上级手册行 — a line as the place above published it. */
export type UpstreamLine = z.infer<typeof UpstreamLine>

/** 上级手册行 — the lines of an edition of a place above, with the acting city's own units and areas where they go by the same names; none of an edition that it may not read. */
export async function upstreamLines(ctx: Pick<Ctx, 'db' | 'city'>, editionId: string) {
  const [row] = await ctx.db.$queryRaw<{ lines: unknown }[]>`
    SELECT upstream_lines(${editionId}::uuid) AS lines`
  const lines = z.array(UpstreamLine).parse(row?.lines)
  const units = await ctx.db.organizationUnit.findMany({
    where: { cityId: ctx.city.cityId, active: true },
    select: { id: true, name: true, aliases: true },
    orderBy: { name: 'asc' },
  })
  const named = lines.map(({ areaName }) => ({ areaText: areaName }))
  return inOwnUnits(lines, { units, areas: await areasByName(ctx, named) })
}
