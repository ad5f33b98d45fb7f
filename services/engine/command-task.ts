import type { JobHelpers, Task } from 'graphile-worker'
import { jittered } from './back-off.ts'
import type { CommandRoom } from './command-room.ts'
import type { EngineGate } from './engine-gate.ts'
import { readCommand } from './read-command.ts'
import { runCommand } from './run-command.ts'

const maxAttempts = 1_000
const gatePatience = 5_000

/** The queue's task for engine commands: an engine that is away costs a command no attempt. */
export function commandTask(room: CommandRoom & { readonly gate: EngineGate }): Task {
  const { gate } = room
  return async (payload, helpers) => {
    const putBack = again(payload, helpers)
    if (!(await gate.waitUntilOpen(gatePatience))) return putBack(jittered(2_000))
    const sent = await runCommand(readCommand(payload), room)
    if (sent.kind === 'done') return
    if (sent.kind === 'later') return putBack(sent.milliseconds)
    if (!sent.busy) gate.foundAway()
    return putBack(jittered(sent.busy ? 200 : 2_000))
  }
}

/** A copy for later, then this one is done: a crash between the two sends it twice, which is harmless. */
const again =
  (payload: unknown, { addJob, job }: JobHelpers) =>
  async (milliseconds: number) => {
    const runAt = new Date(Date.now() + milliseconds)
    const kept = job.key === null ? {} : { jobKey: job.key }
    await addJob('engine-command', payload, { runAt, maxAttempts, ...kept })
  }
