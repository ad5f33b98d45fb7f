import type { World, WorldBox } from './mercator.ts'
import { meets, type Pixels, pixelsOf, type Size, scaleOf, shownBy, type View } from './view.ts'

/** 绘图 — how places become pixels on a map as it is now. */
export type Drawing = {
  readonly view: View
  readonly size: Size
  readonly scale: number
  readonly at: (place: World) => Pixels
  /** On the map, or so near beside it that a drag may bring it in. */
  readonly holds: (box: WorldBox) => boolean
  /** An SVG path along places. */
  readonly path: (places: readonly World[]) => string
}

export function drawingOf(view: View, size: Size): Drawing {
  const { min, max } = shownBy(view, size)
  const [wide, high] = [max.x - min.x, max.y - min.y]
  const around = {
    min: { x: min.x - wide / 2, y: min.y - high / 2 },
    max: { x: max.x + wide / 2, y: max.y + high / 2 },
  }
  const at = (place: World) => pixelsOf(view, size, place)
  return {
    view,
    size,
    scale: scaleOf(view),
    at,
    holds: (box) => meets(around, box),
    path: (places) =>
      places
        .map(at)
        .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
        .join(''),
  }
}
