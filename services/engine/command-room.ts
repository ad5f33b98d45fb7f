import type { Logger } from 'pino'
import type { Act, Ctx } from '../ctx.ts'
import type { Answer } from './answers.ts'
import type { EngineClient, InstanceStart, Message } from './client.ts'
import type { QueuedCommand } from './read-command.ts'

/** How a command went: `later` puts it back without costing it an attempt. */
export type Sent =
  | { readonly kind: 'done' }
  | { readonly kind: 'away'; readonly busy: boolean }
  | { readonly kind: 'later'; readonly milliseconds: number }

export type StartKind = 'start-case' | 'start-ladder'
type StartMessage = Pick<Message, 'name' | 'variables'>
type Create = (start: InstanceStart) => Promise<Answer<string>>

/** 指令室 — what the composition root hands to the sender of commands. */
export type CommandRoom = {
  readonly client: EngineClient
  readonly engineId: () => string
  readonly actForCity: (cityCode: string) => Promise<Act>
  /** The start message of a case's instance; null once it is bound or no longer wanted. */
  readonly startMessage: (ctx: Ctx, kind: StartKind, caseId: string) => Promise<StartMessage | null>
  /** Makes and binds the one new instance of a case; null when none is wanted any more. */
  readonly startAgain: (
    ctx: Ctx,
    asked: { readonly caseId: string; readonly engineId: string },
    create: Create,
  ) => Promise<Answer<string> | null>
  /** The engine ended the step: its task is CANCELED, and what an officer has already recorded there is void. */
  readonly callBackTask: (ctx: Ctx, taskId: string) => Promise<void>
  /** Record and engine disagree: somebody has to look. */
  readonly alarm: (what: string, command: QueuedCommand) => void
  readonly log: Logger
}
