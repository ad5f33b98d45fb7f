import type { Reservation } from '../../reservations/reservation.ts'
import type { CaseFile } from '../use-case.ts'

type Action = CaseFile['availableActions'][number]

/** 待办环节 — one open step that the viewer may end, with its outcomes and its form. */
export type OpenStep = Pick<Action, 'taskId' | 'taskVersion' | 'name' | 'nameEn'> & {
  readonly form: unknown
  readonly reservation: Reservation
  /** The viewer says who does it, and may just be here for that. */
  readonly mayAppoint: boolean
  readonly outcomes: readonly Action[]
}

/** 台面 — what a page around a step puts into its form, and what it wants to hear of it. */
export type StepDesk = {
  /** Null once the form has it. */
  readonly filled: Readonly<Record<string, unknown>> | null
  readonly onFilled: () => void
  /** Set while sending was asked for before there was anything to send. */
  readonly sendWanted: { current: boolean }
  readonly onAnswers: (answers: Readonly<Record<string, unknown>>) => void
  readonly onSent: (ended: Action) => void
}

/** Gathers what the API allows by step; the screens repeat no rule. */
export function openStepsOf({ availableActions, tasks }: CaseFile): readonly OpenStep[] {
  const taskIds = [...new Set(availableActions.map(({ taskId }) => taskId))]
  return taskIds.flatMap((taskId) => {
    const outcomes = availableActions.filter((action) => action.taskId === taskId)
    const [first] = outcomes
    if (first === undefined) return []
    const { taskVersion, name, nameEn } = first
    const task = tasks.find(({ id }) => id === taskId)
    const { form = null, reservation = null, mayAppoint = false } = task ?? {}
    return [{ taskId, taskVersion, name, nameEn, form, reservation, mayAppoint, outcomes }]
  })
}

/** 已确认 — whether the engine has gone on after a task that was sent: another step waits, or the case has ended. */
export const isConfirmed = ({ tasks, engineState }: CaseFile, taskId: string): boolean => {
  const sent = tasks.find(({ id }) => id === taskId)
  if (sent === undefined || sent.status === 'OPEN') return false
  const next = tasks.some(({ status, openedAt }) => status === 'OPEN' && openedAt >= sent.openedAt)
  return next || engineState === 'ENDED'
}
