import { createHash } from 'node:crypto'
import type { ManualTrial } from '../../prisma/generated/client.ts'
import { Prisma } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { type Segments, segmentColumns } from './segments.ts'
import type { CaseFacts, Compared } from './trial-answers.ts'

type Batch = {
  readonly batch: readonly Compared[]
  /** How many sets of facts have been compared by now. */
  readonly compared: number
  readonly segments: Segments
}

/** 保存试算 — keeps what a part of a trial came to, with its cases, and how far it is; false when it was canceled meanwhile. Kept twice it stands once. */
export async function keepCompared(
  ctx: Ctx,
  { id: trialId, from, until }: ManualTrial,
  { batch, compared, segments }: Batch,
): Promise<boolean> {
  const { db, city } = ctx
  const { count } = await db.manualTrial.updateMany({
    where: { id: trialId, state: 'RUNNING' },
    data: { compared },
  })
  if (count === 0) return false
  if (batch.length === 0) return true
  const rows = batch.map(({ facts: { kind, ...facts }, changes, ...one }) => ({
    ...{ ...facts, ...one, classKind: kind, cityId: city.cityId, trialId },
    key: keyOf({ ...facts, kind }),
    changes: [...changes],
  }))
  const { monthDay, minuteOfDay } = segmentColumns(segments)
  await db.manualTrialChange.createMany({ data: rows, skipDuplicates: true })
  await db.$executeRaw`
    INSERT INTO manual_trial_cases (id, city_id, trial_id, change_id, case_id)
    SELECT uuidv7(), x.city_id, x.trial_id, x.id, c.id
    FROM manual_trial_changes x
    JOIN cases c ON c.city_id = x.city_id AND c.class_code = x.class_code
      AND c.condition_no = x.condition_no AND c.standard = x.standard
      AND c.class_kind = x.class_kind AND c.street_id IS NOT DISTINCT FROM x.street_id
      AND c.district_id IS NOT DISTINCT FROM x.district_id
      AND c.area_class IS NOT DISTINCT FROM x.area_class AND c.grade = x.grade
      AND c.filed_at >= ${from} AND c.filed_at < ${until}
    LEFT JOIN components k ON k.id = c.component_id
    WHERE x.trial_id = ${trialId}::uuid AND x.key IN (${Prisma.join(rows.map(({ key }) => key))})
      AND k.owner_id IS NOT DISTINCT FROM x.owner_id
      AND x.month_day = ${monthDay} AND x.minute_of_day = ${minuteOfDay}
    ON CONFLICT DO NOTHING`
  return true
}

/** The same facts have the same key. */
const keyOf = (facts: CaseFacts) =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(facts).toSorted(([a], [b]) => (a < b ? -1 : 1))))
    .digest('hex')
