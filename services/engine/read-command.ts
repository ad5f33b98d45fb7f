import { z } from 'zod'

const variables = z.record(z.string(), z.json())
const common = { cityId: z.uuid(), cityCode: z.string() }

const Command = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('start-case'), caseId: z.uuid() }),
  z.object({ ...common, kind: z.literal('start-ladder'), caseId: z.uuid() }),
  // a case whose instance was lost goes on at its step
  z.object({ ...common, kind: z.literal('restart-case'), caseId: z.uuid() }),
  z.object({
    ...common,
    kind: z.literal('complete-task'),
    taskId: z.uuid(),
    engineId: z.uuid(),
    jobKey: z.string(),
    variables,
  }),
  z.object({
    ...common,
    kind: z.literal('send-message'),
    name: z.string(),
    correlationKey: z.string(),
    timeToLive: z.number(),
    variables,
  }),
  z.object({
    ...common,
    kind: z.literal('cancel-instance'),
    engineId: z.uuid(),
    instanceKey: z.string(),
  }),
  // queued by the record sink: the engine ended a step whose task is still open
  z.object({ ...common, kind: z.literal('call-back-task'), taskId: z.uuid() }),
])

/** 引擎指令 — as it lies in the queue: with the city it belongs to. */
export type QueuedCommand = z.output<typeof Command>
export type QueuedOf<Kind extends QueuedCommand['kind']> = Extract<QueuedCommand, { kind: Kind }>

export const readCommand = (payload: unknown): QueuedCommand => Command.parse(payload)
