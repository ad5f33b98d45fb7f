import type { Ctx } from '../ctx.ts'
import type { Examined } from './examine.ts'

/** 保存结果 — keeps what became of examples in a run; kept twice it stands once. */
export async function keepResults(
  { db, city: { cityId } }: Ctx,
  runId: string,
  results: readonly Examined[],
): Promise<void> {
  await db.manualExampleResult.createMany({
    data: results.map(({ example, expected, found, differences }) => ({
      ...{ cityId, runId, exampleId: example.id, exampleVersion: example.version },
      ...{ expected, found, differences: [...differences] },
    })),
    skipDuplicates: true,
  })
}
