import { randomUUID } from 'node:crypto'
import { cleanFile } from '../../services/attachments/clean-file.ts'
import { keepFile, recordFile } from '../../services/attachments/record-file.ts'
import type { Act } from '../../services/ctx.ts'
import { aPng } from './photos.ts'

/** A photo that somebody has sent, of nobody's case yet; its bytes lie nowhere. */
export const aStoredPhoto = (act: Act): Promise<string> =>
  act(async (ctx) => {
    const given = { file: cleanFile(aPng()), sha256: randomUUID(), name: '井盖.png' }
    const { attachmentId } = await recordFile(ctx, given)
    await keepFile(ctx, attachmentId)
    return attachmentId
  })
