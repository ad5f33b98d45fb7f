import { z } from 'zod'
import type { Release } from '../../prisma/generated/client.ts'

const Words = z.string().trim().max(1000)
const words = Words.optional()

/** 发文信息 — of the manual that a release brings, and why it is published although its checks warn. */
const ReleaseDocument = z.object({
  documentNumber: z.string().trim().min(1).max(100),
  meeting: z.string().trim().max(200).optional(),
  issuingBody: z.string().trim().min(1).max(100),
  issuedOn: z.iso.date(),
  reason: words,
  examplesReason: words,
})

/** 发布批内容 — what a release says, as a whole. */
export const ReleaseContent = z.object({
  name: z.string().trim().min(1).max(80),
  reason: Words.min(1),
  instant: z.date(),
  manual: z.object({ editionId: z.uuid(), document: ReleaseDocument }).optional(),
  draftIds: z.array(z.uuid()).max(20).default([]),
  calendar: z.object({ calendarId: z.uuid(), applyToOpen: z.boolean() }).optional(),
})
export type ReleaseContent = z.infer<typeof ReleaseContent>
/** What is said of the manual: see `ReleaseContent`. */
export type DocumentGiven = z.input<typeof ReleaseDocument>
export type ReleaseGiven = z.input<typeof ReleaseContent>

const Processes = z.array(z.object({ draftId: z.string(), expectedInForce: z.int() }))
export type TiedProcess = z.infer<typeof Processes>[number]

type Stored = Pick<
  Release,
  'manualEditionId' | 'document' | 'calendarId' | 'applyToOpen' | 'processes'
>

/** 成员 — what a release brings, as it is kept. */
export const membersOf = ({ manualEditionId, document, calendarId, ...stored }: Stored) => ({
  manual:
    manualEditionId === null
      ? null
      : { editionId: manualEditionId, document: ReleaseDocument.parse(document) },
  processes: Processes.parse(stored.processes),
  calendar: calendarId === null ? null : { calendarId, applyToOpen: stored.applyToOpen },
})
export type Members = ReturnType<typeof membersOf>
