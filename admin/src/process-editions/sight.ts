import type Canvas from 'diagram-js/lib/core/Canvas'
import { hasRoom } from '../shell/has-room.ts'
import { showOn } from './marks.ts'
import type { Sheet } from './open-sheet.ts'

/** 视野 — what of a drawing is in view: where one looks first, the whole, or what somebody has moved to. */
export type Sight = 'FIRST' | 'WHOLE' | 'OWN'

/** The canvas centers the whole whenever it is given a point, whichever. */
const centered = { x: 0, y: 0 }
const margin = 0.96

/** 取景 — brings into view what is to be seen of a drawing; nobody’s view is taken from him. */
export function look(sheet: Sheet, sight: Sight, first: string | null): void {
  if (sight === 'OWN' || !hasRoom(sheet.canvas)) return
  if (sight === 'FIRST' && first !== null && showOn(sheet, first)) return
  showWhole(sheet.canvas)
}

function showWhole(canvas: Canvas): void {
  canvas.zoom(canvas.zoom('fit-viewport', centered) * margin)
}
