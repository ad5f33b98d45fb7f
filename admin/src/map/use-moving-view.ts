import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { drawingOf } from './drawing.ts'
import { followPointers } from './follow-pointers.ts'
import type { WorldBox } from './mercator.ts'
import type { OnView } from './moving.ts'
import { fitted, moved, type Pixels, type Size, shownBy, type View, zoomed } from './view.ts'

type Given = {
  readonly map: RefObject<SVGSVGElement | null>
  readonly size: Size | null
  /** What is shown until somebody moves the map. */
  readonly home: WorldBox
  readonly view: View | null
  readonly onView: OnView
  readonly wheelZooms: boolean
}
const still: Pixels = { x: 0, y: 0 }
const stride = 90

/** 移动 — what a map shows now, and how hand and keys move it. */
export function useMovingView({ map, size, home, view: given, onView, wheelZooms }: Given) {
  const [offset, setOffset] = useState(still)
  const { min, max } = home
  const view = useMemo(() => {
    if (size === null) return null
    return given ?? fitted({ min: { x: min.x, y: min.y }, max: { x: max.x, y: max.y } }, size)
  }, [given, size, min.x, min.y, max.x, max.y])
  const drawing = useMemo(
    () => (view === null || size === null ? null : drawingOf(view, size)),
    [view, size],
  )
  const change = (next: (view: View, size: Size) => View) => {
    if (drawing === null) return
    const view = next(drawing.view, drawing.size)
    onView(view, shownBy(view, drawing.size))
  }
  const latest = useRef(change)
  latest.current = change
  useEffect(() => {
    if (map.current === null) return
    return followPointers(map.current, {
      wheelZooms,
      onDrag: setOffset,
      onDrop: (dropped) => {
        setOffset(still)
        latest.current((before) => moved(before, dropped))
      },
      onZoom: (zooming) => latest.current((before, its) => zoomed(before, its, zooming)),
    })
  }, [map, wheelZooms])
  const zoomBy = (by: number) =>
    change((before, { width, height }) =>
      zoomed(before, { width, height }, { at: { x: width / 2, y: height / 2 }, by }),
    )
  const push = (x: number, y: number) => change((before) => moved(before, { x, y }))
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => push(stride, 0),
    ArrowRight: () => push(-stride, 0),
    ArrowUp: () => push(0, stride),
    ArrowDown: () => push(0, -stride),
    '+': () => zoomBy(1),
    '=': () => zoomBy(1),
    '-': () => zoomBy(-1),
    '0': () => onView(null, null),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys[event.key]
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    act()
  }
  return { drawing, offset, zoomBy, onKeyDown }
}
