import type { Logger } from 'pino'
import type { Act, Ctx } from '../ctx.ts'
import type { Answer } from './answers.ts'
import type { EngineClient, Message } from './client.ts'
import { judgeGoneJob } from './judge-gone-job.ts'
import type { QueuedCommand, QueuedOf } from './read-command.ts'
import { type RestartRoom, restart } from './reconcile/restart.ts'

/** How a command went: `later` puts it back without costing it an attempt. */
export type Sent =
  | { readonly kind: 'done' }
  | { readonly kind: 'away'; readonly busy: boolean }
  | { readonly kind: 'later'; readonly milliseconds: number }

export type StartKind = 'start-case' | 'start-ladder'

/** What the composition root hands to the sender of commands. */
export type CommandRoom = RestartRoom & {
  readonly client: EngineClient
  readonly engineId: () => string
  readonly actForCity: (cityCode: string) => Promise<Act>
  /** The start message of a case's instance; null once it is bound or no longer wanted. */
  readonly startMessage: (ctx: Ctx, kind: StartKind, caseId: string) => Promise<StartMessage | null>
  /** The engine ended the step: its task is CANCELED, and what an officer has already recorded there is void. */
  readonly callBackTask: (ctx: Ctx, taskId: string) => Promise<void>
  /** Record and engine disagree: somebody has to look. */
  readonly alarm: (what: string, command: QueuedCommand) => void
  readonly log: Logger
}

export type StartMessage = Pick<Message, 'name' | 'variables'>

/** 发送指令 — gives one command to the engine; every kind is safe to repeat. */
export async function runCommand(command: QueuedCommand, room: CommandRoom): Promise<Sent> {
  switch (command.kind) {
    case 'start-case':
    case 'start-ladder':
      return start(command, room)
    case 'restart-case':
      return restart(command, room)
    case 'complete-task':
      return completeTask(command, room)
    case 'send-message':
      return settle(await room.client.publishMessage(command), command, room)
    case 'cancel-instance':
      if (command.engineId !== room.engineId()) return ofAnotherEngine(command, room)
      return settle(await room.client.cancelInstance(command.instanceKey), command, room)
    case 'call-back-task':
      return callBackTask(command, room)
  }
}

async function callBackTask(command: QueuedOf<'call-back-task'>, room: CommandRoom): Promise<Sent> {
  const act = await room.actForCity(command.cityCode)
  await act((ctx) => room.callBackTask(ctx, command.taskId))
  return { kind: 'done' }
}

/** Sent is not started: what the sink has not bound after a while is sent again by `resendStarts`. */
async function start(command: QueuedOf<StartKind>, room: CommandRoom): Promise<Sent> {
  const { kind, caseId } = command
  const act = await room.actForCity(command.cityCode)
  const message = await act((ctx) => room.startMessage(ctx, kind, caseId))
  if (message === null) return { kind: 'done' }
  const answer = await room.client.publishMessage({
    ...message,
    correlationKey: caseId,
    timeToLive: 0,
  })
  return settle(answer, command, room)
}

async function completeTask(command: QueuedOf<'complete-task'>, room: CommandRoom): Promise<Sent> {
  // the same key may be another job in another engine
  if (command.engineId !== room.engineId()) return ofAnotherEngine(command, room)
  const answer = await room.client.completeJob(command.jobKey, command.variables)
  return answer.kind === 'gone' ? judgeGoneJob(command, room) : settle(answer, command, room)
}

function settle(answer: Answer, command: QueuedCommand, room: CommandRoom): Sent {
  if (answer.kind === 'away') return answer
  if (answer.kind === 'refused') room.alarm(`The engine refused: ${answer.reason}`, command)
  return { kind: 'done' }
}

function ofAnotherEngine(command: QueuedCommand, { log }: CommandRoom): Sent {
  log.warn({ command }, 'a command for another engine is left to reconcile')
  return { kind: 'done' }
}
