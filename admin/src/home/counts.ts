import type { ReadWaitingQuery } from '../api/generated/operations.ts'

/** 待办计数 — how much waits, under which light and at which step. */
export type Counts = ReadWaitingQuery['workListCounts']
