import type { Ctx } from '../ctx.ts'
import { readUpload } from '../process-editions/check-model.ts'
import { processesOf, writeBpmn } from '../process-editions/moddle.ts'
import { authorsWith, changeDraft, type DraftChoice, lockedDraft } from './lock-draft.ts'
import { anotherProcess, textLost } from './refusals.ts'

/** What decoders put where bytes are not UTF-8. */
const lost = '\uFFFD'

type Saving = DraftChoice & { readonly xml: string }

/**
 * 保存流程草稿 — the whole model at once, through the gate that every upload passes; it may still have findings. What is kept
 * is written anew, never what was sent. Throws NOT_FOUND, VERSION_CONFLICT, EDITION_NOT_DRAFT, MODEL_INVALID.
 */
export async function saveProcessDraft(ctx: Ctx, { xml, ...choice }: Saving) {
  const draft = await lockedDraft(ctx, choice, 'SAVE')
  if (xml.includes(lost)) throw textLost()
  const definitions = await readUpload(new TextEncoder().encode(xml))
  const [process] = processesOf(definitions)
  if (process?.id !== draft.processId) throw anotherProcess(draft.processId, process?.id ?? '')
  return changeDraft(ctx, draft, {
    action: 'saveProcessDraft',
    data: {
      xml: await writeBpmn(definitions),
      savedAt: ctx.now(),
      savedByName: ctx.actor.name,
      authorIds: authorsWith(draft.authorIds, ctx.actor),
    },
  })
}
