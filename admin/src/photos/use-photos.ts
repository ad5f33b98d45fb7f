import { useEffect, useRef, useState } from 'react'
import { codeOf } from '../api/api-error.ts'
import { newKey } from '../api/new-key.ts'
import { mostPhotos, type Photo } from './photo.ts'
import { sendFile } from './send-file.ts'
import { isDocument, shrinkPhoto } from './shrink-photo.ts'

export type Photos = ReturnType<typeof usePhotos>

/** 照片 — what somebody adds to an act: each is made smaller and sent at once, one after the other, and goes along with the act by its id. */
export function usePhotos(sentBefore: readonly Photo[] = []) {
  const [photos, setPhotos] = useState(sentBefore)
  const [leftOut, setLeftOut] = useState(false)
  const way = useRef(Promise.resolve())
  const stops = useRef(new Map<string, AbortController>())
  const previews = useRef<string[]>([])
  useEffect(
    () => () => {
      for (const stop of stops.current.values()) stop.abort()
      for (const preview of previews.current) URL.revokeObjectURL(preview)
    },
    [],
  )
  const change = (key: string, part: Partial<Photo>) =>
    setPhotos((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const send = (photo: Photo) => {
    const stop = new AbortController()
    stops.current.set(photo.key, stop)
    way.current = way.current.then(() => sendOne(photo, stop.signal))
  }
  const sendOne = async ({ key, file }: Photo, signal: AbortSignal) => {
    if (signal.aborted) return
    try {
      change(key, { state: 'SENDING', problem: null, share: 0 })
      const small = await shrinkPhoto(file)
      if (!isDocument(file)) change(key, { preview: previewOf(small) })
      const onProgress = (share: number) => change(key, { share })
      const attachmentId = await sendFile(small, { name: file.name, key, signal, onProgress })
      change(key, { state: 'SENT', share: 1, attachmentId })
    } catch (error) {
      change(key, { state: 'FAILED', problem: codeOf(error) })
    }
  }
  const previewOf = (picture: Blob) => {
    const preview = URL.createObjectURL(picture)
    previews.current.push(preview)
    return preview
  }
  return {
    photos,
    /** More were given than go along. */
    leftOut,
    add: (files: readonly File[]) => {
      const taken = files.slice(0, mostPhotos - photos.length).map(waiting)
      setLeftOut(taken.length < files.length)
      setPhotos((all) => [...all, ...taken])
      taken.forEach(send)
    },
    sendAgain: (photo: Photo) => send(photo),
    remove: ({ key }: Photo) => {
      stops.current.get(key)?.abort()
      setLeftOut(false)
      setPhotos((all) => all.filter((one) => one.key !== key))
    },
    /** All of them: what was sent already is taken along by nobody. */
    clear: () => {
      for (const stop of stops.current.values()) stop.abort()
      setLeftOut(false)
      setPhotos([])
    },
    attachmentIds: photos.flatMap(({ attachmentId }) => attachmentId ?? []),
    isSending: photos.some(({ state }) => state === 'WAITING' || state === 'SENDING'),
    hasFailed: photos.some(({ state }) => state === 'FAILED'),
    /** Nothing of what was added would be left behind. */
    areSent: photos.every(({ state }) => state === 'SENT'),
  }
}

const waiting = (file: File): Photo => ({
  ...{ key: newKey(), file, preview: null, state: 'WAITING', share: 0 },
  ...{ attachmentId: null, problem: null },
})
