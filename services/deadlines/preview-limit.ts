import type { Reading } from './calendar-in-force.ts'
import type { ChangePreview } from './change-preview.ts'
import { changedLedger, type LineLimit, limitedBy, limitOfLine } from './line-limit.ts'
import type { OpenClock } from './open-clocks.ts'
import { previewChange } from './preview-change.ts'

type Asked = LineLimit & { readonly at: Date }

/** 时限变更预览 — computes the open clocks that a line has decided by another limit, without changing one. Throws NOT_FOUND, LIMIT_OUT_OF_RANGE. */
export async function previewLimit(ctx: Reading, { at, ...asked }: Asked): Promise<ChangePreview> {
  const { limit } = await limitOfLine(ctx, asked)
  const changed = async (clock: OpenClock) => {
    const amount = limitedBy(clock, limit)
    return amount === null ? null : changedLedger(ctx, { clock, amount, at })
  }
  return previewChange(ctx, { at, decided: { entryId: asked.entryId, by: at }, changed })
}
