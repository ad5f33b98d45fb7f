import { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import { notFound, versionConflict } from '../errors.ts'
import { applyEdit } from './apply-edit.ts'
import { type EditedLine, EditedLines, factsOf, says, wholeFacts } from './edited-line.ts'
import { draftLines, lockDraft } from './lock-draft.ts'

const Undo = z.object({ editId: z.uuid() })

/**
 * 撤销改动 — makes of every line of an act what it was before, as one act that may itself be undone; undone already it is
 * answered, not done again. Lines that say something else by now keep the whole act as it is. Throws NOT_FOUND,
 * EDITION_NOT_DRAFT, VERSION_CONFLICT.
 */
export async function undoManualEdit(ctx: Ctx, input: z.input<typeof Undo>) {
  const { editId } = Undo.parse(input)
  const { cityId } = ctx.city
  const asked = await ctx.db.manualEdit.findFirst({ where: { id: editId, cityId } })
  if (asked === null) throw notFound('This change')
  const edition = await lockDraft(ctx, asked.editionId)
  const undone = await ctx.db.manualEdit.findUnique({ where: { undoesId: editId } })
  if (undone !== null) return { editId: undone.id, version: edition.version }
  const lines = EditedLines.parse(asked.lines)
  await assertAsLeft(ctx, { editionId: edition.id, lines })
  const back = lines.map(({ before, after, ...name }) => ({
    ...name,
    before: after,
    after: before,
  }))
  return applyEdit(ctx, { edition, kind: 'UNDO', lines: back, undoesId: editId })
}

type Left = { readonly editionId: string; readonly lines: readonly EditedLine[] }

async function assertAsLeft(ctx: Ctx, { editionId, lines }: Left): Promise<void> {
  const ids = lines.map(({ entryId }) => entryId)
  const standing = new Map((await draftLines(ctx, { id: { in: ids } })).map((it) => [it.id, it]))
  const removed = lines.filter(({ after }) => after === null)
  const taken =
    removed.length === 0 ? [] : await draftLines(ctx, { editionId, OR: removed.map(placeOf) })
  const changed = lines.find(({ entryId, before, after }) => {
    const line = standing.get(entryId)
    if (after === null) return line !== undefined
    // all of a line that was added goes, also what an act of earlier days does not know
    const left = before === null ? wholeFacts(after) : after
    return line === undefined || !says(factsOf(line), left)
  })
  const moved = changed ?? taken[0]
  if (moved !== undefined) throw versionConflict(`Line ${moved.classCode} ${moved.conditionNo}`)
}

const placeOf = ({ before }: EditedLine) => {
  const { kind, classCode, conditionNo } = wholeFacts(before)
  return { kind, classCode, conditionNo }
}
