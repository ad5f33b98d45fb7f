import { anyEdition, type Reading } from './calendar-in-force.ts'
import type { ChangePreview } from './change-preview.ts'
import { ledgerBy, type OpenClock } from './open-clocks.ts'
import { previewChange } from './preview-change.ts'

type Asked = { readonly id: string; readonly at: Date }

/** 变更预览 — computes every open clock by an edition, without changing one. Throws NOT_FOUND. */
export async function previewCalendar(ctx: Reading, { id, at }: Asked): Promise<ChangePreview> {
  const edition = await anyEdition(ctx, { id, at })
  const changed = async (clock: OpenClock) => ledgerBy(clock, edition)
  return previewChange(ctx, { at, decided: null, changed })
}
