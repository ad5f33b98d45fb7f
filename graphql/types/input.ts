import { z } from 'zod'
import type { builder } from '../builder.ts'

export type InputBuilder = Parameters<
  NonNullable<Parameters<typeof builder.inputType>[1]['fields']>
>[0]

/**
 * 幂等键 — on every mutation's input: a repeat with the same key within 24 hours is answered, not
 * done again.
 */
export const idempotencyKey = (t: InputBuilder) =>
  t.string({
    required: false,
    validate: z.string().min(1).max(200),
    description: 'A repeat with the same key within 24 hours is answered, not done again.',
  })

/** 预期版本 — on every update's input: refused when somebody else was faster. */
export const expectedVersion = (t: InputBuilder) =>
  t.int({ required: false, description: 'Refused with VERSION_CONFLICT when it has changed.' })

/** 经纬度 — what an argument may say of each, in degrees. */
export const Longitude = z.number().min(-180).max(180)
export const Latitude = z.number().min(-90).max(90)

/** 附件 — files that were sent to /files before, and go along with the act. */
export const attachmentIds = (t: InputBuilder) =>
  t.idList({ required: false, description: 'Files that its sender has sent to /files before.' })
