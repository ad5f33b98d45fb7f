import type { RefObject } from 'react'
import type { Sheet } from './open-sheet.ts'
import { look, type Sight } from './sight.ts'

const stepPixels = 60
const closer = 1.25
const ways = {
  left: { dx: stepPixels, dy: 0 },
  right: { dx: -stepPixels, dy: 0 },
  up: { dx: 0, dy: stepPixels },
  down: { dx: 0, dy: -stepPixels },
} as const
type Way = keyof typeof ways

/** 移动 — all that moves a drawing: each by a click, its ways by a key, too. */
export type Moves = Readonly<Record<'first' | 'fit' | 'zoomIn' | 'zoomOut' | Way, () => void>>

const keys: Readonly<Record<string, Way>> = {
  ...{ ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' },
}
/** Which way a key moves, if any. */
export const wayOf = (key: string): Way | undefined => keys[key]

type Seen = {
  readonly open: RefObject<Sheet | null>
  readonly sight: RefObject<Sight>
  readonly first: string | null
}

/** 移动 — of one drawing, for as long as it is there. */
export function movesOf({ open, sight, first }: Seen): Moves {
  const show = (seen: Sight) => () => {
    sight.current = seen
    if (open.current !== null) look(open.current, seen, first)
  }
  const move = (act: (canvas: Sheet['canvas']) => void) => () => {
    sight.current = 'OWN'
    if (open.current !== null) act(open.current.canvas)
  }
  const zoom = (factor: number) => move((canvas) => canvas.zoom(canvas.zoom() * factor))
  const go = (way: Way) => move((canvas) => canvas.scroll(ways[way]))
  return {
    ...{ first: show('FIRST'), fit: show('WHOLE') },
    ...{ zoomIn: zoom(closer), zoomOut: zoom(1 / closer) },
    ...{ left: go('left'), right: go('right'), up: go('up'), down: go('down') },
  }
}
