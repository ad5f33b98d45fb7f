import { bindAttachments } from '../../../services/attachments/bind-attachments.ts'
import { cleanFile } from '../../../services/attachments/clean-file.ts'
import { keepFile, recordFile } from '../../../services/attachments/record-file.ts'
import { sha256Of } from '../../../services/attachments/sha256.ts'
import { aPng } from '../../support/photos.ts'
import type { Desk } from './desk.ts'

type Given = { readonly caseId: string; readonly phase: 'BEFORE' | 'AFTER' }

/** A photo that a collector gave to a case. */
export async function aPhotoOf({ city, files }: Desk, { caseId, phase }: Given): Promise<void> {
  const file = cleanFile(aPng({ width: 1200, height: 900 }))
  const act = city.actAs(city.staff.actor('COLLECTOR', null))
  const given = { file, sha256: sha256Of(file.bytes), name: null }
  const { attachmentId, storageKey } = await act((ctx) => recordFile(ctx, given))
  await files.put(storageKey, file.bytes)
  const { cityId } = city.scope
  await act(async (ctx) => {
    await keepFile(ctx, attachmentId)
    const attachmentIds = [attachmentId]
    await bindAttachments(ctx, { attachmentIds, caseId, cityId, taskId: null, phase })
  })
}
