import type { CatalogueClass } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'

type Class = Pick<CatalogueClass, 'standard' | 'kind' | 'code'>
/** 使用情况 — what a class is still used by. */
export type ClassUses = {
  readonly openCases: number
  /** The numbers of the first of them. */
  readonly caseNumbers: readonly string[]
  /** Of the manual, in force or to come. */
  readonly editions: readonly number[]
}
const shown = 3

/** 使用情况 — open cases of a class, and editions of the manual in force or to come that have lines for it. */
export async function usesOf(ctx: Ctx, { standard, kind, code }: Class): Promise<ClassUses> {
  const { cityId } = ctx.city
  const open = {
    ...{ cityId, standard, classKind: kind, classCode: code },
    stage: { notIn: ['CLOSED' as const, 'VOIDED' as const, 'NOT_FILED' as const] },
  }
  const cases = await ctx.db.case.findMany({
    where: open,
    select: { caseNumber: true },
    orderBy: { id: 'asc' },
    take: shown,
  })
  const editions = await ctx.db.manualEdition.findMany({
    where: {
      ...{ cityId, standard, publishedAt: { not: null } },
      OR: [{ inForceUntil: null }, { inForceUntil: { gt: ctx.now() } }],
      entries: { some: { kind, classCode: code } },
    },
    select: { number: true },
    orderBy: { number: 'asc' },
  })
  return {
    openCases: cases.length < shown ? cases.length : await ctx.db.case.count({ where: open }),
    caseNumbers: cases.map(({ caseNumber }) => caseNumber),
    editions: editions.map(({ number }) => number),
  }
}
