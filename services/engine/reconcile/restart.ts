import type { CommandRoom, Sent } from '../command-room.ts'
import type { QueuedCommand } from '../read-command.ts'

type Command = Extract<QueuedCommand, { kind: 'restart-case' }>

/** 重新启动 — sends the restart of a case; a second time finds it bound. */
export async function restart(command: Command, room: CommandRoom): Promise<Sent> {
  const act = await room.actForCity(command.cityCode)
  const asked = { caseId: command.caseId, engineId: room.engineId() }
  const answer = await act((ctx) => room.startAgain(ctx, asked, room.client.createInstance))
  if (answer?.kind === 'away') return answer
  if (answer?.kind === 'refused' || answer?.kind === 'gone')
    room.alarm(`The engine refused to start the case again: ${JSON.stringify(answer)}`, command)
  return { kind: 'done' }
}
