import type { Ctx, EngineCommand } from '../../services/ctx.ts'

/** 补录 — the cases that are being seeded, each with the past instant it has come to. */
export type Seeding = {
  /** The context of a job or act: for a case being seeded its past, for every other case unchanged. */
  readonly adjust: (ctx: Ctx, caseId: string | null) => Ctx
  /** Its ladder must not start yet: in the past it would wake at once, again and again. */
  readonly isSeeding: (caseId: string) => boolean
  readonly moveTo: (caseId: string, at: Date) => void
  /** From now on the case lives in the present. */
  readonly release: (caseId: string) => void
}

/** Keeps which cases live in the past; one for the process, shared by its workers and the driver. */
export function createSeeding(): Seeding {
  const times = new Map<string, Date>()
  return {
    adjust: (ctx, caseId) => {
      const at = caseId === null ? undefined : times.get(caseId)
      return at === undefined ? ctx : inPast(ctx, at)
    },
    isSeeding: (caseId) => times.has(caseId),
    moveTo: (caseId, at) => times.set(caseId, at),
    release: (caseId) => times.delete(caseId),
  }
}

/** 过去 — the same act at a past instant; the engine's timers hear nothing of it. */
export const inPast = (ctx: Ctx, at: Date): Ctx => ({
  ...ctx,
  now: () => at,
  queue: {
    add: (command) => {
      if (!isForLadder(command)) ctx.queue.add(command)
    },
  },
})

const ladderMessages = new Set(['deadline-earlier', 'case-ended'])

const isForLadder = (command: EngineCommand) =>
  command.kind === 'start-ladder' ||
  (command.kind === 'send-message' && ladderMessages.has(command.name))
