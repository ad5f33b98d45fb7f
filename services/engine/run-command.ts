import type { Answer } from './answers.ts'
import type { CommandRoom, Sent, StartKind } from './command-room.ts'
import { judgeGoneJob } from './judge-gone-job.ts'
import type { QueuedCommand, QueuedOf } from './read-command.ts'
import { restart } from './reconcile/restart.ts'

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
