import { z } from 'zod'
import { LimitUnit, Role } from '../../prisma/generated/enums.ts'
import { Proposal } from '../cases/proposal.ts'

/** 通知预期 — at a share of the limit, in percent, an office is told; no unit: the role anywhere in the city. */
export const Told = z.strictObject({
  sharePercent: z.int().min(1).max(1000),
  role: z.enum(Role),
  unitId: z.string().nullable(),
  unitName: z.string().nullable(),
})
export type Told = z.infer<typeof Told>

const Unit = z.strictObject({ unitId: z.string(), unitName: z.string() })

/** 预期 — what the manual is to say of an example: its units in the manual's order, or the fallback desk alone. */
export const Expected = z.strictObject({
  units: z.array(Unit).min(1),
  limitValue: z.number().positive(),
  limitUnit: z.enum(LimitUnit),
  dueAt: z.iso.datetime(),
  /** What has to be told at least; none: it is not looked at. */
  tells: z.array(Told),
})
export type Expected = z.infer<typeof Expected>

/** 实得 — what an edition says of an example, with the line and the rules that decided. */
export const Found = z.object({
  proposal: Proposal,
  dueAt: z.iso.datetime(),
  tells: z.array(Told),
})
export type Found = z.infer<typeof Found>

/** 差异 — in what an edition may differ from an example. */
export const exampleDifferences = ['UNITS', 'LIMIT', 'DUE', 'TELLS'] as const
export type ExampleDifference = (typeof exampleDifferences)[number]
/** As they are kept. */
export const Differences = z.array(z.enum(exampleDifferences))

/** 示例差异 — in what the edition differs from what is expected; nothing: the example is met. */
export function differencesOf(expected: Expected, found: Found): ExampleDifference[] {
  const { units, limitValue, limitUnit } = found.proposal
  const told = new Set(found.tells.map(keyOf))
  const differs: Readonly<Record<ExampleDifference, boolean>> = {
    UNITS: idsIn(expected.units) !== idsIn(units),
    LIMIT: expected.limitValue !== limitValue || expected.limitUnit !== limitUnit,
    DUE: Date.parse(expected.dueAt) !== Date.parse(found.dueAt),
    TELLS: !expected.tells.every((one) => told.has(keyOf(one))),
  }
  return exampleDifferences.filter((difference) => differs[difference])
}

const idsIn = (units: readonly { readonly unitId: string }[]) =>
  units.map(({ unitId }) => unitId).join(' ')
const keyOf = ({ sharePercent, role, unitId }: Told) => `${sharePercent} ${role} ${unitId ?? ''}`
