import type { CaseFile } from '../use-case.ts'

/** 图上时钟 — the open steps that have a limit, and the clock of handling while it has not stopped. */
export const clocksOn = ({ tasks, clocks }: Pick<CaseFile, 'tasks' | 'clocks'>) => ({
  steps: tasks.filter(({ status, dueAt }) => status === 'OPEN' && dueAt !== null),
  handling: clocks.find(({ key, state }) => key === 'handling' && state !== 'STOPPED') ?? null,
})
