import { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'
import { exampleColumns, GivenExample } from './example-words.ts'
import { exampleUnconfirmed } from './refusals.ts'

const Added = GivenExample.extend({
  /** The case that it is recorded from. */
  caseId: z.uuid().optional(),
  /** Somebody has compared what the case came to with the printed manual. */
  confirmed: z.boolean().optional(),
})

/**
 * 新增示例 — written by hand, or recorded from a case whose values a person has confirmed. Throws EXAMPLE_UNCONFIRMED and what
 * `exampleColumns` throws.
 */
export async function addManualExample(ctx: Ctx, input: z.input<typeof Added>) {
  const { caseId, confirmed = false, ...given } = Added.parse(input)
  if (caseId !== undefined) await assertRecordable(ctx, { caseId, confirmed })
  const { cityId } = ctx.city
  const at = ctx.now()
  const { id } = await ctx.db.manualExample.create({
    data: {
      ...(await exampleColumns(ctx, given)),
      ...{ cityId, recordedFromId: caseId ?? null, createdAt: at, changedAt: at },
      createdById: ctx.actor.kind === 'PERSON' ? ctx.actor.id : null,
    },
    select: { id: true },
  })
  ctx.audit({
    ...{ action: 'addManualExample', subjectType: 'ManualExample', subjectId: id },
    ...(caseId !== undefined && { caseId }),
    details: { name: given.name, basis: given.basis },
  })
  return { exampleId: id }
}

type Recorded = { readonly caseId: string; readonly confirmed: boolean }

async function assertRecordable({ db, city }: Ctx, { caseId, confirmed }: Recorded): Promise<void> {
  const known = await db.case.findFirst({ where: { id: caseId, cityId: city.cityId } })
  if (known === null) throw notFound('This case')
  if (!confirmed) throw exampleUnconfirmed()
}
