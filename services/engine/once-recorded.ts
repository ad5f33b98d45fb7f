import { setTimeout as pause } from 'node:timers/promises'
import { RecordBehind } from '../passing-errors.ts'

/** How long a job waits for the record to reach it; well within the time of the job. */
const patience = 10_000

/** 等候记录 — an act that the record is a moment too late for, tried again until it has come; a job that is failed for that would come back much later. */
export async function onceRecorded<T>(act: () => Promise<T>): Promise<T> {
  for (const end = performance.now() + patience; ; await pause(100))
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof RecordBehind) || performance.now() > end) throw error
    }
}
