import { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import { invalidInput, versionConflict } from '../errors.ts'
import { applyEdit } from '../manual-drafts/apply-edit.ts'
import { draftLines, lockDraft } from '../manual-drafts/lock-draft.ts'
import { manualDrift } from './manual-drift.ts'
import { takenLines } from './taken-lines.ts'
import { keepClasses, keepPhrases } from './write-lines.ts'

const Taking = z.object({
  editionId: z.uuid(),
  /** The edition's, as its drift was read. */
  expectedVersion: z.int(),
  /** Up to which edition above; the one in force there now. */
  upstreamId: z.uuid(),
  /** The changes that are taken, by their ids; every other one is a deviation of the place's own from now on. */
  changeIds: z.array(z.uuid()).max(20_000),
})

/**
 * 承接上级变化 — takes changes from above into a draft as one act that may be undone, and counts the draft as taken over from
 * the edition that is in force above now. Throws NOT_FOUND, EDITION_NOT_DRAFT, VERSION_CONFLICT, INVALID_INPUT.
 */
export async function takeUpstreamChanges(ctx: Ctx, input: z.input<typeof Taking>) {
  const { editionId, expectedVersion, upstreamId, changeIds } = Taking.parse(input)
  const edition = await lockDraft(ctx, editionId)
  if (edition.version !== expectedVersion) throw versionConflict(`Manual edition ${edition.number}`)
  const drift = await manualDrift(ctx, { editionId })
  if (drift === null || drift.upstream.id !== upstreamId)
    throw invalidInput(
      'Another edition is in force above by now, or none that this draft comes from. Nothing was changed; read the changes again.',
      'upstreamId',
    )
  const asked = new Set(changeIds)
  const taken = drift.upstreamChanges.filter(({ id }) => asked.has(id))
  if (taken.length < asked.size)
    throw invalidInput(
      'One of the changes is none of those above. Nothing was changed; read the changes again.',
      'changeIds',
    )
  const own = await draftLines(ctx, { editionId })
  const lines = takenLines(taken, { own, drifted: drift.drifted })
  const fromAbove = taken.flatMap(({ after }) =>
    after === null ? [] : { ...after, sheet: '', row: 0 },
  )
  await keepClasses(ctx, fromAbove)
  await keepPhrases(ctx, editionId, fromAbove)
  const applied = await applyEdit(ctx, { edition, kind: 'UPSTREAM', lines })
  const { id, cityName, number, contentHash } = drift.upstream
  await ctx.db.manualEdition.update({
    where: { id: editionId },
    data: {
      ...{ upstreamId: id, upstreamCity: cityName },
      ...{ upstreamNumber: number, upstreamHash: contentHash },
    },
  })
  return { ...applied, taken: taken.length, left: drift.upstreamChanges.length - taken.length }
}
