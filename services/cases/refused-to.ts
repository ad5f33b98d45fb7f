import { Prisma } from '../../prisma/generated/client.ts'
import type { Actor } from '../ctx.ts'
import { separated } from './rules.ts'

const { handling, command, judging } = separated
const both = [...handling, ...command]

/** 不得评判 — in SQL over a task t and its case c, what assertSeparated says of a task: whether it would be refused to somebody. */
export function refusedTo({ id, unitId, roles }: Actor): Prisma.Sql {
  const units = [unitId, ...roles.map((held) => held.unitId)].filter((it) => it !== null)
  const visited = Prisma.sql`
    SELECT FROM step_visits v WHERE v.case_id = t.case_id AND v.closed_at IS NOT NULL`
  const mine = Prisma.sql`v.person_id = ${id}::uuid AND v.role::text = ANY`
  return Prisma.sql`(t.stage = 'HANDLED' AND t.role::text = ANY (${judging}::text[]) AND (
    EXISTS (${visited} AND ${mine} (${handling}::text[]))
    OR NOT (SELECT y.same_body_verification FROM cities y WHERE y.id = c.city_id) AND (
      EXISTS (${visited} AND ${mine} (${command}::text[]))
      OR EXISTS (${visited} AND v.unit_id = ANY (${units}::uuid[]) AND v.role::text = ANY (${both}::text[]))
      OR EXISTS (SELECT FROM hops h WHERE h.case_id = t.case_id AND h.given_back_at IS NULL
                 AND h.to_unit_id = ANY (${units}::uuid[])))))`
}
