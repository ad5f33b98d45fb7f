import { parsed } from '../parsed.ts'
import { mostPhotos, type Photo } from './photo.ts'
import { isDocument } from './shrink-photo.ts'

/** 留存照片 — what of a draft's photos has been sent, as a text: found again after a reload, the server still has them. */
export const keptPhotos = (photos: readonly Photo[]): string => {
  const sent = photos.flatMap(({ attachmentId, file }) =>
    attachmentId === null ? [] : [[attachmentId, { name: file.name, type: file.type }] as const],
  )
  return sent.length === 0 ? '' : JSON.stringify(Object.fromEntries(sent))
}

/** 恢复照片 — photos as they were kept; only their sender is given them by these addresses. */
export const restoredPhotos = (kept: string): readonly Photo[] =>
  Object.entries(parsed(kept === '' ? null : kept))
    .slice(0, mostPhotos)
    .map(([attachmentId, told]) => {
      const file = fileOf(told)
      const preview = isDocument(file) ? null : `/files/${encodeURIComponent(attachmentId)}`
      return {
        ...{ key: attachmentId, attachmentId, file, preview },
        ...{ state: 'SENT', share: 1, problem: null },
      }
    })

function fileOf(told: unknown): File {
  const { name, type } = { name: '', type: '', ...(typeof told === 'object' ? told : null) }
  return new File([], String(name), { type: String(type) })
}
