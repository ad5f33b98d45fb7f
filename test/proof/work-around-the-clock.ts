import type { Query } from './installation.ts'

/** 昼夜办公 — working time all day, and limits so short that an interruption makes steps overdue: ladders have something to do. */
export async function workAroundTheClock(query: Query): Promise<void> {
  await query(`UPDATE working_calendars SET windows = $1, weekdays = $2, days = '[]'`, [
    JSON.stringify([{ from: '00:00', to: '24:00' }]),
    [1, 2, 3, 4, 5, 6, 7],
  ])
  await query(
    `UPDATE cities SET step_limits = '{"filing": 0.03, "acceptance": 0.05, "closing": 0.02}'`,
  )
}
