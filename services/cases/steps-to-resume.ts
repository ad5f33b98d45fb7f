import type { TaskStatus } from '../../prisma/generated/enums.ts'

/** An officer's step as far as it says where a case stands. */
export type Step = {
  readonly id: string
  readonly status: TaskStatus
  /** Whether the engine says that its job was completed. */
  readonly completedInEngine: boolean
  /** Whether the engine ended it together with the whole instance. */
  readonly endedWithInstance: boolean
}
type Resumption = {
  /** Offered again, each at its element. */
  readonly resume: readonly Step[]
  /** Came out of a completion that nobody here made. */
  readonly callBack: readonly Step[]
}

/**
 * 恢复环节 — where a case goes on by its own record, whatever became of its instance: at its open steps; where
 * none is open, at the last one, which is completed again with the outcome it was given. Steps in the order in
 * which they were opened.
 */
export function stepsToResume(steps: readonly Step[]): Resumption {
  const open = steps.filter(({ status }) => status === 'OPEN')
  const wronged = open.findIndex(({ completedInEngine }) => completedInEngine)
  const callBack =
    wronged < 0 ? [] : open.slice(wronged + 1).filter(({ completedInEngine }) => !completedInEngine)
  const resume = open.filter((step) => !callBack.includes(step))
  if (resume.length > 0) return { resume, callBack }
  const last = steps.at(-1)
  if (last === undefined) return { resume: [], callBack }
  if (!last.endedWithInstance) return { resume: [last], callBack }
  return { resume: steps.filter(({ endedWithInstance }) => endedWithInstance), callBack }
}
