import { type DragEvent, type RefObject, useEffect, useRef, useState } from 'react'

/** 拖放和粘贴 — files that are dropped on a place, or pasted while somebody works in its part of the page. */
export function useDropped(
  place: RefObject<HTMLElement | null>,
  onFiles: (files: readonly File[]) => void,
) {
  const [isOver, setIsOver] = useState(false)
  const take = useRef(onFiles)
  take.current = onFiles
  useEffect(() => {
    const paste = ({ clipboardData }: ClipboardEvent) => {
      const files = [...(clipboardData?.files ?? [])]
      if (files.length > 0 && isWorkedIn(place.current)) take.current(files)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [place])
  const handlers = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault()
      setIsOver(true)
    },
    onDragLeave: () => setIsOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setIsOver(false)
      take.current([...event.dataTransfer.files])
    },
  }
  return { isOver, handlers }
}

function isWorkedIn(place: HTMLElement | null): boolean {
  const active = document.activeElement
  const part = place?.closest('section') ?? place
  return active === document.body || (part?.contains(active) ?? false)
}
