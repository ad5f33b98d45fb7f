import type { Ctx } from '../../services/ctx.ts'
import type { EngineClient, Variables } from '../../services/engine/client.ts'

/** In the order in which one case comes to them. */
export const faults = [
  'before a start is sent',
  'before a task is committed',
  'after a task was committed',
  'before an officer’s completion is sent',
  'after an officer’s completion was sent',
  'after an automatic step was committed',
] as const
export type Fault = (typeof faults)[number]

/** Told each time the work comes to a point; the client waits until it returns. */
export type At = (fault: Fault) => Promise<void>

const isOfficers = (variables: Variables) => 'outcome' in variables
const isManuals = (variables: Variables) => 'dispatchMode' in variables

/** 杀点 — the points around a command: before it goes out, or once the engine has it. */
export const watchedClient = (client: EngineClient, at: At): EngineClient => ({
  ...client,
  publishMessage: async (message) => {
    await at('before a start is sent')
    return client.publishMessage(message)
  },
  completeJob: async (key, variables) => {
    if (isManuals(variables)) await at('after an automatic step was committed')
    if (!isOfficers(variables)) return client.completeJob(key, variables)
    await at('before an officer’s completion is sent')
    const answer = await client.completeJob(key, variables)
    await at('after an officer’s completion was sent')
    return answer
  },
  updateJobTimeout: async (key, timeout) => {
    await at('after a task was committed')
    return client.updateJobTimeout(key, timeout)
  },
})

/** The point inside the transaction that opens a task, when everything but the commit is done. */
export const watchedCtx = (ctx: Ctx, at: At): Ctx => ({
  ...ctx,
  announce: (event) => {
    if (event.kind === 'task.opened') void at('before a task is committed')
    ctx.announce(event)
  },
})

/** SIGKILL comes a moment later: until then nothing more may happen. */
export function dieAndWait(): Promise<never> {
  process.kill(process.pid, 'SIGKILL')
  return new Promise<never>(() => undefined)
}
