import type { Act, Ctx } from '../../ctx.ts'
import type { Answer } from '../answers.ts'
import type { EngineClient, InstanceStart } from '../client.ts'
import type { QueuedCommand } from '../read-command.ts'
import type { Sent } from '../run-command.ts'

type Create = (start: InstanceStart) => Promise<Answer<string>>

/** What the composition root hands to whoever starts cases again. */
export type RestartRoom = {
  readonly client: EngineClient
  readonly engineId: () => string
  readonly actForCity: (cityCode: string) => Promise<Act>
  /** Makes and binds the one new instance of a case; null when none is wanted any more. */
  readonly startAgain: (
    ctx: Ctx,
    asked: { readonly caseId: string; readonly engineId: string },
    create: Create,
  ) => Promise<Answer<string> | null>
  readonly alarm: (what: string, command: QueuedCommand) => void
}
type Command = Extract<QueuedCommand, { kind: 'restart-case' }>

/** 重新启动 — sends the restart of a case; a second time finds it bound. */
export async function restart(command: Command, room: RestartRoom): Promise<Sent> {
  const act = await room.actForCity(command.cityCode)
  const asked = { caseId: command.caseId, engineId: room.engineId() }
  const answer = await act((ctx) => room.startAgain(ctx, asked, room.client.createInstance))
  if (answer?.kind === 'away') return answer
  if (answer?.kind === 'refused' || answer?.kind === 'gone')
    room.alarm(`The engine refused to start the case again: ${JSON.stringify(answer)}`, command)
  return { kind: 'done' }
}
