import { parseClock } from '../process-editions/officer-step.ts'
import type { Reading } from './calendar-in-force.ts'

/** 设计的环节 — the keys of the steps with a clock in the newest editions of the city's processes. */
export async function drawnSteps({ db, city }: Reading): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ clock: string }[]>`
    SELECT DISTINCT step->>'clock' AS clock
    FROM (
      SELECT DISTINCT ON (process_id) steps FROM process_editions
      WHERE city_id = ${city.cityId}::uuid ORDER BY process_id, number DESC
    ) e, jsonb_array_elements(e.steps) AS step
    WHERE step->>'clock' <> '' ORDER BY 1`
  return rows.flatMap(({ clock }) => parseClock(clock).step ?? [])
}
