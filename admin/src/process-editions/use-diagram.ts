import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import type Canvas from 'diagram-js/lib/core/Canvas'
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry'
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { hasRoom } from '../shell/has-room.ts'
import { type Drawing, type Marks, markOn, showOn } from './marks.ts'

export type Moves = Readonly<Record<'fit' | 'zoomIn' | 'zoomOut', () => void>>

const none: Marks = { errors: [], warnings: [], selected: null }
const closer = 1.25
/** The canvas centers the whole whenever it is given a point, whichever. */
const centered = { x: 0, y: 0 }
const stepPixels = 60
const margin = 0.96
const directions: Readonly<Record<string, { readonly dx: number; readonly dy: number }>> = {
  ArrowLeft: { dx: stepPixels, dy: 0 },
  ArrowRight: { dx: -stepPixels, dy: 0 },
  ArrowUp: { dx: 0, dy: stepPixels },
  ArrowDown: { dx: 0, dy: -stepPixels },
}

/** 绘图 — draws a model into a place of the page, whole at first, and moves it there. */
export function useDiagram(xml: string, marks: Marks = none) {
  const place = useRef<HTMLDivElement>(null)
  const canvas = useRef<Canvas | null>(null)
  const drawing = useRef<Drawing | null>(null)
  /** Nobody’s view is taken from him. */
  const moved = useRef(false)
  const [state, setState] = useState<'DRAWING' | 'DRAWN' | 'BROKEN'>('DRAWING')
  useEffect(() => {
    if (place.current === null) return
    const viewer = new NavigatedViewer({ container: place.current })
    let left = false
    moved.current = false
    const resizing = new ResizeObserver(() => {
      canvas.current?.resized()
      if (canvas.current !== null && !moved.current) showWhole(canvas.current)
    })
    resizing.observe(place.current)
    viewer.importXML(xml).then(
      () => {
        if (left) return
        canvas.current = viewer.get<Canvas>('canvas')
        const elements = viewer.get<ElementRegistry>('elementRegistry')
        drawing.current = { canvas: canvas.current, elements }
        showWhole(canvas.current)
        setState('DRAWN')
      },
      () => left || setState('BROKEN'),
    )
    return () => {
      left = true
      resizing.disconnect()
      canvas.current = null
      drawing.current = null
      viewer.destroy()
    }
  }, [xml])
  const asked = JSON.stringify(marks)
  useEffect(() => {
    const { current } = drawing
    if (state !== 'DRAWN' || current === null) return
    const shown: Marks = JSON.parse(asked)
    if (shown.selected !== null && showOn(current, shown.selected)) moved.current = true
    const unmark = markOn(current, shown)
    // once the page is left there is nothing drawn any more
    return () => {
      if (drawing.current === current) unmark()
    }
  }, [state, asked])
  const moves = useMemo(() => movesOf(canvas, moved), [])
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions[event.key]
    if (direction === undefined) return
    event.preventDefault()
    moved.current = true
    canvas.current?.scroll(direction)
  }
  return { place, state, moves, onKeyDown }
}

function showWhole(canvas: Canvas): void {
  if (hasRoom(canvas)) canvas.zoom(canvas.zoom('fit-viewport', centered) * margin)
}

function movesOf(canvas: RefObject<Canvas | null>, moved: RefObject<boolean>): Moves {
  const zoom = (factor: number) => {
    moved.current = true
    const { current } = canvas
    current?.zoom(current.zoom() * factor)
  }
  return {
    fit: () => {
      moved.current = false
      if (canvas.current !== null) showWhole(canvas.current)
    },
    zoomIn: () => zoom(closer),
    zoomOut: () => zoom(1 / closer),
  }
}
