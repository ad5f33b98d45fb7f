import { useEffect, useState } from 'react'
import { keptPhotos, restoredPhotos } from '../photos/kept-photos.ts'
import { usePhotos } from '../photos/use-photos.ts'
import type { Change, Draft } from './draft.ts'

/** 草稿照片 — the photos of a report; those that have been sent are kept with its draft. */
export function useDraftPhotos(draft: Draft, change: Change) {
  const [before] = useState(() => restoredPhotos(draft.photos))
  const photos = usePhotos(before)
  const kept = keptPhotos(photos.photos)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a draft changes when its photos do, and not the other way
  useEffect(() => {
    if (kept !== draft.photos) change({ photos: kept })
  }, [kept])
  return photos
}
