import { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import { exampleColumns, GivenExample } from './example-words.ts'
import { lockExample } from './lock-example.ts'

const Change = GivenExample.extend({ exampleId: z.uuid(), expectedVersion: z.int() })

/** 修改示例 — writes an example anew; earlier runs keep what they were held against. Throws NOT_FOUND, EXAMPLE_RETIRED, VERSION_CONFLICT and what `exampleColumns` throws. */
export async function changeManualExample(ctx: Ctx, input: z.input<typeof Change>) {
  const { exampleId, expectedVersion, ...given } = Change.parse(input)
  const example = await lockExample(ctx, { exampleId, expectedVersion })
  const wanted = await exampleColumns(ctx, given)
  await ctx.db.manualExample.update({
    where: { id: exampleId },
    data: { ...wanted, changedAt: ctx.now(), version: { increment: 1 } },
  })
  ctx.audit({
    ...{ action: 'changeManualExample', subjectType: 'ManualExample', subjectId: exampleId },
    details: {
      name: example.name,
      before: JSON.stringify(example.expected),
      after: JSON.stringify(wanted.expected),
    },
  })
  return { exampleId }
}
