import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { type Marks, markOn, showOn } from './marks.ts'
import { movesOf, wayOf } from './moves.ts'
import { type ElementNames, openSheet, type Sheet } from './open-sheet.ts'
import { look, type Sight } from './sight.ts'
import { useNotePlaces } from './use-note-places.ts'

/** 所绘 — what is drawn, and what is to be seen of it. */
type Shown = {
  readonly xml: string
  readonly marks: Marks
  readonly names: ElementNames
  /** The element that one looks at first; null for the whole. */
  readonly first: string | null
  /** The elements of which something is said. */
  readonly noted: readonly string[]
}

/** 绘图 — draws a model into a place of the page, and moves it there. */
export function useDiagram({ xml, marks, names, first, noted }: Shown) {
  const place = useRef<HTMLDivElement>(null)
  const open = useRef<Sheet | null>(null)
  const sight = useRef<Sight>('FIRST')
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const [broken, setBroken] = useState(false)
  const called = JSON.stringify(names)
  useEffect(() => {
    if (place.current === null) return
    sight.current = 'FIRST'
    const close = openSheet({
      ...{ container: place.current, xml, names: JSON.parse(called) },
      onDrawn: (drawn) => {
        open.current = drawn
        setSheet(drawn)
      },
      onBroken: () => setBroken(true),
    })
    return () => {
      open.current = null
      setSheet(null)
      close()
    }
  }, [xml, called])
  const drawn = { sheet, open, sight }
  useSight({ ...drawn, place }, first)
  useMarks(drawn, marks)
  const notePlaces = useNotePlaces(drawn, noted)
  const moves = useMemo(() => movesOf({ open, sight, first }), [first])
  const onKeyDown = (event: KeyboardEvent) => {
    const way = wayOf(event.key)
    if (way === undefined) return
    event.preventDefault()
    moves[way]()
  }
  return { place, drawing: sheet === null, broken, moves, notePlaces, onKeyDown }
}

type Drawn = {
  readonly sheet: Sheet | null
  readonly open: RefObject<Sheet | null>
  readonly sight: RefObject<Sight>
}
type Placed = Drawn & { readonly place: RefObject<HTMLDivElement | null> }

/** On paper, or behind another view, a drawing has no room: it is fitted once it has. */
function useSight({ sheet, open, sight, place }: Placed, first: string | null): void {
  useEffect(() => {
    if (sheet === null || place.current === null) return
    const see = () => {
      if (open.current !== sheet) return
      sheet.canvas.resized()
      look(sheet, sight.current, first)
    }
    see()
    const resizing = new ResizeObserver(see)
    resizing.observe(place.current)
    return () => resizing.disconnect()
  }, [sheet, open, sight, place, first])
}

function useMarks({ sheet, open, sight }: Drawn, marks: Marks): void {
  const asked = JSON.stringify(marks)
  useEffect(() => {
    if (sheet === null) return
    const shown: Marks = JSON.parse(asked)
    if (shown.selected !== null && showOn(sheet, shown.selected)) sight.current = 'OWN'
    const unmark = markOn(sheet, shown)
    // once the page is left there is nothing drawn any more
    return () => {
      if (open.current === sheet) unmark()
    }
  }, [sheet, open, sight, asked])
}
