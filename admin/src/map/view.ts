import type { World, WorldBox } from './mercator.ts'

/** 视野 — which place stands in the middle of a map, and how near; each level is twice as near. */
export type View = { readonly center: World; readonly zoom: number }
export type Size = { readonly width: number; readonly height: number }
/** A place on the screen, from the map’s upper left corner. */
export type Pixels = { readonly x: number; readonly y: number }
/** How far to come nearer, and the place that stays where it is. */
export type Zooming = { readonly at: Pixels; readonly by: number }

export const tileSize = 256
export const farthest = 3
export const nearest = 20
/** No nearer than this by itself. */
export const nearestFit = 18
const margin = 0.92

export const within = (value: number, least: number, most: number) =>
  Math.min(Math.max(value, least), most)

/** The width of the whole square in pixels. */
export const scaleOf = ({ zoom }: Pick<View, 'zoom'>): number => tileSize * 2 ** zoom

/** 全图 — the view that shows all of a box. */
export function fitted({ min, max }: WorldBox, { width, height }: Size): View {
  const level = (room: number, span: number) =>
    span === 0 ? nearestFit : Math.log2((room * margin) / (span * tileSize))
  const zoom = Math.min(level(width, max.x - min.x), level(height, max.y - min.y))
  return {
    center: { x: (min.x + max.x) / 2, y: (min.y + max.y) / 2 },
    zoom: within(zoom, farthest, nearestFit),
  }
}

/** Where a place stands on the screen. */
export const pixelsOf = (view: View, { width, height }: Size, { x, y }: World): Pixels => ({
  x: (x - view.center.x) * scaleOf(view) + width / 2,
  y: (y - view.center.y) * scaleOf(view) + height / 2,
})

/** Which place stands there. */
export const placeAt = (view: View, { width, height }: Size, { x, y }: Pixels): World => ({
  x: view.center.x + (x - width / 2) / scaleOf(view),
  y: view.center.y + (y - height / 2) / scaleOf(view),
})

/** 平移 — the ground moves so far with the hand. */
export const moved = (view: View, { x, y }: Pixels): View => ({
  ...view,
  center: { x: view.center.x - x / scaleOf(view), y: view.center.y - y / scaleOf(view) },
})

/** 缩放 — nearer or farther, the place under the hand stays. */
export function zoomed(view: View, size: Size, { at, by }: Zooming): View {
  const kept = placeAt(view, size, at)
  const next = { ...view, zoom: within(view.zoom + by, farthest, nearest) }
  const slipped = placeAt(next, size, at)
  return {
    ...next,
    center: {
      x: next.center.x + kept.x - slipped.x,
      y: next.center.y + kept.y - slipped.y,
    },
  }
}

/** The part of the square that a map shows. */
export const shownBy = (view: View, size: Size): WorldBox => ({
  min: placeAt(view, size, { x: 0, y: 0 }),
  max: placeAt(view, size, { x: size.width, y: size.height }),
})

export const meets = (one: WorldBox, other: WorldBox): boolean =>
  one.min.x <= other.max.x &&
  one.max.x >= other.min.x &&
  one.min.y <= other.max.y &&
  one.max.y >= other.min.y
