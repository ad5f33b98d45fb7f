import { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import { applyEdit } from './apply-edit.ts'
import { assertVersion } from './change-line.ts'
import { factsOf, nameOf } from './edited-line.ts'
import { lockLine } from './lock-draft.ts'

const Removal = z.object({ entryId: z.uuid(), expectedVersion: z.int() })

/** 删除条目 — takes a line out of a draft; undone it comes back as it was. Throws NOT_FOUND, EDITION_NOT_DRAFT, VERSION_CONFLICT. */
export async function removeManualLine(ctx: Ctx, input: z.input<typeof Removal>) {
  const { entryId, expectedVersion } = Removal.parse(input)
  const { edition, line } = await lockLine(ctx, entryId)
  await assertVersion(ctx, line, expectedVersion)
  const lines = [{ ...nameOf(line), before: factsOf(line), after: null }]
  return applyEdit(ctx, { edition, kind: 'REMOVE', lines })
}
