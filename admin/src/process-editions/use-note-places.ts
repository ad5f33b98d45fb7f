import { type RefObject, useEffect, useState } from 'react'
import type { Sheet } from './open-sheet.ts'

type Drawn = { readonly sheet: Sheet | null; readonly open: RefObject<Sheet | null> }
/** 标注处 — where on the page something is said of an element. */
export type NotePlace = { readonly elementId: string; readonly place: HTMLElement }

/** 标注处 — a place below each of these elements, as far as they are drawn; it keeps its size however close one looks. */
export function useNotePlaces(
  { sheet, open }: Drawn,
  elementIds: readonly string[],
): readonly NotePlace[] {
  const [places, setPlaces] = useState<readonly NotePlace[]>([])
  const asked = JSON.stringify([...new Set(elementIds)])
  useEffect(() => {
    if (sheet === null) return
    const ids: readonly string[] = JSON.parse(asked)
    const added = ids
      .filter((elementId) => sheet.elements.get(elementId) !== undefined)
      .map((elementId) => addPlace(sheet, elementId))
    setPlaces(added)
    return () => {
      setPlaces([])
      if (open.current === sheet) for (const { note } of added) sheet.overlays.remove(note)
    }
  }, [sheet, open, asked])
  return places
}

function addPlace({ overlays }: Sheet, elementId: string) {
  const place = document.createElement('div')
  const position = { bottom: -4, left: 0 }
  const note = overlays.add(elementId, 'note', { html: place, position, scale: false })
  return { elementId, place, note }
}
