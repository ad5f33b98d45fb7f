import type { ManualExample } from '../../prisma/generated/client.ts'
import { lockManual } from '../command-manual/lock-manual.ts'
import type { Ctx } from '../ctx.ts'
import { notFound, versionConflict } from '../errors.ts'
import { exampleRetired } from './refusals.ts'

type Expected = { readonly exampleId: string; readonly expectedVersion: number }

/** 锁定示例 — an example in use as whoever changes it last read it, held until the act commits. Throws NOT_FOUND, EXAMPLE_RETIRED, VERSION_CONFLICT. */
export async function lockExample(
  ctx: Ctx,
  { exampleId, expectedVersion }: Expected,
): Promise<ManualExample> {
  await lockManual(ctx)
  const { cityId } = ctx.city
  const example = await ctx.db.manualExample.findFirst({ where: { id: exampleId, cityId } })
  if (example === null) throw notFound('This example')
  if (example.retiredAt !== null) throw exampleRetired(example.name)
  if (example.version !== expectedVersion) throw versionConflict(`The example “${example.name}”`)
  return example
}
