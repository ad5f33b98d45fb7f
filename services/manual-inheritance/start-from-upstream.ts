import { z } from 'zod'
import { lockManual } from '../command-manual/lock-manual.ts'
import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'
import { createDraft } from '../manual-drafts/create-draft.ts'
import { upstreamEditions } from './upstream-editions.ts'
import { upstreamLines } from './upstream-lines.ts'
import { isUnknown, writeInheritedLines } from './write-lines.ts'

const Start = z.object({
  /** Of a place above. */
  editionId: z.uuid(),
  title: z.string().trim().max(200).optional(),
  reason: z.string().trim().min(1).max(1000),
})

/** 承接上级手册 — a draft with all the lines of an edition that a place above has published; units that the city does not have wait to be confirmed. Throws NOT_FOUND. */
export async function startDraftFromUpstream(ctx: Ctx, input: z.input<typeof Start>) {
  const { editionId, title, reason } = Start.parse(input)
  await lockManual(ctx)
  const upstream = (await upstreamEditions(ctx.db)).find(({ id }) => id === editionId)
  if (upstream === undefined) throw notFound('This manual edition')
  const lines = await upstreamLines(ctx, editionId)
  const { cityName, number, contentHash } = upstream
  const source = {
    ...upstream,
    ...{ id: null, upstreamId: editionId, upstreamCity: cityName },
    ...{ upstreamNumber: number, upstreamHash: contentHash },
  }
  const draft = await createDraft(ctx, { source, title, reason })
  await writeInheritedLines(ctx, draft, lines)
  const unknown = new Set(
    lines.flatMap(({ rules }) => rules.filter(isUnknown).map(({ phrase }) => phrase)),
  )
  ctx.audit({
    ...{ action: 'startDraftFromUpstream', subjectType: 'ManualEdition', subjectId: draft.id },
    details: {
      ...{ number: draft.number, fromCity: cityName, from: number, hash: contentHash },
      ...{ reason, lines: lines.length, unknownUnits: unknown.size },
    },
  })
  return { editionId: draft.id, version: draft.version }
}
