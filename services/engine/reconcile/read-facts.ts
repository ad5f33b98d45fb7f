import { z } from 'zod'
import type { Act } from '../../ctx.ts'
import { CaseFacts } from './facts.ts'

const page = 500
const first = '00000000-0000-0000-0000-000000000000'
const Cases = z.array(CaseFacts)
const Strays = z.array(
  z.object({ instanceKey: z.string(), caseId: z.string().nullable(), former: z.boolean() }),
)
export type Stray = z.output<typeof Strays>[number]

/** 读事实 — every case of a city that the engine still has to do with, in pages. */
export async function* readCases(act: Act): AsyncGenerator<readonly CaseFacts[]> {
  for (let after = first; ; ) {
    const cases = await readPage(act, after)
    yield cases
    const last = cases.at(-1)
    if (last === undefined || cases.length < page) return
    after = last.caseId
  }
}

const readPage = (act: Act, after: string) =>
  act(async ({ db, city: { cityId } }) =>
    Cases.parse(
      await db.$queryRaw`
        SELECT f.* FROM (
          SELECT id FROM cases
          WHERE city_id = ${cityId}::uuid AND id > ${after}::uuid
            AND (engine_state <> 'ENDED' OR stage NOT IN ('CLOSED', 'NOT_FILED', 'VOIDED'))
          ORDER BY id LIMIT ${page}) AS c, LATERAL case_facts(c.id) AS f
        ORDER BY f."caseId"`,
    ),
  )

/** Some cases, looked at once more. */
export const readAgain = (act: Act, caseIds: readonly string[]) =>
  act(async ({ db }) =>
    Cases.parse(
      await db.$queryRaw`
        SELECT f.* FROM unnest(${[...caseIds]}::uuid[]) AS c(id), LATERAL case_facts(c.id) AS f`,
    ),
  )

/** Instances that run in the engine for no case, as far as it has told. */
export const readStrays = (act: Act, engineId: string): Promise<readonly Stray[]> =>
  act(async ({ db, city: { cityId } }) =>
    Strays.parse(
      await db.$queryRaw`SELECT * FROM stray_instances(${cityId}::uuid, ${engineId}::uuid)`,
    ),
  )
