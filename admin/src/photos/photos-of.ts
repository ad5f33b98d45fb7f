import type { CasePhotosFragment } from '../api/generated/operations.ts'

export type Attachment = CasePhotosFragment['attachments'][number]

/** 分列附件 — what shows the place before handling, what shows it after, and what is no photo. */
export function photosOf(attachments: readonly Attachment[]) {
  const photos = attachments.filter(({ media }) => media !== 'PDF')
  return {
    before: photos.filter(({ phase }) => phase === 'BEFORE'),
    after: photos.filter(({ phase }) => phase === 'AFTER'),
    documents: attachments.filter(({ media }) => media === 'PDF'),
  }
}

/** From there it is another place. */
const farMeters = 200

export const isFar = ({ metersFromCase }: Attachment) =>
  metersFromCase !== null && metersFromCase > farMeters
